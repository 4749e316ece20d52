-- Leads: the steps of a lead, its notes and score, numbers that are watched, ties between cases, and what people decided.
set local role desk110_owner;

create trigger lead_event_append_only before update or delete on desk110.lead_event
  for each row execute function desk110.append_only();
create trigger lead_event_not_truncated before truncate on desk110.lead_event
  for each statement execute function desk110.append_only();
create trigger lead_note_append_only before update or delete on desk110.lead_note
  for each row execute function desk110.append_only();
create trigger lead_note_not_truncated before truncate on desk110.lead_note
  for each statement execute function desk110.append_only();

do $$
declare
  v_table text;
begin
  foreach v_table in array array['lead', 'lead_event', 'account_decision'] loop
    execute format('alter table desk110.%I enable row level security, force row level security', v_table);
    execute format('create policy all_rows on desk110.%I to desk110_owner using (true) with check (true)', v_table);
  end loop;
  foreach v_table in array array['watch', 'sighting', 'watch_channel', 'case_decision'] loop
    execute format('alter table desk110.%I enable row level security, force row level security', v_table);
    execute format(
      'create policy own_units on desk110.%I to desk110_owner '
      'using (unit_id = any ((select desk110.my_units())::integer[])) with check (true)', v_table);
  end loop;
end
$$;
alter table desk110.lead_note enable row level security, force row level security;
create policy own_or_for_all on desk110.lead_note to desk110_owner
  using (is_for_all or unit_id = any ((select desk110.my_units())::integer[])) with check (true);

-- The index knows who watches what, so that a call recorded anywhere is told, and tells no caller of it.
grant select on desk110.lead, desk110.lead_event, desk110.watch, desk110.watch_channel, desk110.unit to desk110_index;
grant insert, select (login) on desk110.sighting to desk110_index;
do $$
declare
  v_table text;
begin
  foreach v_table in array array['lead', 'lead_event', 'watch', 'watch_channel', 'sighting', 'unit'] loop
    execute format('create policy leads_read on desk110.%I for select to desk110_index using (true)', v_table);
  end loop;
end
$$;
create policy sighting_written on desk110.sighting for insert to desk110_index with check (true);

reset role;
set local role desk110_index;

create function desk110.asked_identifier(p_forms text[]) returns desk110.identifier
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  i desk110.identifier := desk110.lead_among(p_forms);
begin
  if i.id is null then
    perform desk110.refuse('DK404', 'account_unknown', 'nothing names it but as the victim''s own');
  elsif i.is_official then
    perform desk110.refuse('DK422', 'account_official', 'an official number is never a lead');
  end if;
  return i;
end
$$;
comment on function desk110.asked_identifier(text[]) is
  'The identifier meant, by the first of its possible written forms that a call or a transfer names; refused where none is, or it is '
  'official.';

create function desk110.is_reported(p_identifier bigint) returns boolean
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select
    from (
      select m.call_id from desk110.mention m
      where m.identifier_id = p_identifier and m.role <> 'payer'
      order by m.call_id desc limit 10000
    ) m
    join desk110.call k on k.id = m.call_id
    where k.kind = 'tip' or k.case_id is not null and k.kind not in ('not_fraud', 'invalid'));
end
$$;
comment on function desk110.is_reported(bigint) is
  'Whether a tip or the call of a case names it, anywhere, and not only as the victim''s own; looks back 10,000 mentions.';

create function desk110.ladder_points(p_ladder text, p_value numeric, p_is_within boolean) returns integer
  language sql immutable
return coalesce((
  select split_part(s, ':', 2)::integer
  from unnest(string_to_array(p_ladder, ',')) s
  where case when p_is_within then p_value <= split_part(s, ':', 1)::numeric else p_value >= split_part(s, ':', 1)::numeric end
  order by split_part(s, ':', 1)::numeric * case when p_is_within then 1 else -1 end
  limit 1), 0);
comment on function desk110.ladder_points(text, numeric, boolean) is
  'Points by a setting of bound:points, … : of the least bound a value is within, or of the greatest it reaches.';

create function desk110.is_stoppable(p_identifier bigint, p_paid_at timestamptz) returns boolean
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_stop jsonb;
begin
  if to_regprocedure('desk110.stop_state(bigint, timestamptz)') is not null then
    v_stop := desk110.stop_state(p_identifier);
  end if;
  return (v_stop is null
      or (v_stop ->> 'possible')::boolean and v_stop ->> 'state' not in ('requested', 'submitted', 'stopped', 'frozen', 'freeze_queued'))
    and not exists (
      select from desk110.money m
      where m.to_identifier_id = p_identifier and m.kind in ('stopped', 'frozen') and m.booked_at >= p_paid_at
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id));
end
$$;
comment on function desk110.is_stoppable(bigint, timestamptz) is
  'Whether money paid to an identifier may still be stopped: none was since, no stop or freeze is under way, and one more is allowed.';

create function desk110.lead_facts(p_identifier bigint) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  -- Also of a number all the country has seen: enough for the last rung of any ladder.
  v_calls   bigint[] := array(
    select distinct m.call_id
    from (
      select m.call_id from desk110.mention m
      where m.identifier_id = p_identifier and m.role <> 'payer'
      order by m.call_id desc limit 1000
    ) m);
  v_facts   jsonb;
  v_paid    bigint;
  v_paid_at timestamptz;
begin
  if v_calls = '{}' then
    v_facts := desk110.trail_facts(p_identifier);
    return v_facts || jsonb_strip_nulls(jsonb_build_object('stoppable_since', case
      when desk110.is_stoppable(p_identifier, (v_facts ->> 'last_seen')::timestamptz) then v_facts -> 'last_seen' end));
  end if;
  select jsonb_build_object('last_seen', max(k.received_at), 'calls', count(*), 'cases', count(distinct f.root_id),
    'desks', count(distinct k.unit_id))
  into v_facts
  from desk110.call k
  left join desk110.fraud_case f on f.id = k.case_id
  where k.id = any (v_calls) and k.kind not in ('not_fraud', 'invalid');
  select coalesce(sum(m.amount_fen), 0)::bigint, max(m.booked_at) into v_paid, v_paid_at
  from unnest(v_calls) c (id)
  -- Asked call by call, as the ledger of a hub is longer than that of its last calls.
  cross join lateral (
    select n.id, n.amount_fen, n.booked_at
    from desk110.money n
    where n.call_id = c.id and n.to_identifier_id = p_identifier and n.kind = 'paid'
    offset 0
  ) m
  where not exists (select from desk110.money_withdrawal w where w.money_id = m.id);
  return v_facts || jsonb_strip_nulls(jsonb_build_object(
    'paid_fen', v_paid, 'stoppable_since', case when desk110.is_stoppable(p_identifier, v_paid_at) then v_paid_at end));
