-- Accounts and other identifiers as investigators see them: known across the installation.
set local role desk110_owner;

create function desk110.unit_named(p_unit integer) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (select jsonb_build_object('unit', u.code, 'name', u.name) from desk110.unit u where u.id = p_unit);
end
$$;
comment on function desk110.unit_named(integer) is 'The code and the name of a unit.';

create function desk110.visible_calls(p_calls bigint[], p_identifier bigint) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', k.uuid, 'call', desk110.call_number(k.id), 'case', desk110.case_number(k.case_id),
      'received_at', k.received_at, 'kind', k.kind, 'tactic', k.tactic,
      'role', m.role, 'level', m.level, 'holder', m.holder, 'paid_fen', coalesce(p.fen, 0),
      'victim', desk110.mask_name(v.name), 'victim_sex', k.victim_sex, 'victim_age', k.victim_age)
      order by k.received_at desc, k.id desc), '[]')
    from desk110.call k
    left join desk110.personal v on v.call_id = k.id and v.who = 'victim'
    left join lateral (
      select n.role, n.level, n.holder from desk110.mention n
      where n.call_id = k.id and n.identifier_id = p_identifier and n.role <> 'payer'
      order by n.ordinal limit 1
    ) m on true
    left join lateral (
      select sum(n.amount_fen)::bigint as fen from desk110.money n
      where n.call_id = k.id and n.to_identifier_id = p_identifier and n.kind = 'paid'
        and not exists (select from desk110.money_withdrawal w where w.money_id = n.id)
    ) p on true
    where k.id = any (p_calls));
end
$$;
comment on function desk110.visible_calls(bigint[], bigint) is
  'Those of the calls that the person who asks may see, each with what an identifier was in it; victims by masked name.';

create function desk110.visible_cases(p_roots bigint[], p_calls bigint[]) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'case', desk110.case_number(f.id), 'opened_at', f.opened_at, 'tactic', f.tactic,
      'closed', desk110.is_closed(f.id), 'calls', r.calls) order by r.place), '[]')
    from unnest(p_roots, p_calls) with ordinality r (id, calls, place)
    join desk110.fraud_case f on f.id = r.id);
end
$$;
comment on function desk110.visible_cases(bigint[], bigint[]) is
  'Those of the cases that the person who asks may see, each with how many of its calls name an identifier.';

create function desk110.visible_elements(p_calls bigint[]) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_object_agg(g.what, g.texts), '{}')
    from (
      select t.what, jsonb_agg(jsonb_build_object('text', t.text, 'calls', t.calls) order by t.calls desc, t.text) as texts
      from (
        select n.what, n.text, count(distinct e.call_id) as calls,
          row_number() over (partition by n.what order by count(distinct e.call_id) desc, n.text) as place
        from desk110.element e
        cross join lateral (
          select 'links' as what, unnest(e.links) as text
          union all select 'apps', unnest(e.apps)
        ) n
        where e.call_id = any (p_calls)
        group by n.what, n.text
      ) t
      where t.place <= 10
      group by t.what
    ) g);
end
$$;
comment on function desk110.visible_elements(bigint[]) is
  'The links and apps of those of the calls that the person who asks may see, the ten most frequent of each.';

reset role;
revoke all on function desk110.unit_named(integer), desk110.visible_calls(bigint[], bigint),
  desk110.visible_cases(bigint[], bigint[]), desk110.visible_elements(bigint[]) from public;
grant execute on function desk110.unit_named(integer), desk110.visible_calls(bigint[], bigint),
  desk110.visible_cases(bigint[], bigint[]), desk110.visible_elements(bigint[]) to desk110_index;
set local role desk110_index;

create function desk110.is_lead(p_identifier bigint) returns boolean
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (select from desk110.mention m where m.identifier_id = p_identifier and m.role <> 'payer');
end
$$;
comment on function desk110.is_lead(bigint) is 'Whether a call of any desk names it as other than the victim''s own.';

