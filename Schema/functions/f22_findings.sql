-- What findings of a briefing are made of, beside its figures and series.
set local role desk110_owner;

-- The own desk's past: what is new to it may be old elsewhere.
create function desk110.new_tactics(p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_units integer[] := desk110.my_units();
  v_since timestamptz := p_from - make_interval(days => desk110.setting_number('finding_new_days'));
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'code', g.tactic, 'zh', s.zh, 'en', s.en, 'cases', g.n, 'last_us', (extract(epoch from seen.at) * 1000000)::bigint)
      order by g.tactic), '[]')
    from (
      select f.tactic, count(*) as n from desk110.live_case f where f.opened_at >= p_from and f.opened_at < p_to group by f.tactic
    ) g
    cross join lateral (
      select max(l.opened_at) as at
      from unnest(v_units) u (id)
      cross join lateral (
        select f.opened_at
        from desk110.fraud_case f
        where f.unit_id = u.id and f.tactic = g.tactic and f.opened_at < p_from
        order by f.opened_at desc
        limit 1
      ) l
    ) seen
    left join lateral desk110.tactic_name(g.tactic) s on true
    where seen.at is null or seen.at < v_since);
end
$$;
comment on function desk110.new_tactics(timestamptz, timestamptz) is
  'Tactics of the cases opened in a period that were not seen for long before, with the time they were seen last.';

-- Chinese has no spaces: every two to four ideographs in a row may be a word, and the program tells which of them are.
create function desk110.risen_words(p_before timestamptz, p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
as $$
declare
  v_least integer := greatest(2, desk110.setting_number('finding_word_cases'));
  v_most  integer := desk110.setting_number('finding_word_texts');
  v_kinds constant text[] := array['attempt', 'in_progress', 'loss', 'dissuasion', 'follow_up'];
begin
  return (
    with told as materialized (
      select c.id, f.root_id, desk110.compared(left(c.narrative, 500)) as said
      from desk110.call c
      join desk110.fraud_case f on f.id = c.case_id
      where c.tactic = 'T13' and c.case_id is not null and c.received_at >= p_from and c.received_at < p_to
        and c.kind = any (v_kinds) and c.narrative is not null
      order by c.received_at desc, c.id desc
      limit v_most
    ), part as materialized (
      select t.id, t.root_id, r.part
      from told t
      cross join lateral regexp_split_to_table(t.said, '[^\u4e00-\u9fff]+') r (part)
      where length(r.part) >= 2
    ), risen as materialized (
      select g.word, count(distinct g.id) as calls, count(distinct g.root_id) as cases
      from (
        select p.id, p.root_id, substr(p.part, s.place, n.length) as word
        from part p
        cross join generate_series(2, 4) n (length)
        cross join lateral generate_series(1, length(p.part) - n.length + 1) s (place)
      ) g
      group by g.word
      having count(distinct g.id) >= v_least and count(distinct g.root_id) >= v_least
      order by 2 desc, length(g.word) desc, g.word
      limit 300
    ), earlier as materialized (
      select desk110.compared(left(c.narrative, 500)) as said
      from desk110.call c
      where c.tactic = 'T13' and c.case_id is not null and c.received_at >= p_before and c.received_at < p_from
        and c.kind = any (v_kinds) and c.narrative is not null
      order by c.received_at desc, c.id desc
      limit 4 * v_most
    )
    select jsonb_build_object(
      'lately', (select count(*) from told), 'before', (select count(*) from earlier), 'least', v_least,
      'counts', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'word', r.word, 'lately', r.calls, 'cases', r.cases,
          'before', (select count(*) from earlier e where position(r.word in e.said) > 0)) order by r.calls desc, r.word), '[]')
        from risen r
        where not exists (
          select
          from told t
          join desk110.personal p on p.call_id = t.id
          where length(trim(p.name)) >= 2 and position(r.word in desk110.compared(p.name)) > 0))));
end
$$;
comment on function desk110.risen_words(timestamptz, timestamptz, timestamptz) is
  'Words told in cases of a period that fit no tactic, in several calls of as many cases, and how many narratives before told '
  'them; none that is part of a name given in those calls.';

