-- Passwords: the own one rotated, another's reset, those used before, and when they end.
set local role desk110_owner;

create function desk110.keep_password(p_login name, p_verifier text) returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_parts text[] := regexp_match(p_verifier, '^SCRAM-SHA-256\$([0-9]+):([^$]+)\$([^:]+):');
begin
  insert into desk110.password_past (change_id, login, salt, rounds, mark)
  select max(c.id), p_login, v_parts[2], v_parts[1]::integer, sha256(decode(v_parts[3], 'base64'))
  from desk110.password_change c where c.login = p_login;
  delete from desk110.password_past p
  where p.login = p_login and p.change_id not in (
    select n.change_id from desk110.password_past n where n.login = p_login order by n.change_id desc limit 24);
end
$$;
comment on function desk110.keep_password(name, text) is 'Keeps what the password of the last change is known by, and of 24 at most.';

create function desk110.passwords_past(p_login name) returns setof desk110.password_past
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
begin atomic
  select p.change_id, p.login, p.salt, p.rounds, p.mark
  from desk110.password_past p
  where p.login = p_login
  order by p.change_id desc limit desk110.setting_text('password_history')::integer;
end;
comment on function desk110.passwords_past(name) is 'The passwords that a person may not take again.';

create function desk110.enter_password(p_login name, p_way text, p_until timestamptz, p_verifier text) returns text
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into desk110.password_change (login, way, asks_change, until, by)
  values (p_login, p_way, p_way = any (desk110.policy_list('password_asks_change')), p_until, desk110.me());
  perform desk110.keep_password(p_login, p_verifier);
  return case when desk110.standing(p_login) = 'at_work' then (
    select g.duty from desk110.duty_grant g where g.login = p_login and g.taken_at is null) end;
end
$$;
comment on function desk110.enter_password(name, text, timestamptz, text) is
  'Enters that a person has another password; the duty that is hers then, null while she must change it first.';

create function desk110.password_end(p_way text) returns timestamptz
  language sql stable security definer set search_path = pg_catalog, pg_temp
return case
  when p_way = 'reset' then now() + make_interval(hours => desk110.setting_text('password_reset_hours')::integer)
  when desk110.setting_text('password_days')::integer > 0
  then now() + make_interval(days => desk110.setting_text('password_days')::integer)
end;
comment on function desk110.password_end(text) is 'When a password that is set now ends.';

reset role;
revoke all on all functions in schema desk110 from public;
grant execute on function desk110.enter_password(name, text, timestamptz, text), desk110.password_end(text),
  desk110.keep_password(name, text), desk110.passwords_past(name) to desk110_keeper;
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

create function api.password_salts() returns table (place bigint, salt bytea, rounds integer)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if desk110.my_unit() is null then
    perform desk110.refuse('DK403', 'person_unknown', 'not a person of this case log');
  end if;
  return query
    select row_number() over (order by p.change_id desc), decode(p.salt, 'base64'), p.rounds from desk110.passwords_past(desk110.me()) p
    order by p.change_id desc;
end
$$;
comment on function api.password_salts() is
  'With what a new password must be hashed to see whether it is one of the last: salts and rounds.';

create function api.rotate_password(p_verifier text, p_tried text[] default '{}') returns jsonb
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
  if exists (select from desk110.passwords_past(v_me) p where encode(p.mark, 'hex') = any (p_tried)) then
    perform desk110.refuse('DK422', 'password_used', 'one of the last passwords');
  end if;
  v_duty := desk110.enter_password(v_me, 'rotate', v_until, p_verifier);
  execute format('alter role %I password %L valid until %L', v_me, p_verifier, coalesce(v_until::text, 'infinity'));
  if v_duty is not null then
    perform desk110.hold_role(v_me, v_duty);
  end if;
  perform desk110.trace(v_unit, 'person.rotate', v_me, '{}');
  return jsonb_strip_nulls(jsonb_build_object('login', v_me, 'duty', v_duty, 'password_until', v_until));
end
$$;
comment on function api.rotate_password(text, text[]) is
  'Changes the own password; a duty that waited for it is hers again. With what it would be stored as under each of '
  'password_salts: SHA-256 of each stored key, in hexadecimal digits.';

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
  v_duty := desk110.enter_password(p_login, 'reset', v_until, p_verifier);
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
grant execute on function api.reset_password(name, text) to desk110_security;
grant execute on function api.rotate_password(text, text[]), api.password_salts() to desk110_person,
  desk110_officer, desk110_investigator, desk110_commander, desk110_auditor, desk110_admin, desk110_security;