create function desk110.lead_among(p_forms text[], p_accounts_first boolean default false) returns desk110.identifier
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  i desk110.identifier;
begin
  select n.* into i
  from desk110.identifier n
  where n.canonical = any (p_forms) and (n.is_official or desk110.is_lead(n.id) or desk110.is_trail_account(n.id))
  order by (p_accounts_first and desk110.is_account(n.kind)) desc, array_position(p_forms, n.canonical), n.id
  limit 1;
  return i;
end
$$;
comment on function desk110.lead_among(text[], boolean) is
  'The first of the possible written forms that a call of any desk named as a lead, that money went to by a transfer, or that is '
  'an official number; where it is asked for, accounts before other kinds.';

create function desk110.like_pattern(p_pattern text) returns text
  language plpgsql immutable
as $$
begin
  -- People hide more or fewer digits than they write signs: a run of * is one digit or more.
  return regexp_replace(regexp_replace(p_pattern, '([\\%_])', '\\\1', 'g'), '\*+', '_%', 'g');
end
$$;
comment on function desk110.like_pattern(text) is 'The pattern of LIKE for a number that was half heard.';

create function desk110.patterns_fitting(p_canonical text, p_max integer) returns bigint[]
  language plpgsql stable
as $$
begin
  if p_canonical !~ '^[0-9]{8,32}X?$' then
    return '{}';
  end if;
  return array(
    select i.id
    from (
      (select i.id, i.canonical from desk110.identifier i
        where i.is_masked and right(i.canonical, 4) = right(p_canonical, 4) limit p_max)
      union
      (select i.id, i.canonical from desk110.identifier i
        where i.is_masked and strpos(right(i.canonical, 4), '*') > 0
          and split_part(i.canonical, '*', 1) = any (
            array(select left(p_canonical, n) from generate_series(4, length(p_canonical) - 1) n)) limit p_max)
    ) i
    where p_canonical like desk110.like_pattern(i.canonical));
end
$$;
comment on function desk110.patterns_fitting(text, integer) is
  'The identifiers that were recorded half heard and that a whole number may be; two index probes.';

create function desk110.account_money(p_identifier bigint, p_max integer) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    with entry as materialized (
      select m.kind, m.amount_fen, m.booked_at, m.at, m.id, m.case_id
      from (
        (select n.* from desk110.money n where n.to_identifier_id = p_identifier and n.kind not in ('rebate', 'returned')
          order by n.id desc limit p_max)
        union all
        (select n.* from desk110.money n where n.from_identifier_id = p_identifier and n.kind in ('rebate', 'returned')
          order by n.id desc limit p_max)
      ) m
      where not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
    ), counted as materialized (
      select e.kind, e.amount_fen, e.booked_at, e.at
      from entry e
      where not (e.kind = 'prevented' and exists (
        select
        from desk110.fraud_case mine
        join desk110.fraud_case part on part.root_id = mine.root_id
        join desk110.money later on later.case_id = part.id
        where mine.id = e.case_id and later.kind = 'prevented' and (later.booked_at, later.id) > (e.booked_at, e.id)
          and not exists (select from desk110.money_withdrawal w where w.money_id = later.id)))
    )
    select jsonb_build_object(
      'money', (
        select coalesce(jsonb_object_agg(s.kind, jsonb_build_object('fen', s.fen, 'entries', s.entries)), '{}')
        from (select c.kind, sum(c.amount_fen)::bigint as fen, count(*) as entries from counted c group by c.kind) s),
      'money_at_least', (select count(*) from entry) >= p_max,
      'last_paid_at', (select max(coalesce(c.at, c.booked_at)) from counted c where c.kind = 'paid'),
      'last_stopped_at', (select max(c.booked_at) from counted c where c.kind in ('stopped', 'frozen')),
      'paid', (
        select coalesce(jsonb_object_agg(d.day, d.fen), '{}')
        from (
          select (c.booked_at at time zone 'Asia/Shanghai')::date as day, sum(c.amount_fen)::bigint as fen
          from counted c where c.kind = 'paid' group by 1
        ) d)));
end
$$;
comment on function desk110.account_money(bigint, integer) is
  'The ledger of an account by kind, and what was paid to it by day (Beijing time); so many newest entries at most.';

