-- What the desk knows of a call that is still being taken: asked with every number that is typed.
set local role desk110_index;

create function desk110.identifiers_asked(p_kind text, p_canonical text) returns bigint[]
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_tail text := right(p_canonical, 4);
  v_like text := desk110.like_pattern(p_canonical);
begin
  if strpos(p_canonical, '*') = 0 then
    return array(select i.id from desk110.identifier i where i.canonical = p_canonical and i.kind = p_kind);
  end if;
  -- Half heard: those of the same last digits, whose known digits stand where these do.
  if v_tail !~ '^[0-9A-Za-z]{4}$' then
    return '{}';
  end if;
  return array(
    select i.id
    from desk110.identifier i
    where right(i.canonical, 4) = v_tail and i.kind = p_kind and not i.is_masked
      and i.canonical like v_like
    order by i.id desc
    limit 5);
end
$$;
comment on function desk110.identifiers_asked(text, text) is
  'The identifiers a typed one may be: itself, or, half heard with its last four, at most five of the same digits.';

create function desk110.known(p_kind text, p_canonical text) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'asked', p_canonical, 'id', i.id, 'identifier', i.canonical, 'kind', i.kind,
      'cases', h.cases, 'calls', h.calls, 'last_seen', coalesce(h.last_seen, (t.facts ->> 'last_seen')::timestamptz),
      'paid_fen', coalesce((t.facts ->> 'paid_fen')::bigint, p.fen), 'trail_level', t.level,
      'stopped_at', coalesce((o.state ->> 'last_stopped_at')::timestamptz, s.at), 'stop', o.state))
      order by h.last_seen desc nulls last), '[]')
    from unnest(desk110.identifiers_asked(p_kind, p_canonical)) a (id)
    join desk110.identifier i on i.id = a.id and not i.is_official
    cross join lateral (
      select count(distinct f.root_id) as cases, count(*) as calls, max(k.received_at) as last_seen
      from (
        select distinct m.call_id
        from (
          select m.call_id from desk110.mention m
          where m.identifier_id = i.id and m.role <> 'payer'
          order by m.call_id desc limit 10000
        ) m
      ) other
      join desk110.call k on k.id = other.call_id
      left join desk110.fraud_case f on f.id = k.case_id
    ) h
    cross join lateral (
      select coalesce(sum(n.amount_fen), 0)::bigint as fen
      from (
        select m.amount_fen from desk110.money m
        where m.to_identifier_id = i.id and m.kind = 'paid'
          and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
        limit 10000
      ) n
    ) p
    left join lateral (
      select m.booked_at as at from desk110.money m
      where m.to_identifier_id = i.id and m.kind in ('stopped', 'frozen')
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
      order by m.booked_at desc limit 1
    ) s on true
    left join lateral (
      select desk110.trail_facts(i.id) as facts, desk110.trail_level(i.id) as level
      where h.calls = 0 and desk110.is_trail_account(i.id)
    ) t on true
    cross join lateral desk110.stop_state(i.id) o (state)
    where h.calls > 0 or t.facts is not null);
end
$$;
comment on function desk110.known(text, text) is
  'What the installation knows of an identifier as it is typed: cases, calls, money paid to it, when it was stopped and how it '
  'stands; counts reach back 10,000 mentions. Of one that only transfers name its place in a trail and what they brought.';

create function desk110.cases_naming(p_identifiers bigint[], p_unit integer) returns bigint[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return array(
    select f.root_id
    from unnest(p_identifiers) a (id)
    cross join lateral (
      select m.call_id from desk110.mention m
      where m.identifier_id = a.id and m.role <> 'payer'
      order by m.call_id desc limit 20
    ) other
    join desk110.call k on k.id = other.call_id
    join desk110.fraud_case f on f.id = k.case_id
    where f.unit_id = p_unit
    limit 5);
end
$$;
comment on function desk110.cases_naming(bigint[], integer) is 'Cases of a desk that name one of the identifiers, by their newest calls.';

reset role;
revoke all on function desk110.identifiers_asked(text, text), desk110.known(text, text),
  desk110.cases_naming(bigint[], integer) from public;
grant execute on function desk110.known(text, text), desk110.cases_naming(bigint[], integer) to desk110_owner;
set local role desk110_owner;

create function desk110.caller_known(p_phone text) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    select jsonb_build_object('calls', count(*), 'last_seen', max(k.received_at))
    from (
      select distinct p.call_id from desk110.personal p where p.phone = p_phone order by p.call_id desc limit 1000
    ) p
    join desk110.call k on k.id = p.call_id
    having count(*) > 0);
end
$$;
comment on function desk110.caller_known(text) is 'How often this desk heard from or of a person''s phone, and when last.';

create function api.look(p_asked jsonb) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator');
  v_known  jsonb := '[]';
  v_part   jsonb;
  v_ids    bigint[];
  v_offers jsonb;
  v_new    bigint := 0;
begin
  for v_part in select e from jsonb_array_elements(p_asked -> 'identifiers') e limit 20 loop
    v_known := v_known || desk110.known(v_part ->> 'kind', v_part ->> 'canonical');
  end loop;
  v_ids := array(select (e ->> 'id')::bigint from jsonb_array_elements(v_known) e);
  v_offers := (
    select desk110.offers(array_agg(0::bigint), array_agg(n.root_id), array_agg(n.because))
    from (
      select p.root_id, 'caller_phone' as because
      from desk110.cases_by_phone('{0}', array[p_asked ->> 'phone'], '{}', v_unit) p
      union all
      select c.root_id, 'account' from unnest(desk110.cases_naming(v_ids, v_unit)) c (root_id)
    ) n);
  perform set_config('synchronous_commit', 'off', true);
  if exists (select from desk110.sighting n where n.login = desk110.me() and n.seen_at is null and n.told_at is null) then
    update desk110.sighting n set told_at = now() where n.login = desk110.me() and n.seen_at is null and n.told_at is null;
    get diagnostics v_new = row_count;
  end if;
  perform desk110.trace(v_unit, 'call.look', null, jsonb_build_object('identifiers', to_jsonb(v_ids)));
  return jsonb_build_object(
    'identifiers', (select coalesce(jsonb_agg(e - 'id'), '[]') from jsonb_array_elements(v_known) e),
    'caller', desk110.caller_known(p_asked ->> 'phone'),
    'offers', coalesce(v_offers -> '0', '[]'),
    'sightings', v_new,
    'stop_minutes', desk110.setting_text('stop_minutes')::integer);
end
$$;
comment on function api.look(jsonb) is
  'What is known of the numbers of a call that is being taken, its caller''s earlier calls, the open cases of this desk it may '
  'belong to, and how often numbers that the person watches were named since she was told, which she is by that.';

reset role;
revoke all on function api.look(jsonb), desk110.caller_known(text) from public;
grant execute on function api.look(jsonb) to desk110_officer, desk110_investigator;
