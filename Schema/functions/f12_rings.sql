-- Rings: what ties identifiers, and the rings that were found.
set local role desk110_owner;

-- A call is recorded whole and is found by its key; what changes afterwards is written down here.
create function desk110.ring_call_changed() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.ring_change (group_key)
  select k from unnest(array[2 * new.id + 1, 2 * old.case_id, 2 * new.case_id]) k where k is not null;
  return null;
end
$$;
comment on function desk110.ring_call_changed() is 'Tells the next build of rings of a call that was amended or moved.';

create function desk110.ring_case_changed() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.ring_change (group_key) values (2 * new.id), (2 * old.root_id), (2 * new.root_id);
  return null;
end
$$;
comment on function desk110.ring_case_changed() is 'Tells the next build of rings of cases that were merged or unmerged.';

create trigger call_changes_rings after update on desk110.call
  for each row when (old.case_id is distinct from new.case_id or old.revision <> new.revision)
  execute function desk110.ring_call_changed();
create trigger case_changes_rings after update on desk110.fraud_case
  for each row when (old.root_id <> new.root_id)
  execute function desk110.ring_case_changed();

create function desk110.ring_rule() returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp
return (
  select jsonb_object_agg(s.name, s.value::integer) from desk110.setting s
  where s.name in ('ring_hub_cases', 'ring_list_identifiers', 'ring_common_holder', 'ring_steps'));
comment on function desk110.ring_rule() is 'The limits by which rings are found, by the names of their settings.';
grant execute on function desk110.ring_rule() to desk110_index;

grant select (recorded_at) on desk110.call to desk110_index;
grant select on desk110.unit to desk110_index;
create policy index_reads on desk110.unit for select to desk110_index using (true);
do $$
declare
  v_table text;
begin
  foreach v_table in array array[
    'ring_build', 'ring', 'ring_member', 'ring_joint', 'ring_hub', 'ring_alias', 'ring_event', 'ring_pack', 'ring_change'
  ] loop
    execute format('alter table desk110.%I enable row level security, force row level security', v_table);
    execute format('create policy all_rows on desk110.%I to desk110_owner using (true) with check (true)', v_table);
    execute format('create policy index_keeps on desk110.%I to desk110_index using (true) with check (true)', v_table);
    execute format('grant select, insert, update, delete on desk110.%I to desk110_index', v_table);
  end loop;
end
$$;

reset role;
set local role desk110_index;

create function desk110.makes_leads(p_kind text, p_case bigint) returns boolean
  language sql immutable parallel safe
return p_kind = 'tip' or p_case is not null and p_kind not in ('not_fraud', 'invalid');
comment on function desk110.makes_leads(text, bigint) is 'Whether what a call names is a lead: it is a tip, or of a case and a fraud.';

create function desk110.group_key(p_call bigint, p_root bigint) returns bigint
  language sql immutable parallel safe
return case when p_root is null then 2 * p_call + 1 else 2 * p_root end;
comment on function desk110.group_key(bigint, bigint) is
  'What ties are kept under: twice the key of the case, or twice that of a call that is none and one.';

create function desk110.holder_hash(p_holder text) returns bigint
  language sql immutable parallel safe
return case when length(btrim(p_holder)) > 1 then least(hashtextextended(btrim(p_holder), 110) & 4294967295, 4294967294) else 0 end;
comment on function desk110.holder_hash(text) is
  'A number for a holder''s name, from which the name is not to be had; 0 for none, never 4294967295.';

-- Rows of these views go out as they are read: a function's result would be kept whole before the first is sent.
create function api.ring_reading() returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('investigator', 'admin');
begin
  perform desk110.trace(v_unit, 'ring.read', null);
  return true;
end
$$;
comment on function api.ring_reading() is 'Lets a person who may build rings read the views for it, and leaves an audit row.';

create view api.ring_tie with (security_barrier = true) as
  select
    case when f.root_id is null then 2 * k.id + 1 else 2 * f.root_id end as group_key, m.identifier_id,
    -- As holder_hash() has it.
    case when i.kind = 'app' then 4294967295
      when length(btrim(m.holder)) > 1 then least(hashtextextended(btrim(m.holder), 110) & 4294967295, 4294967294)
      else 0 end as holder
  from desk110.mention m
  join desk110.call k on k.id = m.call_id
  left join desk110.fraud_case f on f.id = k.case_id
  join desk110.identifier i on i.id = m.identifier_id
  where m.role in ('payee', 'contact') and not i.is_official and not i.is_masked
    and (k.kind = 'tip' or k.case_id is not null and k.kind not in ('not_fraud', 'invalid'))
    and (select api.ring_reading());
