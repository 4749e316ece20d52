-- Retention: what is kept for how long, shown before it goes, and gone without a trace of the person but with one of the deed.
--
-- A class of data goes with the calls whose time is over. What a call counts for stays: kinds, times, sums, sex, age,
-- occupation, division, accounts. Briefings that went out and the audit are never touched.
set local role desk110_owner;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['retention_run', 'retained'] loop
    execute format('alter table desk110.%I enable row level security, force row level security', v_table);
    execute format(
      'create policy own_units on desk110.%I to desk110_owner '
      'using (unit_id = any ((select desk110.my_units())::integer[])) with check (true)', v_table);
  end loop;
end
$$;
create trigger retention_run_append_only before update or delete on desk110.retention_run
  for each row execute function desk110.append_only();
create trigger retention_run_not_truncated before truncate on desk110.retention_run
  for each statement execute function desk110.append_only();
create trigger transfer_party_not_truncated before truncate on desk110.transfer_party
  for each statement execute function desk110.append_only();

create function desk110.is_held(p_root bigint) returns boolean
  language plpgsql stable
as $$
begin
  return exists (
      select
      from desk110.fraud_case m
      join desk110.stop_order o on o.case_id = m.id
      join desk110.stop_event e on e.order_id = o.id and e.state = 'executed' and e.expires_at > now()
      where m.root_id = p_root)
    or exists (
      select
      from desk110.fraud_case m
      join desk110.freeze_order o on o.case_id = m.id
      where m.root_id = p_root
        and not exists (select from desk110.freeze_event e where e.order_id = o.id and e.state = 'released')
        and (select max(e.until) from desk110.freeze_event e where e.order_id = o.id) > now());
end
$$;
comment on function desk110.is_held(bigint) is 'Whether money is stopped or frozen for a case now.';

create function desk110.is_spent(p_root bigint, p_before timestamptz) returns boolean
  language plpgsql stable
as $$
begin
  return exists (
      select from desk110.case_closure c
      where c.case_id = p_root and c.reopened_at is null and c.closed_at < p_before)
    and not exists (
      select from desk110.fraud_case m join desk110.call k on k.case_id = m.id
      where m.root_id = p_root and k.received_at >= p_before)
    and desk110.owed_followups(p_root) = '{}'
    and not desk110.is_held(p_root);
end
$$;
comment on function desk110.is_spent(bigint, timestamptz) is
  'Whether a case was done with before a time: closed, with no later call, no call-back owed and no money held.';

create function desk110.retain_before(p_class text) returns timestamptz
  language sql stable
return date_trunc('day', now()) - make_interval(days => desk110.setting_number('retain_' || p_class || '_days'));
comment on function desk110.retain_before(text) is 'The time before which the data of a class is not kept.';

create function desk110.due_calls(p_class text) returns table (id bigint, received_at timestamptz, is_spent boolean)
  language plpgsql stable
as $$
declare
  v_before timestamptz := desk110.retain_before(p_class);
begin
  return query
    select k.id, k.received_at, k.case_id is null or desk110.is_spent(f.root_id, v_before)
    from desk110.call k
    left join desk110.fraud_case f on f.id = k.case_id
    where k.received_at < v_before
      -- What was added to a call since is dealt with again.
      and not exists (
        select from desk110.retained r
        where r.call_id = k.id and r.class = p_class
          and not exists (select from desk110.amendment a where a.call_id = k.id and a.amended_at > r.at));
end
$$;
comment on function desk110.due_calls(text) is
  'Calls that are older than the data of a class is kept, and whether their case lets it go.';

reset role;
set local role desk110_keeper;
create function desk110.spent_searches(p_logins name[], p_before timestamptz, p_forget boolean) returns bigint[]
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_n bigint[];
begin
  select array[count(*), count(distinct s.login), extract(epoch from min(coalesce(s.run_at, s.saved_at)))::bigint] into v_n
  from desk110.saved_search s where s.login = any (p_logins) and coalesce(s.run_at, s.saved_at) < p_before;
  if p_forget then
    delete from desk110.saved_search s where s.login = any (p_logins) and coalesce(s.run_at, s.saved_at) < p_before;
  end if;
  return v_n;
end
$$;
comment on function desk110.spent_searches(name[], timestamptz, boolean) is
  'How many searches of some persons nobody has run since a time, of how many persons, and the oldest; forgotten where that is said.';