create function desk110.account_ties(p_identifier bigint, p_calls bigint[], p_hub integer) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'identifier', o.canonical, 'kind', o.kind, 'cases', o.cases, 'calls', o.calls, 'last_together', o.last_together,
      'hub', (
        select count(*) >= p_hub
        from (select from desk110.mention m where m.identifier_id = o.id and m.role <> 'payer' limit p_hub) h))
      order by o.cases desc, o.calls desc, o.last_together desc, o.canonical), '[]')
    from (
      select n.id, n.canonical, n.kind, count(distinct f.root_id) as cases,
        count(distinct k.id) filter (where near.is_own) as calls, max(k.received_at) as last_together
      from (
        select s.id, bool_or(s.is_own) as is_own
        from (
          select sibling.id, false as is_own
          from desk110.call mine
          join desk110.fraud_case f on f.id = mine.case_id
          join desk110.fraud_case member on member.root_id = f.root_id
          join desk110.call sibling on sibling.case_id = member.id
          where mine.id = any (p_calls)
          union all
          select c, true from unnest(p_calls) c
        ) s
        group by s.id
      ) near
      join desk110.call k on k.id = near.id
      left join desk110.fraud_case f on f.id = k.case_id
      join desk110.mention m on m.call_id = k.id and m.role <> 'payer'
      join desk110.identifier n on n.id = m.identifier_id and n.id <> p_identifier and not n.is_official
      group by n.id
      order by cases desc, calls desc, last_together desc, n.canonical
      limit 50
    ) o);
end
$$;
comment on function desk110.account_ties(bigint, bigint[], integer) is
  'What stands in the calls of an account, and in the other calls of their cases, beside it: shared cases, shared calls, when '
  'last, and whether it is a hub that calls without number share.';

create function desk110.account_calls(p_identifier bigint, p_unit integer, p_max integer, p_limit integer) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    with named as materialized (
      select m.call_id, m.role, m.level, m.holder, m.bank
      from desk110.mention m
      where m.identifier_id = p_identifier and m.role <> 'payer'
      order by m.call_id desc limit p_max
    ), taken as materialized (
      select k.id, k.unit_id, k.received_at, k.tactic, f.root_id
      -- In the order they lie, so that a page is read once.
      from (select n.call_id from named n group by n.call_id order by n.call_id) n
      join desk110.call k on k.id = n.call_id
      left join desk110.fraud_case f on f.id = k.case_id
    ), own as materialized (
      select t.id, t.root_id, t.received_at from taken t where t.unit_id = p_unit
    ), own_cases as (
      select o.root_id, count(*) as calls, max(o.received_at) as last
      from own o where o.root_id is not null group by o.root_id
    ), first_ever as (
      select k.received_at
      from (
        select m.call_id from desk110.mention m
        where m.identifier_id = p_identifier and m.role <> 'payer' order by m.call_id limit 1
      ) m
      join desk110.call k on k.id = m.call_id
    )
    select jsonb_build_object(
      'calls', count(*), 'cases', count(distinct t.root_id), 'at_least', (select count(*) from named) >= p_max,
      'first_seen', least(min(t.received_at), (select e.received_at from first_ever e)), 'last_seen', max(t.received_at),
      'tactics', (
        select coalesce(jsonb_agg(jsonb_build_object('code', g.tactic, 'calls', g.calls) order by g.calls desc, g.tactic), '[]')
        from (select s.tactic, count(*) as calls from taken s group by s.tactic) g),
      'desks', (
        select coalesce(jsonb_agg(desk110.unit_named(g.unit_id) || jsonb_build_object('calls', g.calls, 'cases', g.cases)
          order by g.calls desc, g.unit_id), '[]')
        from (
          select s.unit_id, count(*) as calls, count(distinct s.root_id) as cases from taken s group by s.unit_id
        ) g),
      'days', (
        select coalesce(jsonb_object_agg(g.day, g.calls), '{}')
        from (
          select (s.received_at at time zone 'Asia/Shanghai')::date as day, count(*) as calls from taken s group by 1
        ) g),
      'roles', (select coalesce(jsonb_agg(distinct n.role), '[]') from named n),
      'levels', (select coalesce(jsonb_agg(distinct n.level), '[]') from named n where n.level is not null),
      'holders', (
        select coalesce(jsonb_agg(jsonb_build_object('name', g.holder, 'calls', g.calls) order by g.calls desc, g.holder), '[]')
        from (
          select n.holder, count(distinct n.call_id) as calls from named n where n.holder is not null
          group by n.holder order by calls desc, n.holder limit 20
        ) g),
      'banks', (
        select coalesce(jsonb_agg(jsonb_build_object('name', g.bank, 'calls', g.calls) order by g.calls desc, g.bank), '[]')
        from (
          select n.bank, count(distinct n.call_id) as calls from named n where n.bank is not null
          group by n.bank order by calls desc, n.bank limit 20
        ) g),
      'own_calls', (select count(*) from own),
      'own_cases', (select count(*) from own_cases),
      'seen_in', desk110.visible_calls(
        array(select o.id from own o order by o.received_at desc, o.id desc limit p_limit), p_identifier),
      'cases_in', (
        select desk110.visible_cases(coalesce(array_agg(c.root_id order by c.last desc, c.root_id desc), '{}'),
          coalesce(array_agg(c.calls order by c.last desc, c.root_id desc), '{}'))
        from (select * from own_cases o order by o.last desc, o.root_id desc limit p_limit) c),
      'elements', desk110.visible_elements(array(select o.id from own o order by o.id desc limit 500)))
    from taken t);
