-- Roles. They belong to the whole cluster, so a second database finds them there.
do $$
declare
  role_name text;
begin
  foreach role_name in array array[
    'desk110_owner', 'desk110_index', 'desk110_keeper',
    'desk110_officer', 'desk110_investigator', 'desk110_commander',
    'desk110_auditor', 'desk110_admin', 'desk110_security'
  ] loop
    begin
      if not exists (select from pg_roles where rolname = role_name) then
        execute format('create role %I nologin noinherit', role_name);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end
$$;

-- The keeper alone makes the roles of persons, and only through the functions it owns.
do $$
begin
  if not (select rolcreaterole from pg_roles where rolname = 'desk110_keeper') then
    alter role desk110_keeper createrole;
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant desk110_owner, desk110_index, desk110_keeper, desk110_admin to %I', current_user);
  end if;
end
$$;

create schema desk110 authorization desk110_owner;
create schema api     authorization desk110_owner;

comment on schema desk110 is 'The case log. No person reaches it but through the functions of schema api.';
comment on schema api     is 'What a person may ask of the case log; every function checks who asks.';

revoke all on schema desk110, api from public;
grant usage on schema api to
  desk110_officer, desk110_investigator, desk110_commander,
  desk110_auditor, desk110_admin, desk110_security;
grant usage, create on schema api to desk110_index, desk110_keeper;
grant usage on schema desk110 to desk110_index, desk110_keeper;
grant create on schema desk110 to desk110_index;

set local role desk110_owner;

-- The coded terms. English codes; the program knows their names in both languages.
create domain desk110.call_kind as text constraint call_kind_known check (value in (
  'consultation', 'tip', 'attempt', 'in_progress', 'loss', 'dissuasion', 'follow_up', 'not_fraud', 'invalid'));
create domain desk110.call_source as text constraint call_source_known check (value in (
  '110', '96110_in', '96110_out', 'station', 'bank', 'operator', 'walk_in', '12381'));
create domain desk110.relation as text constraint relation_known check (value in (
  'self', 'family', 'friend', 'employer', 'teller', 'police', 'other'));
create domain desk110.identifier_kind as text constraint identifier_kind_known check (value in (
  'bank_card', 'bank_account', 'alipay', 'wechat_pay', 'digital_yuan', 'crypto', 'phone', 'qq', 'wechat',
  'app', 'link', 'email', 'resident_id', 'credit_code', 'other'));
create domain desk110.identifier_role as text constraint identifier_role_known check (value in (
  'payee', 'payer', 'contact', 'neutral'));
create domain desk110.money_kind as text constraint money_kind_known check (value in (
  'demanded', 'paid', 'rebate', 'stopped', 'frozen', 'returned', 'prevented'));
create domain desk110.money_channel as text constraint money_channel_known check (value in (
  'mobile_bank', 'net_bank', 'counter', 'atm', 'third_party', 'qr', 'prepaid_card', 'crypto', 'cash', 'gold', 'post'));
create domain desk110.settlement as text constraint settlement_known check (value in (
  'instant', 'two_hours', 'next_day'));
create domain desk110.dissuasion_channel as text constraint dissuasion_channel_known check (value in (
  'phone', 'three_way', 'sms', 'counter', 'atm', 'home_visit', 'family', 'operator'));
create domain desk110.risk_level as text constraint risk_level_known check (value in (
  'extreme', 'high', 'medium', 'low'));
create domain desk110.reached as text constraint reached_known check (value in (
  'reached', 'no_answer', 'hung_up', 'busy', 'switched_off'));
create domain desk110.dissuasion_result as text constraint dissuasion_result_known check (value in (
  'open', 'persuaded_before', 'persuaded_stop', 'paid_anyway', 'unreachable', 'refused', 'false_alarm'));
create domain desk110.duty as text constraint duty_known check (value in (
  'officer', 'investigator', 'commander', 'auditor', 'admin', 'security'));
create domain desk110.fen as bigint constraint fen_in_range check (value between 0 and 10000000000000);

