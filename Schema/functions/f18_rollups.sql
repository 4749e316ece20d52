-- Figures of closed days, counted once and kept until something touches the day.
--
-- Whatever changes the log leaves a mark in its own transaction. A kept day holds while no mark that can be seen touches it;
-- a mark is only taken away together with the days it touches. So a day that was counted beside a transaction still running
-- does not outlive it: its mark comes into sight with it. A day that is not kept is counted from its rows, in the snapshot
-- of the question: settle_figures makes answers cheap, never right.
set local role desk110_owner;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['figure_mark', 'figure_day', 'figure_part'] loop
    execute format('alter table desk110.%I enable row level security, force row level security', v_table);
    execute format(
      'create policy own_units on desk110.%I to desk110_owner '
      'using (unit_id = any ((select desk110.my_units())::integer[])) with check (true)', v_table);
  end loop;
  foreach v_table in array array['figure_mark', 'figure_day'] loop
    execute format('create policy index_keeps on desk110.%I to desk110_index using (true) with check (true)', v_table);
    execute format('grant select, delete on desk110.%I to desk110_index', v_table);
  end loop;
  foreach v_table in array array['dissuasion', 'outcome'] loop
    execute format('create policy index_reads on desk110.%I for select to desk110_index using (true)', v_table);
    execute format('grant select (case_id, at) on desk110.%I to desk110_index', v_table);
  end loop;
end
$$;

-- What a new call changes beyond its own day it changes through a case that stood, or through a number named before.
create function desk110.mark_calls(p_calls bigint[], p_unit integer, p_cases bigint[], p_sheets jsonb[]) returns void
  language plpgsql
as $$
begin
  insert into desk110.figure_mark (unit_id, at, case_id, call_id)
  select p_unit, (s.sheet ->> 'received_at')::timestamptz, case when s.sheet ? 'case' then s.case_id end, s.id
  from unnest(p_calls, p_cases, p_sheets) s (id, case_id, sheet);
end
$$;
comment on function desk110.mark_calls(bigint[], integer, bigint[], jsonb[]) is 'Marks the days that new calls touch.';

create function desk110.call_marks_figures() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.figure_mark (unit_id, at, case_id, call_id)
  values (old.unit_id, old.received_at, old.case_id, null), (new.unit_id, new.received_at, new.case_id, new.id);
  if old.received_at <> new.received_at then
    insert into desk110.figure_mark (unit_id, at, identifier_id)
    select distinct old.unit_id, old.received_at, m.identifier_id from desk110.mention m where m.call_id = old.id;
  end if;
  return null;
end
$$;
comment on function desk110.call_marks_figures() is 'Marks the days of a call that was amended, moved in time or put into another case.';

create function desk110.mention_marks_figures() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.figure_mark (unit_id, at, identifier_id)
  select c.unit_id, c.received_at, old.identifier_id from desk110.call c where c.id = old.call_id;
  return null;
end
$$;
comment on function desk110.mention_marks_figures() is 'Marks the days of a number that a call does not name any more.';

create function desk110.case_marks_figures() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.figure_mark (unit_id, at, case_id)
  values (old.unit_id, old.opened_at, old.root_id), (new.unit_id, new.opened_at, new.id);
  return null;
end
$$;
comment on function desk110.case_marks_figures() is
  'Marks the days of a case that was opened at another time, classed otherwise, merged or unmerged.';

create function desk110.entry_marks_figures() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_row   jsonb;
  v_place text := tg_argv[0];
begin
  foreach v_row in array case tg_op
    when 'INSERT' then array[to_jsonb(new)] when 'DELETE' then array[to_jsonb(old)] else array[to_jsonb(old), to_jsonb(new)] end
  loop
    insert into desk110.figure_mark (unit_id, at, case_id)
    values ((v_row ->> 'unit_id')::integer, (v_row ->> v_place)::timestamptz, (v_row ->> 'case_id')::bigint);
  end loop;
  return null;
end
$$;
comment on function desk110.entry_marks_figures() is
  'Marks the days of what was recorded on a case without a call: money, an attempt, an outcome; its argument is the column of the time.';

create function desk110.withdrawal_marks_figures() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.figure_mark (unit_id, at, case_id)
  select m.unit_id, m.booked_at, m.case_id
  from desk110.money m
  where m.id = case tg_op when 'INSERT' then new.money_id else old.money_id end;
  return null;
end
$$;
comment on function desk110.withdrawal_marks_figures() is 'Marks the days of money that counts no more, or again.';

create function desk110.followup_marks_figures() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.figure_mark (unit_id, at, case_id)
  select u.unit_id, u.due_at, u.case_id from desk110.followup u where u.id = new.followup_id;
  return null;
end
$$;
comment on function desk110.followup_marks_figures() is 'Marks the days of a case that was called back.';

create function desk110.held_marks_figures() returns trigger
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.figure_mark (unit_id, at, case_id)
  values (new.unit_id, new.at, case tg_table_name
    when 'stop_event' then (select o.case_id from desk110.stop_order o where o.id = new.order_id)
    else (select o.case_id from desk110.freeze_order o where o.id = new.order_id) end);
  return null;
end
$$;
comment on function desk110.held_marks_figures() is 'Marks the days of a case whose account was stopped, frozen or set free.';

create trigger call_marks_figures after update on desk110.call
  for each row when (old.* is distinct from new.*) execute function desk110.call_marks_figures();
create trigger mention_marks_figures after update or delete on desk110.mention
  for each row execute function desk110.mention_marks_figures();
create trigger case_marks_figures after update on desk110.fraud_case
  for each row when ((old.root_id, old.opened_at, old.tactic) is distinct from (new.root_id, new.opened_at, new.tactic))
  execute function desk110.case_marks_figures();
-- What was told in a call is marked with the call.
create trigger money_marks_figures after insert on desk110.money
  for each row when (new.call_id is null) execute function desk110.entry_marks_figures('booked_at');
create trigger money_change_marks_figures after update or delete on desk110.money
  for each row when (old.call_id is null) execute function desk110.entry_marks_figures('booked_at');
create trigger dissuasion_marks_figures after insert on desk110.dissuasion
  for each row when (new.call_id is null) execute function desk110.entry_marks_figures('at');
create trigger dissuasion_change_marks_figures after update or delete on desk110.dissuasion
  for each row when (old.call_id is null) execute function desk110.entry_marks_figures('at');
create trigger outcome_marks_figures after insert on desk110.outcome
  for each row when (new.call_id is null) execute function desk110.entry_marks_figures('at');
