-- Recording, amending, showing and listing calls.
--
-- A sheet reaches the database with the keys of the call sheet and its values already read: identifiers as
-- {kind, canonical, said, masked, issuer, official, role, holder, bank, level}, money as
-- {kind, fen, approximate, said, at, channel, settlement, from, to} with from and to as identifiers. Beside them stands
-- named: the links and apps of the elements, as identifiers.
--
-- Functions that others call set nothing of their own: at every call a SET clause costs as much as a probe of an
-- index, and search_path and plan_cache_mode of the api function hold in all it calls.
set local role desk110_owner;

create view desk110.live_case with (security_invoker = true) as
  select c.id, c.unit_id, c.opened_at, c.opened_by, c.tactic
  from desk110.fraud_case c
  where c.id = c.root_id
    and exists (
      select
      from desk110.fraud_case member
      join desk110.call k on k.case_id = member.id
      where member.root_id = c.id
        and k.kind in ('attempt', 'in_progress', 'loss', 'dissuasion'));
comment on view desk110.live_case is
  'Cases that count: not merged into another, and with a call of a kind that makes a case.';

create function desk110.opens_case(p_kind text) returns boolean
  language sql immutable parallel safe
return p_kind in ('attempt', 'in_progress', 'loss', 'dissuasion');
comment on function desk110.opens_case(text) is 'Whether a call of this kind opens a case when it names none.';

create function desk110.lock_cases(p_unit integer) returns void
  language plpgsql
as $$
begin
  perform from desk110.unit u where u.id = p_unit for no key update;
end
$$;
comment on function desk110.lock_cases(integer) is
  'Begins every change to cases that stand: one at a time in a desk, as what follows from a case is derived from all that is told '
  'of it and of those merged into it. To look before is to see what another may be changing.';

create function desk110.find_case(p_number text, p_unit integer) returns bigint
  language plpgsql stable
as $$
declare
  v_id bigint := desk110.id_of(8, p_number);
begin
  if v_id is null or not exists (select from desk110.fraud_case c where c.id = v_id and c.unit_id = p_unit) then
    perform desk110.refuse('DK404', 'case_unknown', 'no such case at this desk');
  end if;
  return v_id;
end
$$;
comment on function desk110.find_case(text, integer) is
  'The key of a case of this desk; another desk''s case is as unknown as one that does not exist.';

create function desk110.find_call(p_number text, p_unit integer) returns bigint
  language plpgsql stable
as $$
declare
  v_id bigint := desk110.id_of(2, p_number);
begin
  if v_id is null or not exists (select from desk110.call c where c.id = v_id and c.unit_id = p_unit) then
    perform desk110.refuse('DK404', 'call_unknown', 'no such call at this desk');
  end if;
  return v_id;
end
$$;
comment on function desk110.find_call(text, integer) is 'The key of a call of this desk.';

-- What is written for calls is written for many at once, each as a place in arrays of one length: a statement costs
-- far more to begin than a row to write.
create function desk110.open_cases(p_cases bigint[], p_unit integer, p_me name, p_sheets jsonb[]) returns void
  language plpgsql
as $$
begin
  insert into desk110.fraud_case (id, unit_id, root_id, opened_at, opened_by, tactic)
  overriding system value
  select s.id, p_unit, s.id, (s.sheet ->> 'received_at')::timestamptz, p_me, s.sheet ->> 'tactic'
  from unnest(p_cases, p_sheets) s (id, sheet)
  where s.id is not null and not s.sheet ? 'case';
end
$$;
comment on function desk110.open_cases(bigint[], integer, name, jsonb[]) is
  'Opens the cases of those sheets that name none; null stands for a sheet that is no case.';

-- Money said in a call that proved no fraud is money nobody lost: it is withdrawn, and given back when the call is one after all.
create function desk110.settle_money(p_calls bigint[]) returns void
  language plpgsql
as $$
begin
  delete from desk110.money_withdrawal w
  using desk110.money m, desk110.call k
  where m.call_id = any (p_calls) and k.id = m.call_id and w.money_id = m.id
    and w.reason = 'no_fraud' and k.kind not in ('not_fraud', 'invalid');
  insert into desk110.money_withdrawal (money_id, unit_id, reason, withdrawn_by)
  select m.id, m.unit_id, 'no_fraud', desk110.me()
  from desk110.money m
  join desk110.call k on k.id = m.call_id
  where m.call_id = any (p_calls) and k.kind in ('not_fraud', 'invalid')
  on conflict (money_id) do update set reason = excluded.reason;
end
$$;
comment on function desk110.settle_money(bigint[]) is 'Withdraws the money of calls that are no fraud, and gives it back to those that are.';

create function desk110.withdrawal(
  p_kind text, p_booked_at timestamptz, p_call_kind text, p_case_counts boolean, p_paid_at timestamptz
) returns text
  language sql immutable parallel safe
return case
  when not p_case_counts or p_call_kind in ('not_fraud', 'invalid') then 'no_fraud'
  when p_kind = 'prevented' and p_booked_at <= p_paid_at then 'paid_anyway'
end;
comment on function desk110.withdrawal(text, timestamptz, text, boolean, timestamptz) is
  'Why a ledger entry of a case counts no more; null while it does.';

-- What follows from the outcomes of a case is derived again whenever one comes, goes, moves or changes, so that
-- attaching, merging and amending in any order end the same.
create function desk110.settle_case(p_case bigint) returns void
  language plpgsql
as $$
declare
  v_root    bigint := (select c.root_id from desk110.fraud_case c where c.id = p_case);
  v_paid_at timestamptz;
  v_counts  boolean;
  v_ended   desk110.outcome;
  v_success desk110.outcome;
begin
  select max(o.at) into v_paid_at
  from desk110.fraud_case member join desk110.outcome o on o.case_id = member.id
  where member.root_id = v_root and o.result = 'paid_anyway';
  select o.* into v_ended
  from desk110.fraud_case member join desk110.outcome o on o.case_id = member.id
  where member.root_id = v_root and o.result in ('paid_anyway', 'false_alarm')
  order by o.at desc, o.id desc limit 1;
  select o.* into v_success
  from desk110.fraud_case member join desk110.outcome o on o.case_id = member.id
  where member.root_id = v_root and o.result in ('persuaded_before', 'persuaded_stop')
    and (v_ended.id is null or (o.at, o.id) > (v_ended.at, v_ended.id))
  order by o.at desc, o.id desc limit 1;

  delete from desk110.followup u
  using desk110.fraud_case member
  where member.root_id = v_root and u.case_id = member.id
    and (v_success.id is null or u.outcome_id is distinct from v_success.id)
    and not exists (select from desk110.followup_result r where r.followup_id = u.id);
  if v_success.id is not null then
    update desk110.followup u
    set case_id = v_success.case_id, due_at = v_success.at + make_interval(hours => u.hours)
    where u.outcome_id = v_success.id
      and not exists (select from desk110.followup_result r where r.followup_id = u.id);
    insert into desk110.followup (unit_id, case_id, outcome_id, hours, due_at)
    select v_success.unit_id, v_success.case_id, v_success.id, h::integer, v_success.at + make_interval(hours => h::integer)
    from unnest(string_to_array(desk110.setting_text('followup_hours'), ',')) h
    where not exists (
      select from desk110.followup u where u.outcome_id = v_success.id and u.hours = h::integer);
  end if;

  -- What was recorded on the case, or told later, counts while the case does.
  v_counts := exists (
    select
    from desk110.fraud_case member join desk110.call k on k.case_id = member.id
    where member.root_id = v_root and desk110.opens_case(k.kind));
  delete from desk110.money_withdrawal w
  using desk110.fraud_case member
  join desk110.money m on m.case_id = member.id
  left join desk110.call k on k.id = m.call_id
  where member.root_id = v_root and w.money_id = m.id
    and coalesce(
      desk110.withdrawal(m.kind, m.booked_at, k.kind, v_counts, v_paid_at), desk110.held_withdrawal(v_root, m)) is null;
  insert into desk110.money_withdrawal (money_id, unit_id, reason, withdrawn_by)
  select m.id, m.unit_id, r.reason, desk110.me()
  from desk110.fraud_case member
  join desk110.money m on m.case_id = member.id
  left join desk110.call k on k.id = m.call_id
  cross join lateral coalesce(
    desk110.withdrawal(m.kind, m.booked_at, k.kind, v_counts, v_paid_at), desk110.held_withdrawal(v_root, m)) r (reason)
  where member.root_id = v_root and r.reason is not null
  on conflict (money_id) do update set reason = excluded.reason;
end
$$;
comment on function desk110.settle_case(bigint) is
  'Derives what the outcomes of a case, with those merged into it, ask for: the latest success its call-backs; payment '
  'withdraws what counted as prevented until then, and so does that it is no case.';

create function desk110.settle_opening(p_case bigint) returns void
  language plpgsql