create table desk110.schema_migration (
  version     integer      primary key,
  name        text         not null,
  checksum    text         not null,
  applied_at  timestamptz  not null default now(),
  applied_by  name         not null default session_user
);
comment on table  desk110.schema_migration            is 'The migrations this database has seen.';
comment on column desk110.schema_migration.version    is 'Number of the migration; the highest is the version of the schema.';
comment on column desk110.schema_migration.name       is 'Its name.';
comment on column desk110.schema_migration.checksum   is 'SHA-256 of its text, so that an edited one is noticed.';
comment on column desk110.schema_migration.applied_at is 'When it was applied.';
comment on column desk110.schema_migration.applied_by is 'By whom.';

create table desk110.setting (
  name   text primary key,
  value  text not null,
  about  text not null
);
comment on table  desk110.setting       is 'Limits and switches that rules may change; never constants in code.';
comment on column desk110.setting.name  is 'Stable name the program asks for.';
comment on column desk110.setting.value is 'The value in force, as text.';
comment on column desk110.setting.about is 'What it does, its unit, where the rule comes from.';
insert into desk110.setting (name, value, about) values
  ('followup_hours', '24,168', 'Hours after a successful dissuasion at which the person is called back.'),
  ('day_start_minutes', '0', 'Minutes after midnight, Beijing time, at which a new desk''s day begins.'),
  ('loss_bands_fen', '1000000,5000000,10000000', 'Lower bounds in fen of the loss bands above the first, ascending.'),
  ('age_bands', '18,30,40,50,60', 'Lower bounds in years of the age bands above the first, ascending.');

create table desk110.unit (
  id                 integer      generated always as identity primary key,
  code               text         not null constraint unit_code_unique unique
                                  constraint unit_code_form check (code ~ '^[0-9A-Za-z]{2,12}$'),
  name               text         not null constraint unit_name_length check (length(name) between 1 and 100),
  parent_id          integer      references desk110.unit,
  lineage            integer[]    not null,
  population         bigint       constraint unit_population_positive check (population > 0),
  day_start_minutes  integer      not null default 0
                                  constraint unit_day_start_in_day check (day_start_minutes between 0 and 1439),
  added_at           timestamptz  not null default now(),
  added_by           name         not null default session_user
);
comment on table  desk110.unit                   is 'A desk: the tree of units that keep the log, from the nation down to a county.';
comment on column desk110.unit.id                is 'Internal key.';
comment on column desk110.unit.code              is 'What people call it by: the division code, 000000 for the whole installation.';
comment on column desk110.unit.name              is 'Name on screen and on briefings.';
comment on column desk110.unit.parent_id         is 'The unit above; none for the root.';
comment on column desk110.unit.lineage           is 'Keys from the root down to this unit, for finding all below one.';
comment on column desk110.unit.population        is 'Residents, for rates per 10,000.';
comment on column desk110.unit.day_start_minutes is 'When the desk''s day begins, in minutes after midnight, Beijing time.';
comment on column desk110.unit.added_at          is 'When it was added.';
comment on column desk110.unit.added_by          is 'Who added it.';

create table desk110.person (
  login     name          primary key,
  unit_id   integer       not null references desk110.unit,
  duty      desk110.duty  not null,
  added_at  timestamptz   not null default now(),
  added_by  name          not null default session_user
);
comment on table  desk110.person          is 'Who works here: each person is a PostgreSQL role of the same name.';
comment on column desk110.person.login    is 'The PostgreSQL role.';
comment on column desk110.person.unit_id  is 'The unit the person works at.';
comment on column desk110.person.duty     is 'The one duty of the person; separated duties never meet in one.';
comment on column desk110.person.added_at is 'When the person was added.';
comment on column desk110.person.added_by is 'Who added the person.';

create table desk110.person_disablement (
  login        name         primary key references desk110.person,
  disabled_at  timestamptz  not null default now(),
  disabled_by  name         not null default session_user
);
comment on table  desk110.person_disablement             is 'A person who may no longer work here; the record stays.';
comment on column desk110.person_disablement.login       is 'The person.';
comment on column desk110.person_disablement.disabled_at is 'Since when.';
comment on column desk110.person_disablement.disabled_by is 'By whom.';

create table desk110.tactic_scheme (
  version       text         primary key,
  installed_at  timestamptz  not null default now(),
  installed_by  name         not null default session_user
);
comment on table  desk110.tactic_scheme              is 'Versions of the classification of tactics; the newest installed is in force.';
comment on column desk110.tactic_scheme.version      is 'Name of the version.';
comment on column desk110.tactic_scheme.installed_at is 'When it came into force here.';
comment on column desk110.tactic_scheme.installed_by is 'Who installed it.';