comment on view api.ring_tie is
  'That a case, or a tip on its own, named an identifier that is a lead: keys only, and a hash of the holder''s name, or '
  '4294967295 where the identifier is a name itself, as an app''s is.';

create view api.ring_kept with (security_barrier = true) as
  select m.identifier_id, m.ring_id, m.cases, m.is_core from desk110.ring_member m where (select api.ring_reading());
comment on view api.ring_kept is 'The rings of the newest build: keys only.';

create view api.ring_packed with (security_barrier = true) as
  select p.part, p.ties from desk110.ring_pack p where (select api.ring_reading());
comment on view api.ring_packed is 'The ties of the newest build, packed.';

create function desk110.ring_changed_groups() returns setof bigint
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_last bigint := (select b.last_call from desk110.ring_build b order by b.id desc limit 1);
begin
  return query
    with changed (key) as (
      select 2 * k.id + 1 from desk110.call k where k.id > v_last
      union
      select 2 * k.case_id from desk110.call k where k.id > v_last and k.case_id is not null
      union
      select c.group_key from desk110.ring_change c
    )
    select c.key from changed c
    union
    select 2 * f.root_id from changed c join desk110.fraud_case f on f.id = c.key / 2 where c.key % 2 = 0;
end
$$;
comment on function desk110.ring_changed_groups() is 'The keys of cases and calls that may be told of otherwise than the newest build has them.';

create function api.ring_changed() returns table (group_key bigint, identifier_id bigint, holder bigint)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('investigator', 'admin');
  v_keys bigint[] := array(select desk110.ring_changed_groups());
begin
  perform desk110.trace(v_unit, 'ring.read', null);
  return query select k, 0::bigint, 0::bigint from unnest(v_keys) k;
  return query
    select t.key, m.identifier_id, case when i.kind = 'app' then 4294967295 else desk110.holder_hash(m.holder) end
    from (
      select c.key, k.id
      from unnest(v_keys) c (key)
      join desk110.fraud_case f on f.root_id = c.key / 2
      join desk110.call k on k.case_id = f.id and k.kind not in ('not_fraud', 'invalid')
      where c.key % 2 = 0
      union all
      select c.key, k.id
      from unnest(v_keys) c (key)
      join desk110.call k on k.id = c.key / 2 and k.case_id is null and k.kind = 'tip'
      where c.key % 2 = 1
    ) t
    join desk110.mention m on m.call_id = t.id and m.role in ('payee', 'contact')
    join desk110.identifier i on i.id = m.identifier_id and not i.is_official and not i.is_masked;
end
$$;
comment on function api.ring_changed() is
  'Each case or call that changed since the newest build, with 0 for an identifier, then the ties it has now.';

create function api.begin_ring_build(p_whole boolean) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('investigator', 'admin');
  v_whole boolean := p_whole or not exists (select from desk110.ring_pack);
begin
  if not pg_try_advisory_xact_lock(hashtext('desk110.ring')) then
    perform desk110.refuse('DK409', 'ring_build_under_way', 'rings are being built');
  end if;
  perform desk110.trace(v_unit, 'ring.build', null, jsonb_build_object('whole', v_whole));
  -- Its own, and not the person's: what is written there was not made by her.
  create temporary table ring_written (identifier_id bigint, ring_id bigint, cases integer, is_core boolean) on commit drop;
  create temporary table ring_told (ring_id bigint, size integer, core integer, cases integer) on commit drop;
  create temporary table ring_came (ring_id bigint, event integer, other_id bigint, size integer) on commit drop;
  create temporary table ring_joined (identifier_id bigint, ring_id bigint) on commit drop;
  create temporary table ring_cut (identifier_id bigint, cases integer) on commit drop;
  create temporary table ring_repacked (part integer, ties bytea) on commit drop;
  execute format('grant insert on pg_temp.ring_written, pg_temp.ring_told, pg_temp.ring_came, '
    'pg_temp.ring_joined, pg_temp.ring_cut, pg_temp.ring_repacked to %I', desk110.me());
  -- For what the caller reads and writes until the end of the build.
  perform set_config('work_mem', '128MB', true);
  return jsonb_build_object(
    'whole', v_whole, 'rule', desk110.ring_rule(),
    'next', 1 + greatest(
      (select coalesce(max(r.id), 0) from desk110.ring r), (select coalesce(max(e.ring_id), 0) from desk110.ring_event e)),
    'recent', coalesce((
      select jsonb_agg(r.id) from desk110.ring r
      where not v_whole and r.last_seen >= (select max(b.built_at) from desk110.ring_build b) - interval '31 days'), '[]'));
