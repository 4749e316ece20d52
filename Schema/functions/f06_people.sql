-- Units, persons and the tactic scheme: what administrators keep.
set local role desk110_owner;

create function api.add_unit(p_code text, p_name text, p_parent text, p_population bigint, p_day_start_minutes integer) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit   integer := desk110.worker('admin');
  v_parent desk110.unit;
  v_new    integer := nextval('desk110.unit_id_seq');
begin
  if exists (select from desk110.unit u where u.code = p_code) then
    perform desk110.refuse('DK409', 'unit_code_unique', 'there is a unit of this code');
  end if;
  -- Without a parent named: the unit whose division holds this one, by the levels of GB/T 2260; else the root.
  select * into v_parent
  from desk110.unit u
  where u.code = coalesce(p_parent, u.code)
    and (p_parent is not null
      or u.code in (left(p_code, 4) || '00', left(p_code, 2) || '0000', '000000'))
  order by rtrim(u.code, '0') desc
  limit 1;
  if v_parent.id is null then
    perform desk110.refuse('DK404', 'unit_unknown', 'no such unit');
  end if;
  insert into desk110.unit (id, code, name, parent_id, lineage, population, day_start_minutes, added_by)
  overriding system value
  values (v_new, p_code, p_name, v_parent.id, v_parent.lineage || v_new, p_population,
    coalesce(p_day_start_minutes, desk110.setting_text('day_start_minutes')::integer), desk110.me());
  perform desk110.trace(v_unit, 'unit.add', p_code);
  return jsonb_build_object('code', p_code, 'name', p_name, 'parent', v_parent.code);
end
$$;
comment on function api.add_unit(text, text, text, bigint, integer) is 'Adds a desk to the tree.';

create function api.list_units() returns table (
    code text, name text, parent text, population bigint, day_start_minutes integer, persons bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('officer', 'investigator', 'commander', 'auditor', 'admin', 'security');
  return query
    select u.code, u.name, above.code, u.population, u.day_start_minutes,
      (select count(*) from desk110.person p where p.unit_id = u.id
        and not exists (select from desk110.person_disablement d where d.login = p.login))
    from desk110.unit u
    left join desk110.unit above on above.id = u.parent_id
    order by u.code;
end
$$;
comment on function api.list_units() is 'The desks.';

create function api.list_people() returns table (
    login name, duty text, unit text, added_by name, added_at timestamptz, disabled_at timestamptz)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('admin', 'security', 'auditor');
  return query
    select p.login, p.duty::text, u.code, p.added_by, p.added_at, d.disabled_at
    from desk110.person p
    join desk110.unit u on u.id = p.unit_id
    left join desk110.person_disablement d on d.login = p.login
    order by p.login;
end
$$;
comment on function api.list_people() is 'Who works here.';

create function api.list_tactics() returns table (code text, parent text, zh text, en text, scheme text)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('officer', 'investigator', 'commander', 'auditor', 'admin', 'security');
  return query
    select t.code, t.parent, t.zh, t.en, t.scheme
    from desk110.tactic t
    where t.scheme = (select s.version from desk110.tactic_scheme s order by s.installed_at desc, s.version desc limit 1)
    order by t.code;
end
$$;
comment on function api.list_tactics() is 'The tactics of the scheme in force.';

create function desk110.install_tactics(p_version text, p_tactics jsonb) returns boolean
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.tactic_scheme (version) values (p_version) on conflict do nothing;
  if not found then
    return false;
  end if;
  insert into desk110.tactic (scheme, code, parent, zh, en, aliases, keywords, advice)
  select p_version, t.code, t.parent, t.zh, t.en, coalesce(t.aliases, '{}'), coalesce(t.keywords, '{}'), coalesce(t.advice, '{}')
  from jsonb_to_recordset(p_tactics) as t (code text, parent text, zh text, en text, aliases text[], keywords text[], advice jsonb)
  order by t.code;
  perform desk110.trace(desk110.my_unit(), 'tactics.install', p_version);
  return true;
end
$$;
comment on function desk110.install_tactics(text, jsonb) is 'Puts a version of the scheme in force; an installed version is never changed.';

create function desk110.register_person(p_login name, p_duty text, p_unit text, p_by name) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := (select u.id from desk110.unit u where u.code = p_unit);
begin
  if v_unit is null then
    perform desk110.refuse('DK404', 'unit_unknown', 'no such unit');
  end if;
  insert into desk110.person (login, unit_id, duty, added_by) values (p_login, v_unit, p_duty, p_by);
exception when unique_violation then
  perform desk110.refuse('DK409', 'person_unique', 'there is a person of this name');
end
$$;
comment on function desk110.register_person(name, text, text, name) is 'Enters a person; the role is made by the keeper.';

create function desk110.disable_person(p_login name, p_by name) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from desk110.person p where p.login = p_login) then
    perform desk110.refuse('DK404', 'person_unknown_name', 'no such person');
  end if;
  insert into desk110.person_disablement (login, disabled_by) values (p_login, p_by) on conflict do nothing;
  if not found then
    perform desk110.refuse('DK409', 'person_disabled', 'the person is disabled already');
  end if;