as $$
begin
  update desk110.fraud_case f
  set opened_at = n.received_at, opened_by = n.officer, tactic = n.tactic
  from (
    select k.received_at, k.officer, k.tactic
    from desk110.call k
    where k.case_id = p_case and desk110.opens_case(k.kind)
    order by k.received_at, k.id
    limit 1
  ) n
  where f.id = p_case and (f.opened_at, f.opened_by, f.tactic) is distinct from (n.received_at, n.officer, n.tactic);
end
$$;
comment on function desk110.settle_opening(bigint) is
  'Derives when, by whom and with which tactic a case was opened: by the earliest of its calls that make a case. '
  'One that no call makes keeps what it had, and counts no more.';

create function desk110.asks_settling(p_result text) returns boolean
  language sql immutable parallel safe
return p_result in ('persuaded_before', 'persuaded_stop', 'paid_anyway', 'false_alarm');
comment on function desk110.asks_settling(text) is
  'Whether a result asks for something of its case; the others change nothing of what earlier ones asked for.';

create function desk110.add_outcome(
  p_unit integer, p_case bigint, p_call bigint, p_result text, p_at timestamptz, p_me name
) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.outcome (unit_id, case_id, call_id, result, at, by)
  values (p_unit, p_case, p_call, p_result, p_at, p_me);
  if p_case is not null and desk110.asks_settling(p_result) then
    perform desk110.settle_case(p_case);
  end if;
end
$$;
comment on function desk110.add_outcome(integer, bigint, bigint, text, timestamptz, name) is
  'Writes how a dissuasion stands, and what follows from it.';

create function desk110.write_people(p_calls bigint[], p_unit integer, p_sheets jsonb[]) returns void
  language plpgsql
as $$
begin
  insert into desk110.personal (call_id, unit_id, who, name, phone, id_number)
  select s.call_id, p_unit, w.who, w.part ->> 'name', w.part ->> 'phone', w.part ->> 'id_number'
  from unnest(p_calls, p_sheets) s (call_id, sheet)
  cross join lateral (values ('caller', s.sheet -> 'caller'), ('victim', s.sheet -> 'victim')) w (who, part)
  where w.part ?| array['name', 'phone', 'id_number'];
end
$$;
comment on function desk110.write_people(bigint[], integer, jsonb[]) is 'Writes the personal data of sheets.';

create function desk110.write_elements(p_calls bigint[], p_unit integer, p_sheets jsonb[]) returns void
  language plpgsql
as $$
begin
  insert into desk110.element (
    call_id, unit_id, way_in, tools, claimed_identity, pretext, phrases, screen_sharing, remote_control, ai, links, apps)
  select
    s.call_id, p_unit, s.part ->> 'way_in',
    case when s.part ? 'tools' then array(select jsonb_array_elements_text(s.part -> 'tools')) else '{}' end,
    s.part ->> 'claimed_identity', s.part ->> 'pretext',
    case when s.part ? 'phrases' then array(select jsonb_array_elements_text(s.part -> 'phrases')) else '{}' end,
    (s.part ->> 'screen_sharing')::boolean, (s.part ->> 'remote_control')::boolean, (s.part ->> 'ai')::boolean,
    case when s.part ? 'links' then array(select jsonb_array_elements_text(s.part -> 'links')) else '{}' end,
    case when s.part ? 'apps' then array(select jsonb_array_elements_text(s.part -> 'apps')) else '{}' end
  from (select c.call_id, c.sheet -> 'elements' as part from unnest(p_calls, p_sheets) c (call_id, sheet)) s
  where s.part is not null;
end
$$;
comment on function desk110.write_elements(bigint[], integer, jsonb[]) is 'Writes the case elements of sheets.';

create function desk110.own_numbers(p_sheet jsonb) returns text[]
  language sql immutable
