-- What goes out to the public: cases told by codes.
set local role desk110_owner;

alter table desk110.typical_choice enable row level security, force row level security;
create policy own_units on desk110.typical_choice to desk110_owner
  using (unit_id = any ((select desk110.my_units())::integer[])) with check (true);
create trigger typical_choice_append_only before update or delete on desk110.typical_choice
  for each row execute function desk110.append_only();
create trigger typical_choice_not_truncated before truncate on desk110.typical_choice
  for each statement execute function desk110.append_only();

create function desk110.typical_choice(p_unit integer, p_from timestamptz, p_to timestamptz) returns bigint
  language sql stable
return (
  select f.root_id
  from desk110.typical_choice c
  join desk110.fraud_case f on f.id = c.case_id
  where c.unit_id = p_unit and c.period_from = p_from and c.period_to = p_to
  order by c.id desc
  limit 1);
comment on function desk110.typical_choice(integer, timestamptz, timestamptz) is
  'The case a person of the desk chose as typical for a period, or what it was merged into; null while the rule chooses.';

create function desk110.is_crowded(p_division text, p_to timestamptz) returns boolean
  language sql stable
return p_division is null or (
  select count(*)
  from (
    select
    from desk110.call c
    where c.division = p_division and desk110.opens_case(c.kind)
      and c.received_at < p_to
      and c.received_at >= p_to - make_interval(days => desk110.setting_number('public_near_days'))
    order by c.received_at desc
    limit desk110.setting_number('public_count_least')
  ) near
) >= desk110.setting_number('public_count_least');
comment on function desk110.is_crowded(text, timestamptz) is
  'Whether a division had so many cases of late that a loss there points to nobody; where no division was told it points to none.';

-- The class that rose most comes first; where none rose, or two alike, the dearest case does.
create function desk110.risen_classes(p_from timestamptz, p_to timestamptz) returns table (classes text[])
  language plpgsql stable
  set plan_cache_mode = force_custom_plan
as $$
begin
  return query
    with opened as materialized (
      select left(f.tactic, 3) as class,
        count(*) filter (where f.opened_at >= p_from) as cases,
        count(*) filter (where f.opened_at < p_from) as earlier
      from desk110.live_case f
      where f.opened_at >= p_from - (p_to - p_from) and f.opened_at < p_to
      group by 1
    )
    select array_agg(o.class order by o.class)
    from opened o
    where o.cases > 0
    group by greatest(0, o.cases - o.earlier)
    order by greatest(0, o.cases - o.earlier) desc;
end
$$;
comment on function desk110.risen_classes(timestamptz, timestamptz) is
  'The classes of the cases of a period, those first that rose most against the equal time before; what rose alike, or not at all, '
  'is in one row.';

create function desk110.typical_candidates(p_from timestamptz, p_to timestamptz, p_classes text[])
  returns table (case_id bigint, class text, place bigint)
  language plpgsql stable
  set plan_cache_mode = force_custom_plan
as $$
begin
  return query
    select l.case_id, l.class,
      row_number() over (order by l.loss_fen desc, num_nonnulls(v.occupation, v.division) desc, l.case_id)
    from desk110.case_losses(p_from, p_to, p_classes) l
    join desk110.case_victims(p_from, p_to, p_classes) v on v.case_id = l.case_id
    where v.age >= 18 and v.sex is not null and v.way_in is not null;
end
$$;
comment on function desk110.typical_candidates(timestamptz, timestamptz, text[]) is
  'Cases of a period and of some classes that may be told as typical, the dearest first: victims of age, with sex, age and way in '
  'told.';

-- Most often the first class has a case to tell, and no other is looked at.
create function desk110.typical_cases(p_from timestamptz, p_to timestamptz, p_limit integer) returns bigint[]
  language plpgsql stable
as $$
declare
  v_chosen bigint[] := array_remove(array[desk110.typical_choice(desk110.my_unit(), p_from, p_to)], null);
  v_found  bigint[] := v_chosen;
  v_seen   text[]   := array(select left(f.tactic, 3) from desk110.fraud_case f where f.id = any (v_chosen));
  v_looks  integer  := 200;
  r        record;
  c        record;