end
$$;
comment on function api.begin_ring_build(boolean) is
  'Begins a build in the caller''s transaction: whether the whole log is read, the rule, the key of the next new ring, and the '
  'rings whose growth is told anew whatever came of them. One at a time.';

-- What is joined is laid down and counted between: what the planner expects of joins of joins is far off.
create function desk110.tell_rings(p_whole boolean) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
  set jit = off
  set work_mem = '256MB'
  set plan_cache_mode = force_custom_plan
as $$
begin
  create temporary table ring_now (identifier_id bigint, ring_id bigint) on commit drop;
  insert into pg_temp.ring_now
  select m.identifier_id, m.ring_id
  from desk110.ring_member m
  where p_whole or m.ring_id in (select t.ring_id from pg_temp.ring_told t where t.size > 0);
  analyze pg_temp.ring_now;
  create temporary table ring_named (
    ring_id bigint, root_id bigint, unit_id integer, tactic text, received_at timestamptz) on commit drop;
  insert into pg_temp.ring_named
  select c.ring_id, f.root_id, k.unit_id, k.tactic, k.received_at
  from (
    select distinct n.ring_id, m.call_id
    from pg_temp.ring_now n
    join desk110.mention m on m.identifier_id = n.identifier_id and m.role in ('payee', 'contact')
  ) c
  join desk110.call k on k.id = c.call_id
  left join desk110.fraud_case f on f.id = k.case_id
  where k.kind = 'tip' or k.case_id is not null and k.kind not in ('not_fraud', 'invalid');
  analyze pg_temp.ring_named;
  with told as materialized (
    select n.ring_id, n.tactic, n.unit_id, count(*) as calls, max(n.received_at) as last_seen
    from pg_temp.ring_named n group by n.ring_id, n.tactic, n.unit_id
  ), seen as (
    select t.ring_id, max(t.last_seen) as last_seen, array_agg(distinct t.unit_id) as units from told t group by t.ring_id
  ), used as (
    select t.ring_id, (array_agg(t.tactic order by t.calls desc, t.tactic))[1:5] as tactics
    from (select t.ring_id, t.tactic, sum(t.calls) as calls from told t group by t.ring_id, t.tactic) t
    group by t.ring_id
  ), grown as (
    select c.ring_id,
      count(*) filter (where c.first_seen >= now() - interval '7 days') as cases_7,
      count(*) filter (where c.first_seen >= now() - interval '30 days') as cases_30
    from (
      select n.ring_id, n.root_id, min(n.received_at) as first_seen from pg_temp.ring_named n where n.root_id is not null
      group by n.ring_id, n.root_id
    ) c
    group by c.ring_id
  ), paid as (
    select n.ring_id, sum(m.amount_fen)::bigint as fen
    from pg_temp.ring_now n
    join desk110.money m on m.to_identifier_id = n.identifier_id and m.kind = 'paid'
    where not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
    group by n.ring_id
  )
  update desk110.ring r
  set last_seen = s.last_seen, units = s.units, tactics = u.tactics, paid_fen = coalesce(p.fen, 0),
    cases_7 = coalesce(g.cases_7, 0), cases_30 = coalesce(g.cases_30, 0)
  from seen s
  join used u on u.ring_id = s.ring_id
  left join grown g on g.ring_id = s.ring_id
  left join paid p on p.ring_id = s.ring_id
  where r.id = s.ring_id;
end
$$;
comment on function desk110.tell_rings(boolean) is
  'Works out anew what is told of the rings of a build, or of all: money, tactics, desks, growth, when last seen.';

create function api.finish_ring_build(p_facts jsonb) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('investigator', 'admin');
  v_build bigint;