end
$$;
comment on function desk110.account_calls(bigint, integer, integer, integer) is
  'The calls that name an account: their counts across the installation, by desk and by day (Beijing time), and those of the '
  'desk that asks; so many newest mentions at most.';

create function desk110.account_facts(p_identifier bigint, p_unit integer, p_limit integer) returns jsonb
  language plpgsql stable
as $$
declare
  v_max integer := desk110.setting_text('dossier_mentions')::integer;
begin
  return desk110.account_calls(p_identifier, p_unit, v_max, p_limit)
    || desk110.account_money(p_identifier, v_max)
    || jsonb_build_object(
      'stop_minutes', desk110.setting_text('stop_minutes')::integer,
      'together', desk110.account_ties(
        p_identifier,
        array(
          select distinct m.call_id from desk110.mention m
          where m.identifier_id = p_identifier and m.role <> 'payer'
          order by m.call_id desc limit desk110.setting_text('dossier_tie_calls')::integer),
        desk110.setting_text('tie_hub_calls')::integer),
      'stop', desk110.stop_state(p_identifier),
      'lead', desk110.lead_state(p_identifier),
      'ring', desk110.ring_place(p_identifier),
      'trail', desk110.trail_place(p_identifier));
end
$$;
comment on function desk110.account_facts(bigint, integer, integer) is 'All that an identifier''s dossier says beside what it is.';

create function desk110.affixed(p_number text) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('identifier', a.canonical, 'calls', s.calls)
      order by s.calls desc, a.canonical), '[]')
    from (
      select i.id, i.canonical from desk110.identifier i
      where length(p_number) >= 5 and i.canonical > p_number and i.canonical < (p_number || 'a') and i.kind = 'phone'
        and not i.is_official and not i.is_masked and length(i.canonical) <= 16 and starts_with(i.canonical, p_number)
      union
      select i.id, i.canonical from desk110.identifier i
      where length(p_number) >= 5 and right(i.canonical, 4) = right(p_number, 4) and i.kind = 'phone' and not i.is_masked
        and not i.is_official and length(i.canonical) <= 16 and right(i.canonical, length(p_number)) = p_number
      union
      select i.id, i.canonical from desk110.identifier i
      where i.canonical = any (array['0', '00', '000', '+', '+0', '+00', '86', '+86', '0086', '010'] || p_number)
        and i.kind = 'phone' and not i.is_official
    ) a
    cross join lateral (
      select count(*) as calls
      from (
        select m.call_id from desk110.mention m where m.identifier_id = a.id and m.role <> 'payer' limit 1000
      ) m
    ) s
    where s.calls > 0);
end
$$;
comment on function desk110.affixed(text) is
  'Phones that are an official number with digits before or behind it, and how many calls named each.';