create table desk110.tactic (
  scheme    text      not null references desk110.tactic_scheme,
  code      text      not null constraint tactic_code_form check (code ~ '^T[0-9]{2}([0-9]{2})?$'),
  parent    text,
  zh        text      not null,
  en        text      not null,
  aliases   text[]    not null default '{}',
  keywords  text[]    not null default '{}',
  advice    jsonb     not null default '{}',
  primary key (scheme, code),
  foreign key (scheme, parent) references desk110.tactic (scheme, code)
);
comment on table  desk110.tactic          is 'The tactics of one version: 13 classes (T01 to T13) and the tactics below them.';
comment on column desk110.tactic.scheme   is 'The version.';
comment on column desk110.tactic.code     is 'T and two digits for a class, four for a tactic.';
comment on column desk110.tactic.parent   is 'The class of a tactic; none for a class.';
comment on column desk110.tactic.zh       is 'Chinese name.';
comment on column desk110.tactic.en       is 'English name.';
comment on column desk110.tactic.aliases  is 'Other names, earlier names.';
comment on column desk110.tactic.keywords is 'Words that point to it in a narrative.';
comment on column desk110.tactic.advice   is 'What to tell the caller: key line, questions, action, in both languages.';

create table desk110.fraud_case (
  id         bigint       generated always as identity primary key,
  unit_id    integer      not null references desk110.unit,
  root_id    bigint       not null references desk110.fraud_case,
  opened_at  timestamptz  not null,
  opened_by  name         not null,
  tactic     text         not null constraint case_tactic_form check (tactic ~ '^T[0-9]{2}([0-9]{2})?$')
);
create index fraud_case_opened_at on desk110.fraud_case (opened_at);
create index fraud_case_root_id   on desk110.fraud_case (root_id);
comment on table  desk110.fraud_case           is 'A case (警情): one or more calls about the same fraud on the same victim.';
comment on column desk110.fraud_case.id        is 'Internal key; the number told to people is computed from it.';
comment on column desk110.fraud_case.unit_id   is 'The desk that owns it.';
comment on column desk110.fraud_case.root_id   is 'The case it is merged into, itself when not merged.';
comment on column desk110.fraud_case.opened_at is 'When its first call was received.';
comment on column desk110.fraud_case.opened_by is 'Who recorded that call.';
comment on column desk110.fraud_case.tactic    is 'The tactic of the call that opened it, as amended.';

create table desk110.case_merge (
  id         bigint       generated always as identity primary key,
  unit_id    integer      not null,
  source_id  bigint       not null references desk110.fraud_case,
  target_id  bigint       not null references desk110.fraud_case,
  merged_at  timestamptz  not null default now(),
  merged_by  name         not null,
  undone_at  timestamptz,
  undone_by  name,
  constraint case_merge_two_cases check (source_id <> target_id),
  constraint case_merge_undone_whole check ((undone_at is null) = (undone_by is null))
);
create unique index case_merge_source_in_force on desk110.case_merge (source_id) where undone_at is null;
create index case_merge_target on desk110.case_merge (target_id);
comment on table  desk110.case_merge           is 'That two cases are one; can be undone, and stays on record.';
comment on column desk110.case_merge.id        is 'Internal key.';
comment on column desk110.case_merge.unit_id   is 'The desk that owns both.';
comment on column desk110.case_merge.source_id is 'The case that goes into the other.';
comment on column desk110.case_merge.target_id is 'The case that stays.';
comment on column desk110.case_merge.merged_at is 'When.';
comment on column desk110.case_merge.merged_by is 'By whom.';
comment on column desk110.case_merge.undone_at is 'When it was taken back; null while in force.';
comment on column desk110.case_merge.undone_by is 'Who took it back.';

create table desk110.case_closure (
  case_id    bigint       primary key references desk110.fraud_case,
  unit_id    integer      not null,
  reason     text         constraint case_closure_reason_length check (length(reason) <= 500),
  closed_at  timestamptz  not null default now(),
  closed_by  name         not null
);
comment on table  desk110.case_closure           is 'A case that is done with; a case without a row is open.';
comment on column desk110.case_closure.case_id   is 'The case.';
comment on column desk110.case_closure.unit_id   is 'The desk that owns it.';
comment on column desk110.case_closure.reason    is 'Why, in the closer''s words.';
comment on column desk110.case_closure.closed_at is 'When.';
comment on column desk110.case_closure.closed_by is 'By whom.';