create trigger outcome_change_marks_figures after update or delete on desk110.outcome
  for each row when (old.call_id is null) execute function desk110.entry_marks_figures('at');
create trigger withdrawal_marks_figures after insert or delete on desk110.money_withdrawal
  for each row execute function desk110.withdrawal_marks_figures();
create trigger followup_marks_figures after insert on desk110.followup_result
  for each row execute function desk110.followup_marks_figures();
create trigger stop_marks_figures after insert on desk110.stop_event
  for each row execute function desk110.held_marks_figures();
create trigger freeze_marks_figures after insert on desk110.freeze_event
  for each row execute function desk110.held_marks_figures();

create function desk110.marked_days(p_units integer[], p_start integer, p_last timestamptz, p_marks bigint[]) returns setof date
  language plpgsql stable
as $$
begin
  -- Most often there is none, and the look costs less than the plan of what follows.
  if not exists (select from desk110.figure_mark k where k.unit_id = any (p_units) and k.at < p_last) and not exists (
    select from desk110.figure_mark k where k.unit_id = any (p_units) and k.case_id is not null)
  then
    return;
  end if;
  return query
    with mark as materialized (
      select k.at, k.case_id, k.call_id, k.identifier_id
      from desk110.figure_mark k
      where k.unit_id = any (p_units) and (p_marks is null or k.id = any (p_marks))
    ), part as materialized (
      select p.id, p.opened_at
      from (
        select distinct f.root_id from mark k join desk110.fraud_case f on f.id = k.case_id
      ) told
      join desk110.fraud_case p on p.root_id = told.root_id
    ), touched (at) as (
      select k.at from mark k
      union all
      select p.opened_at from part p
      union all
      select c.received_at from part p join desk110.call c on c.case_id = p.id
      union all
      select m.booked_at from part p join desk110.money m on m.case_id = p.id
      union all
      select d.at from part p join desk110.dissuasion d on d.case_id = p.id
      union all
      select o.at from part p join desk110.outcome o on o.case_id = p.id
      union all
      select e.at from part p join desk110.stop_order o on o.case_id = p.id join desk110.stop_event e on e.order_id = o.id
      union all
      select e.at from part p join desk110.freeze_order o on o.case_id = p.id join desk110.freeze_event e on e.order_id = o.id
      union all
      -- Named before its next time, a number is not new then; what comes after was never new.
      select next.received_at
      from mark k
      join desk110.call c on c.id = k.call_id
      join desk110.mention m on m.call_id = c.id
      cross join lateral (
        select o.received_at
        from desk110.mention other
        join desk110.call o on o.id = other.call_id
        where other.identifier_id = m.identifier_id and o.unit_id = any (p_units) and o.received_at > c.received_at
        order by o.received_at
        limit 1
      ) next
      where c.received_at < p_last
      union all
      select c.received_at
      from mark k
      join desk110.mention m on m.identifier_id = k.identifier_id
      join desk110.call c on c.id = m.call_id
      where k.at < p_last and c.unit_id = any (p_units) and c.received_at > k.at
    )
    select distinct desk110.desk_day(t.at, p_start)
    from touched t
    where t.at < p_last;
end
$$;
comment on function desk110.marked_days(integer[], integer, timestamptz, bigint[]) is
  'The days before a time that marks touch, as days of units whose day begins at a minute; of some marks, or of all in sight.';
revoke all on function desk110.marked_days(integer[], integer, timestamptz, bigint[]) from public;
grant execute on function desk110.marked_days(integer[], integer, timestamptz, bigint[]), desk110.desk_day(timestamptz, integer)
  to desk110_index;

create function desk110.is_quiet(p_from timestamptz, p_to timestamptz) returns boolean
  language plpgsql stable
as $$
begin
  return not (
    exists (select from desk110.call c where c.received_at >= p_from and c.received_at < p_to)
    or exists (select from desk110.fraud_case f where f.opened_at >= p_from and f.opened_at < p_to)
    or exists (select from desk110.money m where m.booked_at >= p_from and m.booked_at < p_to)
    or exists (select from desk110.dissuasion d where d.at >= p_from and d.at < p_to)
    or exists (select from desk110.outcome o where o.call_id is null and o.at >= p_from and o.at < p_to)
    or exists (select from desk110.stop_event e where e.state = 'executed' and e.at >= p_from and e.at < p_to)
    or exists (select from desk110.freeze_event e where e.state = 'frozen' and e.at >= p_from and e.at < p_to));
end
$$;
comment on function desk110.is_quiet(timestamptz, timestamptz) is
  'Whether nothing that figures count happened in a time, as in the years before a log begins.';

-- The additive numbers of one day, each counted from the rows of the day.
create function desk110.day_parts(p_from timestamptz, p_to timestamptz, p_start integer) returns table (
    dimension text, key text, n bigint, of_which bigint, fen bigint)
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
declare
  v_loss_bounds bigint[] := desk110.bounds('loss_bands_fen');
  v_age_bounds  bigint[] := desk110.bounds('age_bands');