begin
  for r in select g.classes from desk110.risen_classes(p_from, p_to) g loop
    exit when cardinality(v_found) >= p_limit or v_looks = 0;
    for c in
      select t.case_id, t.class from desk110.typical_candidates(p_from, p_to, r.classes) t order by t.place limit v_looks
    loop
      exit when cardinality(v_found) >= p_limit;
      v_looks := v_looks - 1;
      continue when c.class = any (v_seen) or not desk110.may_be_told(c.case_id, p_to);
      v_found := v_found || c.case_id;
      v_seen := v_seen || c.class;
    end loop;
  end loop;
  return v_found;
end
$$;
comment on function desk110.typical_cases(timestamptz, timestamptz, integer) is
  'The cases of a period to be told, each of another class: the one that a person chose, then those of the rule; so many are looked '
  'at and no more.';

create function desk110.may_be_told(p_root bigint, p_to timestamptz) returns boolean
  language sql stable
return not exists (
  select
  from desk110.fraud_case part
  join desk110.call k on k.case_id = part.id
  where part.root_id = p_root and k.victim_age < 18
) and (
  not exists (
    select
    from desk110.fraud_case part
    join desk110.money m on m.case_id = part.id
    where part.root_id = p_root and m.kind = 'paid')
  or not exists (
    select
    from desk110.fraud_case part
    join desk110.call k on k.case_id = part.id
    where part.root_id = p_root and not desk110.is_crowded(k.division, p_to)));
comment on function desk110.may_be_told(bigint, timestamptz) is
  'Whether the victim of a case is of age, and, where money was lost, not one of few in the division.';

create function desk110.told_sum(p_root bigint, p_kind text) returns bigint
  language sql stable
return (
  select coalesce(sum(m.amount_fen), 0)::bigint
  from desk110.fraud_case part
  join desk110.money m on m.case_id = part.id
  where part.root_id = p_root and m.kind = p_kind
    and not exists (select from desk110.money_withdrawal w where w.money_id = m.id));
comment on function desk110.told_sum(bigint, text) is 'The money of a kind in a case.';

create function desk110.public_facts(p_root bigint, p_reads boolean) returns jsonb
  language plpgsql stable
as $$
declare
  v_calls bigint[] := array(
    select k.id
    from desk110.fraud_case part
    join desk110.call k on k.case_id = part.id
    where part.root_id = p_root
    order by k.received_at desc, k.id desc);
begin
  return (
    select jsonb_strip_nulls(jsonb_build_object(
      'case', desk110.case_number(p_root), 'tactic', f.tactic,
      'month', extract(month from f.opened_at at time zone '08:00'::interval),
      'sex', (select k.victim_sex from desk110.call k where k.id = any (v_calls) and k.victim_sex is not null limit 1),
      'age', (select max(k.victim_age) from desk110.call k where k.id = any (v_calls)),
      'occupation', (
        select max(desk110.figure_label(k.occupation, k.id)) from desk110.call k where k.id = any (v_calls) and k.occupation is not null),
      'way_in', (select max(desk110.figure_label(e.way_in, e.call_id)) from desk110.element e where e.call_id = any (v_calls)),
      'screen_sharing', (select bool_or(e.screen_sharing) from desk110.element e where e.call_id = any (v_calls)),
      'remote_control', (select bool_or(e.remote_control) from desk110.element e where e.call_id = any (v_calls)),
      'ai', (select bool_or(e.ai) from desk110.element e where e.call_id = any (v_calls)),
      'demanded_fen', desk110.told_sum(p_root, 'demanded'),
      'paid_fen', desk110.told_sum(p_root, 'paid'),
      'stopped_fen', desk110.told_sum(p_root, 'stopped') + desk110.told_sum(p_root, 'frozen'),
      'channels', (
        select jsonb_agg(distinct m.channel)
        from desk110.fraud_case part
        join desk110.money m on m.case_id = part.id
        where part.root_id = p_root and m.kind = 'paid' and m.channel is not null),
      'result', (
        select o.result
        from desk110.fraud_case part
        join desk110.outcome o on o.case_id = part.id
        where part.root_id = p_root
        order by o.at desc, o.id desc
        limit 1),
      'claimed', case when p_reads then (
        select jsonb_agg(e.claimed_identity) from desk110.element e
        where e.call_id = any (v_calls) and e.claimed_identity is not null) end,
      'said', case when p_reads then (
        select jsonb_agg(w.words order by w.at desc)
        from (
          select k.received_at as at, k.narrative as words from desk110.call k
          where k.id = any (v_calls) and k.narrative is not null
          union all
          select k.received_at, concat_ws(E'\n', e.pretext, array_to_string(e.phrases, E'\n'))
          from desk110.call k
          join desk110.element e on e.call_id = k.id
          where k.id = any (v_calls) and (e.pretext is not null or e.phrases <> '{}')
        ) w) end))
    from desk110.fraud_case f
    where f.id = p_root);
