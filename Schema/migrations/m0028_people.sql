-- People: duties given and taken, moves, passwords and their rules; and what is kept for how long.
do $$
begin
  if not exists (select from pg_roles where rolname = 'desk110_person') then
    create role desk110_person nologin noinherit;
  end if;
exception when duplicate_object or unique_violation then null;
end
$$;

-- Who leaves a desk leaves her sessions: the keeper ends them, with a right that it inherits and that no person has.
do $$
begin
  if not (select rolinherit from pg_roles where rolname = 'desk110_keeper') then
    alter role desk110_keeper inherit;
  end if;
  if not pg_has_role('desk110_keeper', 'pg_signal_backend', 'member') then
    grant pg_signal_backend to desk110_keeper;
  end if;
exception when duplicate_object or unique_violation then null;
end
$$;

set local role desk110_owner;

grant usage on schema api to desk110_person;
grant create on schema desk110 to desk110_keeper;

create table desk110.duty_grant (
  id        bigint        generated always as identity primary key,
  login     name          not null references desk110.person,
  duty      desk110.duty  not null,
  unit_id   integer       not null references desk110.unit,
  given_at  timestamptz   not null default now(),
  given_by  name          not null,
  taken_at  timestamptz,
  taken_by  name,
  constraint duty_grant_taken_whole check ((taken_at is null) = (taken_by is null))
);
create unique index duty_grant_one on desk110.duty_grant (login) where taken_at is null;
comment on table  desk110.duty_grant          is 'That a duty was given to a person, and taken again; a person has one at most, and only while a row is in force.';
comment on column desk110.duty_grant.id       is 'Internal key, in order of time.';
comment on column desk110.duty_grant.login    is 'The person.';
comment on column desk110.duty_grant.duty     is 'The duty.';
comment on column desk110.duty_grant.unit_id  is 'The desk it was given at; elsewhere it must be given anew.';
comment on column desk110.duty_grant.given_at is 'When.';
comment on column desk110.duty_grant.given_by is 'By whom.';
comment on column desk110.duty_grant.taken_at is 'When it was taken; null while in force.';
comment on column desk110.duty_grant.taken_by is 'Who took it.';
comment on column desk110.person.duty is
  'The one duty the person is meant for; it is hers while duty_grant has it in force. Separated duties never meet in one.';

insert into desk110.duty_grant (login, duty, unit_id, given_at, given_by)
select p.login, p.duty, p.unit_id, p.added_at, p.added_by
from desk110.person p
where not exists (select from desk110.person_disablement d where d.login = p.login);

create table desk110.person_move (
  id         bigint       generated always as identity primary key,
  login      name         not null references desk110.person,
  from_id    integer      not null references desk110.unit,
  to_id      integer      not null references desk110.unit,
  moved_at   timestamptz  not null default now(),
  moved_by   name         not null,
  constraint person_move_elsewhere check (from_id <> to_id)
);
create index person_move_login on desk110.person_move (login);
comment on table  desk110.person_move          is 'That a person left a desk for another.';
comment on column desk110.person_move.id       is 'Internal key, in order of time.';
comment on column desk110.person_move.login    is 'The person.';
comment on column desk110.person_move.from_id  is 'The desk she left.';
comment on column desk110.person_move.to_id    is 'The desk she came to.';
comment on column desk110.person_move.moved_at is 'When.';
comment on column desk110.person_move.moved_by is 'By whom.';

create table desk110.password_change (
  id           bigint       generated always as identity primary key,
  login        name         not null references desk110.person,
  way          text         not null constraint password_change_way_known check (way in ('add', 'rotate', 'reset')),
  asks_change  boolean      not null,
  until        timestamptz,
  at           timestamptz  not null default now(),
  by           name         not null
);
create index password_change_login on desk110.password_change (login, id);
comment on table  desk110.password_change             is 'That a person got another password; nothing of the password itself.';
comment on column desk110.password_change.id          is 'Internal key; the highest of a person tells of the password she has.';
comment on column desk110.password_change.login       is 'The person.';
comment on column desk110.password_change.way         is 'add: with the person; rotate: by herself; reset: by a security administrator.';
comment on column desk110.password_change.asks_change is 'Whether she has no duty until she has changed it herself.';
comment on column desk110.password_change.until       is 'Until when the server takes it; null without end.';
comment on column desk110.password_change.at          is 'When.';
comment on column desk110.password_change.by          is 'By whom.';