end
$$;
comment on function desk110.lead_facts(bigint) is
  'What the score of a lead is made of, from its last 1000 mentions: last call, cases, desks, money paid to it, and since when '
  'money paid was told of which none was stopped. Of an account no call names it is what transfers brought.';

create function desk110.ring_size(p_identifier bigint) returns integer
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
begin
  if to_regprocedure('desk110.ring_place(bigint)') is null then
    return null;
  end if;
  return (desk110.ring_place(p_identifier) ->> 'size')::integer;
end
$$;
comment on function desk110.ring_size(bigint) is 'How many members the ring of an identifier has; null where it is in none, or a hub.';

create function desk110.lead_score(p_identifier bigint, p_ladders jsonb) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  f      jsonb := desk110.lead_facts(p_identifier);
  v_ring integer := desk110.ring_size(p_identifier);
begin
  return (
    select jsonb_build_object(
      'points', coalesce(sum(n.points), 0),
      'lines', coalesce(jsonb_agg(jsonb_build_object('reason', n.reason, n.key, n.value, 'points', n.points) order by n.place)
        filter (where n.points <> 0), '[]'),
      'cases', f -> 'cases', 'calls', f -> 'calls', 'paid_fen', f -> 'paid_fen', 'last_seen', f -> 'last_seen')
    from (
      select g.place, g.reason, g.key, g.value, desk110.ladder_points(p_ladders ->> g.reason, g.amount, g.is_within) as points
      from (values
        (1, 'recency', 'last_seen', f -> 'last_seen',
          extract(epoch from now() - (f ->> 'last_seen')::timestamptz) / 86400, true),
        (2, 'cases', 'cases', f -> 'cases', (f ->> 'cases')::numeric, false),
        (3, 'paid', 'paid_fen', f -> 'paid_fen', (f ->> 'paid_fen')::numeric / 100, false),
        (4, 'stoppable', 'since', f -> 'stoppable_since',
          extract(epoch from now() - (f ->> 'stoppable_since')::timestamptz) / 60, true),
        (5, 'desks', 'desks', f -> 'desks', (f ->> 'desks')::numeric, false),
        (6, 'ring', 'members', to_jsonb(v_ring), v_ring::numeric, false)
      ) g (place, reason, key, value, amount, is_within)
    ) n);
end
$$;
comment on function desk110.lead_score(bigint, jsonb) is
  'How urgent a lead is: points, and the lines they are the sum of, by the settings lead_points_….';

create function desk110.may_be(p_number text, p_pattern text) returns boolean
  language sql immutable
return p_number like regexp_replace(regexp_replace(p_pattern, '([\\%_])', '\\\1', 'g'), '\*+', '_%', 'g');
comment on function desk110.may_be(text, text) is 'Whether the known digits of a half-heard number stand where those of a whole one do.';

create function desk110.tell_watchers(p_calls bigint[], p_named bigint[] default '{}') returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_logins name[];
begin
  -- Two questions before the work, which costs more to begin than both.
  if not exists (select from desk110.watch w where w.ended_at is null) then
    return;
  end if;
  if not exists (
    select
    from desk110.mention m
    join desk110.identifier i on i.id = m.identifier_id
    join desk110.watch w on w.tail = right(i.canonical, 4) and w.ended_at is null
    where m.call_id = any (p_calls) and m.role <> 'payer')
  then
    return;
  end if;
  with told as (
    insert into desk110.sighting (call_id, watch_id, unit_id, login, desk_id, named_id, is_exact)
    select m.call_id, w.id, w.unit_id, w.login, min(m.unit_id),
      (array_agg(i.id order by i.id = watched.id desc, i.id))[1], bool_or(i.id = watched.id)
    from desk110.mention m
    join desk110.identifier i on i.id = m.identifier_id
    join desk110.watch w on w.tail = right(i.canonical, 4) and w.ended_at is null
    join desk110.identifier watched on watched.id = w.identifier_id
    where m.call_id = any (p_calls) and m.role <> 'payer' and m.identifier_id <> all (p_named)
      and (watched.id = i.id
        or watched.kind = i.kind and i.is_masked and not watched.is_masked and desk110.may_be(watched.canonical, i.canonical)
        or watched.kind = i.kind and watched.is_masked and not i.is_masked and desk110.may_be(i.canonical, watched.canonical))
    group by m.call_id, w.id, watched.id
    order by m.call_id, w.id
    on conflict do nothing
    returning login
  )
  select array_agg(distinct t.login) into v_logins from told t;
  perform pg_notify(c.channel, '') from desk110.watch_channel c where c.login = any (v_logins);
end
$$;
comment on function desk110.tell_watchers(bigint[], bigint[]) is
  'Leaves a sighting for whoever watches a number that the calls name, but for those named before, and wakes who listens; '
  'the one who records learns nothing of it. Where nobody watches anything, one probe.';

