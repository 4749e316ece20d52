-- Stop-payment (紧急止付) and freeze (冻结) of the accounts that received the money.
set local role desk110_owner;

insert into desk110.setting (name, value, about) values
  ('stop_hours', '48', 'Clock hours a stop-payment lasts from its execution (银发〔2016〕86号).'),
  ('stops_per_account', '2', 'How often one account may be stopped at all (银发〔2016〕86号).'),
  ('stop_request_hours', '24',
   'Hours after which a request that no bank answered keeps nobody else from stopping the account; the desks'' own choice.'),
  ('freeze_months', '6', 'Months a freeze lasts.'),
  ('freeze_renewal_months', '6', 'Most months by which a freeze is renewed at once.'),
  ('freeze_major_months', '12', 'The same two for a major case.');

create table desk110.stop_order (
  id             bigint                 generated always as identity primary key,
  unit_id        integer                not null references desk110.unit,
  case_id        bigint                 not null references desk110.fraud_case,
  identifier_id  bigint                 not null references desk110.identifier,
  attempt        integer                not null constraint stop_order_attempt_positive check (attempt > 0),
  previous_id    bigint                 references desk110.stop_order,
  mode           text                   not null
                 constraint stop_order_mode_known check (mode in ('regular', 'paperwork_later')),
  currency       text                   not null default 'CNY' constraint stop_order_currency_known check (currency = 'CNY'),
  stop_bank      text                   constraint stop_order_bank_length check (length(stop_bank) between 1 and 200),
  stop_name      text                   constraint stop_order_holder_length check (length(stop_name) between 1 and 200),
  called_at      timestamptz            not null,
  constraint stop_order_attempt_unique unique (identifier_id, attempt)
);
create index stop_order_case on desk110.stop_order (case_id);
create index stop_order_unit on desk110.stop_order (unit_id, id);
comment on table  desk110.stop_order               is 'A request to stop payment from an account (紧急止付); what is the victim''s stands apart, what became of it in stop_event.';
comment on column desk110.stop_order.id            is 'Internal key; the reference told to people is computed from it.';
comment on column desk110.stop_order.unit_id       is 'The desk that asks for it.';
comment on column desk110.stop_order.case_id       is 'The case it belongs to.';
comment on column desk110.stop_order.identifier_id is 'The account to be stopped.';
comment on column desk110.stop_order.attempt       is 'Which request for this account it is, from 1, across the installation.';
comment on column desk110.stop_order.previous_id   is 'The stop it extends.';
comment on column desk110.stop_order.mode          is 'regular, or paperwork_later where the papers follow.';
comment on column desk110.stop_order.currency      is 'Currency of the amounts; the ledger is in yuan.';
comment on column desk110.stop_order.stop_bank     is 'The bank that is to stop the account.';
comment on column desk110.stop_order.stop_name     is 'Name of the account''s holder as the bank has it.';
comment on column desk110.stop_order.called_at     is 'When the report was received from which the minutes count.';

create table desk110.stop_transfer (
  order_id        bigint                 not null references desk110.stop_order,
  place           smallint               not null constraint stop_transfer_place_in_range check (place between 1 and 1000),
  unit_id         integer                not null,
  amount_fen      desk110.fen            constraint stop_transfer_amount_positive check (amount_fen > 0),
  is_approximate  boolean                not null default false,
  at              timestamptz            constraint stop_transfer_at_plausible check (at between '1990-01-01' and '2100-01-01'),
  channel         desk110.money_channel,
  primary key (order_id, place)
);
comment on table  desk110.stop_transfer                is 'A transfer that brought the victim''s money to the account of a request.';
comment on column desk110.stop_transfer.order_id       is 'The request.';
comment on column desk110.stop_transfer.place          is 'Place in the request, from 1.';
comment on column desk110.stop_transfer.unit_id        is 'The desk that asks.';
comment on column desk110.stop_transfer.amount_fen     is 'What was transferred, in fen.';
comment on column desk110.stop_transfer.is_approximate is 'The amount was only said about; a bank asks for it to the fen.';
comment on column desk110.stop_transfer.at             is 'When it was transferred.';
comment on column desk110.stop_transfer.channel        is 'The way it was transferred.';