insert into desk110.setting (name, value, about) values
  ('duty_two_hands', 'on',
   'on: who adds a person gives no duty, a security administrator does, from the first of them on (三权分立, GB/T 22239 8.1.4.2); off: the duty comes with the person.'),
  ('password_length', '8', 'Least characters of a password (GB/T 22239 8.1.4.1; OWASP ASVS 5 6.2.1: 8, better 15).'),
  ('password_classes', '3', 'Least kinds of characters of a password: lower case, upper case, digits, others (GB/T 22239 8.1.4.1).'),
  ('password_days', '90', 'Days after which a password must have been changed, 0 for never (GB/T 22239 8.1.4.1).'),
  ('password_warn_days', '14', 'Days before its end from which on a person is told of it at each log-in.'),
  ('password_reset_hours', '24', 'Hours within which a password that another person reset must be changed.'),
  ('password_asks_change', 'reset', 'Passwords made by another that give no duty until they are changed: of add, reset; the desks'' own choice.'),
  ('password_refused_at', 'rotate,reset',
   'Where a password against the rules is refused, of add, rotate, reset; elsewhere it is a warning. The program judges: the server sees no password.'),
  ('retain_personal_days', '1095',
   'Days after the end of its case for which names, phones and documents of callers and victims are kept; the desks'' own choice (PIPL art. 19: no longer than needed).'),
  ('retain_words_days', '1825',
   'Days after the end of its case for which what was said is kept in words; the desks'' own choice (PIPL art. 19).'),
  ('retain_holders_days', '3650',
   'Days after the end of its case for which names of holders of accounts are kept; the accounts stay. The desks'' own choice.'),
  ('retain_searches_days', '180', 'Days after its last run for which a kept search is kept; the desks'' own choice.'),
  ('retain_audit_days', '1095',
   'Days for which the audit is kept at least: nothing here removes a row of it. 网络安全法 art. 21 asks for six months.'),
  ('retention_batch', '500', 'Calls that a run of retention deals with in one transaction.');

create table desk110.retention_run (
  id       bigint       generated always as identity primary key,
  unit_id  integer      not null references desk110.unit,
  class    text         not null,
  done     jsonb        not null,
  at       timestamptz  not null default now(),
  by       name         not null
);
create index retention_run_unit on desk110.retention_run (unit_id, id);
comment on table  desk110.retention_run         is 'What a run of retention did away with in one transaction; counts only.';
comment on column desk110.retention_run.id      is 'Internal key, in order of time.';
comment on column desk110.retention_run.unit_id is 'The desk of who ran it, for itself and those below.';
comment on column desk110.retention_run.class   is 'The class of data.';
comment on column desk110.retention_run.done    is 'How many calls, and how many days back it reached.';
comment on column desk110.retention_run.at      is 'When.';
comment on column desk110.retention_run.by      is 'By whom.';

create table desk110.retained (
  call_id  bigint       not null references desk110.call,
  unit_id  integer      not null,
  class    text         not null,
  at       timestamptz  not null default now(),
  primary key (call_id, class)
);
comment on table  desk110.retained         is 'That a call has lost what is kept of a class, so that it is not gone through again.';
comment on column desk110.retained.call_id is 'The call.';
comment on column desk110.retained.unit_id is 'The desk that took it.';
comment on column desk110.retained.class   is 'The class of data.';
comment on column desk110.retained.at      is 'When.';

-- What is masked in words is more than it was: they are read in again.
insert into desk110.call_unread (unit_id, call_id)
select k.unit_id, k.id from desk110.call k on conflict do nothing;

-- Days that were counted by words in which a person may stand are counted again.
delete from desk110.figure_day d
where exists (
  select from desk110.figure_part p
  where (p.unit_id, p.scope, p.day) = (d.unit_id, d.scope, d.day) and p.dimension in ('occupation', 'way_in')
    and (length(p.key) > 20 or p.key ~ '[0-9０-９]'));

reset role;

do $$
declare
  v_logins text[];
  v_login  text;
begin
  set local role desk110_owner;
  v_logins := array(select p.login from desk110.person p);
  reset role;
  foreach v_login in array v_logins loop
    if exists (select from pg_roles r where r.rolname = v_login and not r.rolsuper)
      and not pg_has_role(v_login, 'desk110_person', 'member')
    then
      execute format('grant desk110_person to %I', v_login);
    end if;
  end loop;
end
$$;