create function desk110.case_ties(p_root bigint) returns table (
    root_id bigint, unit_id integer, kind text, identifier text, source text, cases integer, is_hub boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_hub   integer := split_part(desk110.setting_text('tie_cases'), ',', 3);
  v_calls bigint[] := array(
    select k.id
    from desk110.fraud_case member
    join desk110.call k on k.case_id = member.id
    where member.root_id = p_root and k.kind not in ('not_fraud', 'invalid')
    order by k.id desc limit 200);
begin
  return query
    with mine as (
      select i.id, i.kind::text as kind, i.canonical
      from desk110.mention m
      join desk110.identifier i on i.id = m.identifier_id
      where m.call_id = any (v_calls) and m.role <> 'payer' and not i.is_official and not i.is_masked
      group by i.id
      order by min(m.call_id), i.id
      limit 200
    ), shared as (
      select mine.id, mine.kind, mine.canonical, r.roots, cardinality(r.roots) as cases
      from mine
      cross join lateral (
        select array_agg(distinct f.root_id) as roots
        from (
          select m.call_id from desk110.mention m
          where m.identifier_id = mine.id and m.role <> 'payer'
          order by m.call_id desc limit 1000
        ) m
        join desk110.call k on k.id = m.call_id and k.kind not in ('not_fraud', 'invalid')
        join desk110.fraud_case f on f.id = k.case_id
      ) r
    ), name as (
      select m.holder, array_agg(distinct m.identifier_id) as accounts
      from desk110.mention m
      where m.call_id = any (v_calls) and m.role <> 'payer' and length(m.holder) >= 2
      group by m.holder
      limit 50
    ), named as (
      -- The name of an account that both cases have is no more than the account.
      select name.holder, array_agg(distinct f.root_id) as roots, array_agg(distinct f.root_id) filter (
        where not exists (
          select from shared s where s.id = any (name.accounts) and f.root_id = any (s.roots))) as others
      from name
      cross join lateral (
        select m.call_id from desk110.mention m
        where m.holder = name.holder and m.role <> 'payer'
        order by m.call_id desc limit 1000
      ) m
      join desk110.call k on k.id = m.call_id and k.kind not in ('not_fraud', 'invalid')
      join desk110.fraud_case f on f.id = k.case_id
      group by name.holder
    ), tie as (
      select s.kind, s.canonical, desk110.tie_source(s.kind, s.canonical) as source, s.cases, o.id
      from shared s left join lateral unnest(s.roots) o (id) on o.id <> p_root and s.cases <= v_hub
      where s.cases > 1
      union all
      select 'holder', n.holder, 'holder:' || n.holder, cardinality(n.roots), o.id
      from named n left join lateral unnest(n.others) o (id) on o.id <> p_root and cardinality(n.roots) <= v_hub
      where cardinality(n.roots) > 1
    )
    select t.id, f.unit_id, t.kind, t.canonical, t.source, t.cases, t.cases > v_hub
    from tie t
    left join desk110.fraud_case f on f.id = t.id
    where t.id is not null or t.cases > v_hub;
end
$$;
comment on function desk110.case_ties(bigint) is
  'What a case shares with other cases anywhere, a row for each tie; of an identifier that more cases name than a tie bears, one row '
  'without a case. Looks at the last 200 calls of the case and the last 1000 mentions of each identifier; half-heard numbers tie nothing.';

create function desk110.tie_source(p_kind text, p_canonical text) returns text
  language sql immutable
return case
  when p_kind = 'email' and p_canonical ~* '^[0-9]{5,12}@qq\.com$' then split_part(p_canonical, '@', 1)
  when p_kind = 'link' then 'link:' || lower(substring(p_canonical from '^(?:[A-Za-z][A-Za-z0-9+.-]*://)?(?:[^/?#@]*@)?([^/?#:]+)'))
  when p_kind = 'app' then 'app:' || p_canonical
  else p_canonical
end;
comment on function desk110.tie_source(text, text) is
  'What a tie is told by: an e-mail at qq.com by its QQ number, a link by its host, anything else by its digits whatever kind they '
  'were taken for. Ties of one source are not independent.';

reset role;
revoke all on all functions in schema desk110 from public;
grant execute on function desk110.asked_identifier(text[]), desk110.is_reported(bigint), desk110.lead_score(bigint, jsonb),
  desk110.tell_watchers(bigint[], bigint[]), desk110.case_ties(bigint) to desk110_owner;
set local role desk110_owner;

create function desk110.lead_ladders() returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_object_agg(replace(s.name, 'lead_points_', ''), s.value)
    from desk110.setting s where s.name like 'lead\_points\_%');
end
$$;
comment on function desk110.lead_ladders() is 'The settings lead_points_… by the reason they are for.';

-- The steps of a lead. Which are possible where it stands is said here and nowhere else.
create function desk110.lead_steps(p_state text) returns text[]
  language sql immutable
return case p_state
  when 'reported'    then array['verify', 'assign', 'close']
  when 'verified'    then array['assign', 'hand_over', 'close']
  when 'assigned'    then array['assign', 'work', 'hand_over', 'close']
  when 'in_work'     then array['assign', 'hand_over', 'close']
  when 'handed_over' then array['accept', 'refuse']
  when 'closed'      then array['reopen']
end;
comment on function desk110.lead_steps(text) is 'The steps that can follow where a lead stands.';

create function desk110.lead_of(p_identifier bigint) returns desk110.lead
  language plpgsql stable
as $$
declare
  l desk110.lead;
begin
  select n.* into l from desk110.lead n where n.identifier_id = p_identifier;
  if not found and (desk110.is_reported(p_identifier) or desk110.is_trail_account(p_identifier)) then
    l.identifier_id := p_identifier;
    l.state := 'reported';
  end if;
  return l;
end
$$;
comment on function desk110.lead_of(bigint) is 'Where a lead stands: reported when nothing was done with it; null for what is no lead.';

create function desk110.lead_possible(l desk110.lead, p_unit integer) returns text[]
  language plpgsql stable
as $$
declare
  v_me     name := desk110.me();
  v_is_own boolean := l.desk_id is null or l.desk_id = p_unit;
  v_mine   boolean := l.assignee = v_me or l.assignee is null and l.desk_id = p_unit;
  v_sender boolean := exists (select from desk110.lead_event e where e.id = l.event_id and e.unit_id = p_unit);
begin
  return array(
    select s.action
    from unnest(desk110.lead_steps(l.state)) with ordinality s (action, place)
    where (s.action = 'verify' or desk110.has_duty('investigator'))
      and case s.action
        when 'verify' then true
        when 'assign' then v_is_own or exists (
          select from desk110.unit u where u.id = l.desk_id and p_unit = any (u.lineage))
        when 'work' then v_mine
        when 'accept' then v_mine
        when 'refuse' then v_mine or v_sender
        when 'reopen' then v_is_own or v_sender
        else v_is_own
      end
    order by s.place);
end
$$;
comment on function desk110.lead_possible(desk110.lead, integer) is
  'The steps the person who asks can take now: those that follow where the lead stands and that are her desk''s, or hers, to take.';

create function desk110.lead_standing_of(l desk110.lead, p_unit integer) returns jsonb
  language plpgsql stable
as $$
begin
  return jsonb_build_object(
    'state', l.state, 'desk', (select u.code from desk110.unit u where u.id = l.desk_id), 'assignee', l.assignee,
    'ending', l.ending, 'possible', to_jsonb(desk110.lead_possible(l, p_unit)));
end
$$;
comment on function desk110.lead_standing_of(desk110.lead, integer) is 'Where a lead stands and what can be done, as it is handed out.';

create function desk110.refuse_step(p_rule text, p_action text, l desk110.lead, p_unit integer) returns void
  language plpgsql
as $$
begin
  perform desk110.refuse('DK409', p_rule,
    (jsonb_build_object('action', p_action) || desk110.lead_standing_of(l, p_unit))::text);
