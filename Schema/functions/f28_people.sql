-- Persons: who is added, given a duty, moved and ended; passwords; what is kept for how long.
--
-- Three administrations that nobody has two of (三权分立): a system administrator makes people and desks, a security
-- administrator gives and takes duties, resets passwords and sets the rules, an auditor reads what they did.
set local role desk110_owner;

grant update (ended_at) on desk110.watch to desk110_index;
grant delete on desk110.watch_channel to desk110_index;
create policy watch_ended on desk110.watch for update to desk110_index using (true) with check (true);
create policy channel_ended on desk110.watch_channel for delete to desk110_index using (true);

reset role;
set local role desk110_index;

-- What a person watched she watched for the desk she leaves, and it may be another than that of who moves her.
create function desk110.end_watches(p_login name) returns void
  language sql security definer
  set search_path = pg_catalog, pg_temp
begin atomic
  update desk110.watch set ended_at = now() where login = p_login and ended_at is null;
  delete from desk110.watch_channel where login = p_login;
end;
comment on function desk110.end_watches(name) is 'Ends what a person watches, who leaves her desk or her work.';

reset role;
revoke all on function desk110.end_watches(name) from public;
grant execute on function desk110.end_watches(name) to desk110_owner;
set local role desk110_owner;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['duty_grant', 'person_move', 'password_change'] loop
    execute format('alter table desk110.%I enable row level security, force row level security', v_table);
    execute format('create policy all_rows on desk110.%I to desk110_owner using (true) with check (true)', v_table);
  end loop;
end
$$;

create function desk110.policy_list(p_name text) returns text[]
  language sql stable
return string_to_array(desk110.setting_text(p_name), ',');
comment on function desk110.policy_list(text) is 'The words of a rule that is a list.';

create function desk110.comes_with_duty() returns boolean
  language sql stable
return desk110.is_maker() or desk110.setting_text('duty_two_hands') = 'off'
  or not exists (select from desk110.duty_grant g where g.duty = 'security');
comment on function desk110.comes_with_duty() is
  'Whether whom an administrator adds or moves has the duty at once: where the maker does it, where two hands are not asked for, and '
  'while the log has never had a security administrator, the first of whom nobody else could make.';

create function desk110.require_person(p_login name) returns desk110.person
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  p desk110.person;
begin
  select * into p from desk110.person n where n.login = p_login;
  if p.login is null then
    perform desk110.refuse('DK404', 'person_unknown_name', 'no such person');
  elsif p_login = desk110.me() then
    perform desk110.refuse('DK409', 'person_self', 'nobody does this to herself');
  elsif (select r.rolsuper from pg_roles r where r.rolname = p_login) then
    perform desk110.refuse('DK409', 'person_maker', 'the maker of the cluster is beyond this');
  elsif exists (select from desk110.person_disablement d where d.login = p_login) then
    perform desk110.refuse('DK409', 'person_disabled', 'the person is disabled already');
  end if;
  return p;
end
$$;
comment on function desk110.require_person(name) is
  'Another person who works here; herself, the maker and who is disabled are refused.';

create function desk110.enter_person(p_login name, p_duty text, p_unit text, p_until timestamptz, p_has_password boolean)
  returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := (select u.id from desk110.unit u where u.code = p_unit);
  v_asks  boolean := 'add' = any (desk110.policy_list('password_asks_change'));
  v_gives boolean := desk110.comes_with_duty();
begin
  if v_unit is null then
    perform desk110.refuse('DK404', 'unit_unknown', 'no such unit');
  end if;
  begin
    insert into desk110.person (login, unit_id, duty, added_by) values (p_login, v_unit, p_duty, desk110.me());
  exception when unique_violation then
    perform desk110.refuse('DK409', 'person_unique', 'there is a person of this name');
  end;
  if v_gives then
    insert into desk110.duty_grant (login, duty, unit_id, given_by) values (p_login, p_duty, v_unit, desk110.me());
  end if;
  if p_has_password then
    insert into desk110.password_change (login, way, asks_change, until, by)
    values (p_login, 'add', v_asks, p_until, desk110.me());
  end if;
  return v_gives and not (p_has_password and v_asks);
end
$$;
comment on function desk110.enter_person(name, text, text, timestamptz, boolean) is
  'Enters a person, whose role the keeper makes; whether the duty is hers at once.';