create function api.show_account(
  p_canonical text[], p_kind text default null, p_limit integer default 20, p_official text default null
) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
  i      desk110.identifier;
begin
  perform set_config('synchronous_commit', 'off', true);
  select n.* into i
  from desk110.identifier n
  where n.canonical = any (p_canonical) and (p_kind is null or n.kind = p_kind)
    and (n.is_official or desk110.is_lead(n.id) or desk110.is_trail_account(n.id))
  order by array_position(p_canonical, n.canonical), n.id
  limit 1;
  perform desk110.trace(v_unit, 'account.show', null,
    jsonb_strip_nulls(jsonb_build_object('found', i.id is not null, 'identifier', i.id)));
  if i.id is null and p_official is null then
    return null;
  end if;

  return jsonb_build_object(
      'identifier', coalesce(i.canonical, p_official), 'kind', coalesce(i.kind, 'phone'), 'issuer', i.issuer,
      'official', coalesce(i.is_official, true), 'masked', coalesce(i.is_masked, false),
      'also', (
        select coalesce(jsonb_agg(n.kind order by n.kind), '[]') from desk110.identifier n
        where n.canonical = i.canonical and n.id <> i.id and desk110.is_lead(n.id)),
      'affixed', case when coalesce(i.is_official, true) then desk110.affixed(coalesce(i.canonical, p_official)) end,
      'half_heard', case when not i.is_official then desk110.counted(
        desk110.patterns_fitting(i.canonical, 200), '{}', 10) -> 'candidates' end)
    || desk110.account_facts(i.id, v_unit, least(p_limit, 1000));
end
$$;
comment on function api.show_account(text[], text, integer, text) is
  'What is known of an identifier, by the first of its possible written forms that is known; null when none is and it is not '
  'given as an official number. The victim''s own account is no lead and is not found.';

create function desk110.is_bank(p_given text, p_banks text[]) returns boolean
  language plpgsql immutable
as $$
begin
  return exists (select from unnest(p_banks) b where strpos(p_given, b) > 0);
end
$$;
comment on function desk110.is_bank(text, text[]) is 'Whether a bank as given is one of those named.';

create function desk110.is_of_bank(p_identifier bigint, p_banks text[]) returns boolean
  language plpgsql stable
as $$
declare
  v_issuer text := (select i.issuer from desk110.identifier i where i.id = p_identifier);
begin
  return desk110.is_bank(v_issuer, p_banks)
    or v_issuer is null and exists (
      select
      from (select n.bank from desk110.mention n where n.identifier_id = p_identifier and n.role <> 'payer' limit 100) m
      where desk110.is_bank(m.bank, p_banks));
end
$$;
comment on function desk110.is_of_bank(bigint, text[]) is
  'Whether an account is of one of the banks, by its number, or, where that does not tell, as some call gave it.';

create function desk110.counted(p_identifiers bigint[], p_likeness integer[], p_limit integer) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    -- Counted in the index alone; what is known of them is looked up of those that are told.
    with lead as materialized (
      select a.id, a.likeness, s.calls, s.last_call
      from unnest(p_identifiers, p_likeness) a (id, likeness)
      cross join lateral (
        select count(*) as calls, max(m.call_id) as last_call
        from (
          select n.call_id from desk110.mention n
          where n.identifier_id = a.id and n.role <> 'payer'
          order by n.call_id desc limit 100
        ) m
      ) s
      -- Probed before it is asked, as most that no call names are victims' own.
      where s.calls > 0
        or exists (select from desk110.transfer t where t.to_identifier_id = a.id) and desk110.is_trail_account(a.id)
    )
    select jsonb_build_object('found', (select count(*) from lead), 'candidates', coalesce(jsonb_agg(jsonb_build_object(
      'identifier', i.canonical, 'kind', i.kind, 'issuer', i.issuer, 'masked', i.is_masked,
      'cases', h.cases, 'calls', h.calls, 'paid_fen', coalesce((t.facts ->> 'paid_fen')::bigint, p.fen),
      'last_seen', coalesce(h.last_seen, (t.facts ->> 'last_seen')::timestamptz))
      order by h.cases desc, h.calls desc, h.last_seen desc nulls last, l.id), '[]'))
    from (
      select * from lead
      order by lead.likeness, lead.calls desc, lead.last_call desc nulls last, lead.id limit p_limit
    ) l
    join desk110.identifier i on i.id = l.id
    cross join lateral (
      select count(distinct f.root_id) as cases, count(distinct k.id) as calls, max(k.received_at) as last_seen
      from (
        select m.call_id from desk110.mention m
        where m.identifier_id = l.id and m.role <> 'payer' order by m.call_id desc limit 1000
      ) other
      join desk110.call k on k.id = other.call_id
      left join desk110.fraud_case f on f.id = k.case_id
    ) h
    cross join lateral (
      select coalesce(sum(n.amount_fen), 0)::bigint as fen
      from (
        select m.amount_fen from desk110.money m
        where m.to_identifier_id = l.id and m.kind = 'paid'
          and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
        order by m.id desc limit 1000
      ) n
    ) p
    left join lateral (select desk110.trail_facts(l.id) as facts where l.calls = 0) t on true);
