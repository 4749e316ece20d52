-- Leads: what is done with them, who watches which number, and what people decided of cases and accounts.
set local role desk110_owner;

create domain desk110.lead_standing as text constraint lead_standing_known check (value in (
  'reported', 'verified', 'assigned', 'in_work', 'handed_over', 'closed'));
create domain desk110.lead_action as text constraint lead_action_known check (value in (
  'verify', 'assign', 'work', 'hand_over', 'accept', 'refuse', 'close', 'reopen'));
create domain desk110.lead_ending as text constraint lead_ending_known check (value in (
  'done', 'false', 'official_number', 'victims_own'));

create table desk110.lead_event (
  id             bigint                 generated always as identity primary key,
  identifier_id  bigint                 not null references desk110.identifier,
  unit_id        integer                not null references desk110.unit,
  action         desk110.lead_action    not null,
  state          desk110.lead_standing  not null,
  desk_id        integer                references desk110.unit,
  assignee       name                   references desk110.person,
  ending         desk110.lead_ending,
  words          text                   constraint lead_words_length check (length(words) between 1 and 2000),
  back_id        bigint                 references desk110.lead_event,
  at             timestamptz            not null default now(),
  by             name                   not null,
  constraint lead_event_closed_how check ((state = 'closed') = (ending is not null)),
  constraint lead_event_assignee_desk check (assignee is null or desk_id is not null)
);
create index lead_event_identifier on desk110.lead_event (identifier_id, id);
comment on table  desk110.lead_event               is 'A step of a lead: who did what with it, and where it stands since; never changed.';
comment on column desk110.lead_event.id            is 'Order of the steps.';
comment on column desk110.lead_event.identifier_id is 'The lead: an identifier that a tip or a case names.';
comment on column desk110.lead_event.unit_id       is 'The desk of the person who took the step.';
comment on column desk110.lead_event.action        is 'The step.';
comment on column desk110.lead_event.state         is 'Where the lead stands after it.';
comment on column desk110.lead_event.desk_id       is 'The desk the lead is with, or is offered to while handed over; none while it is nobody''s.';
comment on column desk110.lead_event.assignee      is 'The person it is with, or is offered to; none while it is the whole desk''s.';
comment on column desk110.lead_event.ending        is 'How it was closed.';
comment on column desk110.lead_event.words         is 'What was said with it, for the desk that took the step and the desk the lead is with since.';
comment on column desk110.lead_event.back_id       is 'The step before, whose standing returns when this one is taken back; none for the first.';
comment on column desk110.lead_event.at            is 'When.';
comment on column desk110.lead_event.by            is 'By whom.';

create table desk110.lead (
  identifier_id  bigint                 primary key references desk110.identifier,
  event_id       bigint                 not null references desk110.lead_event,
  state          desk110.lead_standing  not null,
  desk_id        integer                references desk110.unit,
  assignee       name                   references desk110.person,
  ending         desk110.lead_ending
);
create index lead_desk     on desk110.lead (desk_id, event_id) where state <> 'closed';
create index lead_assignee on desk110.lead (assignee) where state <> 'closed';
create index lead_closed   on desk110.lead (desk_id, event_id) where state = 'closed';
comment on table  desk110.lead               is 'Where each lead that was touched stands now: the newest of its steps, to be listed by.';
comment on column desk110.lead.identifier_id is 'The lead; one without a row is as it was reported.';
comment on column desk110.lead.event_id      is 'The newest step.';
comment on column desk110.lead.state         is 'Its state.';
comment on column desk110.lead.desk_id       is 'Its desk.';
comment on column desk110.lead.assignee      is 'Its person.';
comment on column desk110.lead.ending        is 'How it was closed.';

create table desk110.lead_note (
  id             bigint       generated always as identity primary key,
  identifier_id  bigint       not null references desk110.identifier,
  unit_id        integer      not null references desk110.unit,
  words          text         not null constraint lead_note_length check (length(words) between 1 and 2000),
  is_for_all     boolean      not null,
  at             timestamptz  not null default now(),
  by             name         not null
);
create index lead_note_identifier on desk110.lead_note (identifier_id, id);
comment on table  desk110.lead_note               is 'What a person noted on an identifier; for the own desk unless it is for all.';
comment on column desk110.lead_note.id            is 'Order of the notes.';
comment on column desk110.lead_note.identifier_id is 'The identifier.';
comment on column desk110.lead_note.unit_id       is 'The desk that wrote it.';
comment on column desk110.lead_note.words         is 'The note.';
comment on column desk110.lead_note.is_for_all    is 'Whether the officers and investigators of every desk may read it.';
comment on column desk110.lead_note.at            is 'When.';
comment on column desk110.lead_note.by            is 'By whom.';