create table desk110.stop_payer (
  order_id  bigint    not null,
  place     smallint  not null,
  unit_id   integer   not null,
  bank      text      constraint stop_payer_bank_length check (length(bank) between 1 and 200),
  name      text      constraint stop_payer_name_length check (length(name) between 1 and 200),
  account   text      constraint stop_payer_account_form check (account ~ '^[0-9A-Za-z@._+-]{4,64}$'),
  primary key (order_id, place),
  foreign key (order_id, place) references desk110.stop_transfer
);
comment on table  desk110.stop_payer          is 'The account a transfer came from: the victim''s own, apart from the rest; masked unless unmasked with a reason.';
comment on column desk110.stop_payer.order_id is 'The request.';
comment on column desk110.stop_payer.place    is 'The transfer.';
comment on column desk110.stop_payer.unit_id  is 'The desk that asks.';
comment on column desk110.stop_payer.bank     is 'Its bank.';
comment on column desk110.stop_payer.name     is 'Its holder.';
comment on column desk110.stop_payer.account  is 'Its whole number.';

create table desk110.stop_victim (
  order_id         bigint   primary key references desk110.stop_order,
  unit_id          integer  not null,
  name             text     constraint stop_victim_name_length check (length(name) between 1 and 200),
  phone            text     constraint stop_victim_phone_length check (length(phone) between 1 and 40),
  document_kind    text     constraint stop_victim_document_known check (document_kind in (
                     'resident_id', 'passport', 'hk_macao_permit', 'taiwan_permit', 'foreign_residence', 'military', 'other')),
  document_number  text     constraint stop_victim_number_length check (length(document_number) between 1 and 40),
  description      text     constraint stop_description_length check (length(description) between 1 and 300)
);
comment on table  desk110.stop_victim                 is 'The victim of a request and what happened, apart from the rest; masked unless unmasked with a reason.';
comment on column desk110.stop_victim.order_id        is 'The request.';
comment on column desk110.stop_victim.unit_id         is 'The desk that asks.';
comment on column desk110.stop_victim.name            is 'Name.';
comment on column desk110.stop_victim.phone           is 'Phone.';
comment on column desk110.stop_victim.document_kind   is 'Which kind of document.';
comment on column desk110.stop_victim.document_number is 'Number of the document.';
comment on column desk110.stop_victim.description     is 'What happened, at most 300 characters.';

create table desk110.stop_event (
  order_id       bigint       not null references desk110.stop_order,
  state          text         not null constraint stop_event_state_known check (
                   state in ('requested', 'complete', 'submitted', 'executed', 'refused', 'released', 'withdrawn')),
  unit_id        integer      not null,
  at             timestamptz  not null constraint stop_event_at_plausible check (at between '2000-01-01' and '2100-01-01'),
  by             name         not null,
  recorded_at    timestamptz  not null default now(),
  reason         text         constraint stop_reason_length check (length(reason) between 1 and 500),
  identifier_id  bigint,
  place          smallint,
  expires_at     timestamptz,
  amount_fen     desk110.fen,
  balance_fen    desk110.fen,
  money_id       bigint       references desk110.money,
  primary key (order_id, state),
  constraint stop_event_execution_whole check (
    (state = 'executed') = (identifier_id is not null and place is not null and expires_at is not null)
    and (state = 'executed' or amount_fen is null and balance_fen is null and money_id is null)),
  constraint stop_event_refusal_reasoned check (state <> 'refused' or reason is not null),
  constraint stop_event_place_unique unique (identifier_id, place)
);
create index stop_event_executed on desk110.stop_event (at) where state = 'executed';
create index stop_event_requested on desk110.stop_event (at) where state = 'requested';
create index stop_event_expires  on desk110.stop_event (expires_at) where state = 'executed';
create index stop_event_money    on desk110.stop_event (money_id) where money_id is not null;
comment on table  desk110.stop_event               is 'What became of a request, when and by whom; each state once, and that it expired is told by the clock.';
comment on column desk110.stop_event.order_id      is 'The request.';
comment on column desk110.stop_event.state         is 'requested, complete, submitted, executed, refused, released, or withdrawn before a bank answered.';
comment on column desk110.stop_event.unit_id       is 'The desk that asks.';
comment on column desk110.stop_event.at            is 'When it happened.';
comment on column desk110.stop_event.by            is 'Who recorded it.';
comment on column desk110.stop_event.recorded_at   is 'When it was recorded.';
comment on column desk110.stop_event.reason        is 'Why, in the bank''s or the desk''s words.';
comment on column desk110.stop_event.identifier_id is 'The account, of an execution: it is stopped by one order at a place.';
comment on column desk110.stop_event.place         is 'Which stop of the account an execution is, from 1.';
comment on column desk110.stop_event.expires_at    is 'When an execution ends by itself.';
comment on column desk110.stop_event.amount_fen    is 'What was stopped, in fen.';
comment on column desk110.stop_event.balance_fen   is 'What was on the account, in fen.';
comment on column desk110.stop_event.money_id      is 'Its entry of the ledger; none where nobody told an amount.';

