-- What was named together, as a graph for other tools. No call and no person is in it.
set local role desk110_index;

create function desk110.export_node(p_identifier bigint, p_hop integer, p_is_hub boolean, p_max integer) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    select jsonb_build_object(
        'kind', i.kind, 'identifier', i.canonical, 'issuer', i.issuer, 'masked', i.is_masked, 'hop', p_hop,
        'hub', p_is_hub,
        'paid_fen', (
          select coalesce(sum(m.amount_fen), 0)::bigint
          from (
            select n.id, n.amount_fen from desk110.money n
            where n.to_identifier_id = i.id and n.kind = 'paid' order by n.id desc limit p_max
          ) m
          where not exists (select from desk110.money_withdrawal w where w.money_id = m.id)),
        'stop', desk110.stop_state(i.id) -> 'state', 'lead', coalesce((select l.state::text from desk110.lead l where l.identifier_id = i.id), 'reported'))
      || (
        select jsonb_build_object(
          'calls', count(*), 'cases', count(distinct f.root_id),
          'first_seen', min(k.received_at), 'last_seen', max(k.received_at))
        from (
          select distinct m.call_id from desk110.mention m
          where m.identifier_id = i.id and m.role in ('payee', 'contact')
          order by m.call_id desc limit p_max
        ) m
        join desk110.call k on k.id = m.call_id and desk110.makes_leads(k.kind, k.case_id)
        left join desk110.fraud_case f on f.id = k.case_id)
    from desk110.identifier i where i.id = p_identifier);
end
$$;
comment on function desk110.export_node(bigint, integer, boolean, integer) is
  'What an export says of an identifier; so many newest mentions at most.';

create function desk110.export_links(p_ids bigint[], p_unit integer, p_max integer, p_limit integer) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    with named as materialized (
      select a.place::integer as place, k.id as call_id, k.received_at, f.root_id
      from unnest(p_ids) with ordinality a (id, place)
      cross join lateral (
        select distinct n.call_id from desk110.mention n
        where n.identifier_id = a.id and n.role in ('payee', 'contact')
        order by n.call_id desc limit p_max
      ) m
      join desk110.call k on k.id = m.call_id and desk110.makes_leads(k.kind, k.case_id)
      left join desk110.fraud_case f on f.id = k.case_id
    ), grouped as materialized (
      select n.place, n.root_id, coalesce(n.root_id, -n.call_id) as key,
        min(n.received_at) as first, max(n.received_at) as last,
        row_number() over (partition by coalesce(n.root_id, -n.call_id) order by n.place) as rank
      from named n
      group by n.place, n.root_id, coalesce(n.root_id, -n.call_id)
    ), called as materialized (
      select n.place, n.call_id, row_number() over (partition by n.call_id order by n.place) as rank from named n
    ), pair as materialized (
      select a.place as one, b.place as other, count(a.root_id) as cases,
        min(greatest(a.first, b.first)) as first, max(least(a.last, b.last)) as last,
        -- Of a case of another desk nothing but the count goes out.
        (array_agg(a.root_id order by a.root_id desc) filter (where r.unit_id = p_unit))[1:20] as own
      from grouped a
      join grouped b on b.key = a.key and b.place > a.place and b.rank <= 200
      left join desk110.fraud_case r on r.id = a.root_id
      where a.rank <= 200
      group by a.place, b.place
    ), together as materialized (
      select a.place as one, b.place as other, count(*) as calls
      from called a join called b on b.call_id = a.call_id and b.place > a.place and b.rank <= 200
      where a.rank <= 200
      group by a.place, b.place
    ), ranked as materialized (
      select p.*, coalesce(t.calls, 0) as calls,
        row_number() over (order by p.cases desc, t.calls desc nulls last, p.one, p.other) as place
      from pair p left join together t on t.one = p.one and t.other = p.other
    )
    select jsonb_build_object(
      'links', coalesce(jsonb_agg(jsonb_build_object(
        'one', r.one - 1, 'other', r.other - 1, 'cases', r.cases, 'calls', r.calls,
        'first_seen', least(r.first, r.last), 'last_seen', greatest(r.first, r.last),
        'own_cases', (select coalesce(jsonb_agg(desk110.case_number(c.id) order by c.id desc), '[]') from unnest(r.own) c (id)))
        order by r.place) filter (where r.place <= p_limit), '[]'),
      'links_left_out', count(*) filter (where r.place > p_limit))
    from ranked r);
end
$$;
comment on function desk110.export_links(bigint[], integer, integer, integer) is
  'Pairs of the identifiers, by their places from 0, that cases or calls name together, those of most cases first; of one that '
  'names more than 200 of them the first 200 count.';

