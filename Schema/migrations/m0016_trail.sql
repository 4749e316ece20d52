-- Money trail: transfers between accounts, told by hand or by a bank's statement.
set local role desk110_owner;

insert into desk110.setting (name, value, about) values
  ('trail_depth', '6', 'Steps a money trail goes where nobody says how many; the desks'' own choice.'),
  ('trail_width', '20', 'Accounts a money trail shows behind one account, the largest amounts first; the desks'' own choice.'),
  ('trail_accounts', '2000', 'Accounts a money trail shows at all; the desks'' own choice.'),
  ('trail_match_hours', '24',
   'Hours by which a payment that a call told may differ from a transfer of the same amount and be the same; the desks'' own choice.');

create table desk110.bank_statement (
  id             bigint       generated always as identity primary key,
  unit_id        integer      not null references desk110.unit,
  case_id        bigint       not null references desk110.fraud_case,
  identifier_id  bigint       not null references desk110.identifier,
  checksum       text         not null constraint bank_statement_checksum_form check (checksum ~ '^[0-9a-f]{64}$'),
  imported_at    timestamptz  not null default now(),
  imported_by    name         not null,
  constraint bank_statement_unique unique (unit_id, identifier_id, checksum)
);
create index bank_statement_case on desk110.bank_statement (case_id);
comment on table  desk110.bank_statement               is 'A bank''s statement of an account, as it was first imported; the file itself is not kept.';
comment on column desk110.bank_statement.id            is 'Internal key; the number told to people is computed from it.';
comment on column desk110.bank_statement.unit_id       is 'The desk that imported it.';
comment on column desk110.bank_statement.case_id       is 'The case it was asked for.';
comment on column desk110.bank_statement.identifier_id is 'The account it is of.';
comment on column desk110.bank_statement.checksum      is 'SHA-256 of the file, to know it again.';
comment on column desk110.bank_statement.imported_at   is 'When.';
comment on column desk110.bank_statement.imported_by   is 'By whom.';

create table desk110.transfer (
  id                  bigint                 generated always as identity primary key,
  unit_id             integer                not null references desk110.unit,
  case_id             bigint                 not null references desk110.fraud_case,
  statement_id        bigint                 references desk110.bank_statement,
  from_identifier_id  bigint                 references desk110.identifier,
  to_identifier_id    bigint                 references desk110.identifier,
  amount_fen          desk110.fen            not null constraint transfer_amount_positive check (amount_fen > 0),
  at                  timestamptz            constraint transfer_at_plausible check (at between '1990-01-01' and '2100-01-01'),
  channel             desk110.money_channel,
  reference           text                   constraint transfer_reference_length check (length(reference) between 1 and 100),
  balance_fen         bigint,
  recorded_at         timestamptz            not null default now(),
  recorded_by         name                   not null,
  constraint transfer_has_account check (from_identifier_id is not null or to_identifier_id is not null)
);
create index transfer_from on desk110.transfer (from_identifier_id, amount_fen, at);
create index transfer_to   on desk110.transfer (to_identifier_id, amount_fen, at);
create index transfer_case on desk110.transfer (case_id);
comment on table  desk110.transfer                    is 'Money that moved from one account to another; no entry of any case''s ledger, whose losses are the victims'' own payments.';
comment on column desk110.transfer.id                 is 'Internal key; the number told to people is computed from it.';
comment on column desk110.transfer.unit_id            is 'The desk that recorded it.';
comment on column desk110.transfer.case_id            is 'The case it was recorded for.';
comment on column desk110.transfer.statement_id       is 'The statement that told it first; none when told by hand.';
comment on column desk110.transfer.from_identifier_id is 'The account it came from; none where no account is known, as with cash paid in.';
comment on column desk110.transfer.to_identifier_id   is 'The account it went to; none where no account is known, as with cash drawn.';
comment on column desk110.transfer.amount_fen         is 'Amount in fen (1/100 yuan).';
comment on column desk110.transfer.at                 is 'When it moved, where known.';
comment on column desk110.transfer.channel            is 'The way it moved.';
comment on column desk110.transfer.reference          is 'The bank''s own reference.';
comment on column desk110.transfer.balance_fen        is 'What the statement says was on its account afterwards, in fen.';
comment on column desk110.transfer.recorded_at        is 'When it was recorded.';
comment on column desk110.transfer.recorded_by        is 'By whom.';

create table desk110.transfer_party (
  transfer_id  bigint   not null references desk110.transfer,
  is_receiver  boolean  not null,
  unit_id      integer  not null,
  holder       text     constraint transfer_party_holder_length check (length(holder) <= 200),
  bank         text     constraint transfer_party_bank_length check (length(bank) <= 200),
  primary key (transfer_id, is_receiver)
);
comment on table  desk110.transfer_party             is 'Who a bank says holds an account of a transfer: personal data, masked where the account is no lead.';
comment on column desk110.transfer_party.transfer_id is 'The transfer.';
comment on column desk110.transfer_party.is_receiver is 'Whether it is the account the money went to.';
comment on column desk110.transfer_party.unit_id     is 'The desk that recorded it.';
comment on column desk110.transfer_party.holder      is 'Name of the holder.';
comment on column desk110.transfer_party.bank        is 'The bank.';

create table desk110.transfer_withdrawal (
  transfer_id   bigint       primary key references desk110.transfer,
  unit_id       integer      not null,
  reason        text         not null constraint transfer_withdrawal_reason_length check (length(reason) between 1 and 500),
  withdrawn_at  timestamptz  not null default now(),
  withdrawn_by  name         not null
);
comment on table  desk110.transfer_withdrawal              is 'That a transfer was recorded by mistake and counts no more; the row itself stays.';
comment on column desk110.transfer_withdrawal.transfer_id  is 'The transfer.';
comment on column desk110.transfer_withdrawal.unit_id      is 'The desk that recorded it.';
comment on column desk110.transfer_withdrawal.reason       is 'Why.';
comment on column desk110.transfer_withdrawal.withdrawn_at is 'When.';
comment on column desk110.transfer_withdrawal.withdrawn_by is 'By whom.';

reset role;