create table desk110.freeze_order (
  id             bigint   generated always as identity primary key,
  unit_id        integer  not null references desk110.unit,
  case_id        bigint   not null references desk110.fraud_case,
  identifier_id  bigint   not null references desk110.identifier,
  attempt        integer  not null constraint freeze_order_attempt_positive check (attempt > 0),
  filed_number   text     not null constraint freeze_filed_number_length check (length(btrim(filed_number)) between 1 and 100),
  is_major       boolean  not null default false,
  constraint freeze_order_attempt_unique unique (identifier_id, attempt)
);
create index freeze_order_case on desk110.freeze_order (case_id);
create index freeze_order_unit on desk110.freeze_order (unit_id, id);
comment on table  desk110.freeze_order               is 'A freeze (冻结) that investigators ordered; the desk records it.';
comment on column desk110.freeze_order.id            is 'Internal key; the reference told to people is computed from it.';
comment on column desk110.freeze_order.unit_id       is 'The desk that records it.';
comment on column desk110.freeze_order.case_id       is 'The case it belongs to.';
comment on column desk110.freeze_order.identifier_id is 'The frozen account.';
comment on column desk110.freeze_order.attempt       is 'Which freeze of this account it is, from 1, across the installation.';
comment on column desk110.freeze_order.filed_number  is 'Number under which the investigators filed the case (立案).';
comment on column desk110.freeze_order.is_major      is 'A major case, which may be frozen for longer.';

create table desk110.freeze_event (
  id           bigint       generated always as identity primary key,
  order_id     bigint       not null references desk110.freeze_order,
  state        text         not null constraint freeze_event_state_known check (
                 state in ('frozen', 'renewed', 'released', 'returned')),
  unit_id      integer      not null,
  at           timestamptz  not null constraint freeze_event_at_plausible check (at between '2000-01-01' and '2100-01-01'),
  by           name         not null,
  recorded_at  timestamptz  not null default now(),
  reason       text         constraint freeze_reason_length check (length(reason) between 1 and 500),
  months       integer,
  until        timestamptz,
  amount_fen   desk110.fen,
  money_id     bigint       references desk110.money,
  constraint freeze_event_whole check (
    (state in ('frozen', 'renewed')) = (until is not null and months is not null)
    and (state in ('frozen', 'returned')) = (amount_fen is not null))
);
create unique index freeze_event_once on desk110.freeze_event (order_id, state) where state in ('frozen', 'released');
create index freeze_event_order on desk110.freeze_event (order_id, id);
create index freeze_event_at    on desk110.freeze_event (at) where state = 'frozen';
create index freeze_event_until on desk110.freeze_event (until) where until is not null;
create index freeze_event_money on desk110.freeze_event (money_id) where money_id is not null;
comment on table  desk110.freeze_event             is 'What became of a freeze, when and by whom; that it lapsed is told by the clock.';
comment on column desk110.freeze_event.id          is 'Order of writing.';
comment on column desk110.freeze_event.order_id    is 'The freeze.';
comment on column desk110.freeze_event.state       is 'frozen, renewed, released, or returned (返还) to the victim.';
comment on column desk110.freeze_event.unit_id     is 'The desk that records it.';
comment on column desk110.freeze_event.at          is 'When it happened.';
comment on column desk110.freeze_event.by          is 'Who recorded it.';
comment on column desk110.freeze_event.recorded_at is 'When it was recorded.';
comment on column desk110.freeze_event.reason      is 'Why, in the desk''s words.';
comment on column desk110.freeze_event.months      is 'For how many months it was frozen or renewed.';
comment on column desk110.freeze_event.until       is 'When it lapses unless it is renewed.';
comment on column desk110.freeze_event.amount_fen  is 'What was frozen or returned, in fen.';
comment on column desk110.freeze_event.money_id    is 'Its entry of the ledger.';

reset role;
