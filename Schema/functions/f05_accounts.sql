-- Accounts and other identifiers as investigators see them: known across the installation.
set local role desk110_owner;

create function desk110.visible_calls(p_calls bigint[]) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', k.uuid, 'call', desk110.call_number(k.id), 'case', desk110.case_number(k.case_id),
      'received_at', k.received_at, 'kind', k.kind, 'tactic', k.tactic) order by k.received_at desc, k.id desc), '[]')
    from desk110.call k
    where k.id = any (p_calls));
end
$$;
comment on function desk110.visible_calls(bigint[]) is 'Those of the calls that the person who asks may see.';

reset role;
grant execute on function desk110.visible_calls(bigint[]) to desk110_index;
set local role desk110_index;

create function api.show_account(p_canonical text[]) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
  i      desk110.identifier;
  v_calls bigint[];
  v_result jsonb;
begin
  perform set_config('synchronous_commit', 'off', true);
  select n.* into i
  from desk110.identifier n
  where n.canonical = any (p_canonical)
    and (n.is_official
      or exists (select from desk110.mention m where m.identifier_id = n.id and m.role <> 'payer')
      or desk110.is_trail_account(n.id))
  order by array_position(p_canonical, n.canonical), n.id
  limit 1;
  perform desk110.trace(v_unit, 'account.show', null,
    jsonb_strip_nulls(jsonb_build_object('found', found, 'identifier', i.id)));
  if i.id is null then
    return null;
  end if;

  v_calls := array(
    select distinct m.call_id from desk110.mention m
    where m.identifier_id = i.id and m.role <> 'payer'
    order by m.call_id desc limit 10000);
  select jsonb_build_object(
    'identifier', i.canonical, 'kind', i.kind, 'issuer', i.issuer, 'official', i.is_official, 'masked', i.is_masked,
    'calls', count(*), 'cases', count(distinct f.root_id),
    'first_seen', min(k.received_at), 'last_seen', max(k.received_at),
    'tactics', (
      select coalesce(jsonb_agg(jsonb_build_object('code', t.code, 'calls', t.calls) order by t.calls desc, t.code), '[]')
      from (select c.tactic as code, count(*) as calls from desk110.call c where c.id = any (v_calls) group by c.tactic) t))
  into v_result
  from desk110.call k
  left join desk110.fraud_case f on f.id = k.case_id
  where k.id = any (v_calls);

  return v_result || jsonb_build_object(
    'roles', (
      select coalesce(jsonb_agg(distinct m.role), '[]')
      from desk110.mention m where m.identifier_id = i.id and m.role <> 'payer'),
    'levels', (
      select coalesce(jsonb_agg(distinct m.level), '[]')
      from desk110.mention m where m.identifier_id = i.id and m.role <> 'payer' and m.level is not null),
    'holders', (
      select coalesce(jsonb_agg(distinct m.holder), '[]')
      from desk110.mention m where m.identifier_id = i.id and m.role <> 'payer' and m.holder is not null),
    'banks', (
      select coalesce(jsonb_agg(distinct m.bank), '[]')
      from desk110.mention m where m.identifier_id = i.id and m.role <> 'payer' and m.bank is not null),
    'money', (
      select coalesce(jsonb_object_agg(s.kind, jsonb_build_object('fen', s.fen, 'entries', s.entries)), '{}')
      from (
        select m.kind, sum(m.amount_fen)::bigint as fen, count(*) as entries
        from desk110.money m
        where (m.to_identifier_id = i.id and m.kind not in ('rebate', 'returned')
            or m.from_identifier_id = i.id and m.kind in ('rebate', 'returned'))
          and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
          and not (m.kind = 'prevented' and exists (
            select
            from desk110.fraud_case mine
            join desk110.fraud_case part on part.root_id = mine.root_id
            join desk110.money later on later.case_id = part.id
            where mine.id = m.case_id and later.kind = 'prevented' and (later.booked_at, later.id) > (m.booked_at, m.id)
              and not exists (select from desk110.money_withdrawal w where w.money_id = later.id)))
        group by m.kind
      ) s),
    'together', (
      select coalesce(jsonb_agg(jsonb_build_object('identifier', o.canonical, 'kind', o.kind, 'cases', o.cases, 'calls', o.calls)
        order by o.cases desc, o.calls desc, o.canonical), '[]')
      from (
        select n.canonical, n.kind, count(distinct f.root_id) as cases, count(distinct k.id) as calls
        from (
          select distinct sibling.id
          from desk110.call mine
          join desk110.fraud_case f on f.id = mine.case_id
          join desk110.fraud_case member on member.root_id = f.root_id
          join desk110.call sibling on sibling.case_id = member.id
          where mine.id = any (v_calls[1:500])
          union
          select c from unnest(v_calls[1:500]) c
        ) near
        join desk110.call k on k.id = near.id
        left join desk110.fraud_case f on f.id = k.case_id
        join desk110.mention m on m.call_id = k.id and m.role <> 'payer'
        join desk110.identifier n on n.id = m.identifier_id and n.id <> i.id and not n.is_official
        group by n.canonical, n.kind
        order by cases desc, calls desc, n.canonical
        limit 50
      ) o),
    'seen_in', desk110.visible_calls(v_calls[1:50]));
end
$$;
comment on function api.show_account(text[]) is
  'What is known of an identifier, by the first of its possible written forms that is known; null when none is. '
  'The victim''s own account is no lead and is not found. Relations look at the last 500 calls.';

create function api.list_accounts(p_from timestamptz, p_to timestamptz, p_kind text, p_limit integer) returns table (
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
      join desk110.mention m on m.call_id = k.id and m.role in ('payee', 'contact')
      left join desk110.fraud_case f on f.id = k.case_id
      where k.received_at >= p_from and k.received_at < p_to
        and (k.kind = 'tip' or k.case_id is not null and k.kind not in ('not_fraud', 'invalid'))
      group by m.identifier_id
    ) s
    join desk110.identifier i on i.id = s.identifier_id and not i.is_official
    left join lateral (
      select sum(m.amount_fen) as fen from desk110.money m
      where m.to_identifier_id = i.id and m.kind = 'paid' and m.booked_at >= p_from and m.booked_at < p_to
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
    ) p on true
    where p_kind is null or i.kind = p_kind
    order by s.cases desc, p.fen desc nulls last, s.calls desc, s.last_seen desc, i.id
    limit p_limit;
end
$$;
comment on function api.list_accounts(timestamptz, timestamptz, text, integer) is
  'Leads named in a period, by cases, then money paid to them, then calls. Tips and the calls of cases make leads.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.show_account(text[]), api.list_accounts(timestamptz, timestamptz, text, integer)
  to desk110_officer, desk110_investigator;
