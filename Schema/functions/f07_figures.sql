-- What a briefing and a trend are made of. Each function costs the rows of its period, never the history:
-- every table is entered by the btree on its time, and left by index probes from the rows found.
-- The plan is made for the period at hand, as a day and a year want different ones.
set local role desk110_owner;

create function desk110.bounds(p_name text) returns bigint[]
  language sql stable
  set search_path = pg_catalog, pg_temp
return string_to_array(desk110.setting_text(p_name), ',')::bigint[];
comment on function desk110.bounds(text) is 'The ascending lower bounds a setting lists.';

-- Without a search path of their own these are inlined; their bodies were resolved when they were made.
create function desk110.beijing_hour(p_at timestamptz) returns integer
  language sql immutable parallel safe
return extract(hour from p_at at time zone '08:00'::interval)::integer;
comment on function desk110.beijing_hour(timestamptz) is 'The hour on the clock in Beijing, 0 to 23.';

create function desk110.beijing_weekday(p_at timestamptz) returns integer
  language sql immutable parallel safe
return extract(isodow from p_at at time zone '08:00'::interval)::integer;
comment on function desk110.beijing_weekday(timestamptz) is 'The weekday in Beijing, 1 for Monday to 7 for Sunday.';

create function desk110.desk_day(p_at timestamptz, p_day_start_minutes integer) returns date
  language sql immutable parallel safe
return (p_at at time zone '08:00'::interval - make_interval(mins => p_day_start_minutes))::date;
comment on function desk110.desk_day(timestamptz, integer) is 'The day of the desk a time falls on.';