end
$$;
comment on function desk110.counted(bigint[], integer[], integer) is
  'How many of the identifiers are leads, and of the likeliest of those, so many, then those that most calls name, the cases, '
  'calls, money and last call; of one that only transfers name the money and the time are theirs. Counts reach back 1,000 mentions.';

create function desk110.likely_accounts(p_asked jsonb, p_max integer, out ids bigint[], out likeness integer[])
  language plpgsql stable
as $$
declare
  v_kind    text := p_asked ->> 'kind';
  v_banks   text[] := (select array_agg(b) from jsonb_array_elements_text(p_asked -> 'banks') b);
  v_numbers text[] := array(select jsonb_array_elements_text(coalesce(p_asked -> 'numbers', '[]')) limit 1000);
  v_tail    text := p_asked ->> 'tail';
  v_head    text := p_asked ->> 'head';
  v_pattern text := p_asked ->> 'pattern';
  v_like    text := desk110.like_pattern(v_pattern);
begin
  select array_agg(f.id), array_agg(f.likeness) into ids, likeness
  from (
    select a.id, min(a.likeness) as likeness
    from (
      (select i.id, 1 as likeness from desk110.identifier i
        where i.canonical = any (v_numbers) and not i.is_official
          and (v_kind is null or i.kind = v_kind) and (v_banks is null or desk110.is_of_bank(i.id, v_banks)))
      union all
      (select i.id, case when v_pattern is null then 4 when length(i.canonical) = length(v_pattern) then 1 else 2 end
        from desk110.identifier i
        where right(i.canonical, 4) = right(v_tail, 4) and not i.is_masked and right(i.canonical, length(v_tail)) = v_tail
          and not i.is_official and (v_like is null or i.canonical like v_like)
          and (v_kind is null or i.kind = v_kind) and (v_banks is null or desk110.is_of_bank(i.id, v_banks))
        limit p_max)
      union all
      (select i.id, case
          when i.canonical = v_pattern then 0 when i.is_masked then 3 when v_pattern is null then 4
          when length(i.canonical) = length(v_pattern) then 1 else 2 end
        from desk110.identifier i
        where i.canonical >= v_head and i.canonical < (p_asked ->> 'behind') and starts_with(i.canonical, v_head)
          and not i.is_official and (v_like is null or i.is_masked or i.canonical like v_like)
          and (v_kind is null or i.kind = v_kind) and (v_banks is null or desk110.is_of_bank(i.id, v_banks))
        limit p_max)
      union all
      (select i.id, case when i.canonical = v_pattern then 0 else 3 end from desk110.identifier i
        where right(i.canonical, 4) = right(v_tail, 4) and i.is_masked and v_pattern is not null and (
            starts_with(split_part(i.canonical, '*', 1), split_part(v_pattern, '*', 1))
            or starts_with(split_part(v_pattern, '*', 1), split_part(i.canonical, '*', 1)))
          and (v_kind is null or i.kind = v_kind) and (v_banks is null or desk110.is_of_bank(i.id, v_banks))
        limit p_max)
      union all
      (select i.id, 3 from desk110.identifier i
        where i.id = any (desk110.patterns_fitting(p_asked ->> 'whole', p_max))
          and (v_kind is null or i.kind = v_kind) and (v_banks is null or desk110.is_of_bank(i.id, v_banks)))
    ) a
    group by a.id
  ) f;
