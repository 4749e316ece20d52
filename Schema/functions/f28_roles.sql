-- Persons as PostgreSQL knows them: the keeper makes their roles, gives them duties, ends them and their sessions.
set local role desk110_keeper;

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
  if p_verifier is not null then
    perform desk110.keep_password(p_login, p_verifier);
  end if;
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

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.add_person(name, text, text, text), api.move_person(name, text) to desk110_admin;
grant execute on function api.disable_person(name), api.end_sessions(name) to desk110_admin, desk110_security;
grant execute on function api.give_duty(name, text), api.take_duty(name) to desk110_security;