create function desk110.call_figures(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
begin
  return (
    with taken as materialized (
      select c.kind, coalesce(c.source, 'unknown') as source, desk110.beijing_hour(c.received_at) as hour,
        desk110.beijing_weekday(c.received_at) as weekday
      from desk110.call c
      where c.received_at >= p_from and c.received_at < p_to
    )
    select jsonb_build_object(
      'total', (select count(*) from taken),
      'by_kind', (
        select coalesce(jsonb_object_agg(g.kind, g.n), '{}')
        from (select t.kind, count(*) as n from taken t group by t.kind) g),
      'by_source', (
        select coalesce(jsonb_object_agg(g.source, g.n), '{}')
        from (select t.source, count(*) as n from taken t group by t.source) g),
      'by_hour', (
        select jsonb_agg(coalesce(g.n, 0) order by h.hour)
        from generate_series(0, 23) h (hour)
        left join (select t.hour, count(*) as n from taken t group by t.hour) g on g.hour = h.hour),
      'by_weekday_hour', (
        select jsonb_agg(w.hours order by w.weekday)
        from (
          select d.weekday, jsonb_agg(coalesce(g.n, 0) order by h.hour) as hours
          from generate_series(1, 7) d (weekday)
          cross join generate_series(0, 23) h (hour)
          left join (
            select t.weekday, t.hour, count(*) as n from taken t group by t.weekday, t.hour
          ) g on g.weekday = d.weekday and g.hour = h.hour
          group by d.weekday
        ) w)));
end
$$;
comment on function desk110.call_figures(timestamptz, timestamptz) is
  'Calls received in a period, by kind, source, hour, and weekday (Monday first) with hour.';

-- What a case lost counts on the day the case was opened, also when it was told later; a merged case is one.
create function desk110.case_losses(p_from timestamptz, p_to timestamptz, p_classes text[] default null)
  returns table (case_id bigint, opened_at timestamptz, class text, loss_fen bigint)
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
begin
  return query
    with opened as materialized (
      select f.id, f.opened_at, left(f.tactic, 3) as class
      from desk110.live_case f
      where f.opened_at >= p_from and f.opened_at < p_to
        and (p_classes is null or left(f.tactic, 3) = any (p_classes))
    ), net as materialized (
      select o.id, sum(case m.kind when 'paid' then m.amount_fen else -m.amount_fen end) as fen
      from opened o
      join desk110.fraud_case part on part.root_id = o.id
      join desk110.money m on m.case_id = part.id
      where m.kind in ('paid', 'rebate', 'returned')
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
      group by o.id
    )
    select o.id, o.opened_at, o.class, greatest(0, coalesce(n.fen, 0))::bigint
    from opened o
    left join net n on n.id = o.id;
end
$$;
comment on function desk110.case_losses(timestamptz, timestamptz, text[]) is
  'Cases opened in a period, of some classes or of all, with their net loss (paid less rebate and returned, never below zero).';

create function desk110.case_victims(p_from timestamptz, p_to timestamptz, p_classes text[] default null)
  returns table (case_id bigint, sex text, age integer, occupation text, division text, way_in text)
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
begin
  return query
    with opened as materialized (
      select f.id
      from desk110.live_case f
      where f.opened_at >= p_from and f.opened_at < p_to
        and (p_classes is null or left(f.tactic, 3) = any (p_classes))
    )
    select o.id,
      (array_agg(c.victim_sex order by c.received_at desc, c.id desc) filter (where c.victim_sex is not null))[1],
      (array_agg(c.victim_age::integer order by c.received_at desc, c.id desc) filter (where c.victim_age is not null))[1],
      (array_agg(desk110.figure_label(trim(c.occupation), c.id) order by c.received_at desc, c.id desc)
        filter (where trim(c.occupation) <> ''))[1],
      (array_agg(c.division order by c.received_at desc, c.id desc) filter (where c.division is not null))[1],
      (array_agg(desk110.figure_label(e.way_in, c.id) order by c.received_at desc, c.id desc) filter (where e.way_in is not null))[1]
    from opened o
    join desk110.fraud_case part on part.root_id = o.id
    left join desk110.call c on c.case_id = part.id
    left join desk110.element e on e.call_id = c.id
    group by o.id;
end
$$;
comment on function desk110.case_victims(timestamptz, timestamptz, text[]) is
  'What is known of the victims of the cases opened in a period, of some classes or of all, and how they were first contacted, '
  'newest word first.';

create function desk110.tactic_name(p_code text) returns table (zh text, en text)
  language sql stable
begin atomic
  select t.zh, t.en
  from desk110.tactic t
  join desk110.tactic_scheme e on e.version = t.scheme
  where t.code = p_code
  order by e.installed_at desc, e.version desc
  limit 1;
end;
comment on function desk110.tactic_name(text) is
  'The names of a tactic as the newest scheme has it that knows it: one retired since keeps its last.';

create function desk110.case_figures(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
declare
  v_loss_bounds bigint[] := desk110.bounds('loss_bands_fen');
  v_age_bounds  bigint[] := desk110.bounds('age_bands');
begin
  return (
    with told as materialized (
      select l.case_id, l.class, l.loss_fen,
        coalesce(v.sex, 'unknown') as sex, v.age, coalesce(v.occupation, 'unknown') as occupation, v.division,
        coalesce(v.way_in, 'unknown') as way_in
      from desk110.case_losses(p_from, p_to) l
      left join desk110.case_victims(p_from, p_to) v on v.case_id = l.case_id
    ), lost as materialized (
      select t.loss_fen from told t where t.loss_fen > 0
    ), occupation as materialized (
      select t.occupation, count(*) as n, row_number() over (order by count(*) desc, t.occupation) as place
      from told t
      group by t.occupation
    )
    select jsonb_build_object(
      'total', (select count(*) from told),
      'with_loss', (select count(*) from lost),
      'loss_fen', (select coalesce(sum(l.loss_fen), 0) from lost l),
      'max_loss_fen', (select coalesce(max(l.loss_fen), 0) from lost l),
      'middle_losses_fen', coalesce((
        select jsonb_build_array(
          percentile_disc(0.5) within group (order by l.loss_fen),
          percentile_disc(0.5) within group (order by l.loss_fen desc))
        from lost l
        having count(*) > 0), '[]'),
      'loss_bounds_fen', to_jsonb(v_loss_bounds),
      'loss_bands', (
        select jsonb_agg(coalesce(g.n, 0) order by b.band)
        from generate_series(0, cardinality(v_loss_bounds)) b (band)
        left join (
          select width_bucket(l.loss_fen, v_loss_bounds) as band, count(*) as n from lost l group by 1
        ) g on g.band = b.band),
      'tactics', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'code', g.class, 'zh', s.zh, 'en', s.en, 'cases', g.n, 'with_loss', g.lost, 'loss_fen', g.fen,
          'sex', (
            select jsonb_object_agg(x.sex, x.n)
            from (select t.sex, count(*) as n from told t where t.class = g.class group by t.sex) x),
          'ages', (
            select jsonb_agg((
              select count(*) from told t where t.class = g.class and width_bucket(t.age::bigint, v_age_bounds) = b.band)
              order by b.band)
            from generate_series(0, cardinality(v_age_bounds)) b (band)),
          'age_unknown', (select count(*) from told t where t.class = g.class and t.age is null)
          ) order by g.class), '[]')
        from (
          select t.class, count(*) as n, count(*) filter (where t.loss_fen > 0) as lost, sum(t.loss_fen) as fen
          from told t
          group by t.class
        ) g
        left join lateral desk110.tactic_name(g.class) s on true),
      'divisions', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'code', g.division, 'zh', u.name, 'en', u.name, 'cases', g.n, 'with_loss', g.lost, 'loss_fen', g.fen,
          'population', u.population) order by g.division), '[]')
        from (
          select t.division, count(*) as n, count(*) filter (where t.loss_fen > 0) as lost, sum(t.loss_fen) as fen
          from told t
          group by t.division
        ) g
        left join desk110.unit u on u.code = g.division),
      'way_in', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'code', g.way_in, 'cases', g.n, 'with_loss', g.lost, 'loss_fen', g.fen) order by g.way_in), '[]')
        from (
          select t.way_in, count(*) as n, count(*) filter (where t.loss_fen > 0) as lost, sum(t.loss_fen) as fen
          from told t
          group by t.way_in
        ) g),
      'sex', (
        select coalesce(jsonb_object_agg(g.sex, g.n), '{}')
        from (select t.sex, count(*) as n from told t group by t.sex) g),
      'age_bounds', to_jsonb(v_age_bounds),
      'ages', (
        select jsonb_agg(coalesce(g.n, 0) order by b.band)
        from generate_series(0, cardinality(v_age_bounds)) b (band)
        left join (
          select width_bucket(t.age::bigint, v_age_bounds) as band, count(*) as n
          from told t
          where t.age is not null
          group by 1
        ) g on g.band = b.band),
      'age_unknown', (select count(*) from told t where t.age is null),
      'occupation', (
        select coalesce(jsonb_object_agg(g.occupation, g.n), '{}')
        from (
          select case when o.place <= 30 or o.occupation = 'unknown' then o.occupation else 'other' end as occupation,
            sum(o.n) as n
          from occupation o
          group by 1
        ) g)));