end
$$;
comment on function desk110.refuse_step(text, text, desk110.lead, integer) is
  'Refuses a step; the message is JSON that tells where the lead stands and what is possible instead, and no number.';

create function desk110.lead_person(p_login name) returns desk110.person
  language plpgsql stable
as $$
declare
  p desk110.person;
begin
  select n.* into p
  from desk110.person n
  where n.login = p_login
    and not exists (select from desk110.person_disablement d where d.login = n.login);
  if not found or to_regrole(quote_ident(p_login)) is null then
    perform desk110.refuse('DK404', 'person_unknown_name', 'no such person');
  elsif not pg_has_role(p_login, 'desk110_investigator', 'member') then
    perform desk110.refuse('DK422', 'lead_no_investigator', 'leads are worked by investigators');
  end if;
  return p;
end
$$;
comment on function desk110.lead_person(name) is 'A person who can work on leads; any other is refused.';

create function desk110.lead_desk(p_code text) returns integer
  language plpgsql stable
as $$
declare
  v_desk integer := (select u.id from desk110.unit u where u.code = p_code);
begin
  if v_desk is null then
    perform desk110.refuse('DK404', 'unit_unknown', 'no such unit');
  end if;
  return v_desk;
end
$$;
comment on function desk110.lead_desk(text) is 'The desk of a code; an unknown one is refused.';

create function desk110.assign_lead(l desk110.lead, p_unit integer, p_order jsonb) returns desk110.lead
  language plpgsql
as $$
declare
  v_me     name := desk110.me();
  v_target desk110.person;
begin
  if l.assignee is not null and l.assignee <> v_me and l.assignee is distinct from (p_order ->> 'instead_of')::name then
    perform desk110.refuse_step('lead_taken', 'assign', l, p_unit);
  end if;
  l.assignee := null;
  if p_order ? 'unit' then
    l.desk_id := desk110.lead_desk(p_order ->> 'unit');
  end if;
  if p_order ? 'to' or not p_order ? 'unit' then
    v_target := desk110.lead_person(coalesce((p_order ->> 'to')::name, v_me));
    if p_order ? 'unit' and v_target.unit_id <> l.desk_id then
      perform desk110.refuse('DK404', 'person_unknown_name', 'no such person at that desk');
    end if;
    l.assignee := v_target.login;
    l.desk_id := v_target.unit_id;
  end if;
  -- To those below it is given; to others it is offered.
  if not exists (select from desk110.unit u where u.id = l.desk_id and p_unit = any (u.lineage)) then
    perform desk110.refuse('DK422', 'lead_other_desk', 'another desk is handed a lead over');
  end if;
  l.state := 'assigned';
  return l;
end
$$;
comment on function desk110.assign_lead(desk110.lead, integer, jsonb) is
  'A lead given to a person or a desk, the own one or one below; who has it already must be named to be relieved of it.';

create function desk110.offer_lead(l desk110.lead, p_unit integer, p_order jsonb) returns desk110.lead
  language plpgsql
as $$
declare
  v_target desk110.person;
begin
  l.assignee := null;
  l.state := 'handed_over';
  if p_order ? 'unit' then
    l.desk_id := desk110.lead_desk(p_order ->> 'unit');
  end if;
  if p_order ? 'to' then
    v_target := desk110.lead_person((p_order ->> 'to')::name);
    if p_order ? 'unit' and v_target.unit_id <> l.desk_id then
      perform desk110.refuse('DK404', 'person_unknown_name', 'no such person at that desk');
    end if;
    l.assignee := v_target.login;
    l.desk_id := v_target.unit_id;
  elsif not p_order ? 'unit' or l.desk_id = p_unit then
    perform desk110.refuse('DK422', 'lead_own_desk', 'a lead is handed over to another desk or person');
  end if;
  return l;
end
$$;
comment on function desk110.offer_lead(desk110.lead, integer, jsonb) is
  'A lead offered to another desk, or a person; theirs once it is accepted.';

create function desk110.lead_put_back(l desk110.lead) returns desk110.lead
  language plpgsql stable
as $$
declare
  v_before desk110.lead_event;
begin
  select b.* into v_before
  from desk110.lead_event e join desk110.lead_event b on b.id = e.back_id
  where e.id = l.event_id;
  l.state := coalesce(v_before.state, 'reported');
  l.desk_id := v_before.desk_id;
  l.assignee := v_before.assignee;
  l.ending := null;
  return l;
end
$$;
comment on function desk110.lead_put_back(desk110.lead) is 'A lead as it stood before its newest step.';

create function desk110.lead_after(l desk110.lead, p_action text, p_unit integer, p_order jsonb) returns desk110.lead
  language plpgsql
as $$
begin
  case p_action
    when 'verify' then l.state := 'verified';
    when 'assign' then l := desk110.assign_lead(l, p_unit, p_order);
    when 'work' then
      l.state := 'in_work';
      l.assignee := desk110.me();
    when 'hand_over' then l := desk110.offer_lead(l, p_unit, p_order);
    when 'accept' then
      l.state := 'assigned';
      l.assignee := desk110.me();
    when 'close' then
      l.state := 'closed';
      l.ending := p_order ->> 'ending';
    else
      if p_action = 'refuse' and not p_order ? 'words' then
        perform desk110.refuse('DK422', 'lead_reason', 'a refusal has a reason');
      end if;
      l := desk110.lead_put_back(l);
  end case;
  return l;
end
$$;
comment on function desk110.lead_after(desk110.lead, text, integer, jsonb) is 'Where a lead stands after a step.';

create function api.step_lead(p_forms text[], p_action text, p_order jsonb default '{}') returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('investigator', case p_action when 'verify' then 'officer' else 'investigator' end);
  i       desk110.identifier := desk110.asked_identifier(p_forms);
  l       desk110.lead;
  v_event desk110.lead_event;
