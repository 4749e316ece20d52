-- How briefings go out: over any span, worded by a desk's own template, kept in every form, and delivered once.
set local role desk110_owner;

alter table desk110.briefing drop constraint briefing_kind_known;
alter table desk110.briefing
  add constraint briefing_kind_known check (kind in ('daily', 'weekly', 'monthly', 'span'));
comment on column desk110.briefing.kind is 'Daily, weekly, monthly, or over a span of days.';
alter table desk110.briefing add column documents text
  constraint briefing_documents_length check (octet_length(documents) <= 16777216);
comment on column desk110.briefing.documents is
  'What its other forms are made of, worded in each language as it was issued; null for one issued before this was kept.';

create table desk110.briefing_template (
  id       bigint       generated always as identity primary key,
  unit_id  integer      not null references desk110.unit,
  content  text         constraint briefing_template_length check (octet_length(content) between 1 and 65536),
  set_at   timestamptz  not null default now(),
  set_by   name         not null
);
create index briefing_template_unit on desk110.briefing_template (unit_id, id);
comment on table  desk110.briefing_template         is 'How the briefings of a desk, and of those below it, look and are worded from then on; the newest stands.';
comment on column desk110.briefing_template.id      is 'Internal key, in order of time.';
comment on column desk110.briefing_template.unit_id is 'The desk.';
comment on column desk110.briefing_template.content is 'The template as it was written; null where the desk gave its own up.';
comment on column desk110.briefing_template.set_at  is 'When.';
comment on column desk110.briefing_template.set_by  is 'By whom.';

create table desk110.briefing_delivery (
  id            bigint       generated always as identity primary key,
  unit_id       integer      not null references desk110.unit,
  briefing_id   bigint       not null references desk110.briefing,
  way           text         not null constraint briefing_delivery_way_known check (way in ('folder', 'mail')),
  target        text         not null constraint briefing_delivery_target_length check (length(target) between 1 and 4096),
  delivered_at  timestamptz  not null default now(),
  delivered_by  name         not null,
  constraint briefing_delivery_once unique (briefing_id, way, target)
);
comment on table  desk110.briefing_delivery              is 'That a briefing was put where it is to go, each once.';
comment on column desk110.briefing_delivery.id           is 'Internal key.';
comment on column desk110.briefing_delivery.unit_id      is 'The desk it speaks for.';
comment on column desk110.briefing_delivery.briefing_id  is 'The briefing, of one revision.';
comment on column desk110.briefing_delivery.way          is 'folder: as a file; mail: by the sendmail of the machine.';
comment on column desk110.briefing_delivery.target       is 'The folder, or the addresses, and the form.';
comment on column desk110.briefing_delivery.delivered_at is 'When.';
comment on column desk110.briefing_delivery.delivered_by is 'By whom.';

insert into desk110.setting (name, value, about) values
  ('delivery_periods', '31', 'Briefings that one run delivers at most after a time of standstill, the newest; the desks'' own choice.'),
  ('span_days', '1100', 'Days that a briefing over a span may cover; the desks'' own choice.');

reset role;