create table desk110.watch (
  id             bigint       generated always as identity primary key,
  identifier_id  bigint       not null references desk110.identifier,
  unit_id        integer      not null references desk110.unit,
  login          name         not null references desk110.person,
  tail           text         not null,
  note           text         constraint watch_note_length check (length(note) between 1 and 500),
  started_at     timestamptz  not null default now(),
  ended_at       timestamptz
);
create unique index watch_in_force on desk110.watch (login, identifier_id) where ended_at is null;
create index watch_tail on desk110.watch (tail) where ended_at is null;
create index watch_unit on desk110.watch (unit_id) where ended_at is null;
comment on table  desk110.watch               is 'That a person wants to be told when a number is named again; seen by her and her desk''s investigators.';
comment on column desk110.watch.id            is 'Internal key.';
comment on column desk110.watch.identifier_id is 'The number, which no call need have named yet.';
comment on column desk110.watch.unit_id       is 'Her desk.';
comment on column desk110.watch.login         is 'The person.';
comment on column desk110.watch.tail          is 'Its last four signs, by which numbers that may be the same are found.';
comment on column desk110.watch.note          is 'Why, in her words.';
comment on column desk110.watch.started_at    is 'Since when.';
comment on column desk110.watch.ended_at      is 'Till when; null while in force.';

create table desk110.sighting (
  id        bigint       generated always as identity primary key,
  call_id   bigint       not null references desk110.call,
  watch_id  bigint       not null references desk110.watch,
  unit_id   integer      not null references desk110.unit,
  login     name         not null,
  desk_id   integer      not null references desk110.unit,
  named_id  bigint       not null references desk110.identifier,
  is_exact  boolean      not null,
  at        timestamptz  not null default now(),
  told_at   timestamptz,
  seen_at   timestamptz,
  constraint sighting_once unique (call_id, watch_id)
);
create index sighting_new   on desk110.sighting (login) where seen_at is null;
create index sighting_watch on desk110.sighting (watch_id, id);
comment on table  desk110.sighting          is 'That a call named a watched number: one row for each who watches it.';
comment on column desk110.sighting.id       is 'Internal key.';
comment on column desk110.sighting.call_id  is 'The call.';
comment on column desk110.sighting.watch_id is 'The watch.';
comment on column desk110.sighting.unit_id  is 'The desk of the person who watches.';
comment on column desk110.sighting.login    is 'The person who watches.';
comment on column desk110.sighting.desk_id  is 'The desk that took the call.';
comment on column desk110.sighting.named_id is 'What the call named.';
comment on column desk110.sighting.is_exact is 'Whether that is the number itself; else digits were missing, and it may be another.';
comment on column desk110.sighting.at       is 'When the call, or what was changed in it, was recorded.';
comment on column desk110.sighting.told_at  is 'When she was told that there is something new.';
comment on column desk110.sighting.seen_at  is 'When she looked at it.';

create table desk110.watch_channel (
  login    name     primary key references desk110.person,
  unit_id  integer  not null references desk110.unit,
  channel  text     not null
);
comment on table  desk110.watch_channel         is 'Where a person listens for sightings: a name nobody can guess, as any role may listen to any channel.';
comment on column desk110.watch_channel.login   is 'The person.';
comment on column desk110.watch_channel.unit_id is 'Her desk.';
comment on column desk110.watch_channel.channel is 'The channel; what is said there is empty.';

