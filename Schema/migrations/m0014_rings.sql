-- Rings: identifiers that belong together, and what they were found from.
set local role desk110_owner;

create table desk110.ring_build (
  id           bigint       generated always as identity primary key,
  unit_id      integer      not null references desk110.unit,
  is_whole     boolean      not null,
  rule         jsonb        not null,
  last_call    bigint       not null,
  ties         bigint       not null,
  identifiers  bigint       not null,
  rings        bigint       not null,
  members      bigint       not null,
  hubs         bigint       not null,
  lists        bigint       not null,
  built_at     timestamptz  not null default now(),
  built_by     name         not null
);
comment on table  desk110.ring_build             is 'One finding of all rings of the installation.';
comment on column desk110.ring_build.id          is 'Internal key; the highest is the newest.';
comment on column desk110.ring_build.unit_id     is 'The unit of who built.';
comment on column desk110.ring_build.is_whole    is 'Whether the whole log was read, or what had changed.';
comment on column desk110.ring_build.rule        is 'The limits that held, as the settings of these names had them.';
comment on column desk110.ring_build.last_call   is 'Calls up to this one need not be read again unless they change.';
comment on column desk110.ring_build.ties        is 'That a case named an identifier, how often.';
comment on column desk110.ring_build.identifiers is 'Identifiers seen.';
comment on column desk110.ring_build.rings       is 'Rings found.';
comment on column desk110.ring_build.members     is 'Identifiers in rings.';
comment on column desk110.ring_build.hubs        is 'Identifiers that were cut, because too many cases name them.';
comment on column desk110.ring_build.lists       is 'Cases that were cut, because they name too many identifiers.';
comment on column desk110.ring_build.built_at    is 'When.';
comment on column desk110.ring_build.built_by    is 'By whom.';

create table desk110.ring (
  id         bigint       primary key,
  size       integer      not null constraint ring_size_positive check (size > 0),
  core       integer      not null,
  cases      integer      not null,
  cases_7    integer      not null default 0,
  cases_30   integer      not null default 0,
  paid_fen   bigint       not null default 0,
  tactics    text[]       not null default '{}',
  units      integer[]    not null default '{}',
  last_seen  timestamptz,
  born_at    timestamptz  not null default now()
);
create index ring_cases on desk110.ring (cases desc, id);
create index ring_last_seen on desk110.ring (last_seen);
comment on table  desk110.ring           is 'Identifiers that belong together, as the newest build found them.';
comment on column desk110.ring.id        is 'Internal key; the number told to people is computed from it and never given again.';
comment on column desk110.ring.size      is 'Identifiers in it.';
comment on column desk110.ring.core      is 'Those of them that are tied twice; the others are named once, in a case of the ring.';
comment on column desk110.ring.cases     is 'Distinct cases that name one of it.';
comment on column desk110.ring.cases_7   is 'Those of them first told of in the 7 days before the build.';
comment on column desk110.ring.cases_30  is 'Those of them first told of in the 30 days before the build.';
comment on column desk110.ring.paid_fen  is 'Money paid to its accounts, in fen.';
comment on column desk110.ring.tactics   is 'Tactics of the calls that name it, the most frequent first, at most five.';
comment on column desk110.ring.units     is 'The desks that took these calls.';
comment on column desk110.ring.last_seen is 'When the newest of these calls was received.';
comment on column desk110.ring.born_at   is 'When it was first found.';

create table desk110.ring_member (
  identifier_id  bigint       primary key references desk110.identifier,
  ring_id        bigint       not null references desk110.ring,
  cases          integer      not null,
  is_core        boolean      not null,
  since          timestamptz  not null default now()
);
create index ring_member_ring on desk110.ring_member (ring_id, is_core desc, cases desc, identifier_id);
comment on table  desk110.ring_member               is 'That an identifier is in a ring; it is in one at most.';
comment on column desk110.ring_member.identifier_id is 'The identifier.';
comment on column desk110.ring_member.ring_id       is 'The ring.';
comment on column desk110.ring_member.cases         is 'Distinct cases that name it.';
comment on column desk110.ring_member.is_core       is 'It is tied twice; else it is named once, in a case of the ring.';
comment on column desk110.ring_member.since         is 'Since when it is in this ring.';

create table desk110.ring_hub (
  identifier_id  bigint   primary key references desk110.identifier,
  cases          integer  not null
);
comment on table  desk110.ring_hub               is 'Identifiers that too many cases name: they tie nothing and are not followed.';
comment on column desk110.ring_hub.identifier_id is 'The identifier.';
comment on column desk110.ring_hub.cases         is 'Distinct cases that name it.';

create table desk110.ring_alias (
  ring_id  bigint       primary key,
  into_id  bigint       not null,
  since    timestamptz  not null default now(),
  constraint ring_alias_other check (ring_id <> into_id)
);
comment on table  desk110.ring_alias         is 'That a ring became part of another, whose number stands for both.';
comment on column desk110.ring_alias.ring_id is 'The number that is no more.';
comment on column desk110.ring_alias.into_id is 'The ring that most of it went into.';
comment on column desk110.ring_alias.since   is 'Since when.';