create table desk110.call (
  id              bigint                generated always as identity primary key,
  uuid            uuid                  not null constraint call_uuid_unique unique,
  unit_id         integer               not null references desk110.unit,
  officer         name                  not null,
  received_at     timestamptz           not null
                  constraint call_received_at_plausible check (received_at between '2000-01-01' and '2100-01-01'),
  recorded_at     timestamptz           not null default now(),
  kind            desk110.call_kind     not null,
  source          desk110.call_source,
  case_id         bigint                references desk110.fraud_case,
  tactic          text                  not null constraint call_tactic_form check (tactic ~ '^T[0-9]{2}([0-9]{2})?$'),
  tactic_given    boolean               not null,
  relation        desk110.relation,
  victim_sex      text                  constraint call_victim_sex_known check (victim_sex in ('male', 'female')),
  victim_age      smallint              constraint call_victim_age_possible check (victim_age between 0 and 130),
  education       text                  constraint call_education_length check (length(education) <= 200),
  occupation      text                  constraint call_occupation_length check (length(occupation) <= 200),
  division        text                  constraint call_division_form check (division ~ '^[0-9]{6}$'),
  victim_repeat   boolean,
  victim_warned   boolean,
  narrative       text                  constraint call_narrative_length check (length(narrative) <= 20000),
  note            text                  constraint call_note_length check (length(note) <= 20000),
  content_hash    text                  not null constraint call_content_hash_form check (content_hash ~ '^[0-9a-f]{64}$'),
  revision        integer               not null default 1
);
create index call_received_at on desk110.call (received_at);
create index call_case_id     on desk110.call (case_id) where case_id is not null;
comment on table  desk110.call               is 'One contact with the desk, as the officer wrote it down; personal data stands apart in personal.';
comment on column desk110.call.id            is 'Internal key; the number told to the caller is computed from it.';
comment on column desk110.call.uuid          is 'Identity made where the call was taken: sent twice, it is still one call.';
comment on column desk110.call.unit_id       is 'The desk that took it.';
comment on column desk110.call.officer       is 'Who recorded it.';
comment on column desk110.call.received_at   is 'When the contact was made.';
comment on column desk110.call.recorded_at   is 'When it reached the database.';
comment on column desk110.call.kind          is 'What it was about.';
comment on column desk110.call.source        is 'How it reached the desk.';
comment on column desk110.call.case_id       is 'The case it belongs to; none for a contact that is no case.';
comment on column desk110.call.tactic        is 'The tactic; T13 when unknown, never empty.';
comment on column desk110.call.tactic_given  is 'The officer gave the tactic; otherwise the desk suggested it.';
comment on column desk110.call.relation      is 'Who the caller is to the victim.';
comment on column desk110.call.victim_sex    is 'Sex of the victim.';
comment on column desk110.call.victim_age    is 'Age of the victim in years.';
comment on column desk110.call.education     is 'Education of the victim, as said.';
comment on column desk110.call.occupation    is 'Occupation of the victim, as said.';
comment on column desk110.call.division      is 'Division code of the victim''s residence (GB/T 2260).';
comment on column desk110.call.victim_repeat is 'The victim was defrauded before.';
comment on column desk110.call.victim_warned is 'The victim had been warned before.';
comment on column desk110.call.narrative     is 'What happened, in the caller''s and officer''s words.';
comment on column desk110.call.note          is 'The officer''s own remark.';
comment on column desk110.call.content_hash  is 'SHA-256 of the sheet as first given, to tell a repeat from a conflict.';
comment on column desk110.call.revision      is '1 as recorded, one more for each amendment.';

create table desk110.personal (
  call_id    bigint   not null references desk110.call,
  unit_id    integer  not null,
  who        text     not null constraint personal_who_known check (who in ('caller', 'victim')),
  name       text     constraint personal_name_length check (length(name) <= 200),
  phone      text     constraint personal_phone_length check (length(phone) <= 40),
  id_number  text     constraint personal_id_number_length check (length(id_number) <= 40),
  primary key (call_id, who)
);
create index personal_phone on desk110.personal (phone, call_id) where phone is not null;
comment on table  desk110.personal           is 'Names and numbers of callers and victims, apart from the rest; masked unless unmasked with a reason.';
comment on column desk110.personal.call_id   is 'The call they were given in.';
comment on column desk110.personal.unit_id   is 'The desk that took it.';
comment on column desk110.personal.who       is 'Caller or victim.';
comment on column desk110.personal.name      is 'Name as given.';
comment on column desk110.personal.phone     is 'Phone in its one written form; never a lead.';
comment on column desk110.personal.id_number is 'Number of the identity document.';