create table desk110.case_decision (
  id          bigint       generated always as identity primary key,
  unit_id     integer      not null references desk110.unit,
  low_id      bigint       not null references desk110.fraud_case,
  high_id     bigint       not null references desk110.fraud_case,
  is_same     boolean      not null,
  reason      text         constraint case_decision_reason_length check (length(reason) between 1 and 500),
  decided_at  timestamptz  not null default now(),
  decided_by  name         not null,
  undone_at   timestamptz,
  undone_by   name,
  constraint case_decision_two_cases check (low_id < high_id),
  constraint case_decision_undone_whole check ((undone_at is null) = (undone_by is null))
);
create unique index case_decision_in_force on desk110.case_decision (low_id, high_id) where undone_at is null;
create index case_decision_high on desk110.case_decision (high_id) where undone_at is null;
comment on table  desk110.case_decision            is 'That a person said two cases are by the same hands, or are not; stands over what is computed, and can be undone.';
comment on column desk110.case_decision.id         is 'Internal key.';
comment on column desk110.case_decision.unit_id    is 'The desk that owns both.';
comment on column desk110.case_decision.low_id     is 'The case with the lower key.';
comment on column desk110.case_decision.high_id    is 'The other.';
comment on column desk110.case_decision.is_same    is 'Whether they belong together.';
comment on column desk110.case_decision.reason     is 'Why, in the decider''s words.';
comment on column desk110.case_decision.decided_at is 'When.';
comment on column desk110.case_decision.decided_by is 'By whom.';
comment on column desk110.case_decision.undone_at  is 'When it was taken back or decided otherwise; null while in force.';
comment on column desk110.case_decision.undone_by  is 'Who took it back.';

create table desk110.account_decision (
  id          bigint       generated always as identity primary key,
  unit_id     integer      not null references desk110.unit,
  low_id      bigint       not null references desk110.identifier,
  high_id     bigint       not null references desk110.identifier,
  is_same     boolean      not null,
  reason      text         constraint account_decision_reason_length check (length(reason) between 1 and 500),
  decided_at  timestamptz  not null default now(),
  decided_by  name         not null,
  undone_at   timestamptz,
  undone_by   name,
  constraint account_decision_two_accounts check (low_id < high_id),
  constraint account_decision_undone_whole check ((undone_at is null) = (undone_by is null))
);
create unique index account_decision_in_force on desk110.account_decision (low_id, high_id) where undone_at is null;
create index account_decision_high on desk110.account_decision (high_id) where undone_at is null;
comment on table  desk110.account_decision            is 'That a person said two identifiers are of the same hands, or are not; known across the installation, and can be undone.';
comment on column desk110.account_decision.id         is 'Internal key.';
comment on column desk110.account_decision.unit_id    is 'The desk that decided.';
comment on column desk110.account_decision.low_id     is 'The identifier with the lower key.';
comment on column desk110.account_decision.high_id    is 'The other.';
comment on column desk110.account_decision.is_same    is 'Whether they belong together.';
comment on column desk110.account_decision.reason     is 'Why, for the own desk.';
comment on column desk110.account_decision.decided_at is 'When.';
comment on column desk110.account_decision.decided_by is 'By whom.';
comment on column desk110.account_decision.undone_at  is 'When it was taken back or decided otherwise; null while in force.';
comment on column desk110.account_decision.undone_by  is 'Who took it back.';

create index mention_holder on desk110.mention (holder, call_id) where holder is not null;
create index money_stopped  on desk110.money (to_identifier_id, booked_at) where kind in ('stopped', 'frozen');

insert into desk110.setting (name, value, about) values
  ('lead_points_recency', '1:20,3:15,7:10,30:5',
   'Points of a lead whose last call is so many days old at most, as days:points; the desk''s own choice.'),
  ('lead_points_cases', '1:5,2:15,3:20,5:25,10:30',
   'Points of a lead that so many cases name at least, as cases:points; the desk''s own choice.'),
  ('lead_points_paid', '1:5,10000:10,50000:15,100000:20,500000:25',
   'Points of a lead that so many yuan were paid to at least, as yuan:points; the desk''s own choice.'),
  ('lead_points_stoppable', '30:30,1440:15',
   'Points of a lead with money paid and none stopped since, told so many minutes ago at most, as minutes:points. '
   'A stop-payment is to be entered within 30 minutes of the report (银发〔2016〕86号).'),
  ('lead_points_desks', '2:10,3:15',
   'Points of a lead that so many desks have heard of at least, as desks:points; the desk''s own choice.'),
  ('lead_points_ring', '3:5,5:10,10:15',
   'Points of a lead in a ring of so many members at least, as members:points; the desk''s own choice.'),
  ('tie_cases', '5,20,50',
   'Cases that may name an identifier for a tie by it to be strong, fair or weak; what more cases name is a hub and ties nothing.');

reset role;