begin
  if not exists (
    select from pg_class c
    where c.oid = to_regclass('pg_temp.ring_written') and c.relowner = 'desk110_index'::regrole)
  then
    perform desk110.refuse('DK409', 'ring_build_not_begun', 'no build was begun in this transaction');
  end if;
  insert into desk110.ring_build (unit_id, is_whole, rule, last_call, ties, identifiers, rings, members, hubs, lists, built_by)
  values (
    v_unit, (p_facts ->> 'whole')::boolean, desk110.ring_rule(),
    -- What was begun within the hour may come to light with a lower key than what is here already.
    coalesce((
      select k.id from desk110.call k where k.recorded_at < now() - interval '1 hour' order by k.id desc limit 1), 0),
    (p_facts ->> 'ties')::bigint, (p_facts ->> 'identifiers')::bigint, (p_facts ->> 'rings')::bigint,
    (p_facts ->> 'members')::bigint, (p_facts ->> 'hubs')::bigint, (p_facts ->> 'lists')::bigint, desk110.me())
  returning id into v_build;

  analyze pg_temp.ring_told;
  analyze pg_temp.ring_written;
  insert into desk110.ring (id, size, core, cases)
  select t.ring_id, t.size, t.core, t.cases from pg_temp.ring_told t where t.size > 0
  on conflict (id) do update set size = excluded.size, core = excluded.core, cases = excluded.cases;
  if exists (
      select from (select distinct w.ring_id from pg_temp.ring_written w where w.ring_id is not null) w
      where not exists (select from desk110.ring r where r.id = w.ring_id))
    or exists (select from pg_temp.ring_written w where not exists (select from desk110.identifier i where i.id = w.identifier_id))
  then
    perform desk110.refuse('DK422', 'ring_build_unsound', 'members of what is no ring, or are no identifiers');
  end if;
  delete from desk110.ring_member m using pg_temp.ring_written w where w.ring_id is null and m.identifier_id = w.identifier_id;
  update desk110.ring_member m
  set ring_id = w.ring_id, cases = w.cases, is_core = w.is_core,
    since = case when m.ring_id = w.ring_id then m.since else now() end
  from pg_temp.ring_written w
  where w.ring_id is not null and m.identifier_id = w.identifier_id;
  -- In the order of the key, so that the index grows at its end.
  insert into desk110.ring_member (identifier_id, ring_id, cases, is_core)
  select w.identifier_id, w.ring_id, w.cases, w.is_core
  from pg_temp.ring_written w
  where w.ring_id is not null
    and not exists (select from desk110.ring_member m where m.identifier_id = w.identifier_id)
  order by w.identifier_id;
  if exists (
    select from pg_temp.ring_told t join desk110.ring_member m on m.ring_id = t.ring_id where t.size = 0)
  then
    perform desk110.refuse('DK422', 'ring_build_unsound', 'members of a ring that is no more');
  end if;
  delete from desk110.ring r using pg_temp.ring_told t where t.size = 0 and r.id = t.ring_id;
  delete from desk110.ring_joint;
  insert into desk110.ring_joint (identifier_id, ring_id)
  select j.identifier_id, j.ring_id
  from pg_temp.ring_joined j
  join desk110.ring r on r.id = j.ring_id
  join desk110.identifier i on i.id = j.identifier_id;

  insert into desk110.ring_event (ring_id, build_id, event, other_id, size)
  select c.ring_id, v_build, (array['born', 'grown', 'shrunk', 'merged', 'split', 'ended'])[c.event], c.other_id, c.size
  from pg_temp.ring_came c;
  insert into desk110.ring_alias (ring_id, into_id)
  select c.ring_id, c.other_id from pg_temp.ring_came c where c.event = 4;

  delete from desk110.ring_hub;
  insert into desk110.ring_hub (identifier_id, cases) select h.identifier_id, h.cases from pg_temp.ring_cut h;
  if (p_facts ->> 'whole')::boolean then
    delete from desk110.ring_pack;
  end if;
  insert into desk110.ring_pack (part, ties) select p.part, p.ties from pg_temp.ring_repacked p
  on conflict (part) do update set ties = excluded.ties;
  delete from desk110.ring_change;
  perform desk110.tell_rings((p_facts ->> 'whole')::boolean);
  return p_facts || jsonb_build_object('built_at', now(), 'written', (select count(*) from pg_temp.ring_written));
end
$$;
comment on function api.finish_ring_build(jsonb) is
  'Writes what the build found, out of the temporary tables that beginning it made, and answers its facts.';

create function desk110.ring_in_force(p_ring bigint) returns bigint
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_ring bigint := p_ring;
  v_next bigint;
begin
  while v_ring is not null and not exists (select from desk110.ring r where r.id = v_ring) loop
    v_next := (select a.into_id from desk110.ring_alias a where a.ring_id = v_ring);
    v_ring := v_next;
  end loop;
  return v_ring;
end
$$;
comment on function desk110.ring_in_force(bigint) is 'The ring that a ring is, or became part of; null when there is none any more.';

create function desk110.ring_row(r desk110.ring) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'ring', desk110.number_of(6, r.id), 'size', r.size, 'core', r.core, 'cases', r.cases, 'paid_fen', r.paid_fen,
    'tactics', to_jsonb(r.tactics), 'cases_7_days', r.cases_7, 'cases_30_days', r.cases_30, 'last_seen', r.last_seen,
    'desks', (select coalesce(jsonb_agg(u.code order by u.code), '[]') from desk110.unit u where u.id = any (r.units)),
    'born_at', r.born_at);
