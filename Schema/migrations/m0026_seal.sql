-- The audit as evidence: settled ranges of it, sealed into a chain.
set local role desk110_owner;

create table desk110.audit_seal (
  number     bigint          primary key,
  log        uuid            not null,
  epoch      integer         not null,
  cluster    text            not null,
  xid_from   xid8,
  xid_to     xid8,
  seq_after  bigint          not null,
  seq_to     bigint,
  seq_bound  bigint,
  row_count  integer         not null,
  row_total  bigint          not null,
  seqs       int8multirange  not null,
  marks      bytea           not null,
  rows_hash  bytea           not null,
  previous   bytea           not null,
  sealed_at  timestamptz     not null,
  sealed_by  name            not null,
  head       bytea           not null,
  constraint audit_seal_number_positive check (number > 0),
  constraint audit_seal_one_range check (
    num_nulls(xid_from, xid_to) in (0, 2) and num_nulls(seq_to, seq_bound) in (0, 2) and (xid_from is null) <> (seq_to is null))
);
create index audit_seal_opening on desk110.audit_seal (epoch, number) where seq_to is not null;
comment on table  desk110.audit_seal           is 'The chain that seals the audit: each entry holds for a range of rows, and for all entries before it.';
comment on column desk110.audit_seal.number    is 'Its place in the chain, from 1 without a gap.';
comment on column desk110.audit_seal.log       is 'The log it is of: the setting audit_log.';
comment on column desk110.audit_seal.epoch     is 'Counts the servers the log has been on: restored elsewhere, transactions are numbered anew.';
comment on column desk110.audit_seal.cluster   is 'The server and the database it was made in: system identifier and object identifier.';
comment on column desk110.audit_seal.xid_from  is 'The first transaction of the range; null where the rows are those of an opening.';
comment on column desk110.audit_seal.xid_to    is 'The end of the range, exclusive: all transactions before it had ended.';
comment on column desk110.audit_seal.seq_after is 'Its rows come behind this one: where the epoch begins, or the piece of an opening.';
comment on column desk110.audit_seal.seq_to    is 'In an opening, the last row of this piece: all there was when an epoch began is sealed in order of writing.';
comment on column desk110.audit_seal.seq_bound is 'In an opening, the last row there was when the epoch began.';
comment on column desk110.audit_seal.row_count is 'How many rows it seals.';
comment on column desk110.audit_seal.row_total is 'How many rows are sealed up to and with it.';
comment on column desk110.audit_seal.seqs      is 'Which rows it seals, to tell which is missing or was added.';
comment on column desk110.audit_seal.marks     is 'Four bytes of each row''s hash, in order of writing, to tell which was changed.';
comment on column desk110.audit_seal.rows_hash is 'SHA-256 over the rows in order of writing: seq, xid and row_hash of each.';
comment on column desk110.audit_seal.previous  is 'The head of the entry before it; of the first, SHA-256 of the log''s name.';
comment on column desk110.audit_seal.sealed_at is 'When.';
comment on column desk110.audit_seal.sealed_by is 'By whom.';
comment on column desk110.audit_seal.head      is 'SHA-256 of its other values: what is kept elsewhere as an anchor.';

create index audit_xid on desk110.audit (xid);
-- Small, and next to free for who writes: rows of a time, of a person or about a number are looked for in few pages.
create index audit_asked on desk110.audit using brin (at, actor name_bloom_ops, object text_bloom_ops)
  with (pages_per_range = 32, autosummarize = on);

insert into desk110.setting (name, value, about) values
  ('audit_log', gen_random_uuid()::text, 'The name of this log in its seals and anchors, made with it; a restored copy keeps it.'),
  ('audit_seal_rows', '20000', 'Rows that one seal of the audit holds at most, but for those of one transaction; the desks'' own choice.'),
  ('audit_clock_seconds', '300',
   'Seconds that an audit row may be older than one written before it, for clocks that are set; the desks'' own choice.');

reset role;