end
$$;
comment on function desk110.case_figures(timestamptz, timestamptz) is
  'Cases opened in a period: losses, bands, classes of tactics, divisions, ways in and victims.';

-- Of several sums prevented in one case the latest stands, wherever it was booked.
create function desk110.money_figures(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
begin
  return (
    with booked as materialized (
      select m.id, m.kind, m.amount_fen, m.is_approximate, m.booked_at, f.root_id
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
    ), counted as (
      select b.kind::text as kind, sum(b.amount_fen) as fen, bool_or(b.is_approximate) as is_approximate
      from booked b
      where b.kind <> 'prevented'
      group by b.kind
      union all
      select 'prevented', sum(p.amount_fen), bool_or(p.is_approximate or not p.is_confirmed)
      from prevented p
      having count(*) > 0
      union all
      select 'confirmed', sum(p.amount_fen), bool_or(p.is_approximate)
      from prevented p
      where p.is_confirmed
      having count(*) > 0
      union all
      select 'estimated', sum(p.amount_fen), true
      from prevented p
      where not p.is_confirmed
      having count(*) > 0
    )
    select coalesce(
      jsonb_object_agg(c.kind, jsonb_build_object('fen', c.fen, 'approximate', c.is_approximate)), '{}')
    from counted c);
end
$$;
comment on function desk110.money_figures(timestamptz, timestamptz) is
  'Money booked in a period by kind; of the prevented also what a call-back has confirmed, and what is an estimate yet.';

create function desk110.channel_figures(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'code', g.channel, 'payments', g.n, 'fen', g.fen, 'approximate', g.is_approximate) order by g.channel), '[]')
    from (
      select coalesce(m.channel, 'unknown') as channel, count(*) as n, sum(m.amount_fen) as fen,
        bool_or(m.is_approximate) as is_approximate
      from desk110.money m
      where m.booked_at >= p_from and m.booked_at < p_to and m.kind = 'paid'
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
      group by 1
    ) g);
end
$$;
comment on function desk110.channel_figures(timestamptz, timestamptz) is
  'Payments booked in a period, by the way the money went.';

create function desk110.net_fen(p_kind text, p_fen bigint) returns bigint
  language sql immutable parallel safe
return case p_kind when 'paid' then p_fen when 'rebate' then -p_fen when 'returned' then -p_fen else 0 end;
comment on function desk110.net_fen(text, bigint) is 'What a ledger entry adds to the net loss.';