begin
  if (p_action = any (array['verify', 'assign', 'work', 'hand_over', 'accept', 'refuse', 'close', 'reopen'])) is not true
    or p_action = 'close' and not p_order ? 'ending'
  then
    perform desk110.refuse('DK422', 'lead_action_known', 'no step of a lead');
  end if;
  -- One step at a time; calls that name it meanwhile are not held up.
  perform from desk110.identifier n where n.id = i.id for no key update;
  l := desk110.lead_of(i.id);
  if l.state is null then
    perform desk110.refuse('DK422', 'lead_none', 'no tip and no case names it');
  elsif p_action <> all (desk110.lead_possible(l, v_unit)) then
    perform desk110.refuse_step(
      case when p_action = any (desk110.lead_steps(l.state)) then 'lead_elsewhere' else 'lead_step' end, p_action, l, v_unit);
  end if;
  v_event.back_id := l.event_id;
  l := desk110.lead_after(l, p_action, v_unit, p_order);
  insert into desk110.lead_event (identifier_id, unit_id, action, state, desk_id, assignee, ending, words, back_id, by)
  values (i.id, v_unit, p_action, l.state, l.desk_id, l.assignee, l.ending, p_order ->> 'words', v_event.back_id, desk110.me())
  returning * into v_event;
  l.event_id := v_event.id;
  insert into desk110.lead (identifier_id, event_id, state, desk_id, assignee, ending)
  values (l.identifier_id, l.event_id, l.state, l.desk_id, l.assignee, l.ending)
  on conflict (identifier_id) do update set event_id = excluded.event_id, state = excluded.state, desk_id = excluded.desk_id,
    assignee = excluded.assignee, ending = excluded.ending;
  perform desk110.trace(v_unit, 'lead.' || p_action, null, jsonb_strip_nulls(jsonb_build_object(
    'identifier', i.id, 'state', l.state, 'assignee', l.assignee, 'ending', l.ending)));
  return jsonb_build_object('identifier', i.canonical, 'kind', i.kind, 'at', v_event.at, 'by', v_event."by")
    || desk110.lead_standing_of(l, v_unit);
end
$$;
comment on function api.step_lead(text[], text, jsonb) is
  'Takes a step of a lead: verify, assign {to, unit, instead_of}, work, hand_over {to, unit}, accept, refuse {words}, '
  'close {ending}, reopen; each may have words. One that is not possible is refused, and told what is.';

create function api.note_lead(p_forms text[], p_words text, p_is_for_all boolean) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
  i      desk110.identifier := desk110.asked_identifier(p_forms);
begin
  insert into desk110.lead_note (identifier_id, unit_id, words, is_for_all, by)
  values (i.id, v_unit, p_words, p_is_for_all, desk110.me());
  perform desk110.trace(v_unit, 'lead.note', null, jsonb_build_object('identifier', i.id, 'for_all', p_is_for_all));
  return jsonb_build_object('identifier', i.canonical, 'kind', i.kind, 'for_all', p_is_for_all);
end
$$;
comment on function api.note_lead(text[], text, boolean) is 'Notes something on an identifier, for the own desk or for all.';

create function desk110.sightings_of(p_watches bigint[], p_limit integer) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'at', s.at, 'desk', (select u.code from desk110.unit u where u.id = s.desk_id),
      'named', (select i.canonical from desk110.identifier i where i.id = s.named_id), 'exact', s.is_exact,
      'call', (select desk110.call_number(k.id) from desk110.call k where k.id = s.call_id), 'new', s.seen_at is null)
      order by s.id desc), '[]')
    from (
      select n.* from desk110.sighting n where n.watch_id = any (p_watches) order by n.id desc limit p_limit
    ) s);
end
$$;
comment on function desk110.sightings_of(bigint[], integer) is
  'The newest sightings by some watches; the number of the call only where it is the own desk''s.';

create function desk110.account_decisions(p_identifier bigint, p_unit integer) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'identifier', i.canonical, 'kind', i.kind, 'same', d.is_same, 'at', d.decided_at, 'by', d.decided_by,
      'reason', case when d.unit_id = p_unit then d.reason end)) order by d.id desc), '[]')
    from (
      select n.* from desk110.account_decision n where p_identifier in (n.low_id, n.high_id) and n.undone_at is null
      order by n.id desc limit 100
    ) d
    join desk110.identifier i on i.id = d.low_id + d.high_id - p_identifier);
end
$$;
comment on function desk110.account_decisions(bigint, integer) is 'What people decided of an identifier and others; reasons for the own desk.';

create function desk110.lead_state(p_identifier bigint) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit    integer := desk110.my_unit();
  v_me      name := desk110.me();
  v_colleague boolean := desk110.has_duty('investigator');
  l         desk110.lead := desk110.lead_of(p_identifier);
  v_score   jsonb := desk110.lead_score(p_identifier, desk110.lead_ladders());
  v_mine    desk110.watch;
begin
  if (select i.is_official from desk110.identifier i where i.id = p_identifier) then
    return null;
  end if;
  select w.* into v_mine
  from desk110.watch w where w.login = v_me and w.identifier_id = p_identifier and w.ended_at is null;
  return desk110.lead_standing_of(l, v_unit) || jsonb_build_object(
    'score', v_score -> 'points', 'reasons', v_score -> 'lines',
    'history', (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'at', e.at, 'by', e.by, 'unit', (select u.code from desk110.unit u where u.id = e.unit_id), 'action', e.action,
        'state', e.state, 'desk', (select u.code from desk110.unit u where u.id = e.desk_id), 'assignee', e.assignee,
        'ending', e.ending, 'words', case when v_unit in (e.unit_id, e.desk_id) then e.words end)) order by e.id), '[]')
      from (
        select n.* from desk110.lead_event n where n.identifier_id = p_identifier order by n.id desc limit 100
      ) e),
    'notes', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'at', n.at, 'by', n.by, 'unit', (select u.code from desk110.unit u where u.id = n.unit_id), 'for_all', n.is_for_all,
        'words', n.words) order by n.id), '[]')
      from (
        select m.* from desk110.lead_note m where m.identifier_id = p_identifier order by m.id desc limit 100
      ) n),
    'watch', case when v_mine.id is not null then jsonb_build_object('since', v_mine.started_at, 'note', v_mine.note) end,
    'watchers', (
      select coalesce(jsonb_agg(w.login order by w.login), '[]')
      from desk110.watch w
      where w.identifier_id = p_identifier and w.ended_at is null and (w.login = v_me or v_colleague)),
    'sightings', desk110.sightings_of(array(
      select w.id from desk110.watch w where w.identifier_id = p_identifier and (w.login = v_me or v_colleague)), 20),
    'decisions', desk110.account_decisions(p_identifier, v_unit));
end
$$;
comment on function desk110.lead_state(bigint) is
  'What was done with a lead, noted on it and decided of it, its score with the reasons, and the sightings by the asker''s and, for '
  'an investigator, her desk''s watches; state is null for what is no lead, and all of it for an official number.';