end
$$;
comment on function desk110.ring_row(desk110.ring) is 'A ring as it is listed.';

create function api.list_rings(p_filter jsonb, p_order text, p_limit integer) returns setof jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator', 'commander');
begin
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'ring.list', null, jsonb_build_object('order', p_order));
  return query
    select desk110.ring_row(r)
    from desk110.ring r
    where (not p_filter ? 'min_size' or r.size >= (p_filter ->> 'min_size')::integer)
      and (not p_filter ? 'min_cases' or r.cases >= (p_filter ->> 'min_cases')::integer)
      and (not p_filter ? 'min_fen' or r.paid_fen >= (p_filter ->> 'min_fen')::bigint)
      and (not p_filter ? 'tactic' or exists (
        select from unnest(r.tactics) t where t like (p_filter ->> 'tactic') || '%'))
      and (not p_filter ? 'from' or r.last_seen >= (p_filter ->> 'from')::timestamptz)
      and (not p_filter ? 'to' or r.last_seen < (p_filter ->> 'to')::timestamptz)
      and (not p_filter ? 'own' or v_unit = any (r.units))
    order by
      case p_order when 'size' then r.size when 'paid' then r.paid_fen when 'growth' then r.cases_7
        when 'seen' then extract(epoch from r.last_seen)::bigint else r.cases end desc nulls last,
      r.cases desc, r.id
    limit least(p_limit, 100000);
end
$$;
comment on function api.list_rings(jsonb, text, integer) is
  'Rings by cases, size, money paid, growth or when last seen; of a filter min_size, min_cases, min_fen, tactic, from, to and own hold.';

create function desk110.ring_members(p_ring bigint, p_limit integer) returns bigint[]
  language plpgsql stable
as $$
begin
  return array(
    select m.identifier_id from desk110.ring_member m where m.ring_id = p_ring
    order by m.is_core desc, m.cases desc, m.identifier_id limit p_limit);
end
$$;
comment on function desk110.ring_members(bigint, integer) is 'The first identifiers of a ring: its core by cases, then those named once.';

create function desk110.ring_ties(p_ids bigint[]) returns table (one integer, other integer, cases bigint, is_one_holder boolean)
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set jit = off
as $$
begin
  return query
    with named as materialized (
      select a.place::integer as place, desk110.group_key(k.id, f.root_id) as key, desk110.holder_hash(m.holder) as holder
      from unnest(p_ids) with ordinality a (id, place)
      join desk110.mention m on m.identifier_id = a.id and m.role in ('payee', 'contact')
      join desk110.call k on k.id = m.call_id and desk110.makes_leads(k.kind, k.case_id)
      left join desk110.fraud_case f on f.id = k.case_id
    ), once as materialized (
      select distinct n.place, n.key from named n
    )
    select a.place, b.place, count(*), exists (
      select from named x join named y on y.holder = x.holder and y.holder <> 0
      where x.place = a.place and y.place = b.place)
    from once a
    join once b on b.key = a.key and b.place > a.place
    group by a.place, b.place;
end
$$;
comment on function desk110.ring_ties(bigint[]) is
  'Pairs of the identifiers, by their places from 1, that cases name together: in how many, and whether one holder''s name was given.';

create function desk110.ring_cuts(p_ids bigint[]) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'identifier', i.canonical, 'kind', i.kind, 'cases', h.cases, 'cases_here', n.cases) order by n.cases desc, i.id), '[]')
    from (
      select m.identifier_id, count(distinct desk110.group_key(k.id, f.root_id)) as cases
      from (
        select distinct c.call_id from unnest(p_ids) a (id)
        join desk110.mention c on c.identifier_id = a.id and c.role in ('payee', 'contact')
      ) c
      join desk110.mention m on m.call_id = c.call_id and m.role in ('payee', 'contact')
      join desk110.call k on k.id = m.call_id
      left join desk110.fraud_case f on f.id = k.case_id
      where exists (select from desk110.ring_hub h where h.identifier_id = m.identifier_id)
      group by m.identifier_id
      order by cases desc
      limit 20
    ) n
    join desk110.ring_hub h on h.identifier_id = n.identifier_id
    join desk110.identifier i on i.id = h.identifier_id);
end
$$;
comment on function desk110.ring_cuts(bigint[]) is 'Hubs that calls name beside these identifiers, and that tie nothing; at most 20.';

create function desk110.ring_bonds(p_ring bigint) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set jit = off
  set work_mem = '64MB'