-- The same money by two ways: on the day it was told, and in the case it belongs to.
create function desk110.ledger_figures(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
begin
  return (
    with opened as materialized (
      select f.id from desk110.live_case f where f.opened_at >= p_from and f.opened_at < p_to
    ), booked as materialized (
      select desk110.net_fen(m.kind, m.amount_fen) as fen,
        case
          when m.case_id is null then 'outside'
          when f.root_id in (select o.id from opened o) then 'opened'
          when exists (select from desk110.live_case l where l.id = f.root_id) then 'earlier'
          else 'astray'
        end as place
      from desk110.money m
      left join desk110.fraud_case f on f.id = m.case_id
      where m.booked_at >= p_from and m.booked_at < p_to
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
    ), told as materialized (
      select o.id,
        coalesce(sum(desk110.net_fen(m.kind, m.amount_fen)), 0) as fen,
        coalesce(sum(desk110.net_fen(m.kind, m.amount_fen))
          filter (where m.booked_at < p_from or m.booked_at >= p_to), 0) as elsewhen_fen
      from opened o
      left join desk110.fraud_case part on part.root_id = o.id
      left join desk110.money m on m.case_id = part.id
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
      group by o.id
    )
    select jsonb_build_object(
      'opened_fen', coalesce((select sum(b.fen) from booked b where b.place = 'opened'), 0),
      'earlier_fen', coalesce((select sum(b.fen) from booked b where b.place = 'earlier'), 0),
      'outside_fen', coalesce((select sum(b.fen) from booked b where b.place = 'outside'), 0),
      'astray_fen', coalesce((select sum(b.fen) from booked b where b.place = 'astray'), 0),
      'elsewhen_fen', coalesce((select sum(t.elsewhen_fen) from told t), 0),
      'below_zero_fen', coalesce((select sum(-t.fen) from told t where t.fen < 0), 0)));
end
$$;
comment on function desk110.ledger_figures(timestamptz, timestamptz) is
  'What ties the money of a period to the losses of its cases: booked then in cases opened then, in other cases, in none, and in '
  'what is no case; told of those cases at other times; and where more came back than was paid.';

-- A case stands as its latest outcome before the end of the period says, unless a call-back found that outcome untrue.
create function desk110.dissuasion_figures(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
begin
  return (
    with attempt as materialized (
      select d.id, f.root_id
      from desk110.dissuasion d
      left join desk110.fraud_case f on f.id = d.case_id
      where d.at >= p_from and d.at < p_to
    ), standing as materialized (
      select a.root_id, coalesce(latest.result, 'open') as result
      from (
        select distinct t.root_id
        from attempt t
        join desk110.live_case l on l.id = t.root_id
      ) a
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
        where part.root_id = a.root_id and o.at < p_to
        order by o.at desc, o.id desc
        limit 1
      ) latest on true
    )
    select jsonb_build_object(
      'attempts', (select count(*) from attempt),
      'cases', (select count(*) from standing),
      'results', (
        select coalesce(jsonb_object_agg(g.result, g.n), '{}')
        from (select s.result, count(*) as n from standing s group by s.result) g)));
end
$$;
comment on function desk110.dissuasion_figures(timestamptz, timestamptz) is
  'Attempts of a period, and how the cases they belong to stood at its end; what proved no case is none of them.';

-- Also where the bank told no amount, or held money that was counted before.
create function desk110.held_accounts(p_state text, p_from timestamptz, p_to timestamptz) returns table (identifier_id bigint)
  language plpgsql stable
as $$
begin
  return query
    select h.identifier_id
    from (
      select o.identifier_id, o.case_id
      from desk110.stop_event e
      join desk110.stop_order o on o.id = e.order_id
      where p_state = 'executed' and e.state = 'executed' and e.at >= p_from and e.at < p_to
        and not exists (select from desk110.stop_event r where r.order_id = e.order_id and r.state = 'released')
      union all
      select o.identifier_id, o.case_id
      from desk110.freeze_event e
      join desk110.freeze_order o on o.id = e.order_id
      where p_state = 'frozen' and e.state = 'frozen' and e.at >= p_from and e.at < p_to
        and not exists (select from desk110.freeze_event r where r.order_id = e.order_id and r.state = 'released')
    ) h
    join desk110.fraud_case f on f.id = h.case_id
    join desk110.live_case l on l.id = f.root_id;
end
$$;
comment on function desk110.held_accounts(text, timestamptz, timestamptz) is
  'Accounts that were stopped (executed) or frozen in a period for cases that count, and not released.';

create function desk110.account_figures(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
begin
  return (
    with named as materialized (
      select m.identifier_id, i.kind, i.canonical, c.id as call_id, f.root_id
      from desk110.call c
      join desk110.mention m on m.call_id = c.id
      join desk110.identifier i on i.id = m.identifier_id
      left join desk110.fraud_case f on f.id = c.case_id
      where c.received_at >= p_from and c.received_at < p_to
        and c.kind not in ('not_fraud', 'invalid')
        and m.role in ('payee', 'contact')
        and i.kind in ('bank_card', 'bank_account', 'alipay', 'wechat_pay', 'digital_yuan', 'crypto')
        and not i.is_official
    ), booked as materialized (
      select m.kind, m.to_identifier_id as identifier_id, m.amount_fen
      from desk110.money m
      where m.booked_at >= p_from and m.booked_at < p_to
        and m.to_identifier_id is not null
        and m.kind in ('paid', 'stopped', 'frozen')
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
    ), account as materialized (
      select n.identifier_id, n.kind, n.canonical,
        count(distinct n.root_id) as cases, count(distinct n.call_id) as calls
      from named n
      group by n.identifier_id, n.kind, n.canonical
    )
    select jsonb_build_object(
      'mentioned', (select count(*) from account),
      'new', (
        select count(*)
        from account a
        where not exists (
          select
          from desk110.mention m
          join desk110.call c on c.id = m.call_id
          where m.identifier_id = a.identifier_id and c.received_at < p_from)),
      'stopped', (
        select count(*)
        from (
          select b.identifier_id from booked b where b.kind = 'stopped'
          union
          select h.identifier_id from desk110.held_accounts('executed', p_from, p_to) h
        ) s),
      'frozen', (
        select count(*)
        from (
          select b.identifier_id from booked b where b.kind = 'frozen'
          union
          select h.identifier_id from desk110.held_accounts('frozen', p_from, p_to) h
        ) s),
      'top', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'identifier', t.canonical, 'kind', t.kind, 'cases', t.cases, 'calls', t.calls, 'amount_fen', t.fen)
          order by t.cases desc, t.fen desc, t.calls desc, t.canonical), '[]')
        from (
          select a.canonical, a.kind, a.cases, a.calls, coalesce(p.fen, 0) as fen
          from account a
          left join (
            select b.identifier_id, sum(b.amount_fen) as fen from booked b where b.kind = 'paid' group by b.identifier_id
          ) p on p.identifier_id = a.identifier_id
          order by a.cases desc, fen desc, a.calls desc, a.canonical
          limit 10
        ) t)));
