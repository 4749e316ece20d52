-- What passwords were, and what auditors said of the clock.
set local role desk110_owner;

create table desk110.password_past (
  change_id  bigint   primary key references desk110.password_change,
  login      name     not null references desk110.person,
  salt       text     not null,
  rounds     integer  not null,
  mark       bytea    not null
);
create index password_past_login on desk110.password_past (login, change_id);
comment on table  desk110.password_past           is 'The last passwords of a person, so much of each that the same one is known when it comes again.';
comment on column desk110.password_past.change_id is 'The change it came with.';
comment on column desk110.password_past.login     is 'The person.';
comment on column desk110.password_past.salt      is 'The salt of its SCRAM verifier, in Base64 (RFC 5802).';
comment on column desk110.password_past.rounds    is 'The rounds of its SCRAM verifier.';
comment on column desk110.password_past.mark      is 'SHA-256 of its stored key: nobody logs in with that.';

-- What auditors said of the server's clock is looked for with each portion of rows that is verified.
create index audit_acknowledged on desk110.audit (seq) where action = 'audit.acknowledge';

-- What a bank said may quote the victim, and goes when she is forgotten; that it is given is asked of who records it.
alter table desk110.stop_event drop constraint stop_event_refusal_reasoned;

insert into desk110.setting (name, value, about) values
  ('password_history', '5',
   'How many of her last passwords a person may not take again, 0 to 24 (GB/T 22239 8.1.4.1 asks for changes, which taking back the last one is not). The program tries them.');

reset role;