end
$$;
comment on function desk110.disable_person(name, name) is 'Enters that a person may no longer work here.';

create function desk110.found_house(p_maker name) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from desk110.unit) then
    return;
  end if;
  insert into desk110.unit (id, code, name, lineage, added_by)
  overriding system value
  values (nextval('desk110.unit_id_seq'), '000000', '反诈骗专家咨询席', array[currval('desk110.unit_id_seq')::integer], p_maker);
  insert into desk110.person (login, unit_id, duty, added_by)
  select p_maker, u.id, 'admin', p_maker from desk110.unit u;
  perform desk110.trace((select u.id from desk110.unit u), 'house.found', null);
end
$$;
comment on function desk110.found_house(name) is 'The root unit 000000, and its maker as administrator.';

reset role;
grant execute on function desk110.register_person(name, text, text, name), desk110.disable_person(name, name) to desk110_keeper;
set local role desk110_keeper;

create function api.add_person(p_login name, p_duty text, p_unit text, p_verifier text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('admin');
begin
  -- A name compares by bytes: to it only ASCII has letters, so Chinese characters are named.
  if p_login !~ '^[[:alpha:]_\u3400-\u9fff][[:alnum:]_.\u3400-\u9fff-]{0,62}$' or p_login ~* '^(pg_|desk110_)' or p_login in ('none', 'public') then
    perform desk110.refuse('DK422', 'person_name_form', 'not a name for a person');
  end if;
  if p_verifier is not null and p_verifier !~ '^SCRAM-SHA-256\$[0-9]{4,7}:[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}$' then
    perform desk110.refuse('DK422', 'password_verifier', 'the password must come as a SCRAM verifier');
  end if;
  perform desk110.register_person(p_login, p_duty, p_unit, desk110.me());
  if exists (select from pg_roles r where r.rolname = p_login) then
    perform desk110.refuse('DK409', 'role_unique', 'the server has a role of this name');
  end if;
  execute format('create role %I login inherit in role %I%s', p_login, 'desk110_' || p_duty,
    coalesce(format(' password %L', p_verifier), ''));
  perform desk110.trace(v_unit, 'person.add', p_login, jsonb_build_object('duty', p_duty, 'unit', p_unit));
  return jsonb_build_object('login', p_login, 'duty', p_duty, 'unit', p_unit);
end
$$;
comment on function api.add_person(name, text, text, text) is
  'Adds a person with one duty at one desk; the password arrives as a SCRAM verifier, never in clear.';

create function api.disable_person(p_login name) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('admin', 'security');
begin
  if p_login = desk110.me() then
    perform desk110.refuse('DK409', 'person_self', 'nobody disables herself');
  end if;
  perform desk110.disable_person(p_login, desk110.me());
  execute format('alter role %I nologin', p_login);
  perform desk110.trace(v_unit, 'person.disable', p_login);
  return jsonb_build_object('login', p_login, 'disabled', true);
end
$$;
comment on function api.disable_person(name) is 'Ends a person''s work here: no log-in, no rights; the record stays.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.add_unit(text, text, text, bigint, integer), api.add_person(name, text, text, text) to desk110_admin;
grant execute on function api.disable_person(name) to desk110_admin, desk110_security;
grant execute on function api.list_people() to desk110_admin, desk110_security, desk110_auditor;
grant execute on function api.list_units(), api.list_tactics() to
  desk110_officer, desk110_investigator, desk110_commander, desk110_auditor, desk110_admin, desk110_security;