as $$
begin
  return (
    with member as materialized (
      select m.identifier_id, row_number() over (order by m.is_core desc, m.cases desc, m.identifier_id) - 1 as place
      from desk110.ring_member m where m.ring_id = p_ring
    ), named as materialized (
      select distinct desk110.group_key(k.id, f.root_id) as key, a.place
      from member a
      join desk110.mention m on m.identifier_id = a.identifier_id and m.role in ('payee', 'contact')
      join desk110.call k on k.id = m.call_id and desk110.makes_leads(k.kind, k.case_id)
      left join desk110.fraud_case f on f.id = k.case_id
    ), bond as (
      select distinct array_agg(n.place order by n.place) as places from named n group by n.key having count(*) > 1
    )
    select coalesce(jsonb_agg(to_jsonb(b.places)), '[]') from bond b);
end
$$;
comment on function desk110.ring_bonds(bigint) is
  'Which members of a ring cases name together, by their places from 0 in the order of ring_members; what many cases name once.';

create function desk110.ring_joints(p_ring bigint) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'identifier', i.canonical, 'kind', i.kind, 'ring', desk110.number_of(6, t.other)) order by i.id, t.other), '[]')
    from (
      select j.identifier_id, j.ring_id as other
      from desk110.ring_member m join desk110.ring_joint j on j.identifier_id = m.identifier_id
      where m.ring_id = p_ring
      union
      select j.identifier_id, m.ring_id
      from desk110.ring_joint j left join desk110.ring_member m on m.identifier_id = j.identifier_id
      where j.ring_id = p_ring
      order by 1, 2 limit 50
    ) t
    join desk110.identifier i on i.id = t.identifier_id);
end
$$;
comment on function desk110.ring_joints(bigint) is
  'What stands in a ring and in another too and does not make the two one, and the other; at most 50.';

create function api.show_ring(p_number text, p_limit integer) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator', 'commander');
  v_reads  boolean := desk110.has_duty('officer') or desk110.has_duty('investigator');
  v_asked  bigint  := desk110.id_of(6, p_number);
  r        desk110.ring;
  v_ids    bigint[];
begin
  perform set_config('synchronous_commit', 'off', true);
  select n.* into r from desk110.ring n where n.id = desk110.ring_in_force(v_asked);
  if not found then
    perform desk110.trace_miss(v_unit, 'ring.show');
    return (
      select jsonb_build_object('ring', desk110.number_of(6, v_asked), 'ended_at', max(e.at))
      from desk110.ring_event e where e.ring_id = v_asked having count(*) > 0);
  end if;
  perform desk110.trace(v_unit, 'ring.show', desk110.number_of(6, r.id));
  v_ids := desk110.ring_members(r.id, least(p_limit, 500));
  return desk110.ring_row(r) || jsonb_strip_nulls(jsonb_build_object(
    'asked', case when v_asked <> r.id then desk110.number_of(6, v_asked) end,
    'became', case when v_asked <> r.id then (select a.since from desk110.ring_alias a where a.ring_id = v_asked) end))
  || jsonb_build_object(
    'members', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'identifier', case when v_reads then i.canonical else desk110.mask_account(i.canonical) end,
        'kind', i.kind, 'issuer', i.issuer, 'cases', m.cases, 'place', case when m.is_core then 'core' else 'edge' end,
        'since', m.since,
        'roles', (
          select jsonb_agg(distinct n.role) from desk110.mention n
          where n.identifier_id = i.id and n.role in ('payee', 'contact'))) order by a.place), '[]')
      from unnest(v_ids) with ordinality a (id, place)
      join desk110.ring_member m on m.identifier_id = a.id
      join desk110.identifier i on i.id = a.id),
    'ties', case when v_reads then (
      select coalesce(jsonb_agg(jsonb_build_object(
        'one', t.one - 1, 'other', t.other - 1, 'cases', t.cases, 'one_holder', t.is_one_holder)), '[]')
      from desk110.ring_ties(v_ids) t) else '[]' end,
    'bonds', case when v_reads and cardinality(v_ids) between 1 and least(r.size, 200001) - 1 then desk110.ring_bonds(r.id) end,
    'joints', case when v_reads then desk110.ring_joints(r.id) else '[]' end,
    'hubs', case when v_reads then desk110.ring_cuts(v_ids) else '[]' end,
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'at', e.at, 'event', e.event, 'ring', desk110.number_of(6, e.ring_id), 'other', desk110.number_of(6, e.other_id),
        'size', e.size) order by e.id desc), '[]')
      from (
        select v.* from desk110.ring_event v where v.ring_id = r.id or v.other_id = r.id order by v.id desc limit 50
      ) e),
    'built_at', (select max(b.built_at) from desk110.ring_build b));
