-- Dissuasion: attempts, results, and the call-backs they ask for.
set local role desk110_owner;

create function api.dissuade(p_case text, p_attempt jsonb) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
  v_me   name := desk110.me();
  v_case bigint := desk110.find_case(p_case, v_unit);
  v_root bigint;
  v_at   timestamptz := coalesce((p_attempt ->> 'at')::timestamptz, now());
begin
  perform desk110.lock_cases(v_unit);
  v_root := desk110.root_of(v_case);
  insert into desk110.dissuasion (unit_id, case_id, channel, level, reached, at, by)
  values (v_unit, v_case, p_attempt ->> 'channel', p_attempt ->> 'level', p_attempt ->> 'reached', v_at, v_me);
  if p_attempt ? 'prevented_fen' then
    insert into desk110.money (unit_id, case_id, kind, amount_fen, is_approximate, said, booked_at, recorded_by)
    values (v_unit, v_case, 'prevented', (p_attempt ->> 'prevented_fen')::bigint,
      coalesce((p_attempt ->> 'approximate')::boolean, false), p_attempt ->> 'said', v_at, v_me);
  end if;
  if p_attempt ? 'result' then
    perform desk110.add_outcome(v_unit, v_case, null, p_attempt ->> 'result', v_at, v_me);
  end if;
  if p_attempt ? 'prevented_fen' then
    perform desk110.settle_case(v_case);
  end if;
  perform desk110.trace(v_unit, 'case.dissuade', desk110.case_number(v_case));
  return jsonb_build_object(
    'case', desk110.case_number(v_case),
    'attempts', (select count(*) from desk110.dissuasion d join desk110.fraud_case m on m.id = d.case_id
      where m.root_id = v_root),
    'followups', coalesce((select jsonb_agg(u.due_at order by u.due_at)
      from desk110.followup u where u.id = any (desk110.owed_followups(v_root))), '[]'));
end
$$;
comment on function api.dissuade(text, jsonb) is
  'Records an attempt on a case, with what it prevented and how the case stands now.';

create function api.list_followups(p_until timestamptz, p_limit integer) returns table (
    "case" text, due_at timestamptz, opened_at timestamptz, tactic text, result text, phone text)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator');
begin
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'followup.list', null);
  return query
    select desk110.case_number(f.id), u.due_at, f.opened_at, f.tactic,
      (select o.result::text
       from desk110.fraud_case member join desk110.outcome o on o.case_id = member.id
       where member.root_id = f.id
       order by o.at desc, o.id desc limit 1),
      (select desk110.mask_phone(p.phone)
       from desk110.fraud_case member
       join desk110.call k on k.case_id = member.id
       join desk110.personal p on p.call_id = k.id
       where member.root_id = f.id and p.phone is not null
       order by p.who desc, k.id desc limit 1)
    from desk110.followup u
    join desk110.fraud_case part on part.id = u.case_id
    join desk110.fraud_case f on f.id = part.root_id
    where u.due_at <= p_until
      and not exists (select from desk110.followup_result r where r.followup_id = u.id)
    order by u.due_at, u.id
    limit p_limit;
end
$$;
comment on function api.list_followups(timestamptz, integer) is 'Call-backs owed by a time, the oldest first.';

create function api.finish_followup(p_case text, p_result text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit     integer := desk110.worker('officer', 'investigator');
  v_me       name := desk110.me();
  v_case     bigint := desk110.find_case(p_case, v_unit);
  v_root     bigint;
  v_followup bigint;
begin
  perform desk110.lock_cases(v_unit);
  v_root := desk110.root_of(v_case);
  v_followup := (desk110.owed_followups(v_root))[1];
  if v_followup is null then
    perform desk110.refuse('DK404', 'followup_none', 'no call-back is owed on this case');
  end if;
  insert into desk110.followup_result (followup_id, unit_id, result, done_by)
  values (v_followup, v_unit, p_result, v_me);
  if p_result = 'paid_after_all' then
    -- The later call-backs of a person who has paid ask nothing any more.
    insert into desk110.followup_result (followup_id, unit_id, result, done_by)
    select u, v_unit, p_result, v_me from unnest(desk110.owed_followups(v_root)) u;
    -- Never before what it takes back, should a clock have run ahead.
    perform desk110.add_outcome(v_unit, v_case, null, 'paid_anyway', greatest(now(), (
      select max(m.booked_at) from desk110.fraud_case member join desk110.money m on m.case_id = member.id
      where member.root_id = v_root and m.kind = 'prevented'), (
      select max(o.at) from desk110.fraud_case member join desk110.outcome o on o.case_id = member.id
      where member.root_id = v_root)), v_me);
  end if;
  perform desk110.trace(v_unit, 'followup.done', desk110.case_number(v_case), jsonb_build_object('result', p_result));
  return jsonb_build_object('case', desk110.case_number(v_case), 'result', p_result,
    'left', cardinality(desk110.owed_followups(v_root)));
end
$$;
comment on function api.finish_followup(text, text) is
  'Records the next call-back of a case; money paid after all withdraws what counted as prevented.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.dissuade(text, jsonb), api.list_followups(timestamptz, integer), api.finish_followup(text, text)
  to desk110_officer, desk110_investigator;