return array[p_sheet #>> '{caller,phone}', p_sheet #>> '{victim,phone}', p_sheet #>> '{victim,id_number}'];
comment on function desk110.own_numbers(jsonb) is
  'The caller''s and the victim''s own, which are never leads, whatever the sheet calls them.';

create function desk110.write_identifiers(p_calls bigint[], p_unit integer, p_sheets jsonb[]) returns void
  language plpgsql
as $$
begin
  -- Sorted, so that two sessions naming the same accounts never wait for each other in a ring; by bytes, as that is cheapest.
  insert into desk110.identifier (kind, canonical, is_masked, is_official, issuer)
  select distinct on (i.part ->> 'canonical' collate "C", i.part ->> 'kind' collate "C")
    i.part ->> 'kind', i.part ->> 'canonical',
    coalesce((i.part ->> 'masked')::boolean, false), coalesce((i.part ->> 'official')::boolean, false),
    i.part ->> 'issuer'
  from (
    select jsonb_path_query(s, '$.identifiers[*]') as part from unnest(p_sheets) s
    union all select jsonb_path_query(s, '$.money[*].from') from unnest(p_sheets) s
    union all select jsonb_path_query(s, '$.money[*].to') from unnest(p_sheets) s
    union all select jsonb_path_query(s, '$.named.*[*]') from unnest(p_sheets) s
  ) i
  order by i.part ->> 'canonical' collate "C", i.part ->> 'kind' collate "C"
  on conflict do nothing;

  insert into desk110.mention (call_id, ordinal, unit_id, identifier_id, role, given_role, level, holder, bank, said)
  select s.call_id, e.place - 1, p_unit,
    (select i.id from desk110.identifier i where i.canonical = e.part ->> 'canonical' and i.kind = e.part ->> 'kind'),
    case when e.part ->> 'canonical' = any (desk110.own_numbers(s.sheet)) then 'payer' else e.part ->> 'role' end,
    e.part ->> 'role', (e.part ->> 'level')::smallint, e.part ->> 'holder', e.part ->> 'bank', e.part ->> 'said'
  from unnest(p_calls, p_sheets) s (call_id, sheet)
  cross join lateral jsonb_array_elements(s.sheet -> 'identifiers') with ordinality e (part, place);

  -- Money that comes back goes the other way: then the payer is the one who receives it.
  insert into desk110.mention (call_id, ordinal, unit_id, identifier_id, role, given_role, said, is_implied)
  select n.call_id, 999 + row_number() over (partition by n.call_id), p_unit,
    (select i.id from desk110.identifier i where i.canonical = n.part ->> 'canonical' and i.kind = n.part ->> 'kind'),
    n.role, n.role, n.part ->> 'said', true
  from (
    select distinct on (s.call_id, w.part ->> 'canonical', w.part ->> 'kind') s.call_id, w.part,
      case
        when (w.part ->> 'official')::boolean then 'neutral'
        when w.part ->> 'canonical' = any (desk110.own_numbers(s.sheet)) then 'payer'
        when w.receives = (e ->> 'kind' not in ('rebate', 'returned')) then 'payee'
        else 'payer'
      end as role
    from unnest(p_calls, p_sheets) s (call_id, sheet)
    cross join lateral jsonb_array_elements(s.sheet -> 'money') e
    cross join lateral (values (e -> 'to', true), (e -> 'from', false)) w (part, receives)
    where w.part is not null
      and coalesce(s.sheet -> 'identifiers', '[]') @> jsonb_build_array(
        jsonb_build_object('canonical', w.part -> 'canonical', 'kind', w.part -> 'kind')) is not true
    order by s.call_id, w.part ->> 'canonical', w.part ->> 'kind', w.receives desc
  ) n;

  -- Links and apps of the elements; no hits are told of them.
  insert into desk110.mention (call_id, ordinal, unit_id, identifier_id, role, given_role, said, is_implied)
  select s.call_id, n.first - 1 + e.place, p_unit,
    (select i.id from desk110.identifier i where i.canonical = e.part ->> 'canonical' and i.kind = e.part ->> 'kind'),
    'contact', 'contact', e.part ->> 'said', true
  from unnest(p_calls, p_sheets) s (call_id, sheet)
  cross join (values ('links', 2000), ('apps', 3000)) n (key, first)
  cross join lateral jsonb_array_elements(s.sheet -> 'named' -> n.key) with ordinality e (part, place);
end
$$;
comment on function desk110.write_identifiers(bigint[], integer, jsonb[]) is
  'Writes the identifiers that sheets name, in their lists, by their money or as links and apps of their elements, and that the '
  'calls name them.';

create function desk110.write_money(
  p_calls bigint[], p_unit integer, p_cases bigint[], p_me name, p_sheets jsonb[]
) returns void
  language plpgsql
as $$
begin
  insert into desk110.money (
    unit_id, case_id, call_id, ordinal, kind, amount_fen, is_approximate, said, at, channel, settlement,
    from_identifier_id, to_identifier_id, booked_at, recorded_by)
  select p_unit, s.case_id, s.call_id, e.place - 1, e.part ->> 'kind', (e.part ->> 'fen')::bigint,
    coalesce((e.part ->> 'approximate')::boolean, false), e.part ->> 'said', (e.part ->> 'at')::timestamptz,
    e.part ->> 'channel', e.part ->> 'settlement',
    (select i.id from desk110.identifier i
      where i.canonical = e.part #>> '{from,canonical}' and i.kind = e.part #>> '{from,kind}'),
    (select i.id from desk110.identifier i
      where i.canonical = e.part #>> '{to,canonical}' and i.kind = e.part #>> '{to,kind}'),
    (s.sheet ->> 'received_at')::timestamptz, p_me
  from unnest(p_calls, p_cases, p_sheets) s (call_id, case_id, sheet)
  cross join lateral jsonb_array_elements(s.sheet -> 'money') with ordinality e (part, place);
end
$$;
comment on function desk110.write_money(bigint[], integer, bigint[], name, jsonb[]) is 'Writes the ledger entries of sheets.';

create function desk110.write_dissuasions(
  p_calls bigint[], p_unit integer, p_cases bigint[], p_me name, p_sheets jsonb[]
) returns void
  language plpgsql
as $$
begin
  insert into desk110.dissuasion (unit_id, case_id, call_id, channel, level, reached, at, by)
  select p_unit, s.case_id, s.call_id, s.sheet #>> '{dissuasion,channel}', s.sheet #>> '{dissuasion,level}',
    s.sheet #>> '{dissuasion,reached}', (s.sheet ->> 'received_at')::timestamptz, p_me
  from unnest(p_calls, p_cases, p_sheets) s (call_id, case_id, sheet)
  where s.sheet ? 'dissuasion';

  insert into desk110.outcome (unit_id, case_id, call_id, result, at, by)
  select p_unit, s.case_id, s.call_id, s.sheet #>> '{dissuasion,result}', (s.sheet ->> 'received_at')::timestamptz, p_me
  from unnest(p_calls, p_cases, p_sheets) s (call_id, case_id, sheet)
  where s.sheet -> 'dissuasion' ? 'result';
end
$$;
comment on function desk110.write_dissuasions(bigint[], integer, bigint[], name, jsonb[]) is
  'Writes the attempts and the results of sheets; what follows from them is for settle_case.';

-- Phones come as a column of their own: by what is read from a sheet row-level security lets no index be searched.
create function desk110.calls_by_known_phones(p_calls bigint[], p_phones text[]) returns bigint[]
  language plpgsql stable
as $$
begin
  return array(
    select mine.call_id
    from unnest(p_calls, p_phones) mine (call_id, phone)
    where exists (
      select from desk110.personal p
      where p.phone = mine.phone and (p.call_id < mine.call_id or p.call_id <> all (p_calls))));
end
$$;
comment on function desk110.calls_by_known_phones(bigint[], text[]) is
  'Those of a group of calls whose caller''s phone was known before.';

create function desk110.cases_by_phone(p_calls bigint[], p_phones text[], p_group bigint[], p_unit integer)
  returns table (call_id bigint, root_id bigint)
  language plpgsql stable
as $$
begin
  return query
    select mine.call_id, other.root_id
    from unnest(p_calls, p_phones) mine (call_id, phone)
    cross join lateral (
      select f.root_id
      from desk110.personal p
      join desk110.call k on k.id = p.call_id
      join desk110.fraud_case f on f.id = k.case_id
      where p.phone = mine.phone and (p.call_id < mine.call_id or p.call_id <> all (p_group)) and f.unit_id = p_unit
      order by p.call_id desc
      limit 5
    ) other;
end
$$;
comment on function desk110.cases_by_phone(bigint[], text[], bigint[], integer) is
  'The newest cases of a desk that the phones of calls have called about before; of their group only earlier calls count. '
  '0 stands for one not recorded yet.';

reset role;
set local role desk110_index;

create function desk110.calls_with_known_accounts(p_calls bigint[]) returns bigint[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return array(
    select distinct mine.call_id
    from desk110.mention mine
    where mine.call_id = any (p_calls) and mine.ordinal < 2000
      and (
        exists (
          select from desk110.mention m
          where m.identifier_id = mine.identifier_id and (m.call_id < mine.call_id or m.call_id <> all (p_calls)))
        or not mine.is_implied
          and (select i.is_masked from desk110.identifier i where i.id = mine.identifier_id)));
end
$$;
comment on function desk110.calls_with_known_accounts(bigint[]) is
  'Those of a group of calls that name what another call named before, anywhere in the installation, or what is half heard and may '
  'be one of them.';

create function desk110.hits(p_calls bigint[], p_group bigint[]) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_object_agg(c.id, known.hits)
    from unnest(p_calls) c (id)
    cross join lateral (
      select jsonb_agg(jsonb_build_object(
        'identifier', i.canonical, 'kind', i.kind, 'cases', h.cases, 'calls', h.calls, 'last_seen', h.last_seen)
        order by mine.ordinal) as hits
      from (
        select m.identifier_id, min(m.ordinal) as ordinal
        from desk110.mention m
        where m.call_id = c.id and m.role <> 'payer' and m.ordinal < 2000
        group by m.identifier_id
      ) mine
      join desk110.identifier asked on asked.id = mine.identifier_id and not asked.is_official
      cross join lateral unnest(case when asked.is_masked
        then asked.id || desk110.identifiers_asked(asked.kind, asked.canonical) else array[asked.id] end) may (id)
      join desk110.identifier i on i.id = may.id
      join lateral (
        select count(distinct f.root_id) as cases, count(*) as calls, max(k.received_at) as last_seen
        from (
          select distinct m.call_id
          from (
            select m.call_id
            from desk110.mention m
            where m.identifier_id = i.id and (m.call_id < c.id or m.call_id <> all (p_group)) and m.role <> 'payer'
            order by m.call_id desc
            limit 10000
          ) m
        ) other
        join desk110.call k on k.id = other.call_id
        left join desk110.fraud_case f on f.id = k.case_id
      ) h on h.calls > 0
    ) known
    where known.hits is not null);
end
$$;
comment on function desk110.hits(bigint[], bigint[]) is
  'For each of some calls what the installation already knew of the identifiers it names; of their group only earlier calls count. '
  'Counts reach back 10,000 mentions, so that a number all the country has seen costs no more.';

create function desk110.cases_by_account(p_calls bigint[], p_group bigint[], p_unit integer)
  returns table (call_id bigint, root_id bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select c.id, other.root_id
    from unnest(p_calls) c (id)
    cross join lateral (
      select f.root_id
      from desk110.mention mine
      join desk110.identifier i on i.id = mine.identifier_id and not i.is_official
      join lateral (
        select m.call_id from desk110.mention m
        where m.identifier_id = mine.identifier_id and (m.call_id < c.id or m.call_id <> all (p_group))
        order by m.call_id desc
        limit 20
      ) other on true
      join desk110.call k on k.id = other.call_id
      join desk110.fraud_case f on f.id = k.case_id
      where mine.call_id = c.id and mine.ordinal < 2000 and f.unit_id = p_unit
      limit 5
    ) other;
end
$$;
comment on function desk110.cases_by_account(bigint[], bigint[], integer) is
  'Cases of a desk that name an identifier some calls name; of their group only earlier calls count.';

reset role;
revoke all on function desk110.calls_with_known_accounts(bigint[]), desk110.hits(bigint[], bigint[]),
  desk110.cases_by_account(bigint[], bigint[], integer) from public;
grant execute on function desk110.calls_with_known_accounts(bigint[]), desk110.hits(bigint[], bigint[]),
  desk110.cases_by_account(bigint[], bigint[], integer) to desk110_owner;
set local role desk110_owner;

create function desk110.require_official(p_sheet jsonb) returns void
  language plpgsql immutable
as $$
begin
  -- The service numbers of the state, the operators and the banks; anybody's number would be hidden from all desks.
  if exists (
    select
    from (
      select jsonb_path_query(p_sheet, '$.identifiers[*]') as part
      union all select jsonb_path_query(p_sheet, '$.money[*].*')
      union all select jsonb_path_query(p_sheet, '$.named.*[*]')
    ) i
    where (i.part ->> 'official')::boolean
      and (i.part ->> 'kind' = 'phone' and i.part ->> 'canonical' ~ '^(1[0-9]{2,6}|9[0-9]{4,7})$') is not true)
  then
    perform desk110.refuse('DK422', 'identifier_official', 'no official number');
  end if;
end
$$;
comment on function desk110.require_official(jsonb) is 'Refuses a sheet that calls a number official which cannot be one.';

create function desk110.require_sheet(p_sheet jsonb) returns void
  language plpgsql immutable
as $$
begin
  if p_sheet ->> 'received_at' is null or p_sheet ->> 'kind' is null or p_sheet ->> 'tactic' is null then
    perform desk110.refuse('DK422', 'sheet_incomplete', 'a sheet has received_at, kind and tactic');
  end if;
  if jsonb_typeof(p_sheet -> 'identifiers') <> 'array' or jsonb_typeof(p_sheet -> 'money') <> 'array'
    or jsonb_typeof(p_sheet -> 'caller') <> 'object' or jsonb_typeof(p_sheet -> 'victim') <> 'object'
    or jsonb_typeof(p_sheet -> 'named') <> 'object'
    or jsonb_typeof(p_sheet #> '{named,links}') <> 'array' or jsonb_typeof(p_sheet #> '{named,apps}') <> 'array'
    or jsonb_typeof(p_sheet -> 'elements') <> 'object' or jsonb_typeof(p_sheet -> 'dissuasion') <> 'object'
  then
    perform desk110.refuse('DK422', 'sheet_shape', 'a part of the sheet is of the wrong type');
  end if;
  -- Places from 1000 are those of identifiers that only money names, from 2000 links and from 3000 apps.
  if jsonb_array_length(p_sheet -> 'identifiers') > 1000 or jsonb_array_length(p_sheet -> 'money') > 1000
    or jsonb_array_length(p_sheet #> '{named,links}') > 1000 or jsonb_array_length(p_sheet #> '{named,apps}') > 1000
  then
    perform desk110.refuse('DK422', 'sheet_length', 'a sheet names at most 1000 identifiers and entries of money');
  end if;
  -- Asked in two steps, as almost no sheet has one.
  if p_sheet @? '$.identifiers[*].official ? (@.type() != "boolean" || @ == true)'
    or p_sheet @? '$.money[*].*.official ? (@.type() != "boolean" || @ == true)'
    or p_sheet @? '$.named.*[*].official ? (@.type() != "boolean" || @ == true)'
  then
    perform desk110.require_official(p_sheet);
  end if;
end
$$;
comment on function desk110.require_sheet(jsonb) is
  'Refuses what is no sheet, by a rule that quotes nothing of it; the values are judged where they are written.';

create function desk110.require_tactics(p_codes text[]) returns void
  language plpgsql stable
as $$
begin
  if exists (select from unnest(p_codes) c (code) where not exists (select from desk110.tactic t where t.code = c.code))
    and exists (select from desk110.tactic)
  then
    perform desk110.refuse('DK422', 'tactic_unknown', 'no tactic of any scheme');
  end if;
end
$$;
comment on function desk110.require_tactics(text[]) is 'Refuses codes that no installed scheme has.';

create view desk110.closed_case with (security_invoker = true) as
  select c.case_id from desk110.case_closure c where c.reopened_at is null;
comment on view desk110.closed_case is 'Cases that are done with.';

create function desk110.is_closed(p_case bigint) returns boolean
  language plpgsql stable
as $$
begin
  return exists (select from desk110.closed_case c where c.case_id = p_case);
end
$$;
comment on function desk110.is_closed(bigint) is 'Whether a case is done with.';

create function desk110.offers(p_calls bigint[], p_cases bigint[], p_because text[]) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    select jsonb_object_agg(o.call_id, o.offers)
    from (
      select n.call_id, jsonb_agg(jsonb_build_object('case', desk110.case_number(n.root_id), 'because', n.because)
        order by n.root_id desc) as offers
      from (
        select distinct on (o.call_id, o.root_id) o.call_id, o.root_id, o.because
        from unnest(p_calls, p_cases, p_because) o (call_id, root_id, because)
        order by o.call_id, o.root_id, o.because desc
      ) n
      where not exists (select from desk110.closed_case c where c.case_id = n.root_id)
      group by n.call_id
    ) o);
end
$$;
comment on function desk110.offers(bigint[], bigint[], text[]) is
  'For each of some calls without a case the open cases of this desk it may belong to, of those found: the same phone, or an '
  'account in common.';

create function desk110.refuse_known(p_uuids uuid[]) returns void
  language plpgsql
as $$
begin
  -- Known here, it was taken between the look and the write; else by a desk whose calls are not seen here.
  if exists (select from desk110.call k where k.uuid = any (p_uuids)) then
    raise exception using errcode = '40001', message = 'recorded at the same time by another session';
  end if;
  perform desk110.refuse('DK409', 'call_uuid_unique', 'this id names another call');
end
$$;
comment on function desk110.refuse_known(uuid[]) is
  'Refuses calls of which one is known already: to be tried again where this desk took it.';

create function desk110.settle_calls(p_cases bigint[], p_sheets jsonb[]) returns void
  language plpgsql
as $$
declare
  v_case   bigint;
  v_opens  boolean;
  v_counts boolean;
begin
  for v_case, v_opens, v_counts in
    select s.case_id, bool_or(s.sheet ? 'case' and desk110.opens_case(s.sheet ->> 'kind')),
      bool_or(s.sheet ? 'case' and (s.sheet ? 'money' or desk110.opens_case(s.sheet ->> 'kind'))
        or coalesce(desk110.asks_settling(s.sheet #>> '{dissuasion,result}'), false))
    from unnest(p_cases, p_sheets) s (case_id, sheet)
    where s.case_id is not null and (s.sheet ? 'case' or s.sheet -> 'dissuasion' ? 'result')
    group by s.case_id
    order by s.case_id
  loop
    if v_opens then
      perform desk110.settle_opening(v_case);
    end if;
    if v_counts then
      perform desk110.settle_case(v_case);
    end if;
  end loop;
end
$$;
comment on function desk110.settle_calls(bigint[], jsonb[]) is
  'Derives what follows from written calls for the cases they belong to, once a case.';

create function desk110.known_before(p_calls bigint[], p_unit integer, p_sheets jsonb[], out hits jsonb, out offers jsonb)
  language plpgsql stable
as $$
declare
  v_phones text[] := array(select s #>> '{caller,phone}' from unnest(p_sheets) s);
  v_known  bigint[] := desk110.calls_with_known_accounts(p_calls);
  v_phoned bigint[] := desk110.calls_by_known_phones(p_calls, v_phones);
begin
  if v_known <> '{}' then
    hits := desk110.hits(v_known, p_calls);
  end if;
  if v_known <> '{}' or v_phoned <> '{}' then
    offers := (
      select desk110.offers(array_agg(n.call_id), array_agg(n.root_id), array_agg(n.because))
      from (
        select p.call_id, p.root_id, 'caller_phone' as because
        from desk110.cases_by_phone(p_calls, v_phones, p_calls, p_unit) p
        union all
        select a.call_id, a.root_id, 'account'
        from desk110.cases_by_account(v_known, p_calls, p_unit) a
      ) n);
  end if;
end
$$;
comment on function desk110.known_before(bigint[], integer, jsonb[]) is
  'What was known of a group of written calls, of each as if those behind it were not there yet: by the key of the call its hits, '
  'and the cases it may belong to.';

create function desk110.write_calls(p_unit integer, p_me name, p_sheets jsonb[], p_asks boolean) returns setof jsonb
  language plpgsql
as $$
declare
  v_calls   bigint[] := '{}';
  v_cases   bigint[] := '{}';
  v_numbers text[];
  v_hits    jsonb;
  v_offers  jsonb;
  v_written bigint;
  v_sheet   jsonb;
  v_idle    boolean := false;
  v_settles boolean := false;
begin
  if exists (select from unnest(p_sheets) s where s ? 'case') then
    perform desk110.lock_cases(p_unit);
    v_settles := true;
  end if;
  foreach v_sheet in array p_sheets loop
    perform desk110.require_sheet(v_sheet);
    if v_sheet ->> 'id' is null or v_sheet ->> 'content_hash' is null then
      perform desk110.refuse('DK422', 'sheet_incomplete', 'a sheet has an id and the hash of its content');
    end if;
    v_idle := v_idle or v_sheet ? 'money' and v_sheet ->> 'kind' in ('not_fraud', 'invalid');
    v_settles := v_settles or v_sheet ? 'dissuasion';
    v_calls := v_calls || nextval('desk110.call_id_seq');
    v_cases := v_cases || case
      when v_sheet ? 'case' then desk110.find_case(v_sheet ->> 'case', p_unit)
      when desk110.opens_case(v_sheet ->> 'kind') then nextval('desk110.fraud_case_id_seq')
    end;
  end loop;

  perform desk110.require_tactics(array(select distinct s ->> 'tactic' from unnest(p_sheets) s));

  perform desk110.open_cases(v_cases, p_unit, p_me, p_sheets);
  insert into desk110.call (
    id, uuid, unit_id, officer, received_at, kind, source, case_id, tactic, tactic_given, relation,
    victim_sex, victim_age, education, occupation, division, victim_repeat, victim_warned, narrative, note, content_hash)
  overriding system value
  select
    s.id, (s.sheet ->> 'id')::uuid, p_unit, p_me, (s.sheet ->> 'received_at')::timestamptz, s.sheet ->> 'kind',
    s.sheet ->> 'source', s.case_id, s.sheet ->> 'tactic', coalesce((s.sheet ->> 'tactic_given')::boolean, false),
    s.sheet #>> '{caller,relation}', s.sheet #>> '{victim,sex}', (s.sheet #>> '{victim,age}')::smallint,
    s.sheet #>> '{victim,education}', s.sheet #>> '{victim,occupation}', s.sheet #>> '{victim,division}',
    (s.sheet #>> '{victim,repeat}')::boolean, (s.sheet #>> '{victim,warned}')::boolean,
    s.sheet ->> 'narrative', s.sheet ->> 'note', s.sheet ->> 'content_hash'
  from unnest(v_calls, v_cases, p_sheets) s (id, case_id, sheet)
  -- No column named: that would ask for the right to read the rows, and the policy for it, every time.
  on conflict do nothing;
  get diagnostics v_written = row_count;
  if v_written < cardinality(p_sheets) then
    perform desk110.refuse_known(array(select (s ->> 'id')::uuid from unnest(p_sheets) s));
  end if;

  perform desk110.write_people(v_calls, p_unit, p_sheets);
  perform desk110.write_elements(v_calls, p_unit, p_sheets);
  perform desk110.write_identifiers(v_calls, p_unit, p_sheets);
  perform desk110.write_money(v_calls, p_unit, v_cases, p_me, p_sheets);
  perform desk110.note_unread(v_calls, p_unit);
  perform desk110.mark_calls(v_calls, p_unit, v_cases, p_sheets);
  if v_idle then
    perform desk110.settle_money(v_calls);
  end if;
  if v_settles then
    perform desk110.write_dissuasions(v_calls, p_unit, v_cases, p_me, p_sheets);
    perform desk110.settle_calls(v_cases, p_sheets);
  end if;
  perform desk110.tell_watchers(v_calls);
  v_numbers := array(select desk110.call_number(c) from unnest(v_calls) c);
  perform desk110.trace_each(p_unit, 'call.record', v_numbers);
  if p_asks then
    select k.hits, k.offers into v_hits, v_offers from desk110.known_before(v_calls, p_unit, p_sheets) k;
  end if;
  return query
    select jsonb_build_object(
      'status', 'recorded', 'call', s.number, 'case', desk110.case_number(s.case_id),
      'hits', coalesce(v_hits -> s.id::text, '[]'), 'offers', coalesce(case when not s.sheet ? 'case'
        then v_offers -> s.id::text end, '[]'))
    from unnest(v_calls, v_numbers, v_cases, p_sheets) with ordinality s (id, number, case_id, sheet, place)
    order by s.place;
end
$$;
comment on function desk110.write_calls(integer, name, jsonb[], boolean) is
  'Writes calls, all or none, and answers each as if those behind it were not there yet; where p_asks is false, without what was '
  'known before.';

-- All that recording reads are probes of an index, in its order. A session that starts on an empty log keeps the plans it made
-- there, so these must not be scans, also not in the functions that are called.
create function api.record_call(p_sheet jsonb) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_known record;
begin
  select k.id, k.case_id, k.content_hash into v_known from desk110.call k where k.uuid = (p_sheet ->> 'id')::uuid;
  if found then
    if v_known.content_hash is distinct from p_sheet ->> 'content_hash' then
      perform desk110.refuse('DK409', 'call_uuid_unique', 'this id names another call');
    end if;
    perform desk110.trace(v_unit, 'call.repeat', desk110.call_number(v_known.id));
    return jsonb_build_object(
      'status', 'duplicate', 'call', desk110.call_number(v_known.id), 'case', desk110.case_number(v_known.case_id),
      'hits', coalesce(desk110.hits(array[v_known.id], array[v_known.id]) -> v_known.id::text, '[]'), 'offers', '[]'::jsonb);
  end if;
  return (select desk110.write_calls(v_unit, desk110.me(), array[p_sheet], true));
end
$$;
comment on function api.record_call(jsonb) is
  'Records one call, whole or not at all; the same id with the same content again is the same call.';

create function api.record_calls(p_sheets jsonb, p_asks boolean default true) returns setof jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_bitmapscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
begin
  return query
    select desk110.write_calls(v_unit, desk110.me(), array(select jsonb_array_elements(p_sheets)), p_asks);
end
$$;
comment on function api.record_calls(jsonb, boolean) is
  'Records an array of new calls, all or none, and answers each; where p_asks is false, without hits and offers. One known '
  'already refuses them all: record_call tells which.';

create function desk110.identifier_part(p_identifier desk110.identifier, p_said text) returns jsonb
  language sql immutable
return jsonb_strip_nulls(jsonb_build_object(
  'kind', p_identifier.kind, 'canonical', p_identifier.canonical, 'said', p_said,
  'masked', p_identifier.is_masked, 'official', p_identifier.is_official,
  'issuer', p_identifier.issuer));
comment on function desk110.identifier_part(desk110.identifier, text) is 'An identifier as a sheet carries it.';

create function desk110.sheet_of(p_call bigint) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  k       desk110.call;
  v_sheet jsonb;
begin
  select * into k from desk110.call c where c.id = p_call;
  v_sheet := jsonb_strip_nulls(jsonb_build_object(
    'id', k.uuid, 'received_at', k.received_at, 'kind', k.kind, 'source', k.source,
    'case', desk110.case_number(k.case_id), 'tactic', k.tactic, 'tactic_given', k.tactic_given,
    'narrative', k.narrative, 'note', k.note,
    'caller', nullif((
      select jsonb_strip_nulls(jsonb_build_object('relation', k.relation, 'name', max(p.name), 'phone', max(p.phone)))
      from desk110.personal p where p.call_id = p_call and p.who = 'caller'), '{}'),
    'victim', nullif((
      select jsonb_strip_nulls(jsonb_build_object(
        'name', max(p.name), 'sex', k.victim_sex, 'age', k.victim_age, 'education', k.education,
        'occupation', k.occupation, 'id_number', max(p.id_number), 'phone', max(p.phone), 'division', k.division,
        'repeat', k.victim_repeat, 'warned', k.victim_warned))
      from desk110.personal p where p.call_id = p_call and p.who = 'victim'), '{}'),
    'elements', (
      select jsonb_strip_nulls(jsonb_build_object(
        'way_in', e.way_in, 'tools', nullif(to_jsonb(e.tools), '[]'), 'claimed_identity', e.claimed_identity,
        'pretext', e.pretext, 'phrases', nullif(to_jsonb(e.phrases), '[]'), 'screen_sharing', e.screen_sharing,
        'remote_control', e.remote_control, 'ai', e.ai, 'links', nullif(to_jsonb(e.links), '[]'),
        'apps', nullif(to_jsonb(e.apps), '[]')))
      from desk110.element e where e.call_id = p_call),
    'identifiers', (
      select jsonb_agg(desk110.identifier_part(i, m.said) || jsonb_strip_nulls(jsonb_build_object(
        'role', m.given_role, 'holder', m.holder, 'bank', m.bank, 'level', m.level)) order by m.ordinal)
      from desk110.mention m join desk110.identifier i on i.id = m.identifier_id
      where m.call_id = p_call and not m.is_implied),
    'money', (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'kind', m.kind, 'fen', m.amount_fen, 'approximate', m.is_approximate, 'said', m.said, 'at', m.at,
        'channel', m.channel, 'settlement', m.settlement,
        'from', case when f.id is not null then desk110.identifier_part(f, (
          select n.said from desk110.mention n where n.call_id = p_call and n.identifier_id = f.id order by n.ordinal limit 1)) end,
        'to', case when t.id is not null then desk110.identifier_part(t, (
          select n.said from desk110.mention n where n.call_id = p_call and n.identifier_id = t.id order by n.ordinal limit 1)) end))
        order by m.ordinal)
      from desk110.money m
      left join desk110.identifier f on f.id = m.from_identifier_id
      left join desk110.identifier t on t.id = m.to_identifier_id
      where m.call_id = p_call),
    'dissuasion', (
      select jsonb_strip_nulls(jsonb_build_object(
        'channel', d.channel, 'level', d.level, 'reached', d.reached,
        'result', (select o.result from desk110.outcome o where o.call_id = p_call order by o.id desc limit 1)))
      from desk110.dissuasion d where d.call_id = p_call order by d.id desc limit 1)));
  return v_sheet;
end
$$;
comment on function desk110.sheet_of(bigint) is 'The sheet of a call as it stands, put together from the rows.';

create function desk110.mask_identifier(p_part jsonb) returns jsonb
  language sql immutable
return case when p_part ? 'canonical' then
  p_part - 'said' || jsonb_build_object('canonical', desk110.mask_account(p_part ->> 'canonical'))
  || case when p_part ? 'holder' then jsonb_build_object('holder', desk110.mask_name(p_part ->> 'holder')) else '{}' end
else p_part end;
comment on function desk110.mask_identifier(jsonb) is 'An identifier of the victim''s own, masked.';

create function desk110.mask_own(p_part jsonb, p_own text[]) returns jsonb
  language sql immutable
return case when p_part ->> 'canonical' = any (p_own) then desk110.mask_identifier(p_part) else p_part end;
comment on function desk110.mask_own(jsonb, text[]) is 'An identifier, masked where it is among the victim''s own.';

create function desk110.mask_person(p_part jsonb) returns jsonb
  language sql immutable
return p_part || jsonb_strip_nulls(jsonb_build_object(
  'name', desk110.mask_name(p_part ->> 'name'),
  'phone', desk110.mask_phone(p_part ->> 'phone'),
  'id_number', desk110.mask_account(p_part ->> 'id_number')));
comment on function desk110.mask_person(jsonb) is 'A caller or victim, masked.';

create function desk110.own_accounts(p_sheet jsonb) returns text[]
  language sql immutable
return array(
  select e ->> 'canonical' from jsonb_array_elements(p_sheet -> 'identifiers') e where e ->> 'role' = 'payer'
  union
  select case when e ->> 'kind' in ('rebate', 'returned') then e #>> '{to,canonical}' else e #>> '{from,canonical}' end
  from jsonb_array_elements(p_sheet -> 'money') e
  union select unnest(desk110.own_numbers(p_sheet)));
comment on function desk110.own_accounts(jsonb) is
  'The victim''s own, wherever the sheet names it: called so, or the side money left from or came back to.';

create function desk110.own_names(p_sheet jsonb) returns text[]
  language sql immutable
return array(
  select n.name
  from (
    values (p_sheet #>> '{caller,name}'), (p_sheet #>> '{victim,name}')
    union
    select e ->> 'holder' from jsonb_array_elements(p_sheet -> 'identifiers') e where e ->> 'role' = 'payer'
  ) n (name)
  where length(n.name) >= 2
  order by length(n.name) desc);
comment on function desk110.own_names(jsonb) is
  'The names of caller, victim and the holders of the victim''s accounts, the longest first; one letter is no name.';

create function desk110.scrub_places(p_text text) returns text
  language sql immutable strict parallel safe
return regexp_replace(
  regexp_replace(p_text, '[0-9０-９A-Za-z一二三四五六七八九十百]+(号楼|栋|幢|单元|室|号院)', '*\1', 'g'),
  '(路|街|巷|道|弄|胡同|村|里|庄)( ?)[0-9０-９一二三四五六七八九十百]+(号|弄)', '\1\2*\3', 'g');
comment on function desk110.scrub_places(text) is 'A text without the numbers of houses, stairs and rooms.';

-- What is written freely may quote anything; a number that is no lead of the call is somebody's own.
create function desk110.scrub(p_text text, p_sheet jsonb) returns text
  language plpgsql immutable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_own   text[] := desk110.own_accounts(p_sheet);
  v_leads text[] := array(
    select e ->> 'canonical' from jsonb_array_elements(p_sheet -> 'identifiers') e where e ->> 'role' <> 'payer'
    union
    select case when e ->> 'kind' in ('rebate', 'returned') then e #>> '{from,canonical}' else e #>> '{to,canonical}' end
    from jsonb_array_elements(p_sheet -> 'money') e
    except select unnest(desk110.own_numbers(p_sheet)));
  v_found text;
begin
  for v_found in
    select distinct n.found[1]
    from regexp_matches(p_text,
      '(?<![0-9０-９])((?:[0-9０-９][ 　.．·•—–－-]{0,2}){6,18}[0-9０-９XxＸｘ])(?![0-9０-９XxＸｘ])', 'g') n (found)
    cross join translate(n.found[1], '０１２３４５６７８９Ｘｘ 　.．·•—–－-', '0123456789Xx') plain
    where plain <> all (v_leads)
      and (plain = any (v_own)
        or plain ~ '^((86)?1[3-9][0-9]{9}|(86)?0[0-9]{9,11}|[0-9]{14}[0-9]{1,5}|[0-9]{17}[0-9Xx])$')
  loop
    p_text := replace(p_text, v_found, desk110.mask_digits(v_found, 3, 4));
  end loop;
  -- A phone that is told figure by figure.
  for v_found in
    select distinct n.found[1] from regexp_matches(p_text, '([〇零幺一二两三四五六七八九]{11,18})', 'g') n (found)
  loop
    p_text := replace(p_text, v_found, desk110.mask_digits(v_found, 3, 4));
  end loop;
  foreach v_found in array v_own loop
    if length(v_found) >= 5 then
      p_text := replace(p_text, v_found, desk110.mask_account(v_found));
    end if;
  end loop;
  foreach v_found in array desk110.own_names(p_sheet) loop
    p_text := replace(p_text, v_found, desk110.mask_name(v_found));
  end loop;
  return desk110.scrub_places(p_text);
end
$$;
comment on function desk110.scrub(text, jsonb) is
  'Free text of a sheet with phones, cards and identity numbers masked that are no lead of it, the names and numbers of caller and '
  'victim, and where they live.';

-- Figures go where no person may: what stands in a field for a word and is more than a word is counted as something else.
create function desk110.figure_label(p_text text, p_call bigint) returns text
  language plpgsql stable
as $$
begin
  return case
    when p_text is null or p_text in ('phone', 'sms', 'social_app', 'short_video', 'group_chat', 'search_engine',
      'shopping_platform', 'parcel_card', 'qr_code', 'dating_app', 'other') then p_text
    when length(p_text) > 20 or p_text ~ '[0-9０-９]{3}|[〇零幺一二两三四五六七八九]{7}'
      or desk110.scrub_places(p_text) <> p_text
      or exists (
        select from desk110.personal p
        where p.call_id = p_call and length(p.name) >= 2 and strpos(p_text, p.name) > 0)
    then 'other'
    else p_text
  end;
end
$$;
comment on function desk110.figure_label(text, bigint) is
  'What a call said in a word, as figures may tell it: other, where a number, a place or the caller''s or victim''s name is in it.';

create function desk110.masked_elements(p_sheet jsonb) returns jsonb
  language sql immutable
return p_sheet -> 'elements' || jsonb_strip_nulls(jsonb_build_object(
  'way_in', desk110.scrub(p_sheet #>> '{elements,way_in}', p_sheet),
  'claimed_identity', desk110.scrub(p_sheet #>> '{elements,claimed_identity}', p_sheet),
  'pretext', desk110.scrub(p_sheet #>> '{elements,pretext}', p_sheet),
  'tools', (
    select jsonb_agg(desk110.scrub(e.said, p_sheet) order by e.place)
    from jsonb_array_elements_text(p_sheet #> '{elements,tools}') with ordinality e (said, place)),
  'phrases', (
    select jsonb_agg(desk110.scrub(e.said, p_sheet) order by e.place)
    from jsonb_array_elements_text(p_sheet #> '{elements,phrases}') with ordinality e (said, place))));
comment on function desk110.masked_elements(jsonb) is 'The elements of a sheet, their words scrubbed.';

create function desk110.masked_sheet(p_sheet jsonb) returns jsonb
  language plpgsql immutable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_own text[] := desk110.own_accounts(p_sheet);
begin
  return p_sheet || jsonb_strip_nulls(jsonb_build_object(
    'caller', desk110.mask_person(p_sheet -> 'caller'),
    'victim', desk110.mask_person(p_sheet -> 'victim') || jsonb_strip_nulls(jsonb_build_object(
      'education', desk110.scrub(p_sheet #>> '{victim,education}', p_sheet),
      'occupation', desk110.scrub(p_sheet #>> '{victim,occupation}', p_sheet))),
    'narrative', desk110.scrub(p_sheet ->> 'narrative', p_sheet),
    'note', desk110.scrub(p_sheet ->> 'note', p_sheet),
    'elements', desk110.masked_elements(p_sheet),
    'identifiers', (
      select jsonb_agg(desk110.mask_own(e.part, v_own) order by e.place)
      from jsonb_array_elements(p_sheet -> 'identifiers') with ordinality e (part, place)),
    'money', (
      select jsonb_agg(e.part || jsonb_strip_nulls(jsonb_build_object(
        'said', desk110.scrub(e.part ->> 'said', p_sheet),
        'from', desk110.mask_own(e.part -> 'from', v_own), 'to', desk110.mask_own(e.part -> 'to', v_own)))
        order by e.place)
      from jsonb_array_elements(p_sheet -> 'money') with ordinality e (part, place))));
end
$$;
comment on function desk110.masked_sheet(jsonb) is 'A sheet with the personal data of caller and victim masked.';

create function desk110.figures_only(p_sheet jsonb) returns jsonb
  language sql immutable
return jsonb_strip_nulls((p_sheet - array['narrative', 'note', 'caller', 'identifiers'])
  || jsonb_build_object(
    'victim', (p_sheet -> 'victim') - array['name', 'phone', 'id_number'],
    'elements', (p_sheet -> 'elements') - array['phrases', 'pretext', 'claimed_identity', 'links', 'apps'],
    'money', (select jsonb_agg(e.part - array['from', 'to', 'said'] order by e.place)
      from jsonb_array_elements(p_sheet -> 'money') with ordinality e (part, place))));
comment on function desk110.figures_only(jsonb) is 'What a commander sees of a sheet: no words, no persons, no accounts.';

create function desk110.sheet_in_force(p_sheet jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog, pg_temp
return p_sheet || jsonb_strip_nulls(jsonb_build_object('identifiers', (
  select jsonb_agg(
    case when e.part ->> 'canonical' = any (desk110.own_numbers(p_sheet)) then e.part || '{"role": "payer"}' else e.part end
    order by e.place)
  from jsonb_array_elements(p_sheet -> 'identifiers') with ordinality e (part, place))));
comment on function desk110.sheet_in_force(jsonb) is
  'A sheet with the roles that count: the caller''s and the victim''s own numbers are payers whatever it says.';

create function desk110.shown_sheet(p_call bigint, p_reads boolean, p_unmask text) returns jsonb
  language plpgsql stable
as $$
declare
  v_sheet jsonb := desk110.sheet_in_force(desk110.sheet_of(p_call));
begin
  return case
    when p_unmask is not null then v_sheet
    when p_reads then desk110.masked_sheet(v_sheet)
    else desk110.figures_only(desk110.masked_sheet(v_sheet))
  end;
end
$$;
comment on function desk110.shown_sheet(bigint, boolean, text) is
  'The sheet of a call as a person may see it: whole with a reason, masked, or figures only.';

create function desk110.call_document(k desk110.call, p_sheet jsonb) returns jsonb
  language plpgsql stable
as $$
begin
  return jsonb_build_object(
    'id', k.uuid, 'call', desk110.call_number(k.id), 'case', desk110.case_number(k.case_id),
    'officer', k.officer, 'unit', (select u.code from desk110.unit u where u.id = k.unit_id),
    'recorded_at', k.recorded_at, 'revision', k.revision, 'sheet', p_sheet);
end
$$;
comment on function desk110.call_document(desk110.call, jsonb) is 'A call as it is handed out, with its sheet as it may be seen.';

create function desk110.require_reason(p_unmask text) returns void
  language plpgsql immutable
as $$
begin
  if length(p_unmask) > 500 or translate(p_unmask, E' \t\n\r\f\u00a0\u2003\u200b\u3000', '') = '' then
    perform desk110.refuse('DK422', 'unmask_reason', 'a reason of 1 to 500 characters is needed');
  end if;
end
$$;
comment on function desk110.require_reason(text) is 'Refuses a reason to unmask that is none; null asks for nothing unmasked.';

create function api.show_call(p_number text, p_unmask text default null) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator', 'commander');
  v_reads boolean := desk110.has_duty('officer') or desk110.has_duty('investigator');
  k       desk110.call;
  v_sheet jsonb;
begin
  if p_unmask is not null and not v_reads then
    perform desk110.refuse('DK403', 'duty_missing', 'not the duty of this person');
  end if;
  perform desk110.require_reason(p_unmask);
  select * into k from desk110.call c where c.id = desk110.id_of(2, p_number);
  if not found then
    perform desk110.trace_miss(v_unit, 'call.show');
    return null;
  end if;
  v_sheet := desk110.shown_sheet(k.id, v_reads, p_unmask);
  if p_unmask is null then
    perform set_config('synchronous_commit', 'off', true);
  end if;
  perform desk110.trace(v_unit, case when p_unmask is null then 'call.show' else 'call.unmask' end,
    desk110.call_number(k.id), jsonb_strip_nulls(jsonb_build_object('reason', p_unmask)));
  return desk110.call_document(k, v_sheet) || jsonb_build_object('amendments', coalesce((
    select jsonb_agg(jsonb_build_object('revision', a.revision, 'amended_at', a.amended_at, 'amended_by', a.amended_by,
      'keys', (select jsonb_agg(key) from jsonb_object_keys(a.patch) key)) order by a.revision)
    from desk110.amendment a where a.call_id = k.id), '[]'));
end
$$;
comment on function api.show_call(text, text) is
  'One call; personal data masked unless a reason is given, which is audited. Null when there is none to be seen.';

create function api.export_calls(
  p_from timestamptz, p_to timestamptz, p_after text, p_limit integer, p_unmask text default null
) returns setof jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator');
  v_action text := case when p_unmask is null then 'call.export' else 'call.unmask' end;
  v_detail jsonb := jsonb_strip_nulls(jsonb_build_object('reason', p_unmask, 'export', true));
  v_last   desk110.call;
  v_calls  bigint[];
begin
  perform desk110.require_reason(p_unmask);
  if p_unmask is null then
    perform set_config('synchronous_commit', 'off', true);
  end if;
  if p_after is null then
    perform desk110.trace(v_unit, 'call.export', null,
      v_detail || jsonb_strip_nulls(jsonb_build_object('from', p_from, 'to', p_to)));
  else
    select * into v_last from desk110.call c where c.id = desk110.find_call(p_after, v_unit);
  end if;
  v_calls := array(
    select k.id
    from desk110.call k
    where (p_from is null or k.received_at >= p_from)
      and (p_to is null or k.received_at < p_to)
      and (v_last.id is null or (k.received_at, k.id) > (v_last.received_at, v_last.id))
    order by k.received_at, k.id
    limit least(p_limit, 1000));
  perform desk110.trace_each(
    v_unit, v_action, array(select desk110.call_number(c) from unnest(v_calls) with ordinality n (c, place) order by place),
    v_detail);
  return query
    select desk110.call_document(k, desk110.shown_sheet(k.id, true, p_unmask))
      || jsonb_build_object('content_hash', k.content_hash)
    from unnest(v_calls) with ordinality n (id, place)
    join desk110.call k on k.id = n.id
    order by n.place;
end
$$;
comment on function api.export_calls(timestamptz, timestamptz, text, integer, text) is
  'Calls of the own desk, oldest first, those behind the call p_after; masked unless a reason is given. At most 1000 at '
  'once, each with an audit row of its own.';

create function api.preview_calls(p_sheets jsonb) returns setof text
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
begin
  return query
    select case
      when k.content_hash = s.sheet ->> 'content_hash' then 'duplicate'
      when k.id is not null then 'call_uuid_unique'
      when s.sheet ->> 'case' is not null and not exists (
        select from desk110.fraud_case c where c.id = desk110.id_of(8, s.sheet ->> 'case') and c.unit_id = v_unit)
      then 'case_unknown'
      else 'recorded'
    end
    from jsonb_array_elements(p_sheets) with ordinality s (sheet, place)
    left join desk110.call k on k.uuid = (s.sheet ->> 'id')::uuid
    order by s.place;
end
$$;
comment on function api.preview_calls(jsonb) is
  'What record_call would come to for each {id, content_hash, case}: recorded, duplicate, or the rule it breaks; nothing is written.';

create function desk110.merge_patch(p_target jsonb, p_patch jsonb) returns jsonb
  language plpgsql immutable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_result jsonb := case when jsonb_typeof(p_target) = 'object' then p_target else '{}' end;
  v_key    text;
  v_value  jsonb;
begin
  if jsonb_typeof(p_patch) is distinct from 'object' then
    return p_patch;
  end if;
  for v_key, v_value in select key, value from jsonb_each(p_patch) loop
    if jsonb_typeof(v_value) = 'null' then
      v_result := v_result - v_key;
    else
      v_result := v_result || jsonb_build_object(v_key, desk110.merge_patch(v_result -> v_key, v_value));
    end if;
  end loop;
  return v_result;
end
$$;
comment on function desk110.merge_patch(jsonb, jsonb) is 'JSON merge patch (RFC 7396).';

create function desk110.plain_times(p_sheet jsonb) returns jsonb
  language sql stable
return p_sheet || jsonb_strip_nulls(jsonb_build_object(
  'received_at', (p_sheet ->> 'received_at')::timestamptz,
  'money', (
    select jsonb_agg(case when e.part ? 'at'
      then e.part || jsonb_build_object('at', (e.part ->> 'at')::timestamptz) else e.part end order by e.place)
    from jsonb_array_elements(p_sheet -> 'money') with ordinality e (part, place))));
comment on function desk110.plain_times(jsonb) is 'A sheet with its times as the database writes them, to tell whether one changed.';

create function desk110.rewrite_call(k desk110.call, p_before jsonb, p_after jsonb) returns void
  language plpgsql
as $$
declare
  v_unit integer := k.unit_id;
  v_at   timestamptz := p_after ->> 'received_at';
  v_part jsonb := p_after -> 'dissuasion';
  v_named bigint[];
begin
  if (p_before -> 'caller', p_before -> 'victim') is distinct from (p_after -> 'caller', p_after -> 'victim') then
    delete from desk110.personal p where p.call_id = k.id;
    perform desk110.write_people(array[k.id], v_unit, array[p_after]);
  end if;
  if p_before -> 'elements' is distinct from p_after -> 'elements' then
    delete from desk110.element e where e.call_id = k.id;
    perform desk110.write_elements(array[k.id], v_unit, array[p_after]);
  end if;
  if p_before -> 'identifiers' is distinct from p_after -> 'identifiers' or p_after ? 'named'
    or p_before -> 'money' is distinct from p_after -> 'money'
    or (p_before #> '{caller,phone}', p_before #> '{victim,phone}', p_before #> '{victim,id_number}')
      is distinct from (p_after #> '{caller,phone}', p_after #> '{victim,phone}', p_after #> '{victim,id_number}')
  then
    v_named := array(select m.identifier_id from desk110.mention m where m.call_id = k.id and m.role <> 'payer');
    -- Of links and apps nothing is known here but what a change of the elements brings.
    delete from desk110.mention m
    where m.call_id = k.id
      and (m.ordinal < 2000
        or p_after -> 'named' ? 'links' and m.ordinal < 3000 or p_after -> 'named' ? 'apps' and m.ordinal >= 3000);
    delete from desk110.money_withdrawal w using desk110.money m where m.id = w.money_id and m.call_id = k.id;
    delete from desk110.money m where m.call_id = k.id;
    perform desk110.write_identifiers(array[k.id], v_unit, array[p_after]);
    perform desk110.tell_watchers(array[k.id], v_named);
    perform desk110.write_money(array[k.id], v_unit, array[k.case_id], k.officer, array[p_after]);
  else
    update desk110.money m set case_id = k.case_id, booked_at = v_at where m.call_id = k.id;
  end if;

  -- Changed where they stand: the call-backs made for an outcome are not forgotten.
  if not p_after ? 'dissuasion' then
    delete from desk110.dissuasion d where d.call_id = k.id;
  elsif not p_before ? 'dissuasion' then
    insert into desk110.dissuasion (unit_id, case_id, call_id, channel, level, reached, at, by)
    values (v_unit, k.case_id, k.id, v_part ->> 'channel', v_part ->> 'level', v_part ->> 'reached', v_at, k.officer);
  else
    update desk110.dissuasion d
    set case_id = k.case_id, channel = v_part ->> 'channel', level = v_part ->> 'level', reached = v_part ->> 'reached', at = v_at
    where d.call_id = k.id;
  end if;
  if v_part ->> 'result' is null then
    delete from desk110.outcome o where o.call_id = k.id;
  elsif p_before #>> '{dissuasion,result}' is null then
    insert into desk110.outcome (unit_id, case_id, call_id, result, at, by)
    values (v_unit, k.case_id, k.id, v_part ->> 'result', v_at, k.officer);
  else
    update desk110.outcome o set case_id = k.case_id, result = v_part ->> 'result', at = v_at where o.call_id = k.id;
  end if;
  if k.case_id is null then
    perform desk110.settle_money(array[k.id]);
  else
    perform desk110.settle_opening(k.case_id);
    perform desk110.settle_case(k.case_id);
  end if;
end
$$;
comment on function desk110.rewrite_call(desk110.call, jsonb, jsonb) is 'Writes again those rows beside a call that an amendment changes, and derives what follows from them.';

create function api.amend_call(p_number text, p_patch jsonb) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator');
  v_me     name := desk110.me();
  k        desk110.call;
  v_before jsonb;
  v_after  jsonb;
begin
  perform desk110.lock_cases(v_unit);
  select * into k from desk110.call c where c.id = desk110.find_call(p_number, v_unit) for update;
  if jsonb_typeof(p_patch) is distinct from 'object' then
    perform desk110.refuse('DK422', 'sheet_shape', 'a patch is an object');
  end if;
  if p_patch ?| array['id', 'case'] then
    perform desk110.refuse('DK422', 'amend_fixed', 'id and case are not amended');
  end if;
  if p_patch - array['received_at', 'kind', 'source', 'tactic', 'tactic_given', 'caller', 'victim', 'narrative',
    'elements', 'named', 'identifiers', 'money', 'dissuasion', 'note'] <> '{}'
  then
    perform desk110.refuse('DK422', 'sheet_key', 'the patch has a key that no sheet has');
  end if;
  v_before := desk110.sheet_of(k.id);
  v_after := desk110.merge_patch(v_before, p_patch);
  perform desk110.require_sheet(v_after);
  perform desk110.require_tactics(array[v_after ->> 'tactic']);
  v_after := desk110.plain_times(v_after);
  if v_after - 'named' = v_before then
    return jsonb_build_object('status', 'unchanged', 'id', k.uuid, 'call', desk110.call_number(k.id),
      'case', desk110.case_number(k.case_id), 'revision', k.revision);
  end if;

  insert into desk110.amendment (unit_id, call_id, revision, before, patch, amended_by)
  values (v_unit, k.id, k.revision + 1, v_before, p_patch - 'named', v_me);
  if k.case_id is null and desk110.opens_case(v_after ->> 'kind') then
    k.case_id := nextval('desk110.fraud_case_id_seq');
    perform desk110.open_cases(array[k.case_id], v_unit, v_me, array[v_after]);
  end if;
  update desk110.call c set
    case_id = k.case_id, revision = k.revision + 1,
    received_at = (v_after ->> 'received_at')::timestamptz, kind = v_after ->> 'kind', source = v_after ->> 'source',
    tactic = v_after ->> 'tactic', tactic_given = (v_after ->> 'tactic_given')::boolean,
    relation = v_after #>> '{caller,relation}',
    victim_sex = v_after #>> '{victim,sex}', victim_age = (v_after #>> '{victim,age}')::smallint,
    education = v_after #>> '{victim,education}', occupation = v_after #>> '{victim,occupation}',
    division = v_after #>> '{victim,division}', victim_repeat = (v_after #>> '{victim,repeat}')::boolean,
    victim_warned = (v_after #>> '{victim,warned}')::boolean,
    narrative = v_after ->> 'narrative', note = v_after ->> 'note'
  where c.id = k.id;
  perform desk110.rewrite_call(k, v_before, v_after);
  perform desk110.trace(v_unit, 'call.amend', desk110.call_number(k.id), jsonb_build_object(
    'revision', k.revision + 1, 'keys', (select jsonb_agg(key) from jsonb_object_keys(p_patch - 'named') key)));
  return jsonb_build_object('status', 'amended', 'id', k.uuid, 'call', desk110.call_number(k.id),
    'case', desk110.case_number(k.case_id), 'revision', k.revision + 1);
end
$$;
comment on function api.amend_call(text, jsonb) is
  'Applies a merge patch to the sheet of a call; what it was, what changed, when and by whom is kept.';

create function desk110.known_filter(p_filter jsonb) returns jsonb
  language sql immutable
return (
  select coalesce(jsonb_object_agg(f.key, left(f.value, 100)), '{}')
  from jsonb_each_text(p_filter) f
  where f.key in ('from', 'to', 'kind', 'source', 'tactic', 'officer', 'case', 'min_fen', 'max_fen', 'loss', 'closed'));
comment on function desk110.known_filter(jsonb) is 'What of a filter goes into the audit: nothing a person wrote freely.';

create function api.list_calls(p_filter jsonb, p_limit integer) returns table (
    id uuid, call text, received_at timestamptz, kind text, source text, officer name, unit text,
    tactic text, "case" text, paid_fen bigint, caller text, narrative text)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator', 'commander');
  v_reads boolean := desk110.has_duty('officer') or desk110.has_duty('investigator');
  v_from  timestamptz := p_filter ->> 'from';
  v_to    timestamptz := p_filter ->> 'to';
  v_case  bigint;
begin
  if p_filter ? 'case' then
    v_case := coalesce((select c.root_id from desk110.fraud_case c where c.id = desk110.id_of(8, p_filter ->> 'case')), -1);
  end if;
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'call.list', null, desk110.known_filter(p_filter));
  return query
    select k.uuid, desk110.call_number(k.id), k.received_at, k.kind::text, k.source::text, k.officer, u.code,
      k.tactic, desk110.case_number(k.case_id), p.fen,
      case when v_reads then (
        select concat_ws(' ', desk110.mask_name(c.name), desk110.mask_phone(c.phone))
        from desk110.personal c where c.call_id = k.id and c.who = 'caller') end,
      case when v_reads then left(desk110.scrub(k.narrative, desk110.sheet_of(k.id)), 60) end
    from desk110.call k
    join desk110.unit u on u.id = k.unit_id
    join lateral (
      select coalesce(sum(m.amount_fen) filter (where m.kind = 'paid'), 0)::bigint as fen
      from desk110.money m
      where m.call_id = k.id and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
    ) p on true
    where (v_from is null or k.received_at >= v_from)
      and (v_to is null or k.received_at < v_to)
      and (not p_filter ? 'kind' or k.kind = p_filter ->> 'kind')
      and (not p_filter ? 'source' or k.source = p_filter ->> 'source')
      and (not p_filter ? 'tactic' or k.tactic like (p_filter ->> 'tactic') || '%')
      and (not p_filter ? 'officer' or k.officer = p_filter ->> 'officer')
      and (v_case is null or k.case_id in (select c.id from desk110.fraud_case c where c.root_id = v_case))
      and (not p_filter ? 'min_fen' or p.fen >= (p_filter ->> 'min_fen')::bigint)
      and (not p_filter ? 'max_fen' or p.fen <= (p_filter ->> 'max_fen')::bigint)
      and (not p_filter ? 'loss' or (p.fen > 0) = (p_filter ->> 'loss')::boolean)
    order by k.received_at desc, k.id desc
    limit p_limit;
end
$$;
comment on function api.list_calls(jsonb, integer) is 'Calls of the own desk, newest first, persons masked; a commander sees figures only.';

create function api.count_calls() returns bigint
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (select count(*) from desk110.call);
end
$$;
comment on function api.count_calls() is 'How many calls the person may see; reads them all, for desk status only.';

reset role;
revoke all on all functions in schema api from public;
revoke all on all functions in schema desk110 from public;
grant execute on function api.record_call(jsonb), api.record_calls(jsonb, boolean), api.amend_call(text, jsonb),
  api.preview_calls(jsonb), api.export_calls(timestamptz, timestamptz, text, integer, text)
  to desk110_officer, desk110_investigator;
grant execute on function api.show_call(text, text), api.list_calls(jsonb, integer)
  to desk110_officer, desk110_investigator, desk110_commander;
grant execute on function api.count_calls() to
  desk110_officer, desk110_investigator, desk110_commander, desk110_auditor, desk110_admin, desk110_security;