reset role;
revoke all on function desk110.spent_searches(name[], timestamptz, boolean) from public;
grant execute on function desk110.spent_searches(name[], timestamptz, boolean) to desk110_owner;
set local role desk110_owner;
grant select (login, saved_at, run_at), delete on desk110.saved_search to desk110_keeper;
create policy retention_reads on desk110.saved_search for select to desk110_keeper using (true);
create policy retention_forgets on desk110.saved_search for delete to desk110_keeper using (true);

create function desk110.retention_line(p_class text) returns table (class text, days integer, due bigint, kept bigint, oldest timestamptz, newest timestamptz)
  language plpgsql stable
as $$
begin
  if p_class = 'audit' then
    return query
      select p_class, desk110.setting_number('retain_audit_days'), 0::bigint, null::bigint, null::timestamptz, null::timestamptz;
  elsif p_class = 'searches' then
    return query
      select p_class, desk110.setting_number('retain_searches_days'), n.counts[1], 0::bigint, to_timestamp(n.counts[3]), null::timestamptz
      from (select desk110.spent_searches(
        array(select p.login from desk110.person p where p.unit_id = any (desk110.my_units())),
        desk110.retain_before('searches'), false)) n (counts);
  else
    return query
      select p_class, desk110.setting_number('retain_' || p_class || '_days'), count(*) filter (where d.is_spent),
        count(*) filter (where not d.is_spent), min(d.received_at) filter (where d.is_spent),
        max(d.received_at) filter (where d.is_spent)
      from desk110.due_calls(p_class) d;
  end if;
end
$$;
comment on function desk110.retention_line(text) is
  'What of a class is due: how many, how many more a case still needs, and from when to when.';

create function api.plan_retention() returns table (
    class text, days integer, due bigint, kept bigint, oldest timestamptz, newest timestamptz)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('commander');
begin
  perform desk110.trace(v_unit, 'retention.plan', null);
  return query
    select l.* from unnest(array['personal', 'words', 'holders', 'searches', 'audit']) with ordinality c (name, place)
    cross join lateral desk110.retention_line(c.name) l
    order by c.place;
end
$$;
comment on function api.plan_retention() is
  'What retention would do away with at the own desk and those below it; nothing is changed.';

create function desk110.retain_calls(p_class text) returns bigint[]
  language plpgsql
as $$
declare
  v_calls bigint[];
begin
  -- Nobody names a number while it is seen whether anybody does.
  lock table desk110.identifier in share row exclusive mode;
  v_calls := array(
    select d.id from desk110.due_calls(p_class) d where d.is_spent
    order by d.received_at, d.id limit desk110.setting_number('retention_batch'));
  if p_class = 'personal' then
    perform desk110.forget_personal(v_calls);
    perform desk110.forget_requests(v_calls);
  elsif p_class = 'words' then
    perform desk110.forget_words(v_calls);
  else
    perform desk110.forget_holders(v_calls);
  end if;
  insert into desk110.retained (call_id, unit_id, class)
  select k.id, k.unit_id, p_class from desk110.call k where k.id = any (v_calls)
  on conflict (call_id, class) do update set at = excluded.at;
  return v_calls;
end
$$;
comment on function desk110.retain_calls(text) is 'Does away with the data of a class in the oldest calls whose time is over, some at once.';

create function api.run_retention(p_class text) returns bigint
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('commander');
  v_calls bigint[];
  v_n     bigint;
begin
  if p_class not in ('personal', 'words', 'holders', 'searches') then
    perform desk110.refuse('DK422', 'retention_class', 'no class of data that is done away with');
  end if;
  if p_class = 'searches' then
    v_n := (desk110.spent_searches(
      array(select p.login from desk110.person p where p.unit_id = any (desk110.my_units())),
      desk110.retain_before('searches'), true))[1];
  else
    perform desk110.lock_cases(u) from unnest(desk110.my_units()) u order by u;
    v_calls := desk110.retain_calls(p_class);
    v_n := cardinality(v_calls);
    perform desk110.trace_each(
      v_unit, 'retention.' || p_class, array(select desk110.call_number(c) from unnest(v_calls) c));
  end if;
  if v_n > 0 then
    insert into desk110.retention_run (unit_id, class, done, by)
    values (v_unit, p_class, jsonb_build_object('n', v_n, 'days', desk110.setting_number('retain_' || p_class || '_days')), desk110.me());
    perform desk110.trace(v_unit, 'retention.run', null, jsonb_build_object('class', p_class, 'n', v_n));
  end if;
  return v_n;
end
$$;
comment on function api.run_retention(text) is
  'Does away with some of what is due of a class, the oldest first, and tells how much; to be asked till it tells 0.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.plan_retention(), api.run_retention(text) to desk110_commander;