create table desk110.ring_event (
  id        bigint       generated always as identity primary key,
  ring_id   bigint       not null,
  build_id  bigint       not null references desk110.ring_build,
  event     text         not null constraint ring_event_known check (event in ('born', 'grown', 'shrunk', 'merged', 'split', 'ended')),
  other_id  bigint,
  size      integer      not null,
  at        timestamptz  not null default now()
);
create index ring_event_ring  on desk110.ring_event (ring_id, id);
create index ring_event_other on desk110.ring_event (other_id, id) where other_id is not null;
comment on table  desk110.ring_event          is 'What became of a ring in a build.';
comment on column desk110.ring_event.id       is 'Order.';
comment on column desk110.ring_event.ring_id  is 'The ring.';
comment on column desk110.ring_event.build_id is 'The build.';
comment on column desk110.ring_event.event    is 'Born, grown, shrunk, merged into another, split from another, or ended.';
comment on column desk110.ring_event.other_id is 'The other ring: that it went into, or came from.';
comment on column desk110.ring_event.size     is 'Identifiers in it afterwards; of one that is no more, before.';
comment on column desk110.ring_event.at       is 'When.';

create table desk110.ring_pack (
  part  integer  primary key,
  ties  bytea    not null
);
alter table desk110.ring_pack alter column ties set storage external;
comment on table  desk110.ring_pack      is 'The ties of the newest build, packed, so that the next reads of the log only what has changed.';
comment on column desk110.ring_pack.part is 'Which cases: those whose group key shifted right by 14 bits is this.';
comment on column desk110.ring_pack.ties is 'Group, identifier and holder of each tie, in the program''s form; keys and hashes only.';

create table desk110.ring_change (
  id         bigint  generated always as identity primary key,
  group_key  bigint  not null
);
comment on table  desk110.ring_change           is 'Cases and calls that changed after they were recorded, since the newest build.';
comment on column desk110.ring_change.id        is 'Internal key.';
comment on column desk110.ring_change.group_key is 'Twice the key of a case, or twice that of a call and one.';

insert into desk110.setting (name, value, about) values
  ('ring_hub_cases', '30',
   'Cases from which on an identifier ties nothing and is not followed: a hotline, a platform, a phone that many rent.'),
  ('ring_list_identifiers', '50', 'Identifiers from which on a case is a list, which ties nothing.'),
  ('ring_common_holder', '4', 'Identifiers from which on a holder''s name is anybody''s and bears nothing out.'),
  ('ring_steps', '3', 'Cases, 1 to 3, that the second way between two identifiers of one case may lead over.');

-- Links and apps of the case elements become identifiers, as they do from now on; a link in its one written form.
create temporary table given on commit drop as
  select e.call_id, e.unit_id, g.kind, g.said,
    case g.kind when 'app' then btrim(normalize(g.said, nfkc))
    else regexp_replace(
      lower(substring(l.plain from '^(?:[a-zA-Z]+://)?[^/?#]*')) || substring(l.plain from '^(?:[a-zA-Z]+://)?[^/?#]*(.*)$'),
      '^hxxp', 'http') end as canonical,
    case g.kind when 'link' then 1999 else 2999 end
      + row_number() over (partition by e.call_id, g.kind order by g.place) as ordinal
  from desk110.element e
  cross join lateral (
    select 'link' as kind, t.said, t.place from unnest(e.links) with ordinality t (said, place)
    union all
    select 'app', t.said, t.place from unnest(e.apps) with ordinality t (said, place)
  ) g
  cross join lateral (
    select rtrim(replace(replace(btrim(normalize(g.said, nfkc)), '[.]', '.'), '(.)', '.'), '.!?:)]}''') as plain) l
  where length(g.said) <= 500;
delete from given where length(canonical) not between 1 and 500;
delete from given g using given f
where f.call_id = g.call_id and f.kind = g.kind and f.canonical = g.canonical and f.ordinal < g.ordinal;
insert into desk110.identifier (kind, canonical)
select distinct g.kind, g.canonical from given g order by g.canonical, g.kind
on conflict do nothing;
insert into desk110.mention (call_id, ordinal, unit_id, identifier_id, role, given_role, said, is_implied)
select g.call_id, g.ordinal, g.unit_id, i.id, 'contact', 'contact', g.said, true
from given g
join desk110.identifier i on i.canonical = g.canonical and i.kind = g.kind
where g.ordinal < case g.kind when 'link' then 3000 else 4000 end
  and not exists (select from desk110.mention m where m.call_id = g.call_id and m.identifier_id = i.id);
comment on column desk110.mention.ordinal is
  'Place in the sheet, from 0; from 1000 those named only by a money entry, from 2000 the links of the elements, from 3000 their apps.';
comment on column desk110.mention.is_implied is 'Named by a money entry or the elements only, not listed among the identifiers.';

reset role;
