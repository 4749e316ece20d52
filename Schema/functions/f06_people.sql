-- Units, the tactic scheme, and the founding of a log.
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
  insert into desk110.duty_grant (login, duty, unit_id, given_by)
  select p_maker, 'admin', u.id, p_maker from desk110.unit u;
  perform desk110.trace((select u.id from desk110.unit u), 'house.found', null);
end
$$;
comment on function desk110.found_house(name) is 'The root unit 000000, and its maker as administrator.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.add_unit(text, text, text, bigint, integer) to desk110_admin;
grant execute on function api.list_units(), api.list_tactics() to
  desk110_officer, desk110_investigator, desk110_commander, desk110_auditor, desk110_admin, desk110_security;