create function desk110.export_graph(p_subject text, p_ids bigint[], p_hops integer[], p_hubs boolean[], p_left bigint,
  p_unit integer
) returns jsonb
  language plpgsql stable
as $$
declare
  v_max integer := desk110.setting_text('dossier_mentions')::integer;
begin
  return jsonb_build_object(
      'subject', p_subject, 'left_out', p_left,
      'nodes', (
        select coalesce(jsonb_agg(desk110.export_node(a.id, a.hop, a.hub, v_max) order by a.place), '[]')
        from unnest(p_ids, p_hops, p_hubs) with ordinality a (id, hop, hub, place)))
    || desk110.export_links(p_ids, p_unit, v_max, 50000);
end
$$;
comment on function desk110.export_graph(text, bigint[], integer[], boolean[], bigint, integer) is
  'Identifiers and what ties them, as an export has them; at most 50,000 ties.';

create function desk110.trace_export(p_unit integer, p_object text, p_identifier bigint, p_graph jsonb, p_format text)
  returns void
  language plpgsql
as $$
begin
  perform desk110.trace(p_unit, 'account.export', p_object, jsonb_strip_nulls(jsonb_build_object(
    'found', p_graph is not null, 'identifier', p_identifier, 'nodes', jsonb_array_length(p_graph -> 'nodes'),
    'links', jsonb_array_length(p_graph -> 'links'),
    -- Nothing else that is said goes into the audit.
    'format', case when p_format in ('csv', 'xlsx', 'json', 'graphml', 'gexf', 'dot', 'i2', 'stix', 'misp') then p_format end)));
end
$$;
comment on function desk110.trace_export(integer, text, bigint, jsonb, text) is
  'Leaves the audit row of an export: of what, how much and in which form.';

create function api.export_account(p_canonical text[], p_hops integer, p_limit integer, p_format text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set jit = off
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_found jsonb;
  v_start desk110.identifier;
  v_ids   bigint[];
  v_hops  integer[];
  v_hubs  boolean[];
  v_graph jsonb;
begin
  if exists (select from desk110.identifier i where i.canonical = any (p_canonical) and i.is_official) then
    perform desk110.refuse('DK422', 'account_official', 'an official number is never a lead');
  end if;
  v_found := api.account_links(p_canonical, greatest(1, p_hops), greatest(1, least(p_limit, 10000)) - 1);
  if v_found is not null then
    select i.* into v_start
    from desk110.identifier i where i.canonical = v_found ->> 'identifier' and i.kind = v_found ->> 'kind';
    select array_agg(i.id order by l.place), array_agg((l.part ->> 'hop')::integer order by l.place),
      array_agg((l.part ->> 'hub')::boolean order by l.place)
    into v_ids, v_hops, v_hubs
    from jsonb_array_elements(v_found -> 'links') with ordinality l (part, place)
    join desk110.identifier i on i.canonical = l.part ->> 'identifier' and i.kind = l.part ->> 'kind';
    v_graph := desk110.export_graph(
      v_start.canonical, v_start.id || v_ids, 0 || v_hops, (v_found ->> 'hub')::boolean || v_hubs,
      (v_found ->> 'left_out')::bigint, v_unit);
  end if;
  perform desk110.trace_export(v_unit, null, v_start.id, v_graph, p_format);
  return v_graph;
end
$$;
comment on function api.export_account(text[], integer, integer, text) is
  'An identifier and what is within at most three steps of it, as account_links finds it, for other tools, with an audit row: at '
  'most 10,000 identifiers. Null when nothing is known of it. Cases of other desks are counts.';

create function api.export_ring(p_number text, p_limit integer, p_format text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set jit = off
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_ring  bigint  := desk110.ring_in_force(desk110.id_of(6, p_number));
  v_graph jsonb;
begin
  if v_ring is not null then
    select desk110.export_graph(
      desk110.number_of(6, v_ring), array_agg(m.identifier_id order by a.place),
      array_agg(case when m.is_core then 0 else 1 end order by a.place), array_agg(false),
      (select r.size from desk110.ring r where r.id = v_ring) - count(*), v_unit)
    into v_graph
    from unnest(desk110.ring_members(v_ring, greatest(1, least(p_limit, 10000)))) with ordinality a (id, place)
    join desk110.ring_member m on m.identifier_id = a.id;
  end if;
  perform desk110.trace_export(v_unit, desk110.number_of(6, v_ring), null, v_graph, p_format);
  return v_graph;
end
$$;
comment on function api.export_ring(text, integer, text) is
  'A ring by its number, or by that of one that became part of it, for other tools, with an audit row: at most 10,000 '
  'identifiers, its core first. Null when there is none. Cases of other desks are counts.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.export_account(text[], integer, integer, text), api.export_ring(text, integer, text)
  to desk110_officer, desk110_investigator;
