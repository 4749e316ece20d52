-- The role of a mention as it was given; cases that are opened again; call-backs that are given up on purpose.
set local role desk110_owner;

alter table desk110.mention add column given_role desk110.identifier_role;
update desk110.mention set given_role = role;
alter table desk110.mention alter column given_role set not null;
comment on column desk110.mention.given_role is
  'The role as the sheet has it; the caller''s and the victim''s own numbers are payers whatever it says.';

alter table desk110.case_closure
  drop constraint case_closure_pkey,
  add column id bigint generated always as identity primary key,
  add column reopened_at timestamptz,
  add column reopened_by name,
  add constraint case_closure_reopened_whole check ((reopened_at is null) = (reopened_by is null));
create unique index case_closure_in_force on desk110.case_closure (case_id) where reopened_at is null;
comment on table  desk110.case_closure             is 'That a case is done with; without a row in force it is open.';
comment on column desk110.case_closure.id          is 'Internal key.';
comment on column desk110.case_closure.reopened_at is 'When it was opened again; null while in force.';
comment on column desk110.case_closure.reopened_by is 'Who opened it again.';

alter table desk110.followup_result
  drop constraint followup_result_known,
  add constraint followup_result_known check (result in ('still_safe', 'paid_after_all', 'waived'));
comment on table  desk110.followup_result        is 'That a call-back was made, and what it found, or that it was given up; without a row it is still owed.';
comment on column desk110.followup_result.result is 'Still safe, paid after all, or waived when the case was closed.';

create table desk110.function_set (
  id        bigint       generated always as identity primary key,
  checksum  text         not null,
  laid_at   timestamptz  not null default now(),
  laid_by   name         not null default session_user
);
comment on table  desk110.function_set          is 'Which text of the functions, views and policies was laid when; the newest is in force.';
comment on column desk110.function_set.id       is 'Internal key.';
comment on column desk110.function_set.checksum is 'SHA-256 of the text.';
comment on column desk110.function_set.laid_at  is 'When.';
comment on column desk110.function_set.laid_by  is 'By whom.';

reset role;