end
$$;
comment on function api.show_ring(text, integer) is
  'A ring by its number, or by that of one that became part of it: its first members, the ties between them, who all is named '
  'together where not all is told, what joins no rings, the hubs that were cut. '
  'A commander sees identifiers masked, and no ties.';

create function desk110.ring_place(p_identifier bigint) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    (
      select jsonb_build_object(
        'ring', desk110.number_of(6, r.id), 'size', r.size, 'ring_cases', r.cases, 'hub', false, 'cases', m.cases,
        'place', case when m.is_core then 'core' else 'edge' end,
        'rank', (
          select 1 + count(*) from (
            select from desk110.ring_member o
            where o.ring_id = m.ring_id and (o.is_core, o.cases) > (m.is_core, m.cases)
            limit 1000
          ) b))
      from desk110.ring_member m join desk110.ring r on r.id = m.ring_id
      where m.identifier_id = p_identifier),
    (select jsonb_build_object('hub', true, 'cases', h.cases) from desk110.ring_hub h where h.identifier_id = p_identifier));
end
$$;
comment on function desk110.ring_place(bigint) is
  'Where an identifier stands: its ring, place and rank by cases there, at most 1001; that it is a hub; null when in no ring.';

create function desk110.ring_steps(p_ids bigint[], p_start bigint, p_hub integer, out ids bigint[], out keys bigint[], out hubs bigint[])
  language plpgsql stable
as $$
begin
  -- With a bound on all that is read of one, so that the most named account costs no more than another.
  with one as materialized (
    select a.id, a.place,
      -- What the newest build cut need not be counted again.
      case when a.id = p_start or not exists (select from desk110.ring_hub h where h.identifier_id = a.id) then array(
        select distinct desk110.group_key(k.id, f.root_id)
        from (
          select m.call_id from desk110.mention m
          where m.identifier_id = a.id and m.role in ('payee', 'contact')
          order by m.call_id desc limit p_hub * 4
        ) c
        join desk110.call k on k.id = c.call_id and desk110.makes_leads(k.kind, k.case_id)
        left join desk110.fraud_case f on f.id = k.case_id) end as keys
    from unnest(p_ids) with ordinality a (id, place)
  )
  select
    (select coalesce(array_agg(o.id order by o.place), '{}') from one o where o.keys is null or cardinality(o.keys) >= p_hub),
    array_agg(o.id), array_agg(k.key)
  into hubs, ids, keys
  from one o
  cross join unnest(o.keys[:p_hub]) k (key)
  where o.id = p_start or cardinality(o.keys) < p_hub;
end
$$;
comment on function desk110.ring_steps(bigint[], bigint, integer) is
  'The group keys of the cases that identifiers lead to, by their newest calls, each with the identifier it was come from, and '
  'those of so many cases that they are hubs, which are followed only where the question began.';

create function desk110.beside(p_keys bigint[], p_from bigint[], p_done bigint[]) returns table (parent bigint, id bigint, key bigint)
  language plpgsql stable
as $$
begin
  return query
    select p.parent, m.identifier_id, t.key
    -- A case that several lead to is read once.
    from (
      select k.key, array_agg(k.parent) as parents from unnest(p_keys, p_from) k (key, parent)
      where k.key <> all (p_done) group by k.key
    ) t
    cross join lateral (
      select k.id from desk110.fraud_case f join desk110.call k on k.case_id = f.id
      where t.key % 2 = 0 and f.root_id = t.key / 2 and k.kind not in ('not_fraud', 'invalid')
      union all
      select t.key / 2 where t.key % 2 = 1
    ) c
    cross join lateral (
      select n.identifier_id from desk110.mention n where n.call_id = c.id and n.role in ('payee', 'contact')
      order by n.ordinal limit 50
    ) m
    cross join unnest(t.parents) p (parent);
end
$$;
comment on function desk110.beside(bigint[], bigint[], bigint[]) is
  'What cases name, with the identifiers each was come from, but for the cases that were read before; at most 50 of a call.';

create function api.account_links(p_canonical text[], p_hops integer, p_limit integer) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  v_unit     integer := desk110.worker('officer', 'investigator');
  v_hub      integer := desk110.setting_text('ring_hub_cases')::integer;
  v_start    bigint;
  v_seen     bigint[];
  v_frontier bigint[];
  v_keys     bigint[];
  v_from     bigint[];
  v_done     bigint[] := '{}';
  v_hubs     bigint[] := '{}';
  v_nodes    jsonb := '[]';
  v_found    jsonb;
  v_ids      bigint[];
  v_left     integer := 0;
  v_loops    integer := 0;
