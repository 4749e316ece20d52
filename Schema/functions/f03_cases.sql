-- Cases: showing, listing, and putting calls and cases together.
set local role desk110_owner;

-- Planned once, whoever asks: a list that is planned for its filter would have this planned for each of its rows.
create function desk110.case_ledger(p_root bigint) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
as $$
begin
  return (
    with entry as (
      select m.kind, m.amount_fen, m.is_approximate, w.money_id is not null as withdrawn,
        m.kind = 'prevented' and row_number() over (
          partition by m.kind, w.money_id is null order by m.booked_at desc, m.id desc) > 1 as superseded
      from desk110.fraud_case member
      join desk110.money m on m.case_id = member.id
      left join desk110.money_withdrawal w on w.money_id = m.id
      where member.root_id = p_root
    ), total as (
      select e.kind, sum(e.amount_fen)::bigint as fen, bool_or(e.is_approximate) as approximate
      from entry e
      where not e.withdrawn and not e.superseded
      group by e.kind
    )
    select jsonb_build_object(
      'totals', coalesce((select jsonb_object_agg(t.kind, jsonb_build_object('fen', t.fen, 'approximate', t.approximate))
        from total t), '{}'),
      'net_loss_fen', coalesce((select sum(desk110.net_fen(t.kind, t.fen)) from total t), 0)));
end
$$;
comment on function desk110.case_ledger(bigint) is
  'Sums of a case by kind; of several prevented the latest stands; net loss is paid less rebates and returns.';

create function desk110.seen_account(p_call bigint, p_account desk110.identifier, p_is_own boolean) returns text
  language sql stable
  set search_path = pg_catalog, pg_temp
return case
  when p_is_own or exists (
    select from desk110.mention m
    where m.call_id = p_call and m.identifier_id = p_account.id and m.role = 'payer')
  then desk110.mask_account(p_account.canonical)
  else p_account.canonical
end;
comment on function desk110.seen_account(bigint, desk110.identifier, boolean) is 'An account of a ledger entry, masked where it is the victim''s own.';

create function desk110.scrub_case(p_text text, p_root bigint) returns text
  language plpgsql stable
as $$
declare
  v_call bigint;
begin
  if p_text is null then
    return null;
  end if;
  for v_call in
    select k.id from desk110.fraud_case m join desk110.call k on k.case_id = m.id where m.root_id = p_root order by k.id limit 50
  loop
    p_text := desk110.scrub(p_text, desk110.sheet_of(v_call));
  end loop;
  return p_text;
end
$$;
comment on function desk110.scrub_case(text, bigint) is
  'What was written freely on a case, without the names and numbers of those who called about it; of more than 50 calls the first.';