end
$$;
comment on function desk110.account_figures(timestamptz, timestamptz) is
  'Accounts that calls of a period named as receiving money: how many, how many never named before, and the most named.';

create function desk110.figures_of_rows(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'calls', desk110.call_figures(p_from, p_to),
    'cases', desk110.case_figures(p_from, p_to),
    'money', desk110.money_figures(p_from, p_to),
    'channels', desk110.channel_figures(p_from, p_to),
    'ledger', desk110.ledger_figures(p_from, p_to),
    'dissuasion', desk110.dissuasion_figures(p_from, p_to),
    'accounts', desk110.account_figures(p_from, p_to));
end
$$;
comment on function desk110.figures_of_rows(timestamptz, timestamptz) is
  'The counts and sums of any time, counted from the rows themselves, over the units whose rows the person may see.';

create function desk110.briefing_scope() returns text
  language sql stable
  set search_path = pg_catalog, pg_temp
return case when cardinality(desk110.my_units()) > 1 then 'below' else 'own' end;
comment on function desk110.briefing_scope() is 'Whether the figures the person sees are of the desk alone or of all below it.';

create function desk110.briefing_year(p_from timestamptz) returns integer
  language sql immutable strict
  set search_path = pg_catalog, pg_temp
return extract(year from p_from at time zone '08:00'::interval)::integer;
comment on function desk110.briefing_year(timestamptz) is 'The year a briefing is numbered in.';

create function desk110.next_briefing_number(p_unit_id integer, p_kind text, p_scope text, p_year integer) returns text
  language sql stable
  set search_path = pg_catalog, pg_temp
return (
  select p_year || '-' || case p_scope when 'below' then 'R' else '' end || upper(left(p_kind, 1))
    || case when n.next < 1000 then lpad(n.next::text, 3, '0') else n.next::text end
  from (
    select coalesce(max(b.sequence), 0) + 1 as next
    from desk110.briefing b
    where b.unit_id = p_unit_id and b.kind = p_kind and b.scope = p_scope and b.year = p_year
  ) n);
comment on function desk110.next_briefing_number(integer, text, text, integer) is
  'The number the next new briefing gets: year, R for a region, the letter of the kind, a count from 1.';

create function desk110.standing_scope(p_kind text, p_from timestamptz, p_to timestamptz) returns text
  language plpgsql stable
as $$
declare
  v_unit  integer := desk110.unit_in_view();
  v_scope text    := desk110.briefing_scope();
begin
  -- What a desk issued before it had any below it is revised in the series it stands in.
  if v_scope = 'below'
    and not exists (
      select from desk110.briefing b
      where b.unit_id = v_unit and b.kind = p_kind and b.scope = 'below' and b.period_from = p_from and b.period_to = p_to)
    and exists (
      select from desk110.briefing b
      where b.unit_id = v_unit and b.kind = p_kind and b.scope = 'own' and b.period_from = p_from and b.period_to = p_to
        and b.revision = 1
        and b.frozen_at <= (
          select min(u.added_at) from desk110.unit u where v_unit = any (u.lineage) and u.id <> v_unit))
  then
    return 'own';
  end if;
  return v_scope;
end
$$;
comment on function desk110.standing_scope(text, timestamptz, timestamptz) is
  'In which series of the desk the person''s briefing of a period stands.';

create function desk110.period_moved(p_kind text, p_at timestamptz, p_count integer) returns timestamptz
  language sql immutable
return ((p_at at time zone '08:00'::interval)
  + p_count * case p_kind when 'daily' then interval '1 day' when 'weekly' then interval '7 days' else interval '1 month' end)
  at time zone '08:00'::interval;
comment on function desk110.period_moved(text, timestamptz, integer) is 'The same moment some periods of the kind later, earlier below zero.';

create function desk110.require_period(p_kind text, p_from timestamptz, p_to timestamptz) returns void
  language plpgsql stable
as $$
declare
  v_begin timestamp := (p_from at time zone '08:00'::interval) - make_interval(mins => (
    select u.day_start_minutes from desk110.unit u where u.id = desk110.unit_in_view()));