create function desk110.enter_disablement(p_login name) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.person_disablement (login, disabled_by) values (p_login, desk110.me());
  perform desk110.enter_no_duty(p_login);
  perform desk110.end_watches(p_login);
end
$$;
comment on function desk110.enter_disablement(name) is 'Enters that a person may no longer work here, and has no duty.';

create function desk110.enter_duty(p_login name, p_duty text) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.duty_grant (login, duty, unit_id, given_by)
  select p.login, p_duty, p.unit_id, desk110.me() from desk110.person p where p.login = p_login;
  update desk110.person p set duty = p_duty where p.login = p_login;
  return desk110.standing(p_login) = 'at_work';
exception when unique_violation then
  perform desk110.refuse('DK409', 'duty_held', 'the person has a duty: it is taken first');
  return null;
end
$$;
comment on function desk110.enter_duty(name, text) is
  'Enters a duty of a person who has none; whether it is hers at once, or only when she has changed her password.';

create function desk110.enter_no_duty(p_login name) returns text
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_duty text;
begin
  update desk110.duty_grant g set taken_at = now(), taken_by = desk110.me()
  where g.login = p_login and g.taken_at is null
  returning g.duty into v_duty;
  return v_duty;
end
$$;
comment on function desk110.enter_no_duty(name) is 'Enters that a person has her duty no more, and tells which it was.';

create function desk110.enter_move(p_login name, p_unit text) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  p       desk110.person := desk110.require_person(p_login);
  v_unit  integer := (select u.id from desk110.unit u where u.code = p_unit);
  v_keeps boolean := desk110.comes_with_duty();
  v_had   text;
begin
  if v_unit is null then
    perform desk110.refuse('DK404', 'unit_unknown', 'no such unit');
  elsif v_unit = p.unit_id then
    perform desk110.refuse('DK409', 'person_move_elsewhere', 'the person is at this desk already');
  end if;
  insert into desk110.person_move (login, from_id, to_id, moved_by) values (p_login, p.unit_id, v_unit, desk110.me());
  perform desk110.end_watches(p_login);
  v_had := desk110.enter_no_duty(p_login);
  update desk110.person n set unit_id = v_unit where n.login = p_login;
  if v_keeps and v_had is not null then
    perform desk110.enter_duty(p_login, v_had);
    return true;
  end if;
  return false;
end
$$;
comment on function desk110.enter_move(name, text) is
  'Enters that a person leaves her desk for another; her duty ends with it and is given anew, at once where one hand may do both.';

create function desk110.enter_password(p_login name, p_way text, p_until timestamptz) returns text
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.password_change (login, way, asks_change, until, by)
  values (p_login, p_way, p_way = any (desk110.policy_list('password_asks_change')), p_until, desk110.me());
  return case when desk110.standing(p_login) = 'at_work' then (
    select g.duty from desk110.duty_grant g where g.login = p_login and g.taken_at is null) end;
end
$$;
comment on function desk110.enter_password(name, text, timestamptz) is
  'Enters that a person has another password; the duty that is hers then, null while she must change it first.';

create function desk110.password_end(p_way text) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
return case
  when p_way = 'reset' then now() + make_interval(hours => desk110.setting_text('password_reset_hours')::integer)
  when desk110.setting_text('password_days')::integer > 0
  then now() + make_interval(days => desk110.setting_text('password_days')::integer)
end;
comment on function desk110.password_end(text) is 'When a password that is set now ends.';

create function api.list_people() returns table (
    login name, duty text, unit text, added_by name, added_at timestamptz, disabled_at timestamptz, standing text,
    given_by name, password_until timestamptz)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('admin', 'security', 'auditor');
  return query
    select p.login, p.duty::text, u.code, p.added_by, p.added_at, d.disabled_at, desk110.standing(p.login), g.given_by,
      desk110.password_until(p.login)
    from desk110.person p
    join desk110.unit u on u.id = p.unit_id
    left join desk110.person_disablement d on d.login = p.login
    left join desk110.duty_grant g on g.login = p.login and g.taken_at is null
    order by p.login;
end
$$;
comment on function api.list_people() is 'Who works here, and how each stands.';