begin
  if desk110.is_quiet(p_from, p_to) then
    return;
  end if;
  return query
    with taken as materialized (
      select c.kind::text as kind, coalesce(c.source::text, 'unknown') as source,
        desk110.beijing_weekday(c.received_at) || '/' || lpad(desk110.beijing_hour(c.received_at)::text, 2, '0') as hour
      from desk110.call c
      where c.received_at >= p_from and c.received_at < p_to
    ), told as materialized (
      select l.case_id, l.class, l.loss_fen, coalesce(v.sex, 'unknown') as sex,
        coalesce(width_bucket(v.age::bigint, v_age_bounds)::text, 'unknown') as age,
        coalesce(v.occupation, 'unknown') as occupation, coalesce(v.division, '') as division,
        coalesce(v.way_in, 'unknown') as way_in
      from desk110.case_losses(p_from, p_to) l
      left join desk110.case_victims(p_from, p_to) v on v.case_id = l.case_id
    ), booked as materialized (
      select m.id, m.kind::text as kind, m.amount_fen, m.is_approximate, m.booked_at, m.channel::text as channel, m.case_id,
        f.root_id
      from desk110.money m
      left join desk110.fraud_case f on f.id = m.case_id
      where m.booked_at >= p_from and m.booked_at < p_to
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
    ), prevented as materialized (
      select b.amount_fen, b.is_approximate,
        exists (
          select
          from desk110.fraud_case part
          join desk110.followup u on u.case_id = part.id
          join desk110.followup_result r on r.followup_id = u.id
          where part.root_id = b.root_id and r.result = 'still_safe') as is_confirmed
      from booked b
      where b.kind = 'prevented'
        and not exists (
          select
          from desk110.fraud_case part
          join desk110.money later on later.case_id = part.id
          where part.root_id = b.root_id
            and later.kind = 'prevented'
            and (later.booked_at, later.id) > (b.booked_at, b.id)
            and not exists (select from desk110.money_withdrawal w where w.money_id = later.id))
    ), net as materialized (
      select t.case_id, desk110.desk_day(m.booked_at, p_start) as day, sum(desk110.net_fen(m.kind, m.amount_fen)) as fen
      from told t
      join desk110.fraud_case part on part.root_id = t.case_id
      join desk110.money m on m.case_id = part.id
      where desk110.net_fen(m.kind, m.amount_fen) <> 0
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
      group by t.case_id, 2
    ), counted (dimension, key, n, of_which, fen) as (
      select 'call', '', count(*), 0, 0::numeric from taken
      union all
      select 'call_kind', t.kind, count(*), 0, 0 from taken t group by t.kind
      union all
      select 'call_source', t.source, count(*), 0, 0 from taken t group by t.source
      union all
      select 'call_hour', t.hour, count(*), 0, 0 from taken t group by t.hour
      union all
      select 'case', '', count(*), count(*) filter (where t.loss_fen > 0), sum(t.loss_fen) from told t
      union all
      select 'loss_band', width_bucket(t.loss_fen, v_loss_bounds)::text, count(*), count(*), sum(t.loss_fen)
      from told t where t.loss_fen > 0 group by 2
      union all
      select 'tactic', t.class, count(*), count(*) filter (where t.loss_fen > 0), sum(t.loss_fen) from told t group by t.class
      union all
      select 'tactic_sex', t.class || '/' || t.sex, count(*), 0, 0 from told t group by t.class, t.sex
      union all
      select 'tactic_age', t.class || '/' || t.age, count(*), 0, 0 from told t group by t.class, t.age
      union all
      select 'division', t.division, count(*), count(*) filter (where t.loss_fen > 0), sum(t.loss_fen) from told t group by t.division
      union all
      select 'way_in', t.way_in, count(*), count(*) filter (where t.loss_fen > 0), sum(t.loss_fen) from told t group by t.way_in
      union all
      select 'sex', t.sex, count(*), 0, 0 from told t group by t.sex
      union all
      select 'age', t.age, count(*), 0, 0 from told t group by t.age
      union all
      select 'occupation', t.occupation, count(*), 0, 0 from told t group by t.occupation
      union all
      select 'money', b.kind, count(*), count(*) filter (where b.is_approximate), sum(b.amount_fen)
      from booked b where b.kind <> 'prevented' group by b.kind
      union all
      select 'money', 'prevented', count(*), count(*) filter (where p.is_approximate or not p.is_confirmed), sum(p.amount_fen)
      from prevented p
      union all
      select 'money', case when p.is_confirmed then 'confirmed' else 'estimated' end, count(*),
        count(*) filter (where p.is_approximate or not p.is_confirmed), sum(p.amount_fen)
      from prevented p group by p.is_confirmed
      union all
      select 'channel', coalesce(b.channel, 'unknown'), count(*), count(*) filter (where b.is_approximate), sum(b.amount_fen)
      from booked b where b.kind = 'paid' group by 2
      union all
      -- The same money by two ways: where and when the case of what was booked was opened, and when the losses of the cases
      -- that were opened were booked. Keys are days, so that a span knows which of them it holds.
      select 'ledger',
        case
          when b.case_id is null then 'outside'
          else coalesce(
            (select desk110.desk_day(l.opened_at, p_start)::text from desk110.live_case l where l.id = b.root_id), 'astray')
        end, count(*), 0, sum(desk110.net_fen(b.kind, b.amount_fen))
      from booked b where desk110.net_fen(b.kind, b.amount_fen) <> 0 group by 2
      union all
      select 'told', w.day::text, count(*), 0, sum(w.fen) from net w group by w.day
      union all
      select 'below_zero', '', count(*), 0, sum(-w.fen)
      from (select sum(n.fen) as fen from net n group by n.case_id having sum(n.fen) < 0) w
      union all
      select 'attempt', '', count(*), 0, 0 from desk110.dissuasion d where d.at >= p_from and d.at < p_to
    )
    select c.dimension, c.key, c.n::bigint, c.of_which::bigint, coalesce(c.fen, 0)::bigint
    from counted c
    where c.n > 0;
end
$$;
comment on function desk110.day_parts(timestamptz, timestamptz, integer) is
  'The numbers of a day that add up with those of other days, along each dimension.';

create function desk110.day_standings(
  p_from timestamptz, p_to timestamptz, out roots bigint[], out results text[], out tried boolean[])
  language plpgsql stable
as $$
begin
  select coalesce(array_agg(s.root_id order by s.root_id), '{}'), coalesce(array_agg(s.result order by s.root_id), '{}'),
    coalesce(array_agg(s.is_tried order by s.root_id), '{}')
  into roots, results, tried
  from (
    select t.root_id, t.is_tried, coalesce(latest.result, 'open') as result
    from (
      select f.root_id, bool_or(g.is_tried) as is_tried
      from (
        select d.case_id, true as is_tried from desk110.dissuasion d where d.at >= p_from and d.at < p_to
        union all
        select o.case_id, false
        from desk110.call c
        join desk110.outcome o on o.call_id = c.id
        where c.received_at >= p_from and c.received_at < p_to
        union all
        select o.case_id, false from desk110.outcome o where o.call_id is null and o.at >= p_from and o.at < p_to
      ) g
      join desk110.fraud_case f on f.id = g.case_id
      join desk110.live_case l on l.id = f.root_id
      group by f.root_id
    ) t
    left join lateral (
      select case
          when exists (
            select
            from desk110.followup u
            join desk110.followup_result r on r.followup_id = u.id
            where u.outcome_id = o.id and r.result = 'paid_after_all')
          then 'paid_anyway'
          else o.result::text
        end as result
      from desk110.fraud_case part
      join desk110.outcome o on o.case_id = part.id
      where part.root_id = t.root_id and o.at < p_to
      order by o.at desc, o.id desc
      limit 1
    ) latest on true
  ) s;
end
$$;
comment on function desk110.day_standings(timestamptz, timestamptz) is
  'The cases with an attempt or an outcome in a day, how each stood at its end, and whether it was tried then.';

