-- Figures of closed days, kept so that a briefing costs its days and not their calls.
set local role desk110_owner;

create table desk110.figure_mark (
  id             bigint       generated always as identity,
  unit_id        integer      not null,
  at             timestamptz  not null,
  case_id        bigint,
  call_id        bigint,
  identifier_id  bigint
);
comment on table  desk110.figure_mark               is 'That something changed which days count: written with each change, in its transaction, and taken away with the days it touches.';
comment on column desk110.figure_mark.id            is 'Internal key, by which those that were seen are taken away and no others.';
comment on column desk110.figure_mark.unit_id       is 'The desk whose days it touches.';
comment on column desk110.figure_mark.at            is 'A time whose day counts otherwise now.';
comment on column desk110.figure_mark.case_id       is 'A case whose whole story counts otherwise: every day that tells of it is touched.';
comment on column desk110.figure_mark.call_id       is 'A call that came: what it names is no longer new on the day that named it next.';
comment on column desk110.figure_mark.identifier_id is 'A number that is no longer named then: the later days that name it are touched.';

create table desk110.figure_day (
  unit_id           integer      not null references desk110.unit,
  scope             text         not null constraint figure_day_scope_known check (scope in ('own', 'below')),
  day               date         not null,
  day_from          timestamptz  not null,
  day_to            timestamptz  not null,
  rule              text         not null,
  computed_at       timestamptz  not null default now(),
  losses_fen        bigint[]     not null,
  standing_roots    bigint[]     not null,
  standing_results  text[]       not null,
  standing_tried    boolean[]    not null,
  named_ids         bigint[]     not null,
  named_roots       bigint[]     not null,
  named_calls       integer[]    not null,
  named_since       date[]       not null,
  paid_ids          bigint[]     not null,
  paid_fen          bigint[]     not null,
  stopped_ids       bigint[]     not null,
  frozen_ids        bigint[]     not null,
  accounts          jsonb        not null,
  primary key (unit_id, scope, day),
  constraint figure_day_ordered check (day_from < day_to)
);
comment on table  desk110.figure_day                  is 'A closed day of a desk as it was counted, and what of it cannot be added up from numbers alone.';
comment on column desk110.figure_day.unit_id          is 'The desk whose day it is.';
comment on column desk110.figure_day.scope            is 'own: the desk alone; below: the desk and all units below it.';
comment on column desk110.figure_day.day              is 'The day of the desk.';
comment on column desk110.figure_day.day_from         is 'When it began.';
comment on column desk110.figure_day.day_to           is 'When it ended.';
comment on column desk110.figure_day.rule             is 'The settings that held; where they are others now, the day is counted again.';
comment on column desk110.figure_day.computed_at      is 'When it was counted.';
comment on column desk110.figure_day.losses_fen       is 'The net losses above zero of the cases opened that day, ascending, for the median of any span.';
comment on column desk110.figure_day.standing_roots   is 'Cases with an attempt or an outcome that day.';
comment on column desk110.figure_day.standing_results is 'How the dissuasion of each stood at the end of the day.';
comment on column desk110.figure_day.standing_tried   is 'Whether there was an attempt that day.';
comment on column desk110.figure_day.named_ids        is 'Accounts named as receiving money, each with a case; none where the call has no case.';
comment on column desk110.figure_day.named_roots      is 'The case of each; 0 for none.';
comment on column desk110.figure_day.named_calls      is 'How many calls of the case named the account that day.';
comment on column desk110.figure_day.named_since      is 'A day before on which the account was named already; null where it was new.';
comment on column desk110.figure_day.paid_ids         is 'Accounts that received money, as booked that day.';
comment on column desk110.figure_day.paid_fen         is 'What each received, in fen.';
comment on column desk110.figure_day.stopped_ids      is 'Accounts stopped that day.';
comment on column desk110.figure_day.frozen_ids       is 'Accounts frozen that day.';
comment on column desk110.figure_day.accounts         is 'What the figures of the day say of accounts, as they tell it.';

create table desk110.figure_part (
  unit_id    integer  not null,
  scope      text     not null,
  day        date     not null,
  dimension  text     not null,
  key        text     not null,
  n          bigint   not null,
  of_which   bigint   not null,
  fen        bigint   not null,
  primary key (unit_id, scope, day, dimension, key),
  foreign key (unit_id, scope, day) references desk110.figure_day on delete cascade
);
create index figure_part_series on desk110.figure_part (unit_id, scope, dimension, day, key) include (n, of_which, fen);
comment on table  desk110.figure_part           is 'A number of a closed day along one dimension; those of several days add up.';
comment on column desk110.figure_part.unit_id   is 'The desk.';
comment on column desk110.figure_part.scope     is 'own or below, as of the day.';
comment on column desk110.figure_part.day       is 'The day of the desk.';
comment on column desk110.figure_part.dimension is 'What is counted: call, call_kind, case, tactic, division, money and others.';
comment on column desk110.figure_part.key       is 'The class, division, band or kind; empty for a total.';
comment on column desk110.figure_part.n         is 'How many.';
comment on column desk110.figure_part.of_which  is 'Of cases those with a loss; of money the approximate entries.';
comment on column desk110.figure_part.fen       is 'Their money, in fen.';

-- Outcomes told in a call are found by the call; these have a time of their own.
create index outcome_at on desk110.outcome (at) where call_id is null;

insert into desk110.setting (name, value, about) values
  ('figure_days', '31', 'Closed days that are counted in one transaction; more are counted in several; the desks'' own choice.'),
  ('reminder_hours', '48', 'Hours ahead within which a stop that expires is a reminder of the briefing; the desks'' own choice.'),
  ('briefing_rings', '5', 'Rings that a briefing shows, those named by most cases first; the desks'' own choice.');

reset role;