create function api.show_case(p_number text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator', 'commander');
  v_reads boolean := desk110.has_duty('officer') or desk110.has_duty('investigator');
  f       desk110.fraud_case;
begin
  select * into f from desk110.fraud_case c where c.id = desk110.id_of(8, p_number);
  if not found then
    perform desk110.trace_miss(v_unit, 'case.show');
    return null;
  end if;
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'case.show', desk110.case_number(f.id));
  return jsonb_build_object(
    'case', desk110.case_number(f.id), 'opened_at', f.opened_at, 'opened_by', f.opened_by, 'tactic', f.tactic,
    'unit', (select u.code from desk110.unit u where u.id = f.unit_id),
    'merged_into', case when f.root_id <> f.id then desk110.case_number(f.root_id) end,
    'merged', coalesce((select jsonb_agg(desk110.case_number(m.source_id) order by m.id)
      from desk110.case_merge m where m.target_id = f.id and m.undone_at is null), '[]'),
    'closed', (select jsonb_build_object('at', c.closed_at, 'by', c.closed_by,
        'reason', case when v_reads then desk110.scrub_case(c.reason, f.root_id) end)
      from desk110.case_closure c where c.case_id = f.root_id and c.reopened_at is null),
    'ledger', desk110.case_ledger(f.root_id),
    'calls', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', k.uuid, 'call', desk110.call_number(k.id), 'received_at', k.received_at, 'kind', k.kind,
        'officer', k.officer, 'narrative', case when v_reads then left(desk110.scrub(k.narrative, desk110.sheet_of(k.id)), 60) end) order by k.received_at, k.id)
      from desk110.fraud_case member join desk110.call k on k.case_id = member.id where member.root_id = f.root_id), '[]'),
    'money', coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'kind', m.kind, 'fen', m.amount_fen, 'approximate', m.is_approximate, 'at', m.at, 'channel', m.channel,
        'call', desk110.call_number(m.call_id), 'withdrawn', (select true from desk110.money_withdrawal w where w.money_id = m.id),
        'from', case when v_reads then desk110.seen_account(m.call_id, a, m.kind not in ('rebate', 'returned')) end,
        'to', case when v_reads then desk110.seen_account(m.call_id, b, m.kind in ('rebate', 'returned')) end))
        order by m.booked_at, m.id)
      from desk110.fraud_case member
      join desk110.money m on m.case_id = member.id
      left join desk110.identifier a on a.id = m.from_identifier_id
      left join desk110.identifier b on b.id = m.to_identifier_id
      where member.root_id = f.root_id), '[]'),
    'stops', desk110.case_stops(f.root_id, v_reads),
    'identifiers', case when v_reads then coalesce((
      select jsonb_agg(n.part order by n.canonical)
      from (
        select distinct on (i.canonical, i.kind) i.canonical,
          jsonb_strip_nulls(jsonb_build_object('identifier', i.canonical, 'kind', i.kind, 'issuer', i.issuer,
            'role', m.role, 'level', m.level, 'holder', m.holder, 'bank', m.bank)) as part
        from desk110.fraud_case member
        join desk110.call k on k.case_id = member.id
        join desk110.mention m on m.call_id = k.id
        join desk110.identifier i on i.id = m.identifier_id
        where member.root_id = f.root_id and m.role <> 'payer'
        order by i.canonical, i.kind, m.is_implied, m.call_id
      ) n), '[]') end,
    'dissuasion', coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'at', d.at, 'by', d.by, 'channel', d.channel, 'level', d.level, 'reached', d.reached)) order by d.at, d.id)
      from desk110.fraud_case member join desk110.dissuasion d on d.case_id = member.id where member.root_id = f.root_id), '[]'),
    'result', (
      select o.result
      from desk110.fraud_case member join desk110.outcome o on o.case_id = member.id
      where member.root_id = f.root_id
      order by o.at desc, o.id desc limit 1),
    'followups', coalesce((
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'due_at', u.due_at, 'result', r.result, 'done_at', r.done_at, 'done_by', r.done_by)) order by u.due_at, u.id)
      from desk110.fraud_case member
      join desk110.followup u on u.case_id = member.id
      left join desk110.followup_result r on r.followup_id = u.id
      where member.root_id = f.root_id), '[]'));
end
$$;
comment on function api.show_case(text) is 'One case with its calls, ledger, accounts, attempts and call-backs. Null when there is none to be seen.';

create function api.list_cases(p_filter jsonb, p_limit integer) returns table (
    "case" text, opened_at timestamptz, tactic text, unit text, opened_by name, calls bigint,
    paid_fen bigint, net_loss_fen bigint, prevented_fen bigint, result text, closed boolean)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator', 'commander');
  v_from timestamptz := p_filter ->> 'from';
  v_to   timestamptz := p_filter ->> 'to';