create function desk110.ranked_accounts(p_lists desk110.figure_day[]) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    with list as materialized (
      select l.named_ids, l.named_roots, l.named_calls, l.paid_ids, l.paid_fen from unnest(p_lists) l
    ), account as materialized (
      select n.id, count(distinct nullif(n.root, 0)) as cases, sum(n.calls) as calls
      from list l
      cross join lateral unnest(l.named_ids, l.named_roots, l.named_calls) n (id, root, calls)
      group by n.id
    ), paid as materialized (
      select p.id, sum(p.fen) as fen
      from list l
      cross join lateral unnest(l.paid_ids, l.paid_fen) p (id, fen)
      group by p.id
    ), ranked as materialized (
      select a.id, a.cases, a.calls, coalesce(p.fen, 0) as fen,
        rank() over (order by a.cases desc, coalesce(p.fen, 0) desc, a.calls desc) as place
      from account a
      left join paid p on p.id = a.id
    )
    select coalesce(jsonb_agg(jsonb_build_object(
      'identifier', t.canonical, 'kind', t.kind, 'cases', t.cases, 'calls', t.calls, 'amount_fen', t.fen)
      order by t.cases desc, t.fen desc, t.calls desc, t.canonical), '[]')
    from (
      select i.canonical, i.kind, r.cases, r.calls, r.fen
      from ranked r
      join desk110.identifier i on i.id = r.id
      where r.place <= 10
      order by r.cases desc, r.fen desc, r.calls desc, i.canonical
      limit 10
    ) t);
end
$$;
comment on function desk110.ranked_accounts(desk110.figure_day[]) is
  'The ten accounts named by most cases, then with most money, then by most calls, from what days tell of them.';

create function desk110.count_day(
  p_unit integer, p_scope text, p_day date, p_from timestamptz, p_to timestamptz, p_start integer, p_rule text
) returns desk110.figure_day
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
declare
  v_day desk110.figure_day;
begin
  v_day.unit_id     := p_unit;
  v_day.scope       := p_scope;
  v_day.day         := p_day;
  v_day.day_from    := p_from;
  v_day.day_to      := p_to;
  v_day.rule        := p_rule;
  v_day.computed_at := now();
  if desk110.is_quiet(p_from, p_to) then
    v_day.losses_fen       := '{}';
    v_day.standing_roots   := '{}';
    v_day.standing_results := '{}';
    v_day.standing_tried   := '{}';
    v_day.named_ids        := '{}';
    v_day.named_roots      := '{}';
    v_day.named_calls      := '{}';
    v_day.named_since      := '{}';
    v_day.paid_ids         := '{}';
    v_day.paid_fen         := '{}';
    v_day.stopped_ids      := '{}';
    v_day.frozen_ids       := '{}';
    v_day.accounts         := '{"mentioned": 0, "new": 0, "stopped": 0, "frozen": 0, "top": []}';
    return v_day;
  end if;
  v_day.losses_fen  := array(
    select l.loss_fen from desk110.case_losses(p_from, p_to) l where l.loss_fen > 0 order by l.loss_fen);
  select s.roots, s.results, s.tried into v_day.standing_roots, v_day.standing_results, v_day.standing_tried
  from desk110.day_standings(p_from, p_to) s;
  select coalesce(array_agg(n.identifier_id), '{}'), coalesce(array_agg(n.root_id), '{}'), coalesce(array_agg(n.calls), '{}'),
    coalesce(array_agg(n.since), '{}')
  into v_day.named_ids, v_day.named_roots, v_day.named_calls, v_day.named_since
  from (
    select p.identifier_id, p.root_id, p.calls, before.since
    from (
      select m.identifier_id, coalesce(f.root_id, 0) as root_id, count(distinct c.id)::integer as calls
      from desk110.call c
      join desk110.mention m on m.call_id = c.id
      join desk110.identifier i on i.id = m.identifier_id
      left join desk110.fraud_case f on f.id = c.case_id
      where c.received_at >= p_from and c.received_at < p_to
        and c.kind not in ('not_fraud', 'invalid')
        and m.role in ('payee', 'contact')
        and i.kind in ('bank_card', 'bank_account', 'alipay', 'wechat_pay', 'digital_yuan', 'crypto')
        and not i.is_official
      group by m.identifier_id, coalesce(f.root_id, 0)
    ) p
    left join lateral (
      select desk110.desk_day(c.received_at, p_start) as since
      from desk110.mention m
      join desk110.call c on c.id = m.call_id
      where m.identifier_id = p.identifier_id and c.received_at < p_from
      order by m.call_id
      limit 1
    ) before on true
    order by p.identifier_id, p.root_id
  ) n;
  select coalesce(array_agg(p.id), '{}'), coalesce(array_agg(p.fen), '{}') into v_day.paid_ids, v_day.paid_fen
  from (
    select m.to_identifier_id as id, sum(m.amount_fen)::bigint as fen
    from desk110.money m
    where m.booked_at >= p_from and m.booked_at < p_to and m.to_identifier_id is not null and m.kind = 'paid'
      and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
    group by m.to_identifier_id
    order by m.to_identifier_id
  ) p;
  v_day.stopped_ids := desk110.held_on(p_from, p_to, 'stopped', 'executed');
  v_day.frozen_ids  := desk110.held_on(p_from, p_to, 'frozen', 'frozen');
  v_day.accounts := desk110.account_span(array[v_day], p_day, p_from);
  return v_day;
end
$$;
comment on function desk110.count_day(integer, text, date, timestamptz, timestamptz, integer, text) is
  'What of a day cannot be added up from numbers alone, counted from its rows.';

create function desk110.held_on(p_from timestamptz, p_to timestamptz, p_kind text, p_state text) returns bigint[]
  language plpgsql stable
as $$
begin
  return array(
    select m.to_identifier_id
    from desk110.money m
    where m.booked_at >= p_from and m.booked_at < p_to and m.to_identifier_id is not null and m.kind = p_kind
      and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
    union
    select h.identifier_id from desk110.held_accounts(p_state, p_from, p_to) h
    order by 1);
end
$$;
comment on function desk110.held_on(timestamptz, timestamptz, text, text) is
  'Accounts on which money was stopped or frozen in a time: booked so, or held where nobody told how much.';

create function desk110.figure_rule() returns text
  language sql stable
return desk110.setting_text('loss_bands_fen') || ';' || desk110.setting_text('age_bands');
comment on function desk110.figure_rule() is 'The settings by which days are counted.';