-- Days are kept as they are asked for, so that the first kept one says little; one probe of an index for each tactic.
create function desk110.first_case_day(p_unit integer) returns date
  language sql stable
  set search_path = pg_catalog, pg_temp
begin atomic
  select desk110.desk_day(min(first.at), (select u.day_start_minutes from desk110.unit u where u.id = p_unit))
  from unnest(desk110.my_units()) u (id)
  cross join (select distinct t.code from desk110.tactic t) t
  cross join lateral (
    select f.opened_at as at
    from desk110.fraud_case f
    where f.unit_id = u.id and f.tactic = t.code
    order by f.opened_at
    limit 1
  ) first;
end;
comment on function desk110.first_case_day(integer) is
  'The day of the first case of the units whose rows the person may see, as the day of this unit runs; null where there is none.';

create function desk110.tactic_schemes() returns jsonb
  language sql stable
  set search_path = pg_catalog, pg_temp
begin atomic
  select coalesce(jsonb_agg(jsonb_build_object(
    'since_us', (extract(epoch from s.installed_at) * 1000000)::bigint,
    'tactics', (
      select coalesce(jsonb_agg(jsonb_build_object('code', t.code, 'zh', t.zh, 'en', t.en) order by t.code), '[]')
      from desk110.tactic t
      where t.scheme = s.version)) order by s.installed_at, s.version), '[]')
  from desk110.tactic_scheme s;
end;
comment on function desk110.tactic_schemes() is 'The schemes of tactics with their codes and names, the oldest first.';

create function api.finding_ground(p_before timestamptz, p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator', 'commander');
  v_scope text    := desk110.briefing_scope();
begin
  return jsonb_build_object(
    'begins', least(
      (
        select p.day
        from desk110.figure_part p
        where p.unit_id = v_unit and p.scope = v_scope and p.dimension = 'call'
        order by p.day
        limit 1),
      desk110.first_case_day(v_unit)) - date '1970-01-01',
    'cases', desk110.setting_number('finding_cases'),
    'false_percent', desk110.setting_number('finding_false_percent'),
    'new_days', desk110.setting_number('finding_new_days'),
    'new', desk110.new_tactics(p_from, p_to),
    'schemes', desk110.tactic_schemes(),
    'words', desk110.risen_words(p_before, p_from, p_to));
end
$$;
comment on function api.finding_ground(timestamptz, timestamptz, timestamptz) is
  'What findings of a period stand on beside its figures: the first day of the records, the least counts, tactics new at the '
  'desk, the schemes of tactics, and words that cases without a tactic told then and before.';

create function api.published_figures(p_kind text, p_from timestamptz, p_to timestamptz) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator', 'commander');
  v_scope text    := desk110.standing_scope(p_kind, p_from, p_to);
begin
  return (
    select jsonb_build_object(
      'number', b.number, 'revision', b.revision,
      'figures', jsonb_build_object(
        'calls', b.content::jsonb #> '{calls,total}', 'cases', b.content::jsonb #> '{cases,total}',
        'with_loss', b.content::jsonb #> '{cases,with_loss}', 'loss', b.content::jsonb #> '{cases,loss}',
        'paid', b.content::jsonb #> '{money,paid,amount}', 'net_loss', b.content::jsonb #> '{money,net_loss,amount}',
        'stopped', b.content::jsonb #> '{money,stopped,amount}', 'prevented', b.content::jsonb #> '{money,prevented,amount}',
        'attempts', b.content::jsonb #> '{dissuasion,attempts}'))
    from desk110.briefing b
    where b.unit_id = v_unit and b.kind = p_kind and b.scope = v_scope and b.period_from = p_from and b.period_to = p_to
    order by b.revision desc
    limit 1);
end
$$;
comment on function api.published_figures(text, timestamptz, timestamptz) is
  'What the newest revision of the desk''s briefing of a period told; null where none went out.';

do $$
declare
  v_function text;
begin
  foreach v_function in array array[
    'finding_ground(timestamptz, timestamptz, timestamptz)',
    'published_figures(text, timestamptz, timestamptz)'
  ] loop
    execute 'revoke all on function api.' || v_function || ' from public';
    execute 'grant execute on function api.' || v_function || ' to desk110_officer, desk110_investigator, desk110_commander';
  end loop;
end
$$;

reset role;