begin
  perform set_config('synchronous_commit', 'off', true);
  select n.id into v_start
  from desk110.identifier n
  where n.canonical = any (p_canonical)
    and exists (select from desk110.mention m where m.identifier_id = n.id and m.role <> 'payer')
  order by array_position(p_canonical, n.canonical), n.id
  limit 1;
  perform desk110.trace(v_unit, 'account.links', null,
    jsonb_strip_nulls(jsonb_build_object('found', v_start is not null, 'identifier', v_start, 'hops', p_hops)));
  if v_start is null then
    return null;
  end if;
  v_seen := array[v_start];
  v_frontier := array[v_start];
  for v_hop in 1..least(p_hops, 3) loop
    select s.ids, s.keys, v_hubs || s.hubs into v_from, v_keys, v_hubs from desk110.ring_steps(v_frontier, v_start, v_hub) s;
    exit when v_keys is null;
    select
      array_agg(o.id order by o.cases desc, o.id) filter (where o.place <= p_limit - cardinality(v_seen) + 1),
      coalesce(jsonb_agg(jsonb_build_object(
        'id', o.id, 'hop', v_hop, 'from', o.parent, 'cases', o.cases) order by o.cases desc, o.id)
        filter (where o.place <= p_limit - cardinality(v_seen) + 1), '[]'),
      v_left + count(*) filter (where o.place > p_limit - cardinality(v_seen) + 1),
      v_loops + coalesce(sum(o.ways - 1), 0)
    into v_ids, v_found, v_left, v_loops
    from (
      select n.id, n.parent, n.cases, n.ways, row_number() over (order by n.cases desc, n.id) as place
      from (
        select distinct on (t.id) t.id, t.parent, t.cases, count(*) over (partition by t.id) as ways
        from (
          select b.id, b.parent, count(distinct b.key) as cases from desk110.beside(v_keys, v_from, v_done) b
          where b.id <> all (v_seen) group by b.id, b.parent
        ) t
        order by t.id, t.cases desc, t.parent
      ) n
      join desk110.identifier i on i.id = n.id and not i.is_official and not i.is_masked
    ) o;
    exit when v_ids is null;
    v_nodes := v_nodes || v_found;
    v_seen := v_seen || v_ids;
    v_done := v_done || v_keys;
    v_frontier := v_ids;
    -- Further on they would be found, and counted, again.
    exit when v_left > 0;
  end loop;
  return (
    select jsonb_build_object(
      'identifier', i.canonical, 'kind', i.kind, 'hops', p_hops, 'hub', v_start = any (v_hubs),
      'hub_cases', v_hub, 'ring', desk110.ring_place(v_start), 'left_out', v_left, 'loops', v_loops,
      'links', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'identifier', n.canonical, 'kind', n.kind, 'issuer', n.issuer, 'hop', e.part -> 'hop', 'from', f.canonical,
          'cases', e.part -> 'cases', 'hub', n.id = any (v_hubs)) order by e.place), '[]')
        from jsonb_array_elements(v_nodes) with ordinality e (part, place)
        join desk110.identifier n on n.id = (e.part ->> 'id')::bigint
        join desk110.identifier f on f.id = (e.part ->> 'from')::bigint))
    from desk110.identifier i where i.id = v_start);
end
$$;
comment on function api.account_links(text[], integer, integer) is
  'What was named together with an identifier, over at most three cases, the nearest first: hubs are shown and not followed, and '
  'what the limit left out and how many ties lead to what was found before are told. Null when nothing is known of it.';

do $$
declare
  v_function text;
begin
  foreach v_function in array array[
    'ring_reading()', 'ring_changed()', 'begin_ring_build(boolean)', 'finish_ring_build(jsonb)'
  ] loop
    execute 'revoke all on function api.' || v_function || ' from public';
    execute 'grant execute on function api.' || v_function || ' to desk110_investigator, desk110_admin';
  end loop;
  foreach v_function in array array['list_rings(jsonb, text, integer)', 'show_ring(text, integer)'] loop
    execute 'revoke all on function api.' || v_function || ' from public';
    execute 'grant execute on function api.' || v_function
      || ' to desk110_officer, desk110_investigator, desk110_commander';
  end loop;
end
$$;
grant select on api.ring_tie, api.ring_kept, api.ring_packed to desk110_investigator, desk110_admin;
revoke all on function api.account_links(text[], integer, integer) from public;
grant execute on function api.account_links(text[], integer, integer) to desk110_officer, desk110_investigator;
grant execute on function desk110.ring_place(bigint) to desk110_owner;

reset role;
revoke all on all functions in schema desk110 from public;