end
$$;
comment on function desk110.public_facts(bigint, boolean) is
  'What the program composes a told case from; the words that were said only for who may read them. It goes out as codes.';

create function api.public_cases(p_from timestamptz, p_to timestamptz, p_limit integer) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer  := desk110.worker('officer', 'investigator', 'commander');
  v_reads boolean  := desk110.has_duty('officer') or desk110.has_duty('investigator');
  v_cases bigint[] := desk110.typical_cases(p_from, p_to, coalesce(p_limit, desk110.setting_number('public_cases')));
begin
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace_each(
    v_unit, 'case.tell', array(select desk110.case_number(c) from unnest(v_cases) c), jsonb_build_object('words', v_reads));
  return (
    select jsonb_build_object(
      'least', desk110.setting_number('public_count_least'),
      'cases', coalesce(jsonb_agg(desk110.public_facts(c.id, v_reads) order by c.place), '[]'))
    from unnest(v_cases) with ordinality c (id, place));
end
$$;
comment on function api.public_cases(timestamptz, timestamptz, integer) is
  'The typical cases of a period, the chosen one or the best of the rule first, and the least count the public is told; a commander '
  'gets no words.';

create function api.choose_typical(p_number text, p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
  v_case bigint;
  v_root bigint;
begin
  if left(btrim(p_number), 1) = '2' then
    select k.case_id into v_case from desk110.call k where k.id = desk110.find_call(p_number, v_unit);
    if v_case is null then
      perform desk110.refuse('DK422', 'typical_no_case', 'the call is of no case');
    end if;
  else
    v_case := desk110.find_case(p_number, v_unit);
  end if;
  select f.root_id into v_root
  from desk110.fraud_case f
  join desk110.live_case live on live.id = f.root_id
  where f.id = v_case and live.opened_at >= p_from and live.opened_at < p_to;
  if v_root is null then
    perform desk110.refuse('DK422', 'typical_period', 'the case was not opened in this period');
  end if;
  if not desk110.may_be_told(v_root, p_to) then
    perform desk110.refuse('DK422', 'typical_untold', 'the victim is under age, or one of few');
  end if;
  insert into desk110.typical_choice (unit_id, period_from, period_to, case_id, chosen_by)
  values (v_unit, p_from, p_to, v_root, desk110.me());
  perform desk110.trace(
    v_unit, 'briefing.case', desk110.case_number(v_root), jsonb_build_object('from', p_from, 'to', p_to));
  return jsonb_build_object('case', desk110.case_number(v_root));
end
$$;
comment on function api.choose_typical(text, timestamptz, timestamptz) is
  'Makes a case, named by its number or that of a call of it, the typical one of a period; refused where the victim might be known by it.';

create function desk110.typical_holds(p_from timestamptz, p_to timestamptz, p_typical jsonb, p_told jsonb) returns boolean
  language plpgsql stable
as $$
declare
  v_root bigint := desk110.id_of(8, p_typical ->> 'case');
begin
  if p_typical is null or p_typical = 'null' then
    return coalesce(p_told, 'null') = 'null';
  end if;
  return p_told ->> 'case' = p_typical ->> 'case'
    and v_root = coalesce(desk110.typical_choice(desk110.my_unit(), p_from, p_to), v_root)
    and exists (
      select from desk110.live_case f where f.id = v_root and f.opened_at >= p_from and f.opened_at < p_to)
    and desk110.may_be_told(v_root, p_to)
    and not desk110.names_own(v_root,
      (p_typical - 'case')::text || case when p_told = p_typical then '' else (p_told - 'case')::text end);
end
$$;
comment on function desk110.typical_holds(timestamptz, timestamptz, jsonb, jsonb) is
  'Whether a briefing tells a case of its period that may be told, the chosen one where one was, and nobody of it.';

reset role;

revoke all on function api.public_cases(timestamptz, timestamptz, integer) from public;
grant execute on function api.public_cases(timestamptz, timestamptz, integer)
  to desk110_officer, desk110_investigator, desk110_commander;
revoke all on function api.choose_typical(text, timestamptz, timestamptz) from public;
grant execute on function api.choose_typical(text, timestamptz, timestamptz) to desk110_officer, desk110_investigator;