begin
  if v_begin::time <> '00:00'
    or p_kind <> 'span' and p_to <> desk110.period_moved(p_kind, p_from, 1)
    or p_kind = 'span' and (
      p_to <= p_from or (extract(epoch from p_to - p_from))::bigint % 86400 <> 0
      or p_to - p_from > make_interval(days => desk110.setting_number('span_days')::integer))
    or p_kind = 'weekly' and extract(isodow from v_begin) <> 1
    or p_kind = 'monthly' and extract(day from v_begin) <> 1
  then
    perform desk110.refuse('DK422', 'briefing_period', 'no day, week, month or span of days of the desk');
  end if;
  if p_to > now() then
    perform desk110.refuse('DK409', 'briefing_open', 'the period has not ended');
  end if;
end
$$;
comment on function desk110.require_period(text, timestamptz, timestamptz) is 'Refuses what is no closed period of the desk.';

create function desk110.yuan(p_fen bigint) returns text
  language sql immutable strict
return case when p_fen < 0 then '-' else '' end || abs(p_fen) / 100 || '.' || lpad((abs(p_fen) % 100)::text, 2, '0');
comment on function desk110.yuan(bigint) is 'An amount in yuan with two decimals.';

create function desk110.told_money(p_now jsonb, p_before jsonb) returns jsonb
  language plpgsql immutable