create function desk110.day_start(p_day date, p_start integer) returns timestamptz
  language sql immutable
return (p_day::timestamp + make_interval(mins => p_start)) at time zone '08:00'::interval;
comment on function desk110.day_start(date, integer) is
  'When a day of a desk begins whose day begins so many minutes after midnight, Beijing time.';

create function desk110.kept_days(p_unit integer, p_scope text, p_start integer, p_first date, p_last date) returns date[]
  language plpgsql stable
as $$
declare
  v_marked date[] := array(
    select desk110.marked_days(desk110.my_units(), p_start, desk110.day_start(p_last + 1, p_start), null));
begin
  return array(
    select d.day
    from desk110.figure_day d
    where d.unit_id = p_unit and d.scope = p_scope and d.day between p_first and p_last
      and d.rule = desk110.figure_rule() and d.day_from = desk110.day_start(d.day, p_start)
      and d.day <> all (v_marked)
    order by d.day);
end
$$;
comment on function desk110.kept_days(integer, text, integer, date, date) is
  'The days of a span whose kept figures hold: counted by the rules in force, and touched by no mark in sight.';

create function desk110.span_lists(p_unit integer, p_scope text, p_start integer, p_kept date[], p_open date[])
  returns setof desk110.figure_day
  language plpgsql stable
as $$
begin
  return query
    select d.* from desk110.figure_day d where d.unit_id = p_unit and d.scope = p_scope and d.day = any (p_kept)
    union all
    select c.*
    from unnest(p_open) o (day)
    cross join lateral desk110.count_day(
      p_unit, p_scope, o.day, desk110.day_start(o.day, p_start), desk110.day_start(o.day + 1, p_start), p_start,
      desk110.figure_rule()) c;
end
$$;
comment on function desk110.span_lists(integer, text, integer, date[], date[]) is 'Days with their lists: some as kept, the others counted now.';

create function desk110.span_parts(p_unit integer, p_scope text, p_start integer, p_kept date[], p_open date[])
  returns setof desk110.figure_part
  language plpgsql stable
as $$
begin
  return query
    select p_unit, p_scope, null::date, g.dimension, g.key, sum(g.n)::bigint, sum(g.of_which)::bigint, sum(g.fen)::bigint
    from (
      select p.dimension, p.key, p.n, p.of_which, p.fen
      from desk110.figure_part p
      where p.unit_id = p_unit and p.scope = p_scope and p.day = any (p_kept)
      union all
      select c.*
      from unnest(p_open) o (day)
      cross join lateral desk110.day_parts(
        desk110.day_start(o.day, p_start), desk110.day_start(o.day + 1, p_start), p_start) c
    ) g
    group by g.dimension, g.key;
end
$$;
comment on function desk110.span_parts(integer, text, integer, date[], date[]) is
  'The numbers of days added up: of some as kept, of the others counted now.';

create function desk110.account_span(p_lists desk110.figure_day[], p_first date, p_from timestamptz) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    with list as materialized (
      select l.* from unnest(p_lists) l
    ), named as materialized (
      select n.id, bool_or(n.since is null) as is_new, min(n.since) as since
      from list l
      cross join lateral unnest(l.named_ids, l.named_since) n (id, since)
      group by n.id
    )
    select jsonb_build_object(
      'mentioned', (select count(*) from named),
      -- Named before on a day of the span only, it may still have been new to the span.
      'new', (
        select count(*)
        from named n
        where n.is_new or n.since >= p_first and not exists (
          select
          from desk110.mention m
          join desk110.call c on c.id = m.call_id
          where m.identifier_id = n.id and c.received_at < p_from)),
      'stopped', (select count(distinct s.id) from list l cross join lateral unnest(l.stopped_ids) s (id)),
      'frozen', (select count(distinct s.id) from list l cross join lateral unnest(l.frozen_ids) s (id)),
      'top', desk110.ranked_accounts(p_lists)));
end
$$;
comment on function desk110.account_span(desk110.figure_day[], date, timestamptz) is
  'The accounts that the calls of some days named: how many, how many never named before, and the most named.';

create function desk110.case_span(p_parts desk110.figure_part[], p_losses bigint[]) returns jsonb
  language plpgsql stable
as $$
declare
  v_loss_bounds bigint[] := desk110.bounds('loss_bands_fen');
  v_age_bounds  bigint[] := desk110.bounds('age_bands');
  v_losses      integer  := cardinality(p_losses);
begin
  return (
    with part as materialized (
      select p.dimension, p.key, p.n, p.of_which, p.fen from unnest(p_parts) p
    ), occupation as materialized (
      select p.key, p.n, row_number() over (order by p.n desc, p.key) as place from part p where p.dimension = 'occupation'
    ), band as materialized (
      select b.band from generate_series(0, cardinality(v_age_bounds)) b (band)
    )
    select jsonb_build_object(
      'total', coalesce((select p.n from part p where p.dimension = 'case'), 0),
      'with_loss', v_losses,
      'loss_fen', (select coalesce(sum(l.fen), 0) from unnest(p_losses) l (fen)),
      'max_loss_fen', coalesce(p_losses[v_losses], 0),
      'middle_losses_fen', case
        when v_losses > 0 then jsonb_build_array(p_losses[(v_losses + 1) / 2], p_losses[v_losses / 2 + 1]) else '[]' end,
      'loss_bounds_fen', to_jsonb(v_loss_bounds),
      'loss_bands', (
        select jsonb_agg(coalesce(p.n, 0) order by b.band)
        from generate_series(0, cardinality(v_loss_bounds)) b (band)
        left join part p on p.dimension = 'loss_band' and p.key = b.band::text),
      'tactics', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'code', p.key, 'zh', s.zh, 'en', s.en, 'cases', p.n, 'with_loss', p.of_which, 'loss_fen', p.fen,
          'sex', (
            select jsonb_object_agg(split_part(x.key, '/', 2), x.n)
            from part x where x.dimension = 'tactic_sex' and split_part(x.key, '/', 1) = p.key),
          'ages', (
            select jsonb_agg(coalesce(a.n, 0) order by b.band)
            from band b left join part a on a.dimension = 'tactic_age' and a.key = p.key || '/' || b.band),
          'age_unknown', coalesce((
            select a.n from part a where a.dimension = 'tactic_age' and a.key = p.key || '/unknown'), 0)
          ) order by p.key), '[]')
        from part p
        left join lateral desk110.tactic_name(p.key) s on true
        where p.dimension = 'tactic'),
      'divisions', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'code', nullif(p.key, ''), 'zh', u.name, 'en', u.name, 'cases', p.n, 'with_loss', p.of_which, 'loss_fen', p.fen,
          'population', u.population) order by nullif(p.key, '')), '[]')
        from part p
        left join desk110.unit u on u.code = p.key
        where p.dimension = 'division'),
      'way_in', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'code', p.key, 'cases', p.n, 'with_loss', p.of_which, 'loss_fen', p.fen) order by p.key), '[]')
        from part p where p.dimension = 'way_in'),
      'sex', (select coalesce(jsonb_object_agg(p.key, p.n), '{}') from part p where p.dimension = 'sex'),
      'age_bounds', to_jsonb(v_age_bounds),
      'ages', (
        select jsonb_agg(coalesce(p.n, 0) order by b.band)
        from band b left join part p on p.dimension = 'age' and p.key = b.band::text),
      'age_unknown', coalesce((select p.n from part p where p.dimension = 'age' and p.key = 'unknown'), 0),
      'occupation', (
        select coalesce(jsonb_object_agg(g.key, g.n), '{}')
        from (
          select case when o.place <= 30 or o.key = 'unknown' then o.key else 'other' end as key, sum(o.n) as n
          from occupation o
          group by 1
        ) g)));