create table desk110.element (
  call_id           bigint   primary key references desk110.call,
  unit_id           integer  not null,
  way_in            text     constraint element_way_in_length check (length(way_in) <= 200),
  tools             text[]   not null default '{}',
  claimed_identity  text     constraint element_claimed_identity_length check (length(claimed_identity) <= 2000),
  pretext           text     constraint element_pretext_length check (length(pretext) <= 2000),
  phrases           text[]   not null default '{}',
  screen_sharing    boolean,
  remote_control    boolean,
  ai                boolean,
  links             text[]   not null default '{}',
  apps              text[]   not null default '{}',
  constraint element_lists_length check (
    length(array_to_string(tools || phrases || links || apps, '')) <= 1000000)
);
comment on table  desk110.element                  is 'Case elements (案情要素) of one call: how the fraud was done.';
comment on column desk110.element.call_id          is 'The call.';
comment on column desk110.element.unit_id          is 'The desk that took it.';
comment on column desk110.element.way_in           is 'How the victim was first contacted (引流方式).';
comment on column desk110.element.tools            is 'What the fraudster talked through.';
comment on column desk110.element.claimed_identity is 'Who the fraudster claimed to be.';
comment on column desk110.element.pretext          is 'The pretext.';
comment on column desk110.element.phrases          is 'Key phrases, as heard.';
comment on column desk110.element.screen_sharing   is 'The victim shared the screen.';
comment on column desk110.element.remote_control   is 'The fraudster controlled the device.';
comment on column desk110.element.ai               is 'A voice or face made by machine.';
comment on column desk110.element.links            is 'Links given.';
comment on column desk110.element.apps             is 'Applications named.';

create table desk110.identifier (
  id           bigint                   generated always as identity primary key,
  kind         desk110.identifier_kind  not null,
  canonical    text                     not null
               constraint identifier_canonical_length check (length(canonical) between 1 and 500),
  is_masked    boolean                  not null default false,
  is_official  boolean                  not null default false
               constraint identifier_official_short check (not is_official or length(canonical) <= 12),
  issuer       text                     constraint identifier_issuer_length check (length(issuer) <= 200),
  constraint identifier_unique unique (canonical, kind)
);
comment on table  desk110.identifier             is 'A number, account or address that calls have named; known across the installation.';
comment on column desk110.identifier.id          is 'Internal key.';
comment on column desk110.identifier.kind        is 'What it is.';
comment on column desk110.identifier.canonical   is 'Its one written form; * for each digit not known.';
comment on column desk110.identifier.is_masked   is 'Some digits are not known: a pattern, not a number.';
comment on column desk110.identifier.is_official is 'An official number; never a lead.';
comment on column desk110.identifier.issuer      is 'Bank, operator or chain, by its prefix.';

create table desk110.mention (
  call_id        bigint                   not null references desk110.call,
  ordinal        smallint                 not null,
  unit_id        integer                  not null,
  identifier_id  bigint                   not null references desk110.identifier,
  role           desk110.identifier_role  not null,
  level          smallint                 constraint mention_level_in_range check (level between 1 and 99),
  holder         text                     constraint mention_holder_length check (length(holder) <= 200),
  bank           text                     constraint mention_bank_length check (length(bank) <= 200),
  said           text                     constraint mention_said_length check (length(said) <= 500),
  is_implied     boolean                  not null default false,
  primary key (call_id, ordinal)
);
create index mention_identifier on desk110.mention (identifier_id, call_id);
comment on table  desk110.mention               is 'That a call named an identifier, and as what.';
comment on column desk110.mention.call_id       is 'The call.';
comment on column desk110.mention.ordinal       is 'Place in the sheet, from 0; from 1000 those named only by a money entry.';
comment on column desk110.mention.unit_id       is 'The desk that took the call.';
comment on column desk110.mention.identifier_id is 'The identifier.';
comment on column desk110.mention.role          is 'Payee, payer (the victim''s own, never a lead), contact or neutral.';
comment on column desk110.mention.level         is '1 receives the victim''s money directly (一级卡), 2 from level 1.';
comment on column desk110.mention.holder        is 'Name of the holder as given.';
comment on column desk110.mention.bank          is 'Bank as given.';
comment on column desk110.mention.said          is 'What was said or typed.';
comment on column desk110.mention.is_implied    is 'Named by a money entry only, not listed among the identifiers.';