-- Numbers that are watched.
create function api.watch_account(p_forms text[], p_identifier jsonb, p_note text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
  v_me   name := desk110.me();
  i      desk110.identifier;
  w      desk110.watch;
begin
  begin
    i := desk110.asked_identifier(p_forms);
  exception when sqlstate 'DK404' then
    -- No call need have named it yet, and of the victim's own nothing is told.
    if (p_identifier ->> 'official')::boolean then
      perform desk110.refuse('DK422', 'account_official', 'an official number is never a lead');
    end if;
    if p_identifier ->> 'kind' is null or p_identifier ->> 'canonical' is null then
      perform desk110.refuse('DK422', 'watch_what', 'no number to watch');
    end if;
    insert into desk110.identifier (kind, canonical, is_masked, issuer)
    values (p_identifier ->> 'kind', p_identifier ->> 'canonical', strpos(p_identifier ->> 'canonical', '*') > 0,
      p_identifier ->> 'issuer')
    on conflict do nothing;
    select n.* into i from desk110.identifier n
    where n.canonical = p_identifier ->> 'canonical' and n.kind = p_identifier ->> 'kind';
  end;
  insert into desk110.watch (identifier_id, unit_id, login, tail, note)
  values (i.id, v_unit, v_me, right(i.canonical, 4), p_note)
  on conflict (login, identifier_id) where ended_at is null do update set note = coalesce(excluded.note, watch.note)
  returning * into w;
  perform desk110.trace(v_unit, 'watch.start', null, jsonb_build_object('identifier', i.id));
  return jsonb_build_object('identifier', i.canonical, 'kind', i.kind, 'since', w.started_at, 'note', w.note);
end
$$;
comment on function api.watch_account(text[], jsonb, text) is
  'Has the person told when a number is named again; one that no call has named yet is given as {kind, canonical, issuer}.';

create function api.unwatch_account(p_forms text[]) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
  i      desk110.identifier;
begin
  select n.* into i
  from desk110.watch w join desk110.identifier n on n.id = w.identifier_id
  where w.login = desk110.me() and w.ended_at is null and n.canonical = any (p_forms)
  order by array_position(p_forms, n.canonical), n.id
  limit 1;
  if i.id is null then
    perform desk110.refuse('DK404', 'watch_none', 'the person does not watch it');
  end if;
  update desk110.watch w set ended_at = now()
  where w.login = desk110.me() and w.identifier_id = i.id and w.ended_at is null;
  perform desk110.trace(v_unit, 'watch.end', null, jsonb_build_object('identifier', i.id));
  return jsonb_build_object('identifier', i.canonical, 'kind', i.kind);
end
$$;
comment on function api.unwatch_account(text[]) is 'Ends a watch of the person''s own.';

create function api.list_watches(p_whole_desk boolean, p_limit integer) returns table (
    identifier text, kind text, login name, since timestamptz, note text, new bigint, sightings bigint,
    last_at timestamptz, last_desk text, last_call text)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker(variadic case when p_whole_desk then array['investigator'] else array['officer', 'investigator'] end);
  v_me   name := desk110.me();
begin
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'watch.list', null, jsonb_build_object('desk', p_whole_desk));
  return query
    select i.canonical, i.kind::text, w.login, w.started_at, w.note, s.new, s.count, last.at,
      (select u.code from desk110.unit u where u.id = last.desk_id),
      (select desk110.call_number(k.id) from desk110.call k where k.id = last.call_id)
    from desk110.watch w
    join desk110.identifier i on i.id = w.identifier_id
    cross join lateral (
      select count(*) as count, count(*) filter (where n.seen_at is null) as new
      from (select m.seen_at from desk110.sighting m where m.watch_id = w.id order by m.id desc limit 10000) n
    ) s
    left join lateral (
      select n.at, n.desk_id, n.call_id from desk110.sighting n where n.watch_id = w.id order by n.id desc limit 1
    ) last on true
    where w.ended_at is null and (w.login = v_me or p_whole_desk and w.unit_id = v_unit)
    order by w.login <> v_me, s.new desc, last.at desc nulls last, w.id desc
    limit p_limit;
  update desk110.sighting n set seen_at = now() where n.login = v_me and n.seen_at is null;
end
$$;
comment on function api.list_watches(boolean, integer) is
  'What the person watches, with what is new since she last looked, which she has seen then; an investigator also has those of her desk.';

create function api.list_sightings(p_forms text[], p_is_new boolean, p_limit integer) returns table (
    identifier text, kind text, at timestamptz, desk text, call text, named text, exact boolean, new boolean)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_me    name := desk110.me();
  v_shown bigint[];
begin
  v_shown := array(
    select s.id
    from desk110.watch w
    join desk110.identifier i on i.id = w.identifier_id
    join desk110.sighting s on s.watch_id = w.id
    where w.login = v_me and (p_forms is null or i.canonical = any (p_forms)) and (not p_is_new or s.seen_at is null)
    order by s.id desc
    limit p_limit);
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'watch.sightings', null, jsonb_build_object('sightings', cardinality(v_shown)));
  return query
    select i.canonical, i.kind::text, s.at, u.code,
      (select desk110.call_number(k.id) from desk110.call k where k.id = s.call_id), named.canonical, s.is_exact,
      s.seen_at is null
    from desk110.sighting s
    join desk110.watch w on w.id = s.watch_id
    join desk110.identifier i on i.id = w.identifier_id
    join desk110.identifier named on named.id = s.named_id
    join desk110.unit u on u.id = s.desk_id
    where s.id = any (v_shown)
    order by s.id desc;
  update desk110.sighting n set seen_at = now() where n.id = any (v_shown) and n.seen_at is null;
end
$$;
comment on function api.list_sightings(text[], boolean, integer) is
  'When and at which desk numbers that the person watches were named, newest first, or only what is new; she has seen them then.';

create function api.sightings_told() returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('officer', 'investigator');
  update desk110.sighting n set told_at = now()
  where n.login = desk110.me() and n.seen_at is null and n.told_at is null;
end
$$;
comment on function api.sightings_told() is 'That the person was told there is something new; she is told once.';

create function api.listen_for_sightings() returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
begin
  insert into desk110.watch_channel (login, unit_id, channel)
  values (desk110.me(), v_unit, 'desk110_' || replace(gen_random_uuid()::text, '-', ''))
  on conflict do nothing;
  execute format('listen %I', (select c.channel from desk110.watch_channel c where c.login = desk110.me()));
end
$$;
comment on function api.listen_for_sightings() is
  'Has the session woken by each sighting for the person, on a channel that is hers alone; what is said there is empty.';

-- Ties between cases, and what people decided.
create function desk110.case_decision_on(p_root bigint, p_other bigint) returns desk110.case_decision
  language plpgsql stable
as $$
declare
  d desk110.case_decision;