end
$$;
comment on function desk110.case_span(desk110.figure_part[], bigint[]) is
  'The cases opened in some days, from their numbers and their losses in ascending order: as case_figures tells them.';

create function desk110.dissuasion_span(p_attempts bigint, p_lists desk110.figure_day[]) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    with told as materialized (
      select s.root, s.result, s.is_tried, l.day
      from unnest(p_lists) l
      cross join lateral unnest(l.standing_roots, l.standing_results, l.standing_tried) s (root, result, is_tried)
    ), standing as materialized (
      select (array_agg(t.result order by t.day desc))[1] as result from told t group by t.root having bool_or(t.is_tried)
    )
    select jsonb_build_object(
      'attempts', p_attempts,
      'cases', (select count(*) from standing),
      'results', (
        select coalesce(jsonb_object_agg(g.result, g.n), '{}')
        from (select s.result, count(*) as n from standing s group by s.result) g)));
end
$$;
comment on function desk110.dissuasion_span(bigint, desk110.figure_day[]) is
  'The attempts of some days, and how the cases they belong to stood at the end of the last.';

create function desk110.call_span(p_parts desk110.figure_part[]) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    with part as materialized (
      select p.dimension, p.key, p.n from unnest(p_parts) p where p.dimension in ('call', 'call_kind', 'call_source', 'call_hour')
    ), hour as materialized (
      select d.weekday, h.hour, coalesce(p.n, 0) as n
      from generate_series(1, 7) d (weekday)
      cross join generate_series(0, 23) h (hour)
      left join part p on p.dimension = 'call_hour' and p.key = d.weekday || '/' || lpad(h.hour::text, 2, '0')
    )
    select jsonb_build_object(
      'total', coalesce((select p.n from part p where p.dimension = 'call'), 0),
      'by_kind', (select coalesce(jsonb_object_agg(p.key, p.n), '{}') from part p where p.dimension = 'call_kind'),
      'by_source', (select coalesce(jsonb_object_agg(p.key, p.n), '{}') from part p where p.dimension = 'call_source'),
      'by_hour', (
        select jsonb_agg(g.n order by g.hour) from (select h.hour, sum(h.n) as n from hour h group by h.hour) g),
      'by_weekday_hour', (
        select jsonb_agg(g.hours order by g.weekday)
        from (select h.weekday, jsonb_agg(h.n order by h.hour) as hours from hour h group by h.weekday) g)));
end
$$;
comment on function desk110.call_span(desk110.figure_part[]) is 'The calls of some days, from their numbers: as call_figures tells them.';

create function desk110.money_span(p_parts desk110.figure_part[]) returns jsonb
  language sql stable
return (
  select coalesce(jsonb_object_agg(p.key, jsonb_build_object('fen', p.fen, 'approximate', p.of_which > 0)), '{}')
  from unnest(p_parts) p
  where p.dimension = 'money');
comment on function desk110.money_span(desk110.figure_part[]) is 'The money booked in some days, from their numbers: as money_figures tells it.';

create function desk110.channel_span(p_parts desk110.figure_part[]) returns jsonb
  language sql stable
return (
  select coalesce(jsonb_agg(jsonb_build_object(
    'code', p.key, 'payments', p.n, 'fen', p.fen, 'approximate', p.of_which > 0) order by p.key), '[]')
  from unnest(p_parts) p
  where p.dimension = 'channel');
comment on function desk110.channel_span(desk110.figure_part[]) is
  'The payments of some days by channel, from their numbers: as channel_figures tells them.';

create function desk110.ledger_span(p_parts desk110.figure_part[], p_first date, p_last date) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    with part as materialized (
      select p.dimension, p.key, p.fen,
        case when p.key like '____-__-__' then p.key::date between p_first and p_last else false end as is_within
      from unnest(p_parts) p
      where p.dimension in ('ledger', 'told', 'below_zero')
    )
    select jsonb_build_object(
      'opened_fen', coalesce(sum(p.fen) filter (where p.dimension = 'ledger' and p.is_within), 0),
      'earlier_fen', coalesce(sum(p.fen) filter (
        where p.dimension = 'ledger' and not p.is_within and p.key not in ('outside', 'astray')), 0),
      'outside_fen', coalesce(sum(p.fen) filter (where p.dimension = 'ledger' and p.key = 'outside'), 0),
      'astray_fen', coalesce(sum(p.fen) filter (where p.dimension = 'ledger' and p.key = 'astray'), 0),
      'elsewhen_fen', coalesce(sum(p.fen) filter (where p.dimension = 'told' and not p.is_within), 0),
      'below_zero_fen', coalesce(sum(p.fen) filter (where p.dimension = 'below_zero'), 0))
    from part p);
end
$$;
comment on function desk110.ledger_span(desk110.figure_part[], date, date) is
  'What ties the money of some days to the losses of their cases, from their numbers: as ledger_figures tells it.';