create table desk110.money (
  id                  bigint                 generated always as identity primary key,
  unit_id             integer                not null,
  case_id             bigint                 references desk110.fraud_case,
  call_id             bigint                 references desk110.call,
  ordinal             smallint               not null default 0,
  kind                desk110.money_kind     not null,
  amount_fen          desk110.fen            not null,
  is_approximate      boolean                not null default false,
  said                text                   constraint money_said_length check (length(said) <= 200),
  at                  timestamptz
                      constraint money_at_plausible check (at between '1990-01-01' and '2100-01-01'),
  channel             desk110.money_channel,
  settlement          desk110.settlement,
  from_identifier_id  bigint                 references desk110.identifier,
  to_identifier_id    bigint                 references desk110.identifier,
  booked_at           timestamptz            not null
                      constraint money_booked_at_plausible check (booked_at between '2000-01-01' and '2100-01-01'),
  recorded_by         name                   not null,
  constraint money_belongs_somewhere check (case_id is not null or call_id is not null)
);
create index money_booked_at on desk110.money (booked_at);
create index money_case_id   on desk110.money (case_id) where case_id is not null;
create index money_call_id   on desk110.money (call_id) where call_id is not null;
create index money_to        on desk110.money (to_identifier_id) where to_identifier_id is not null;
create index money_from      on desk110.money (from_identifier_id) where from_identifier_id is not null;
comment on table  desk110.money                    is 'The ledger of a case: typed entries, never one number.';
comment on column desk110.money.id                 is 'Internal key.';
comment on column desk110.money.unit_id            is 'The desk that recorded it.';
comment on column desk110.money.case_id            is 'The case it belongs to.';
comment on column desk110.money.call_id            is 'The call it was said in; none when recorded on the case itself.';
comment on column desk110.money.ordinal            is 'Place in the sheet, from 0.';
comment on column desk110.money.kind               is 'What the entry says of the money.';
comment on column desk110.money.amount_fen         is 'Amount in fen (1/100 yuan).';
comment on column desk110.money.is_approximate     is 'The speaker was only near it.';
comment on column desk110.money.said               is 'The amount as it was said.';
comment on column desk110.money.at                 is 'When the money moved, where known.';
comment on column desk110.money.channel            is 'The way it moved.';
comment on column desk110.money.settlement         is 'When the transfer becomes final.';
comment on column desk110.money.from_identifier_id is 'The account it came from.';
comment on column desk110.money.to_identifier_id   is 'The account it went to.';
comment on column desk110.money.booked_at          is 'The time whose day counts it: when the call was received, or its own time without a call.';
comment on column desk110.money.recorded_by        is 'Who recorded it.';

create table desk110.money_withdrawal (
  money_id      bigint       primary key references desk110.money,
  unit_id       integer      not null,
  reason        text         not null,
  withdrawn_at  timestamptz  not null default now(),
  withdrawn_by  name         not null
);
comment on table  desk110.money_withdrawal              is 'A ledger entry that no longer counts, such as money prevented that was paid after all.';
comment on column desk110.money_withdrawal.money_id     is 'The entry.';
comment on column desk110.money_withdrawal.unit_id      is 'The desk that owns it.';
comment on column desk110.money_withdrawal.reason       is 'Why, as a code.';
comment on column desk110.money_withdrawal.withdrawn_at is 'When.';
comment on column desk110.money_withdrawal.withdrawn_by is 'By whom.';