begin
  select n.* into d
  from desk110.case_decision n
  join desk110.fraud_case low on low.id = n.low_id
  join desk110.fraud_case high on high.id = n.high_id
  where n.undone_at is null
    and (low.root_id = p_root and high.root_id = p_other or low.root_id = p_other and high.root_id = p_root)
  order by n.id desc
  limit 1;
  return d;
end
$$;
comment on function desk110.case_decision_on(bigint, bigint) is 'What was decided last of two cases, or of those merged into them.';

create function desk110.tie_strength(p_kind text, p_cases integer) returns text
  language sql stable
return case
  when p_cases > split_part(desk110.setting_text('tie_cases'), ',', 3)::integer then 'hub'
  when p_kind in ('holder', 'app') or p_cases > split_part(desk110.setting_text('tie_cases'), ',', 2)::integer then 'weak'
  when p_cases > split_part(desk110.setting_text('tie_cases'), ',', 1)::integer then 'fair'
  else 'strong'
end;
comment on function desk110.tie_strength(text, integer) is
  'How much a tie bears: the fewer cases name it the more; a name, which anybody may bear, is weak.';

create function desk110.case_verdict(p_sources integer, p_has_number boolean, d desk110.case_decision) returns text
  language sql immutable
return case
  when d.is_same then 'same'
  when not d.is_same then 'different'
  when p_sources >= 2 and p_has_number then 'linked'
  when p_sources >= 1 then 'possible'
  else 'unknown'
end;
comment on function desk110.case_verdict(integer, boolean, desk110.case_decision) is
  'What two cases are to one another: as a person decided; linked by two independent ties, not all of them names; possible by one; unknown.';

create function api.case_links(p_case text, p_other text, p_limit integer) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_root  bigint := desk110.root_of(desk110.find_case(p_case, v_unit));
  v_other bigint := case when p_other is not null then desk110.root_of(desk110.find_case(p_other, v_unit)) end;
  v_links jsonb;
  v_hubs  jsonb;
begin
  if v_root = v_other then
    perform desk110.refuse('DK422', 'case_decision_two_cases', 'one case, or merged');
  end if;
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'case.links', desk110.case_number(v_root));
  with tie as (
    select * from desk110.case_ties(v_root)
  ), decided as (
    select distinct case when low.root_id = v_root then high.root_id else low.root_id end as root_id
    from desk110.fraud_case member
    join desk110.case_decision d on member.id in (d.low_id, d.high_id) and d.undone_at is null
    join desk110.fraud_case low on low.id = d.low_id
    join desk110.fraud_case high on high.id = d.high_id
    where member.root_id = v_root and low.root_id <> high.root_id
  ), other as (
    select t.root_id from tie t where t.root_id is not null union select d.root_id from decided d union select v_other
  ), link as (
    select o.root_id, min(t.unit_id) as unit_id, count(distinct t.source)::integer as sources,
      coalesce(bool_or(t.kind not in ('holder', 'app')), false) as has_number,
      coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'identifier', t.identifier, 'cases', t.cases,
        'strength', desk110.tie_strength(t.kind, t.cases)) order by t.cases, t.kind, t.identifier)
        filter (where t.root_id is not null), '[]') as ties
    from other o
    left join tie t on t.root_id = o.root_id
    where o.root_id is not null and o.root_id <> v_root and (v_other is null or o.root_id = v_other)
    group by o.root_id
  ), told as (
    select l.*, desk110.case_verdict(l.sources, l.has_number, d) as verdict, d as decision
    from link l
    cross join lateral desk110.case_decision_on(v_root, l.root_id) d
  )
  select (
      select coalesce(jsonb_agg(n.part order by n.place), '[]')
      from (
        select row_number() over (
            order by array_position(array['same', 'linked', 'possible', 'different', 'unknown'], t.verdict), t.sources desc,
              t.root_id desc) as place,
          jsonb_build_object(
            'case', (select desk110.case_number(f.id) from desk110.fraud_case f where f.id = t.root_id),
            'unit', (select u.code from desk110.unit u where u.id = coalesce(t.unit_id, v_unit)),
            'status', t.verdict, 'independent', t.sources, 'ties', t.ties,
            'decided', case when (t.decision).id is not null then jsonb_build_object(
              'by', (t.decision).decided_by, 'at', (t.decision).decided_at, 'reason', (t.decision).reason) end) as part
        from told t
        order by place
        limit p_limit
      ) n),
    (
      select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'identifier', t.identifier, 'cases', t.cases)
        order by t.cases desc, t.identifier), '[]')
      from (select distinct h.kind, h.identifier, h.cases from tie h where h.is_hub) t)
  into v_links, v_hubs;
  return jsonb_build_object('case', desk110.case_number(v_root), 'links', v_links, 'hubs', v_hubs);
end
$$;
comment on function api.case_links(text, text, integer) is
  'Which other cases share what with a case of this desk, or what it shares with one other; the number only of the own desk''s. '
  'Hubs, which tie nothing, are told apart.';