-- A span that is no days of the desk is counted from its rows: nothing of it is kept.
create function api.figures(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
declare
  v_unit     integer := desk110.viewer('officer', 'investigator', 'commander');
  v_scope    text    := desk110.briefing_scope();
  v_start    integer := (select u.day_start_minutes from desk110.unit u where u.id = v_unit);
  v_first    date    := desk110.desk_day(p_from, v_start);
  v_last     date    := desk110.desk_day(p_to, v_start) - 1;
  v_kept     date[];
  v_open     date[];
  v_parts    desk110.figure_part[];
  v_day      desk110.figure_day;
  v_lists    desk110.figure_day[];
  v_losses   bigint[];
  v_accounts jsonb;
begin
  if p_from >= p_to or desk110.day_start(v_first, v_start) <> p_from or desk110.day_start(v_last + 1, v_start) <> p_to then
    return desk110.figures_of_rows(p_from, p_to);
  end if;
  v_kept := desk110.kept_days(v_unit, v_scope, v_start, v_first, v_last);
  v_open := array(
    select v_first + d from generate_series(0, v_last - v_first) d where v_first + d <> all (v_kept) order by d);
  v_parts := array(select p from desk110.span_parts(v_unit, v_scope, v_start, v_kept, v_open) p);
  if v_kept = array[v_first] and v_first = v_last then
    -- What a day says of accounts is kept as it is told; the long lists are not even read.
    select d.losses_fen, d.standing_roots, d.standing_results, d.standing_tried, d.accounts
    into v_day.losses_fen, v_day.standing_roots, v_day.standing_results, v_day.standing_tried, v_day.accounts
    from desk110.figure_day d
    where d.unit_id = v_unit and d.scope = v_scope and d.day = v_first;
    v_lists := array[v_day];
    v_losses := v_day.losses_fen;
    v_accounts := v_day.accounts;
  else
    v_lists := array(select l from desk110.span_lists(v_unit, v_scope, v_start, v_kept, v_open) l);
    v_losses := array(select f from unnest(v_lists) l cross join lateral unnest(l.losses_fen) f order by f);
    v_accounts := desk110.account_span(v_lists, v_first, p_from);
  end if;
  return jsonb_build_object(
    'calls', desk110.call_span(v_parts),
    'cases', desk110.case_span(v_parts, v_losses),
    'money', desk110.money_span(v_parts),
    'channels', desk110.channel_span(v_parts),
    'ledger', desk110.ledger_span(v_parts, v_first, v_last),
    'dissuasion', desk110.dissuasion_span(
      coalesce((select p.n from unnest(v_parts) p where p.dimension = 'attempt'), 0), v_lists),
    'accounts', v_accounts);
end
$$;
comment on function api.figures(timestamptz, timestamptz) is
  'The counts and sums of one period, over the units whose rows the person may see; amounts in fen. Of days that are kept it '
  'reads what was counted, of the others the rows.';

create function api.figures_recounted(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('officer', 'investigator', 'commander');
  return desk110.figures_of_rows(p_from, p_to);
end
$$;
comment on function api.figures_recounted(timestamptz, timestamptz) is
  'The same as figures, all of it counted from the rows: to be compared with what was kept and frozen.';

create function api.figure_series(p_dimension text, p_first date, p_last date) returns table (
    day date, key text, cases bigint, with_loss bigint, loss_fen bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
declare
  v_unit  integer := desk110.viewer('officer', 'investigator', 'commander');
  v_scope text    := desk110.briefing_scope();
  v_start integer := (select u.day_start_minutes from desk110.unit u where u.id = v_unit);
  v_kept  date[];
begin
  if p_dimension not in ('case', 'tactic', 'division', 'way_in') then
    perform desk110.refuse('DK422', 'series_by_unknown', 'a series goes by case, tactic, division or way_in');
  end if;
  v_kept := desk110.kept_days(v_unit, v_scope, v_start, p_first, p_last);
  return query
    select p.day, p.key, p.n, p.of_which, p.fen
    from desk110.figure_part p
    where p.unit_id = v_unit and p.scope = v_scope and p.dimension = p_dimension and p.day between p_first and p_last
      and p.day = any (v_kept)
    union all
    select o.day, c.key, c.n, c.of_which, c.fen
    from (select p_first + d as day from generate_series(0, p_last - p_first) d) o
    cross join lateral desk110.day_parts(
      desk110.day_start(o.day, v_start), desk110.day_start(o.day + 1, v_start), v_start) c
    where o.day <> all (v_kept) and c.dimension = p_dimension;
end
$$;
comment on function api.figure_series(text, date, date) is
  'Cases and losses of each day of the desk by tactic, division, way in or altogether; days without any are left out.';

create function desk110.keep_day(p_unit integer, p_scope text, p_day date, p_start integer) returns void
  language plpgsql
as $$
declare
  v_from timestamptz := desk110.day_start(p_day, p_start);
  v_to   timestamptz := desk110.day_start(p_day + 1, p_start);
begin
  delete from desk110.figure_day d where d.unit_id = p_unit and d.scope = p_scope and d.day = p_day;
  insert into desk110.figure_day
  select c.* from desk110.count_day(p_unit, p_scope, p_day, v_from, v_to, p_start, desk110.figure_rule()) c;
  insert into desk110.figure_part (unit_id, scope, day, dimension, key, n, of_which, fen)
  select p_unit, p_scope, p_day, c.dimension, c.key, c.n, c.of_which, c.fen
  from desk110.day_parts(v_from, v_to, p_start) c;
end
$$;
comment on function desk110.keep_day(integer, text, date, integer) is
  'Counts a closed day and keeps it. What is written between its two statements leaves a mark that is still there.';

create function api.settle_figures(p_from timestamptz, p_to timestamptz) returns integer
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
declare
  v_unit  integer := desk110.viewer('officer', 'investigator', 'commander');
  v_scope text    := desk110.briefing_scope();
  v_start integer := (select u.day_start_minutes from desk110.unit u where u.id = v_unit);
  v_first date    := desk110.desk_day(p_from, v_start);
  v_last  date    := desk110.desk_day(least(p_to, now()), v_start) - 1;
  v_most  integer := desk110.setting_number('figure_days');
  v_days  date[];
begin
  -- One at a time, or none: who waits could as well count. And a snapshot that is older than the lock has missed marks that
  -- another took away meanwhile.
  if current_setting('transaction_read_only')::boolean or current_setting('transaction_isolation') <> 'read committed'
    or not pg_try_advisory_xact_lock(hashtext('desk110.figures'))
  then
    return 0;
  end if;
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.take_marks();
  v_days := desk110.kept_days(v_unit, v_scope, v_start, v_first, v_last);
  v_days := array(
    select v_first + d from generate_series(0, v_last - v_first) d where v_first + d <> all (v_days) order by d desc);
  perform desk110.keep_day(v_unit, v_scope, d, v_start) from unnest(v_days[:v_most]) d;
  return greatest(0, cardinality(v_days) - v_most);
end
$$;
comment on function api.settle_figures(timestamptz, timestamptz) is
  'Counts the closed days of a time that are not kept yet and keeps them, the newest first; answers how many are left to be '
  'counted, 0 also where another session is at it.';

create function desk110.notices(p_from timestamptz, p_to timestamptz, p_at timestamptz) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit  integer := desk110.unit_in_view();
  v_scope text    := desk110.briefing_scope();
  v_start integer := (select u.day_start_minutes from desk110.unit u where u.id = v_unit);
  v_first date    := desk110.desk_day(p_from, v_start);
  v_last  date    := desk110.desk_day(p_to, v_start) - 1;
  v_kept  date[]  := desk110.kept_days(v_unit, v_scope, v_start, v_first, v_last);
begin
  return (
    with list as materialized (
      select l.*
      from desk110.span_lists(v_unit, v_scope, v_start, v_kept, array(
        select v_first + d from generate_series(0, v_last - v_first) d where v_first + d <> all (v_kept))) l
    ), named as materialized (
      select m.ring_id, count(distinct nullif(n.root, 0)) as cases, count(distinct n.id) as accounts
      from list l
      cross join lateral unnest(l.named_ids, l.named_roots) n (id, root)
      join desk110.ring_member m on m.identifier_id = n.id
      group by m.ring_id
    ), paid as materialized (
      select m.ring_id, sum(p.fen) as fen
      from list l
      cross join lateral unnest(l.paid_ids, l.paid_fen) p (id, fen)
      join desk110.ring_member m on m.identifier_id = p.id
      group by m.ring_id
    )
    select jsonb_build_object(
      'at_us', (extract(epoch from p_at) * 1000000)::bigint,
      'rings', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'ring', desk110.number_of(6, r.ring_id), 'size', r.size, 'cases', r.cases, 'accounts', r.accounts,
          'amount_fen', r.fen, 'cases_ever', r.ever) order by r.cases desc, r.fen desc, r.ring_id), '[]')
        from (
          select n.ring_id, g.size, n.cases, n.accounts, coalesce(p.fen, 0) as fen, g.cases as ever
          from named n
          join desk110.ring g on g.id = n.ring_id
          left join paid p on p.ring_id = n.ring_id
          order by n.cases desc, fen desc, n.ring_id
          limit desk110.setting_number('briefing_rings')
        ) r),
      'stops', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'stop', desk110.stop_number(o.id), 'case', desk110.case_number(desk110.root_of(o.case_id)), 'unit', u.code,
          'account', desk110.mask_account(i.canonical), 'kind', i.kind, 'amount_fen', e.amount_fen,
          'expires_at_us', (extract(epoch from e.expires_at) * 1000000)::bigint) order by e.expires_at, o.id), '[]')
        from desk110.stop_event e
        join desk110.stop_order o on o.id = e.order_id
        join desk110.identifier i on i.id = o.identifier_id
        join desk110.unit u on u.id = o.unit_id
        where e.state = 'executed' and e.at <= p_at and e.expires_at > p_at
          and e.expires_at <= p_at + make_interval(hours => desk110.setting_number('reminder_hours'))
          and not exists (select from desk110.stop_event r where r.order_id = o.id and r.state = 'released')
          and not desk110.is_extended(o.id))));