create function api.list_rules() returns table (name text, value text, about text)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if desk110.my_unit() is null then
    perform desk110.refuse('DK403', 'person_unknown', 'not a person of this case log');
  end if;
  return query
    select s.name, s.value, s.about from desk110.setting s
    where s.name ~ '^(password|retain)_' or s.name = 'duty_two_hands'
    order by s.name;
end
$$;
comment on function api.list_rules() is 'The rules for passwords, duties and retention; everybody may know them.';

create function desk110.require_rule(p_name text, p_value text) returns void
  language plpgsql immutable
as $$
begin
  if not coalesce(case
    when p_name = 'duty_two_hands' then p_value in ('on', 'off')
    when p_name = 'password_asks_change' then p_value ~ '^(add|reset)?(,(add|reset))*$'
    when p_name = 'password_refused_at' then p_value ~ '^(add|rotate|reset)?(,(add|rotate|reset))*$'
    when p_value !~ '^[0-9]{1,5}$' then false
    when p_name = 'password_length' then p_value::integer between 1 and 128
    when p_name = 'password_classes' then p_value::integer between 1 and 4
    when p_name = 'password_days' then p_value::integer <= 3650
    when p_name = 'password_warn_days' then p_value::integer <= 90
    when p_name = 'password_reset_hours' then p_value::integer between 1 and 720
    -- 网络安全法 art. 21: logs are kept for six months at least.
    when p_name = 'retain_audit_days' then p_value::integer >= 183
    when p_name in ('retain_personal_days', 'retain_words_days', 'retain_holders_days', 'retain_searches_days')
    then p_value::integer between 30 and 36500
  end, false) then
    perform desk110.refuse('DK422', 'rule_value', 'no such rule, or not a value for it');
  end if;
end
$$;
comment on function desk110.require_rule(text, text) is 'Refuses what is no rule for persons and retention, or no value of it.';