begin
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'case.list', null, desk110.known_filter(p_filter));
  return query
    select desk110.case_number(c.id), c.opened_at, c.tactic, u.code, c.opened_by,
      (select count(*) from desk110.fraud_case member join desk110.call k on k.case_id = member.id where member.root_id = c.id),
      coalesce((l.ledger #>> '{totals,paid,fen}')::bigint, 0), (l.ledger ->> 'net_loss_fen')::bigint,
      coalesce((l.ledger #>> '{totals,prevented,fen}')::bigint, 0),
      (select o.result::text from desk110.fraud_case member join desk110.outcome o on o.case_id = member.id
       where member.root_id = c.id order by o.at desc, o.id desc limit 1),
      desk110.is_closed(c.id)
    from desk110.live_case c
    join desk110.unit u on u.id = c.unit_id
    cross join lateral (select desk110.case_ledger(c.id) as ledger) l
    where (v_from is null or c.opened_at >= v_from)
      and (v_to is null or c.opened_at < v_to)
      and (not p_filter ? 'tactic' or c.tactic like (p_filter ->> 'tactic') || '%')
      and (not p_filter ? 'closed'
        or desk110.is_closed(c.id) = (p_filter ->> 'closed')::boolean)
      and (not p_filter ? 'loss' or ((l.ledger ->> 'net_loss_fen')::bigint > 0) = (p_filter ->> 'loss')::boolean)
    order by c.opened_at desc, c.id desc
    limit p_limit;
end
$$;
comment on function api.list_cases(jsonb, integer) is 'Cases of the own desk, newest first; merged ones stand with the case they went into.';

create function desk110.root_of(p_case bigint) returns bigint
  language sql stable
  set search_path = pg_catalog, pg_temp
return (select f.root_id from desk110.fraud_case f where f.id = p_case);
comment on function desk110.root_of(bigint) is 'The case it is merged into, itself when not merged.';

create function api.attach_call(p_call text, p_case text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
  v_call bigint := desk110.find_call(p_call, v_unit);
  v_case bigint := desk110.find_case(p_case, v_unit);
  v_was  bigint;
begin
  perform desk110.lock_cases(v_unit);
  select k.case_id into v_was from desk110.call k where k.id = v_call for update;
  if v_was is distinct from v_case then
    update desk110.call       k set case_id = v_case where k.id = v_call;
    update desk110.money      m set case_id = v_case where m.call_id = v_call;
    update desk110.dissuasion d set case_id = v_case where d.call_id = v_call;
    update desk110.followup   u set case_id = v_case
      where u.outcome_id in (select o.id from desk110.outcome o where o.call_id = v_call);
    update desk110.outcome    o set case_id = v_case where o.call_id = v_call;
    perform desk110.tell_watchers(array[v_call]);
    perform desk110.settle_opening(c.id), desk110.settle_case(c.id)
    from unnest(array[v_was, v_case]) c (id)
    where c.id is not null;
    perform desk110.trace(v_unit, 'case.attach', desk110.case_number(v_case), jsonb_strip_nulls(jsonb_build_object(
      'call', desk110.call_number(v_call), 'from', desk110.case_number(v_was))));
  end if;
  return jsonb_build_object('call', desk110.call_number(v_call), 'case', desk110.case_number(v_case),
    'from', desk110.case_number(v_was));
end
$$;
comment on function api.attach_call(text, text) is 'Puts a call, with its money and attempts, into a case.';

create function desk110.settle_roots(p_case bigint) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_root bigint := p_case;
  v_next bigint;
begin
  loop
    select m.target_id into v_next from desk110.case_merge m where m.source_id = v_root and m.undone_at is null;
    exit when not found;
    v_root := v_next;
  end loop;
  with recursive member (id) as (
    select p_case
    union
    select m.source_id from member join desk110.case_merge m on m.target_id = member.id and m.undone_at is null
  )
  update desk110.fraud_case f set root_id = v_root from member where f.id = member.id and f.root_id <> v_root;
end
$$;
comment on function desk110.settle_roots(bigint) is 'Points a case, and all merged into it, at the case that stays.';

create function api.merge_cases(p_source text, p_target text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator');
  v_source bigint := desk110.find_case(p_source, v_unit);
  v_target bigint := desk110.find_case(p_target, v_unit);
begin
  -- Two crossing merges would make a ring.
  perform desk110.lock_cases(v_unit);
  -- And to a transaction whose snapshot is older than another's merge, this is where it ends.
  perform from desk110.fraud_case f where f.id in (v_source, v_target) order by f.id for no key update;
  if v_source = v_target
    or (select f.root_id from desk110.fraud_case f where f.id = v_target) = v_source then
    perform desk110.refuse('DK409', 'case_merge_two_cases', 'a case is not merged into itself');
  end if;
  if exists (select from desk110.case_merge m where m.source_id = v_source and m.undone_at is null) then
    perform desk110.refuse('DK409', 'case_merge_source_in_force', 'the case is merged already');
  end if;
  insert into desk110.case_merge (unit_id, source_id, target_id, merged_by)
  values (v_unit, v_source, v_target, desk110.me());
  perform desk110.settle_roots(v_source);
  perform desk110.settle_case(v_source);
  perform desk110.trace(v_unit, 'case.merge', desk110.case_number(v_source),
    jsonb_build_object('into', desk110.case_number(v_target)));
  return jsonb_build_object('case', desk110.case_number(v_source), 'merged_into', desk110.case_number(v_target));
end
$$;
comment on function api.merge_cases(text, text) is 'Says that the first case is the second; nothing is moved, so it can be undone.';

create function api.unmerge_case(p_source text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator');
  v_source bigint := desk110.find_case(p_source, v_unit);
  v_target bigint;
begin
  perform desk110.lock_cases(v_unit);
  update desk110.case_merge m set undone_at = now(), undone_by = desk110.me()
  where m.source_id = v_source and m.undone_at is null
  returning m.target_id into v_target;
  if v_target is null then
    perform desk110.refuse('DK409', 'case_not_merged', 'the case is not merged');
  end if;
  perform desk110.settle_roots(v_source);
  perform desk110.settle_case(v_source);
  perform desk110.settle_case(v_target);
  perform desk110.trace(v_unit, 'case.unmerge', desk110.case_number(v_source),
    jsonb_build_object('from', desk110.case_number(v_target)));
  return jsonb_build_object('case', desk110.case_number(v_source), 'unmerged_from', desk110.case_number(v_target));
end
$$;
comment on function api.unmerge_case(text) is 'Takes a merge back.';

create function desk110.owed_followups(p_root bigint) returns bigint[]
  language plpgsql stable
as $$
begin
  return array(
    select u.id
    from desk110.fraud_case member join desk110.followup u on u.case_id = member.id
    where member.root_id = p_root and not exists (select from desk110.followup_result r where r.followup_id = u.id)
    order by u.due_at, u.id);
end
$$;
comment on function desk110.owed_followups(bigint) is 'The call-backs owed on a case and those merged into it, the next one first.';

create function api.close_case(p_number text, p_reason text, p_waive boolean) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
  v_case bigint := desk110.find_case(p_number, v_unit);
  v_owed bigint[];
begin
  perform desk110.lock_cases(v_unit);
  v_case := desk110.root_of(v_case);
  if desk110.is_closed(v_case) then
    perform desk110.refuse('DK409', 'case_closed', 'the case is closed already');
  end if;
  v_owed := desk110.owed_followups(v_case);
  if v_owed <> '{}' and not coalesce(p_waive, false) then
    perform desk110.refuse('DK409', 'case_followups_owed', 'call-backs are owed on the case');
  end if;
  insert into desk110.followup_result (followup_id, unit_id, result, done_by)
  select u, v_unit, 'waived', desk110.me() from unnest(v_owed) u;
  insert into desk110.case_closure (case_id, unit_id, reason, closed_by)
  values (v_case, v_unit, p_reason, desk110.me());
  perform desk110.trace(v_unit, 'case.close', desk110.case_number(v_case),
    jsonb_build_object('waived', cardinality(v_owed)));
  return jsonb_build_object('case', desk110.case_number(v_case), 'closed', true, 'waived', cardinality(v_owed));
end
$$;
comment on function api.close_case(text, text, boolean) is
  'Closes a case; a merged one is closed with the case it went into. Call-backs owed are given up only when that is said.';

create function api.reopen_case(p_number text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
  v_case bigint := desk110.find_case(p_number, v_unit);
begin
  perform desk110.lock_cases(v_unit);
  v_case := desk110.root_of(v_case);
  update desk110.case_closure c set reopened_at = now(), reopened_by = desk110.me()
  where c.case_id = v_case and c.reopened_at is null;
  if not found then
    perform desk110.refuse('DK409', 'case_not_closed', 'the case is not closed');
  end if;
  perform desk110.trace(v_unit, 'case.reopen', desk110.case_number(v_case));
  return jsonb_build_object('case', desk110.case_number(v_case), 'closed', false);
end
$$;
comment on function api.reopen_case(text) is 'Opens a closed case again; that it was closed stays on record.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.show_case(text), api.list_cases(jsonb, integer)
  to desk110_officer, desk110_investigator, desk110_commander;
grant execute on function api.attach_call(text, text), api.merge_cases(text, text), api.unmerge_case(text), api.close_case(text, text, boolean),
  api.reopen_case(text)
  to desk110_officer, desk110_investigator;
