-- Persons as the log knows them: who is entered, given a duty, moved and ended.
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
  foreach v_table in array array['duty_grant', 'person_move', 'password_change', 'password_past'] loop
    execute format('alter table desk110.%I enable row level security, force row level security', v_table);
    execute format('create policy all_rows on desk110.%I to desk110_owner using (true) with check (true)', v_table);
  end loop;
end
$$;

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

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function desk110.require_person(name),
  desk110.enter_person(name, text, text, timestamptz, boolean), desk110.enter_disablement(name),
  desk110.enter_duty(name, text), desk110.enter_no_duty(name), desk110.enter_move(name, text), desk110.standing(name)
  to desk110_keeper;
grant execute on function api.list_people() to desk110_admin, desk110_security, desk110_auditor;