create function api.decide_cases(p_one text, p_other text, p_is_same boolean, p_reason text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('investigator');
  v_one  bigint := desk110.find_case(p_one, v_unit);
  v_two  bigint := desk110.find_case(p_other, v_unit);
begin
  perform desk110.lock_cases(v_unit);
  if desk110.root_of(v_one) = desk110.root_of(v_two) then
    perform desk110.refuse('DK422', 'case_decision_two_cases', 'one case, or merged');
  end if;
  update desk110.case_decision d set undone_at = now(), undone_by = desk110.me()
  where d.low_id = least(v_one, v_two) and d.high_id = greatest(v_one, v_two) and d.undone_at is null;
  if p_is_same is not null then
    insert into desk110.case_decision (unit_id, low_id, high_id, is_same, reason, decided_by)
    values (v_unit, least(v_one, v_two), greatest(v_one, v_two), p_is_same, p_reason, desk110.me());
  elsif not found then
    perform desk110.refuse('DK404', 'decision_none', 'nothing was decided of these two');
  end if;
  perform desk110.trace(v_unit, case when p_is_same is null then 'case.undecide' else 'case.decide' end,
    desk110.case_number(v_one), jsonb_build_object('other', desk110.case_number(v_two), 'same', p_is_same));
  return jsonb_build_object('case', desk110.case_number(v_one), 'other', desk110.case_number(v_two), 'same', p_is_same);
end
$$;
comment on function api.decide_cases(text, text, boolean, text) is
  'Says that two cases of the own desk are by the same hands, or are not, instead of what was said before; null takes it back.';

create function api.decide_accounts(p_one text[], p_other text[], p_is_same boolean, p_reason text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('investigator');
  one    desk110.identifier := desk110.asked_identifier(p_one);
  two    desk110.identifier := desk110.asked_identifier(p_other);
begin
  if one.id = two.id then
    perform desk110.refuse('DK422', 'account_decision_two_accounts', 'one and the same');
  end if;
  perform from desk110.identifier n where n.id in (one.id, two.id) order by n.id for no key update;
  update desk110.account_decision d set undone_at = now(), undone_by = desk110.me()
  where d.low_id = least(one.id, two.id) and d.high_id = greatest(one.id, two.id) and d.undone_at is null;
  if p_is_same is not null then
    insert into desk110.account_decision (unit_id, low_id, high_id, is_same, reason, decided_by)
    values (v_unit, least(one.id, two.id), greatest(one.id, two.id), p_is_same, p_reason, desk110.me());
  elsif not found then
    perform desk110.refuse('DK404', 'decision_none', 'nothing was decided of these two');
  end if;
  perform desk110.trace(v_unit, case when p_is_same is null then 'account.undecide' else 'account.decide' end, null,
    jsonb_build_object('identifier', one.id, 'other', two.id, 'same', p_is_same));
  return jsonb_build_object('identifier', one.canonical, 'other', two.canonical, 'same', p_is_same);
end
$$;
comment on function api.decide_accounts(text[], text[], boolean, text) is
  'Says that two identifiers are of the same hands, or are not, instead of what was said before; null takes it back.';

reset role;
grant execute on function desk110.lead_state(bigint), desk110.lead_ladders() to desk110_index;
set local role desk110_index;

create function api.list_leads(p_filter jsonb, p_limit integer) returns table (
    identifier text, kind text, issuer text, state text, desk text, assignee name, ending text, since timestamptz,
    score integer, lines jsonb, cases bigint, calls bigint, paid_fen bigint, last_seen timestamptz)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator');
  v_me     name := desk110.me();
  v_state  desk110.lead_standing := p_filter ->> 'state';
  v_all    boolean := p_filter ? 'all_desks';
  v_from   timestamptz := now() - make_interval(days => coalesce((p_filter ->> 'days')::integer, 7));
  v_is_new boolean := coalesce(v_state = 'reported', true) and not p_filter ? 'mine';
  v_ladders jsonb := desk110.lead_ladders();
begin
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'lead.list', null, jsonb_strip_nulls(jsonb_build_object('state', v_state, 'all_desks', v_all)));
  return query
    with touched as (
      select l.identifier_id
      from desk110.lead l
      where l.state = coalesce(v_state, l.state) and (l.state <> 'closed' or v_state = 'closed')
        and (v_all or l.desk_id = v_unit or l.desk_id is null)
        and (not p_filter ? 'mine' or l.assignee = v_me)
        and (not p_filter ? 'unassigned' or l.assignee is null)
      order by l.event_id desc
      limit 500
    ), fresh as materialized (
      select m.identifier_id, count(distinct k.case_id) as cases, count(*) as calls, max(k.received_at) as last_seen
      from desk110.call k
      join desk110.mention m on m.call_id = k.id and m.role <> 'payer'
      join desk110.identifier i on i.id = m.identifier_id and not i.is_official
      where v_is_new and k.received_at >= v_from and (v_all or k.unit_id = v_unit)
        and (k.kind = 'tip' or k.case_id is not null and k.kind not in ('not_fraud', 'invalid'))
        and not exists (select from desk110.lead l where l.identifier_id = m.identifier_id)
      group by m.identifier_id
    ), moved as materialized (
      select t.to_identifier_id as identifier_id
      from (
        select n.to_identifier_id, n.amount_fen, n.recorded_at, n.unit_id
        from desk110.transfer n
        where v_is_new
        order by n.id desc limit 5000
      ) t
      join desk110.identifier i on i.id = t.to_identifier_id and desk110.is_account(i.kind)
      where t.recorded_at >= v_from and (v_all or t.unit_id = v_unit)
        and not exists (select from desk110.lead l where l.identifier_id = t.to_identifier_id)
      group by t.to_identifier_id
      order by sum(t.amount_fen) desc, t.to_identifier_id
      limit 100
    ), near as (
      (select f.identifier_id from fresh f order by f.cases desc, f.calls desc, f.last_seen desc, f.identifier_id limit 250)
      union
      (select f.identifier_id from fresh f order by f.last_seen desc, f.cases desc, f.identifier_id limit 250)
    )
    select i.canonical, i.kind::text, i.issuer, coalesce(l.state, 'reported')::text, u.code, l.assignee, l.ending::text, e.at,
      (s.score ->> 'points')::integer, s.score -> 'lines', (s.score ->> 'cases')::bigint, (s.score ->> 'calls')::bigint,
      (s.score ->> 'paid_fen')::bigint, (s.score ->> 'last_seen')::timestamptz
    from (
      select t.identifier_id from touched t
      union select f.identifier_id from near f
      union select m.identifier_id from moved m where desk110.is_trail_account(m.identifier_id)
    ) n
    join desk110.identifier i on i.id = n.identifier_id
    left join desk110.lead l on l.identifier_id = i.id
    left join desk110.lead_event e on e.id = l.event_id
    left join desk110.unit u on u.id = l.desk_id
    -- Scored once: without the offset it would be asked anew for every column.
    cross join lateral (select desk110.lead_score(i.id, v_ladders) as score offset 0) s
    where not p_filter ? 'kind' or i.kind = p_filter ->> 'kind'
    order by 9 desc, 14 desc nulls last, i.id desc
    limit p_limit;
end
$$;
comment on function api.list_leads(jsonb, integer) is
  'Leads by their score: those of the own desk and nobody''s, with those its tips and cases named in the last days, or of all '
  'desks. Scored are at most 500 that were touched last, and of the new ones the 250 that most cases name and the 250 named '
  'last, and of the accounts that the last 5,000 transfers brought money to the 100 that got most.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.step_lead(text[], text, jsonb), api.note_lead(text[], text, boolean),
  api.watch_account(text[], jsonb, text), api.unwatch_account(text[]), api.list_watches(boolean, integer),
  api.list_sightings(text[], boolean, integer), api.sightings_told(), api.listen_for_sightings(), api.case_links(text, text, integer),
  api.list_leads(jsonb, integer)
  to desk110_officer, desk110_investigator;
grant execute on function api.decide_cases(text, text, boolean, text), api.decide_accounts(text[], text[], boolean, text)
  to desk110_investigator;