create function api.set_rule(p_name text, p_value text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('security');
  v_was  text    := desk110.setting_text(p_name);
begin
  perform desk110.require_rule(p_name, p_value);
  update desk110.setting s set value = p_value where s.name = p_name;
  perform desk110.trace(v_unit, 'rule.set', p_name, jsonb_build_object('value', p_value, 'was', v_was));
  return jsonb_build_object('name', p_name, 'value', p_value, 'was', v_was);
end
$$;
comment on function api.set_rule(text, text) is 'Sets a rule for passwords, duties or retention from now on.';

reset role;
revoke all on all functions in schema desk110 from public;
grant execute on function desk110.require_person(name),
  desk110.enter_person(name, text, text, timestamptz, boolean), desk110.enter_disablement(name),
  desk110.enter_duty(name, text), desk110.enter_no_duty(name), desk110.enter_move(name, text),
  desk110.enter_password(name, text, timestamptz), desk110.password_end(text), desk110.standing(name)
  to desk110_keeper;
set local role desk110_keeper;

create function desk110.require_verifier(p_verifier text) returns void
  language plpgsql immutable
as $$
begin
  if p_verifier !~ '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}$' then
    perform desk110.refuse('DK422', 'password_verifier', 'the password must come as a SCRAM verifier');
  end if;
end
$$;
comment on function desk110.require_verifier(text) is 'Refuses a password that comes as anything but a SCRAM verifier.';

create function desk110.hold_role(p_login name, p_duty text) returns void
  language plpgsql
as $$
declare
  v_role name;
begin
  for v_role in
    select g.rolname
    from pg_auth_members m
    join pg_roles g on g.oid = m.roleid
    join pg_roles r on r.oid = m.member
    where r.rolname = p_login and g.rolname is distinct from 'desk110_' || p_duty
      and g.rolname in ('desk110_officer', 'desk110_investigator', 'desk110_commander', 'desk110_auditor', 'desk110_admin',
        'desk110_security')
  loop
    execute format('revoke %I from %I', v_role, p_login);
  end loop;
  if p_duty is not null then
    execute format('grant %I to %I', 'desk110_' || p_duty, p_login);
  end if;
end
$$;
comment on function desk110.hold_role(name, text) is 'Makes the role of a person a member of one duty and no other; of none with null.';

create function desk110.end_sessions(p_login name) returns bigint
  language sql
return (
  select count(*) filter (where pg_terminate_backend(a.pid))
  from pg_stat_activity a
  where a.usename = p_login and a.datname = current_database() and a.pid <> pg_backend_pid());
comment on function desk110.end_sessions(name) is 'Ends what a person has open in this log; how many sessions that were.';

create function api.add_person(p_login name, p_duty text, p_unit text, p_verifier text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('admin');
  v_until timestamptz := case when p_verifier is not null then desk110.password_end('add') end;
  v_given boolean;
begin
  -- A name compares by bytes: to it only ASCII has letters, so Chinese characters are named.
  if p_login !~ '^[[:alpha:]_\u3400-\u9fff][[:alnum:]_.\u3400-\u9fff-]{0,62}$' or p_login ~* '^(pg_|desk110_)' or p_login in ('none', 'public') then
    perform desk110.refuse('DK422', 'person_name_form', 'not a name for a person');
  end if;
  perform desk110.require_verifier(p_verifier);
  v_given := desk110.enter_person(p_login, p_duty, p_unit, v_until, p_verifier is not null);
  if exists (select from pg_roles r where r.rolname = p_login) then
    perform desk110.refuse('DK409', 'role_unique', 'the server has a role of this name');
  end if;
  execute format('create role %I login inherit in role desk110_person%s%s', p_login,
    coalesce(' password ' || quote_literal(p_verifier), ''), coalesce(' valid until ' || quote_literal(v_until), ''));
  if v_given then
    perform desk110.hold_role(p_login, p_duty);
  end if;
  perform desk110.trace(v_unit, 'person.add', p_login, jsonb_build_object('duty', p_duty, 'unit', p_unit, 'given', v_given));
  return jsonb_strip_nulls(jsonb_build_object(
    'login', p_login, 'duty', p_duty, 'unit', p_unit, 'given', v_given, 'password_until', v_until));
end
$$;
comment on function api.add_person(name, text, text, text) is
  'Adds a person meant for one duty at one desk; the password arrives as a SCRAM verifier, never in clear.';

create function api.give_duty(p_login name, p_duty text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('security');
  p       desk110.person := desk110.require_person(p_login);
  v_duty  text := coalesce(p_duty, p.duty);
  v_given boolean := desk110.enter_duty(p_login, v_duty);
begin
  if v_given then
    perform desk110.hold_role(p_login, v_duty);
  end if;
  perform desk110.trace(v_unit, 'person.give', p_login, jsonb_build_object('duty', v_duty));
  return jsonb_build_object('login', p_login, 'duty', v_duty, 'given', v_given);
end
$$;
comment on function api.give_duty(name, text) is
  'Gives a person who has none a duty: the one she was added for, or another. Nobody gives one to herself.';

create function api.take_duty(p_login name) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('security');
  p      desk110.person := desk110.require_person(p_login);
  v_duty text := desk110.enter_no_duty(p_login);
  v_n    bigint;
begin
  if v_duty is null then
    perform desk110.refuse('DK409', 'duty_none', 'the person has no duty');
  end if;
  perform desk110.hold_role(p_login, null);
  v_n := desk110.end_sessions(p_login);
  perform desk110.trace(v_unit, 'person.take', p_login, jsonb_build_object('duty', v_duty, 'sessions', v_n));
  return jsonb_build_object('login', p_login, 'duty', v_duty, 'sessions', v_n);
end
$$;
comment on function api.take_duty(name) is 'Takes the duty of a person, and ends her sessions.';

create function api.move_person(p_login name, p_unit text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('admin');
  p       desk110.person := desk110.require_person(p_login);
  v_keeps boolean := desk110.enter_move(p_login, p_unit);
  v_n     bigint;
begin
  if not v_keeps then
    perform desk110.hold_role(p_login, null);
  end if;
  v_n := desk110.end_sessions(p_login);
  perform desk110.trace(v_unit, 'person.move', p_login, jsonb_build_object('unit', p_unit, 'given', v_keeps, 'sessions', v_n));
  return jsonb_build_object('login', p_login, 'unit', p_unit, 'given', v_keeps, 'sessions', v_n);
end
$$;
comment on function api.move_person(name, text) is
  'Moves a person to another desk: her sessions end at once, and her duty is given anew there.';

create function api.disable_person(p_login name) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('admin', 'security');
  p      desk110.person := desk110.require_person(p_login);
  v_n    bigint;
begin
  perform desk110.enter_disablement(p_login);
  execute format('alter role %I nologin', p_login);
  perform desk110.hold_role(p_login, null);
  v_n := desk110.end_sessions(p_login);
  perform desk110.trace(v_unit, 'person.disable', p_login, jsonb_build_object('sessions', v_n));
  return jsonb_build_object('login', p_login, 'disabled', true, 'sessions', v_n);
end
$$;
comment on function api.disable_person(name) is
  'Ends a person''s work here: no log-in, no rights, and what she has open ends at once; the record stays.';

create function api.end_sessions(p_login name) returns bigint
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('admin', 'security');
  v_n    bigint;
begin
  if (select r.rolsuper from pg_roles r where r.rolname = p_login) then
    perform desk110.refuse('DK409', 'person_maker', 'the maker of the cluster is beyond this');
  end if;
  v_n := desk110.end_sessions(p_login);
  if v_n > 0 then
    perform desk110.trace(v_unit, 'person.sessions', p_login, jsonb_build_object('sessions', v_n));
  end if;
  return v_n;
end
$$;
comment on function api.end_sessions(name) is
  'Ends what a person has open in this log: also what she opened while her duty was just being taken.';

create function api.rotate_password(p_verifier text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_me    name := desk110.me();
  v_unit  integer := desk110.my_unit();
  v_until timestamptz := desk110.password_end('rotate');
  v_duty  text;
begin
  if v_unit is null then
    perform desk110.refuse('DK403', 'person_unknown', 'not a person of this case log');
  elsif desk110.is_maker() then
    perform desk110.refuse('DK409', 'person_maker', 'the maker of the cluster is beyond this');
  elsif p_verifier is null then
    perform desk110.refuse('DK422', 'password_verifier', 'the password must come as a SCRAM verifier');
  end if;
  perform desk110.require_verifier(p_verifier);
  v_duty := desk110.enter_password(v_me, 'rotate', v_until);
  execute format('alter role %I password %L valid until %L', v_me, p_verifier, coalesce(v_until::text, 'infinity'));
  if v_duty is not null then
    perform desk110.hold_role(v_me, v_duty);
  end if;
  perform desk110.trace(v_unit, 'person.rotate', v_me, '{}');
  return jsonb_strip_nulls(jsonb_build_object('login', v_me, 'duty', v_duty, 'password_until', v_until));
end
$$;
comment on function api.rotate_password(text) is
  'Changes the own password; a duty that waited for it is hers again.';

create function api.reset_password(p_login name, p_verifier text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('security');
  p       desk110.person := desk110.require_person(p_login);
  v_until timestamptz := desk110.password_end('reset');
  v_duty  text;
  v_asks  boolean;
  v_n     bigint;
begin
  if p_verifier is null then
    perform desk110.refuse('DK422', 'password_verifier', 'the password must come as a SCRAM verifier');
  end if;
  perform desk110.require_verifier(p_verifier);
  v_duty := desk110.enter_password(p_login, 'reset', v_until);
  v_asks := desk110.standing(p_login) = 'must_change';
  execute format('alter role %I password %L valid until %L', p_login, p_verifier, v_until);
  perform desk110.hold_role(p_login, v_duty);
  v_n := desk110.end_sessions(p_login);
  perform desk110.trace(v_unit, 'person.reset', p_login, jsonb_build_object('asks_change', v_asks, 'sessions', v_n));
  return jsonb_build_object('login', p_login, 'password_until', v_until, 'asks_change', v_asks, 'sessions', v_n);
end
$$;
comment on function api.reset_password(name, text) is
  'Gives another person a password for a short time; her sessions end, and by the rule she has no duty until she has changed it.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.add_person(name, text, text, text), api.move_person(name, text) to desk110_admin;
grant execute on function api.disable_person(name), api.end_sessions(name) to desk110_admin, desk110_security;
grant execute on function api.give_duty(name, text), api.take_duty(name), api.reset_password(name, text),
  api.set_rule(text, text) to desk110_security;
grant execute on function api.list_people() to desk110_admin, desk110_security, desk110_auditor;
grant execute on function api.rotate_password(text), api.list_rules() to desk110_person,
  desk110_officer, desk110_investigator, desk110_commander, desk110_auditor, desk110_admin, desk110_security;