end
$$;
comment on function desk110.likely_accounts(jsonb, integer) is
  'The identifiers that may be meant by a number that is half known or mistyped, and how near each is, 0 the nearest: by the '
  'numbers it may be, by its last digits, by its first, by a pattern, and those recorded half heard; one index probe each, so '
  'many of each at most.';

create function api.find_accounts(p_asked jsonb) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
  set jit = off
as $$
declare
  v_unit     integer := desk110.worker('officer', 'investigator');
  v_max      integer := desk110.setting_text('find_accounts')::integer;
  v_ids      bigint[];
  v_likeness integer[];
  v_result   jsonb;
begin
  select l.ids, l.likeness into v_ids, v_likeness from desk110.likely_accounts(p_asked, v_max) l;
  v_result := desk110.counted(v_ids, v_likeness, coalesce((p_asked ->> 'limit')::integer, 100));
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'account.find', null, jsonb_build_object('found', v_result -> 'found'));
  return v_result || jsonb_build_object('at_least', coalesce(cardinality(v_ids), 0) >= v_max);
end
$$;
comment on function api.find_accounts(jsonb) is
  'The accounts that may be meant by a number of which only a part is known, or that was mistyped; never the victim''s own.';

create function api.list_accounts(p_from timestamptz, p_to timestamptz, p_kind text, p_limit integer,
  p_tactic text default null, p_min_cases integer default null, p_banks text[] default null
) returns table (
    identifier text, kind text, issuer text, cases bigint, calls bigint, paid_fen bigint, first_seen timestamptz, last_seen timestamptz)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
begin
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'account.list', null);
  return query
    select i.canonical, i.kind::text, i.issuer, s.cases, s.calls, coalesce(p.fen, 0)::bigint, s.first_seen, s.last_seen
    from (
      select m.identifier_id, count(distinct f.root_id) as cases, count(distinct k.id) as calls,
        min(k.received_at) as first_seen, max(k.received_at) as last_seen
      from desk110.call k
      join desk110.mention m on m.call_id = k.id and m.role in ('payee', 'contact') and m.ordinal < 2000
      left join desk110.fraud_case f on f.id = k.case_id
      where k.received_at >= p_from and k.received_at < p_to
        and (p_tactic is null or starts_with(k.tactic, p_tactic))
        and (k.kind = 'tip' or k.case_id is not null and k.kind not in ('not_fraud', 'invalid'))
      group by m.identifier_id
    ) s
    join desk110.identifier i on i.id = s.identifier_id and not i.is_official
    left join lateral (
      select sum(m.amount_fen) as fen from desk110.money m
      where m.to_identifier_id = i.id and m.kind = 'paid' and m.booked_at >= p_from and m.booked_at < p_to
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
    ) p on true
    where (p_kind is null or i.kind = p_kind) and s.cases >= coalesce(p_min_cases, 0)
      and (p_banks is null or desk110.is_of_bank(i.id, p_banks))
      and not exists (
        select from desk110.lead l
        where l.identifier_id = i.id and l.ending in ('false', 'official_number', 'victims_own'))
    order by s.cases desc, p.fen desc nulls last, s.calls desc, s.last_seen desc, i.id
    limit p_limit;
end
$$;
comment on function api.list_accounts(timestamptz, timestamptz, text, integer, text, integer, text[]) is
  'Leads named in a period, by cases, then money paid to them, then calls. Tips and the calls of cases make leads; '
  'those closed as false, an official number or a victim''s own are none any more.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.show_account(text[], text, integer, text), api.find_accounts(jsonb),
  api.list_accounts(timestamptz, timestamptz, text, integer, text, integer, text[])
  to desk110_officer, desk110_investigator;
grant execute on function desk110.is_lead(bigint), desk110.lead_among(text[], boolean) to desk110_owner;