end
$$;
comment on function desk110.notices(timestamptz, timestamptz, timestamptz) is
  'What a briefing says beside its figures: the rings named most in its days, as the newest build knows them, and the stops that '
  'expire within hours of a moment.';

create function api.briefing_notices(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('officer', 'investigator', 'commander');
  return desk110.notices(p_from, p_to, date_trunc('second', now()));
end
$$;
comment on function api.briefing_notices(timestamptz, timestamptz) is
  'The rings named most in a period, and the stops of the desks the person sees that expire soon; accounts masked.';

create function desk110.notices_hold(p_from timestamptz, p_to timestamptz, p_notices jsonb) returns boolean
  language plpgsql stable
as $$
declare
  v_at timestamptz := 'epoch'::timestamptz + (p_notices ->> 'at_us')::bigint * interval '1 microsecond';
begin
  return p_notices is null
    or v_at between now() - interval '1 hour' and now() and p_notices = desk110.notices(p_from, p_to, v_at);
end
$$;
comment on function desk110.notices_hold(timestamptz, timestamptz, jsonb) is
  'Whether notices were read within the hour and still say what the log says; where a briefing has none they do.';

reset role;

-- Marks of all desks are taken at once, with the days of all desks they touch.
set local role desk110_index;

create function desk110.take_marks() returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
declare
  v_marks bigint[] := array(select m.id from desk110.figure_mark m);
  s       record;
begin
  if v_marks = '{}' then
    return;
  end if;
  for s in
    select u.id, c.scope, u.day_start_minutes, kept.day_to,
      case c.scope when 'own' then array[u.id] else array(select b.id from desk110.unit b where u.id = any (b.lineage)) end as units
    from desk110.unit u
    cross join (values ('own'), ('below')) c (scope)
    cross join lateral (
      select d.day_to
      from desk110.figure_day d
      where d.unit_id = u.id and d.scope = c.scope
      order by d.day desc
      limit 1
    ) kept
  loop
    delete from desk110.figure_day d
    where d.unit_id = s.id and d.scope = s.scope
      and d.day in (select desk110.marked_days(s.units, s.day_start_minutes, s.day_to, v_marks));
  end loop;
  delete from desk110.figure_mark m where m.id = any (v_marks);
end
$$;
comment on function desk110.take_marks() is
  'Takes away the marks in sight and every kept day they touch, of all desks.';
revoke all on function desk110.take_marks() from public;
grant execute on function desk110.take_marks() to desk110_owner;

reset role;

do $$
declare
  v_function text;
begin
  foreach v_function in array array[
    'figures(timestamptz, timestamptz)',
    'figures_recounted(timestamptz, timestamptz)',
    'figure_series(text, date, date)',
    'settle_figures(timestamptz, timestamptz)',
    'briefing_notices(timestamptz, timestamptz)'
  ] loop
    execute 'revoke all on function api.' || v_function || ' from public';
    execute 'grant execute on function api.' || v_function || ' to desk110_officer, desk110_investigator, desk110_commander';
  end loop;
end
$$;