create table desk110.dissuasion (
  id       bigint                      generated always as identity primary key,
  unit_id  integer                     not null,
  case_id  bigint                      references desk110.fraud_case,
  call_id  bigint                      references desk110.call,
  channel  desk110.dissuasion_channel  not null,
  level    desk110.risk_level,
  reached  desk110.reached,
  at       timestamptz                 not null
           constraint dissuasion_at_plausible check (at between '2000-01-01' and '2100-01-01'),
  by       name                        not null,
  constraint dissuasion_belongs_somewhere check (case_id is not null or call_id is not null)
);
create index dissuasion_at      on desk110.dissuasion (at);
create index dissuasion_case_id on desk110.dissuasion (case_id) where case_id is not null;
create index dissuasion_call_id on desk110.dissuasion (call_id) where call_id is not null;
comment on table  desk110.dissuasion         is 'One attempt to keep a person from paying (劝阻).';
comment on column desk110.dissuasion.id      is 'Internal key.';
comment on column desk110.dissuasion.unit_id is 'The desk that made it.';
comment on column desk110.dissuasion.case_id is 'The case.';
comment on column desk110.dissuasion.call_id is 'The call it was made in; none when recorded on the case itself.';
comment on column desk110.dissuasion.channel is 'How.';
comment on column desk110.dissuasion.level   is 'The risk at that moment.';
comment on column desk110.dissuasion.reached is 'Whether the person was reached.';
comment on column desk110.dissuasion.at      is 'When.';
comment on column desk110.dissuasion.by      is 'By whom.';

create table desk110.outcome (
  id       bigint                     generated always as identity primary key,
  unit_id  integer                    not null,
  case_id  bigint                     references desk110.fraud_case,
  call_id  bigint                     references desk110.call,
  result   desk110.dissuasion_result  not null,
  at       timestamptz                not null
           constraint outcome_at_plausible check (at between '2000-01-01' and '2100-01-01'),
  by       name                       not null,
  constraint outcome_belongs_somewhere check (case_id is not null or call_id is not null)
);
create index outcome_case_id on desk110.outcome (case_id) where case_id is not null;
create index outcome_call_id on desk110.outcome (call_id) where call_id is not null;
comment on table  desk110.outcome         is 'How the dissuasion of a case stood at a time; the latest counts.';
comment on column desk110.outcome.id      is 'Internal key; of outcomes at one time the highest is the latest.';
comment on column desk110.outcome.unit_id is 'The desk that recorded it.';
comment on column desk110.outcome.case_id is 'The case.';
comment on column desk110.outcome.call_id is 'The call it was said in; none when recorded on the case itself.';
comment on column desk110.outcome.result  is 'The result.';
comment on column desk110.outcome.at      is 'When.';
comment on column desk110.outcome.by      is 'By whom.';

create table desk110.followup (
  id          bigint       generated always as identity primary key,
  unit_id     integer      not null,
  case_id     bigint       not null references desk110.fraud_case,
  outcome_id  bigint       references desk110.outcome on delete set null,
  hours       integer      not null constraint followup_hours_positive check (hours > 0),
  due_at      timestamptz  not null
);
create index followup_due_at     on desk110.followup (due_at);
create index followup_case_id    on desk110.followup (case_id);
create index followup_outcome_id on desk110.followup (outcome_id);
comment on table  desk110.followup            is 'A call-back that a successful dissuasion asks for.';
comment on column desk110.followup.id         is 'Internal key.';
comment on column desk110.followup.unit_id    is 'The desk that owes it.';
comment on column desk110.followup.case_id    is 'The case.';
comment on column desk110.followup.outcome_id is 'The outcome that asks for it; none when an amendment took that back after the call-back was made.';
comment on column desk110.followup.hours      is 'Hours after the outcome at which it is due.';
comment on column desk110.followup.due_at     is 'When it is due.';

create table desk110.followup_result (
  followup_id  bigint       primary key references desk110.followup on delete cascade,
  unit_id      integer      not null,
  result       text         not null constraint followup_result_known check (result in ('still_safe', 'paid_after_all')),
  done_at      timestamptz  not null default now(),
  done_by      name         not null
);
comment on table  desk110.followup_result             is 'That a call-back was made, and what it found; without a row it is still owed.';
comment on column desk110.followup_result.followup_id is 'The call-back.';
comment on column desk110.followup_result.unit_id     is 'The desk that made it.';
comment on column desk110.followup_result.result      is 'Still safe, or paid after all.';
comment on column desk110.followup_result.done_at     is 'When.';
comment on column desk110.followup_result.done_by     is 'By whom.';