as $$
begin
  return (
    select jsonb_object_agg(e.kind, jsonb_build_object('amount', desk110.yuan(e.now), 'previous', desk110.yuan(e.before)))
    from (
      select k.kind, coalesce((p_now #>> array[k.kind, 'fen'])::bigint, 0) as now,
        coalesce((p_before #>> array[k.kind, 'fen'])::bigint, 0) as before
      from unnest(array['demanded', 'paid', 'rebate', 'stopped', 'frozen', 'returned', 'prevented']) k (kind)
      union all
      select 'net_loss',
        (select coalesce(sum(desk110.net_fen(n.key, (n.value ->> 'fen')::bigint)), 0)::bigint from jsonb_each(p_now) n),
        (select coalesce(sum(desk110.net_fen(b.key, (b.value ->> 'fen')::bigint)), 0)::bigint from jsonb_each(p_before) b)
    ) e);
end
$$;
comment on function desk110.told_money(jsonb, jsonb) is 'What a briefing must say of the money of a period and of the one before.';

create function desk110.told(p_now jsonb, p_before jsonb) returns jsonb
  language plpgsql immutable
as $$
begin
  return jsonb_build_object(
    'calls', jsonb_build_object(
      'total', p_now #> '{calls,total}', 'previous', p_before #> '{calls,total}',
      'by_kind', p_now #> '{calls,by_kind}', 'by_source', p_now #> '{calls,by_source}'),
    'cases', jsonb_build_object(
      'total', p_now #> '{cases,total}', 'previous', p_before #> '{cases,total}', 'with_loss', p_now #> '{cases,with_loss}',
      'loss', desk110.yuan((p_now #>> '{cases,loss_fen}')::bigint)),
    'money', desk110.told_money(p_now -> 'money', p_before -> 'money'),
    'dissuasion', jsonb_build_object('attempts', p_now #> '{dissuasion,attempts}', 'cases', p_now #> '{dissuasion,cases}'),
    'accounts', (p_now -> 'accounts') - 'top',
    'tactics', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'code', t -> 'code', 'cases', t -> 'cases', 'loss', desk110.yuan((t ->> 'loss_fen')::bigint))), '[]')
      from jsonb_array_elements(p_now #> '{cases,tactics}') t));
end
$$;
comment on function desk110.told(jsonb, jsonb) is
  'What the content of a briefing must say, from the figures of its period and of the one before.';

create function desk110.template_in_force(p_unit integer) returns table (unit text, content text)
  language sql stable
begin atomic
  select above.code, t.content
  from desk110.unit u
  join desk110.unit above on above.id = any (u.lineage)
  cross join lateral (
    select n.content from desk110.briefing_template n where n.unit_id = above.id order by n.id desc limit 1
  ) t
  where u.id = p_unit and t.content is not null
  order by cardinality(above.lineage) desc
  limit 1;
end;
comment on function desk110.template_in_force(integer) is
  'The template that the briefings of a unit are worded by: its own, or the nearest above.';

create function api.briefing_standing(p_kind text, p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.viewer('officer', 'investigator', 'commander');
  v_scope text    := desk110.standing_scope(p_kind, p_from, p_to);
begin
  return (
    select jsonb_build_object(
      'template', (select t.content from desk110.template_in_force(v_unit) t),
      'unit', u.code, 'name', u.name, 'scope', v_scope,
      'next', desk110.next_briefing_number(v_unit, p_kind, v_scope, desk110.briefing_year(p_from)),
      'number', b.number, 'revision', b.revision, 'content', b.content, 'figures', b.figures, 'documents', b.documents,
      'typical', desk110.case_number(desk110.typical_choice(v_unit, p_from, p_to)))
    from desk110.unit u
    left join lateral (
      select f.number, f.revision, f.content, f.figures, f.documents
      from desk110.briefing f
      where f.unit_id = v_unit and f.kind = p_kind and f.scope = v_scope
        and f.period_from = p_from and f.period_to = p_to
      order by f.revision desc
      limit 1
    ) b on true
    where u.id = v_unit);
end
$$;
comment on function api.briefing_standing(text, timestamptz, timestamptz) is
  'For whom a briefing would speak, which number it would get, and the newest frozen one of the same period.';

-- The words bear the seal, and the seal is reckoned from the content: so the content tells the hash of the words without it.
create function desk110.words_hold(
  p_unit integer, p_number text, p_revision integer, p_content text, p_documents text
) returns boolean
  language sql stable
return p_content::jsonb ->> 'words_sha256' is not distinct from (
  select encode(sha256(convert_to(replace(p_documents,
    'desk110:' || u.code || '/' || p_number || '/' || p_revision || '/'
      || encode(sha256(convert_to(p_content, 'UTF8')), 'hex'), ''), 'UTF8')), 'hex')
  from desk110.unit u
  where u.id = p_unit);
comment on function desk110.words_hold(integer, text, integer, text, text) is
  'Whether the words of a briefing, in both languages, are those that its content tells the hash of; both are null of one without.';

create function api.freeze_briefing(
  p_kind text, p_from timestamptz, p_to timestamptz, p_number text, p_revision integer, p_content text,
  p_figures jsonb, p_documents text default null
) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit     integer := desk110.viewer('officer', 'investigator', 'commander');
  v_scope    text    := desk110.standing_scope(p_kind, p_from, p_to);
  v_year     integer := desk110.briefing_year(p_from);
  v_before   timestamptz := case p_kind
    when 'span' then p_from - (p_to - p_from) else desk110.period_moved(p_kind, p_from, -1) end;
  v_content  jsonb := p_content::jsonb;
  v_now      jsonb;
  v_previous jsonb;
  v_latest   record;
  v_number   text;
  v_revision integer;
  v_sequence integer;
begin
  perform desk110.require_period(p_kind, p_from, p_to);
  perform pg_advisory_xact_lock(hashtext('desk110.briefing'), v_unit);
  select b.number, b.revision, b.sequence into v_latest
  from desk110.briefing b
  where b.unit_id = v_unit and b.kind = p_kind and b.scope = v_scope
    and b.period_from = p_from and b.period_to = p_to
  order by b.revision desc
  limit 1;
  if found then
    v_number   := v_latest.number;
    v_revision := v_latest.revision + 1;
    v_sequence := v_latest.sequence;
  else
    v_number   := desk110.next_briefing_number(v_unit, p_kind, v_scope, v_year);
    v_revision := 1;
    v_sequence := (
      select coalesce(max(b.sequence), 0) + 1
      from desk110.briefing b
      where b.unit_id = v_unit and b.kind = p_kind and b.scope = v_scope and b.year = v_year);
  end if;
  if v_number <> p_number or v_revision <> p_revision then
    perform desk110.refuse('DK409', 'briefing_moved', 'another briefing was issued meanwhile');
  end if;
  v_now := api.figures(p_from, p_to);
  v_previous := api.figures(v_before, p_from);
  if p_figures - array['notices', 'typical'] <> jsonb_build_object('now', v_now, 'before', v_previous)
    or not desk110.notices_hold(p_from, p_to, p_figures -> 'notices')
    or not desk110.typical_holds(p_from, p_to, p_figures -> 'typical', v_content -> 'typical_case')
  then
    perform desk110.refuse('DK409', 'briefing_moved', 'a figure changed meanwhile');
  end if;
  if not v_content @> (desk110.told(v_now, v_previous)
      || jsonb_build_object('kind', p_kind, 'number', v_number, 'revision', v_revision))
    or jsonb_array_length(v_content -> 'tactics') <> jsonb_array_length(v_now #> '{cases,tactics}')
    or not desk110.words_hold(v_unit, v_number, v_revision, p_content, p_documents)
  then
    perform desk110.refuse('DK422', 'briefing_content', 'the content does not say what the case log says');
  end if;
  insert into desk110.briefing
    (unit_id, kind, scope, year, sequence, period_from, period_to, number, revision, content, figures,
      documents, frozen_by)
  values
    (v_unit, p_kind, v_scope, v_year, v_sequence, p_from, p_to, v_number, v_revision, p_content, p_figures,
      p_documents, desk110.me());
  perform desk110.trace(v_unit, 'briefing.freeze', v_number, jsonb_build_object(
    'revision', v_revision, 'sha256', encode(sha256(convert_to(p_content, 'UTF8')), 'hex')));
end
$$;
comment on function api.freeze_briefing(text, timestamptz, timestamptz, text, integer, text, jsonb, text) is
  'Freezes a briefing of a closed period under the number and revision it was composed for; refused when they are taken, and when '
  'its figures, or those its content tells, are not those of the case log.';

create function api.briefing_list(p_kind text, p_limit integer) returns table (
  number text, revision integer, kind text, unit text, period_from timestamptz, period_to timestamptz,
  frozen_at timestamptz, frozen_by name)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('officer', 'investigator', 'commander');
  return query
    select b.number, b.revision, b.kind, u.code, b.period_from, b.period_to, b.frozen_at, b.frozen_by
    from desk110.briefing b
    join desk110.unit u on u.id = b.unit_id
    where (p_kind is null or b.kind = p_kind)
      and (b.scope = 'own' or desk110.briefing_scope() = 'below')
    order by b.id desc
    limit p_limit;
end
$$;
comment on function api.briefing_list(text, integer) is 'The frozen briefings the person may see, newest first.';

create function api.briefing_show(p_number text, p_revision integer) returns table (
    content text, figures text, documents text, newest integer)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.viewer('officer', 'investigator', 'commander');
begin
  return query
    select b.content, b.figures::text, b.documents, (
        select max(n.revision) from desk110.briefing n where n.unit_id = v_unit and n.number = b.number)
    from desk110.briefing b
    where b.unit_id = v_unit and b.number = upper(trim(p_number))
      and (b.scope = 'own' or desk110.briefing_scope() = 'below')
      and (p_revision is null or b.revision = p_revision)
    order by b.revision desc
    limit 1;
end
$$;
comment on function api.briefing_show(text, integer) is
  'A frozen briefing of the person''s unit, byte for byte, and its newest revision, which it is when none is named; no row when there is none.';

create function api.trend(p_by text, p_from timestamptz, p_to timestamptz) returns table (
  key text, zh text, en text, calls bigint, cases bigint, with_loss bigint, loss_fen bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
#variable_conflict use_column
declare
  v_unit  integer := desk110.viewer('officer', 'investigator', 'commander');
  v_start integer := (select u.day_start_minutes from desk110.unit u where u.id = v_unit);
begin
  if p_by not in ('tactic', 'division', 'hour', 'day') then
    perform desk110.refuse('DK422', 'trend_by_unknown', 'a trend goes by tactic, division, hour or day');
  end if;
  return query
    with called as materialized (
      select case p_by
          when 'tactic' then left(c.tactic, 3)
          when 'division' then coalesce(c.division, 'unknown')
          when 'hour' then lpad(desk110.beijing_hour(c.received_at)::text, 2, '0')
          else desk110.desk_day(c.received_at, v_start)::text
        end as key, count(*) as n
      from desk110.call c
      where c.received_at >= p_from and c.received_at < p_to
      group by 1
    ), opened as materialized (
      select case p_by
          when 'tactic' then l.class
          when 'division' then coalesce(v.division, 'unknown')
          when 'hour' then lpad(desk110.beijing_hour(l.opened_at)::text, 2, '0')
          else desk110.desk_day(l.opened_at, v_start)::text
        end as key, count(*) as n, count(*) filter (where l.loss_fen > 0) as lost, sum(l.loss_fen)::bigint as fen
      from desk110.case_losses(p_from, p_to) l
      left join (
        select w.case_id, w.division from desk110.case_victims(p_from, p_to) w where p_by = 'division'
      ) v on v.case_id = l.case_id
      group by 1
    ), axis as (
      select lpad(h::text, 2, '0') as key from generate_series(0, 23) h where p_by = 'hour'
      union
      select (desk110.desk_day(p_from, v_start) + d)::text
      from generate_series(0,
        desk110.desk_day(p_to - interval '1 microsecond', v_start) - desk110.desk_day(p_from, v_start)) d
      where p_by = 'day'
      union
      select c.key from called c
      union
      select o.key from opened o
    )
    select a.key, coalesce(s.zh, u.name), coalesce(s.en, u.name),
      coalesce(c.n, 0), coalesce(o.n, 0), coalesce(o.lost, 0), coalesce(o.fen, 0)
    from axis a
    left join called c on c.key = a.key
    left join opened o on o.key = a.key
    left join desk110.unit u on p_by = 'division' and u.code = a.key
    left join lateral desk110.tactic_name(a.key) s on p_by = 'tactic'
    order by
      case when p_by in ('hour', 'day') then a.key end,
      coalesce(o.n, 0) desc, coalesce(o.fen, 0) desc, coalesce(c.n, 0) desc, a.key;
end
$$;
comment on function api.trend(text, timestamptz, timestamptz) is
  'Calls, cases and losses of a period by tactic, division, hour or day of the desk.';

do $$
declare
  v_function text;
begin
  foreach v_function in array array[
    'briefing_standing(text, timestamptz, timestamptz)',
    'freeze_briefing(text, timestamptz, timestamptz, text, integer, text, jsonb, text)',
    'briefing_list(text, integer)',
    'briefing_show(text, integer)',
    'trend(text, timestamptz, timestamptz)'
  ] loop
    execute 'revoke all on function api.' || v_function || ' from public';
    execute 'grant execute on function api.' || v_function || ' to desk110_officer, desk110_investigator, desk110_commander';
  end loop;
end
$$;

reset role;