create table desk110.amendment (
  id          bigint       generated always as identity primary key,
  unit_id     integer      not null,
  call_id     bigint       not null references desk110.call,
  revision    integer      not null,
  before      jsonb        not null,
  patch       jsonb        not null,
  amended_at  timestamptz  not null default now(),
  amended_by  name         not null,
  constraint amendment_revision_unique unique (call_id, revision)
);
comment on table  desk110.amendment            is 'A change to a call after it was recorded; holds personal data.';
comment on column desk110.amendment.id         is 'Internal key.';
comment on column desk110.amendment.unit_id    is 'The desk that owns the call.';
comment on column desk110.amendment.call_id    is 'The call.';
comment on column desk110.amendment.revision   is 'The revision the change made.';
comment on column desk110.amendment.before     is 'The sheet as it was.';
comment on column desk110.amendment.patch      is 'The merge patch (RFC 7396) that was applied.';
comment on column desk110.amendment.amended_at is 'When.';
comment on column desk110.amendment.amended_by is 'By whom.';

create table desk110.briefing (
  id           bigint       generated always as identity primary key,
  unit_id      integer      not null references desk110.unit,
  kind         text         not null constraint briefing_kind_known check (kind in ('daily', 'weekly', 'monthly')),
  period_from  timestamptz  not null,
  period_to    timestamptz  not null,
  number       text         not null,
  revision     integer      not null,
  content      text         not null,
  frozen_at    timestamptz  not null default now(),
  frozen_by    name         not null,
  scope        text         not null constraint briefing_scope_known check (scope in ('own', 'below')),
  year         smallint     not null,
  sequence     integer      not null constraint briefing_sequence_positive check (sequence > 0),
  figures      jsonb        not null,
  constraint briefing_period_ordered check (period_from < period_to),
  constraint briefing_number_unique unique (unit_id, number, revision),
  constraint briefing_period_unique unique (unit_id, kind, scope, period_from, period_to, revision)
);
create index briefing_sequence on desk110.briefing (unit_id, kind, scope, year, sequence);
comment on table  desk110.briefing             is 'A briefing as it went out: frozen, numbered, revised, never changed.';
comment on column desk110.briefing.id          is 'Internal key.';
comment on column desk110.briefing.unit_id     is 'The desk it speaks for.';
comment on column desk110.briefing.kind        is 'Daily, weekly or monthly.';
comment on column desk110.briefing.period_from is 'Start of the period, inclusive.';
comment on column desk110.briefing.period_to   is 'End of the period, exclusive.';
comment on column desk110.briefing.number      is 'Its number; revisions share it.';
comment on column desk110.briefing.revision    is '1 as first issued, one more for each correction.';
comment on column desk110.briefing.content     is 'The briefing as JSON text, byte for byte.';
comment on column desk110.briefing.frozen_at   is 'When it was frozen.';
comment on column desk110.briefing.frozen_by   is 'By whom.';
comment on column desk110.briefing.scope    is 'own: the desk alone; below: the desk and all units below it, as its commander sees them.';
comment on column desk110.briefing.year     is 'Year the period begins in, Beijing time.';
comment on column desk110.briefing.figures  is 'The figures it was composed from, of its period and of the one before, for its other forms.';
comment on column desk110.briefing.sequence is 'Place among the briefings of its unit, kind, scope and year, in order of issue.';

create table desk110.audit (
  seq       bigint       generated always as identity primary key,
  xid       xid8         not null default pg_current_xact_id(),
  at        timestamptz  not null,
  actor     name         not null,
  unit_id   integer,
  action    text         not null,
  object    text,
  detail    jsonb        not null default '{}',
  row_hash  bytea        not null
);
comment on table  desk110.audit          is 'Who did what, when: one row in the transaction of every write and every read of personal data.';
comment on column desk110.audit.seq      is 'Order of writing.';
comment on column desk110.audit.xid      is 'The transaction, for sealing settled ranges.';
comment on column desk110.audit.at       is 'When.';
comment on column desk110.audit.actor    is 'The PostgreSQL role that asked.';
comment on column desk110.audit.unit_id  is 'The unit of the person.';
comment on column desk110.audit.action   is 'What was done.';
comment on column desk110.audit.object   is 'To what: the number of a call or case, never a person''s data.';
comment on column desk110.audit.detail   is 'Particulars without personal data.';
comment on column desk110.audit.row_hash is 'SHA-256 of the row''s other values, to tell a changed row.';

reset role;
