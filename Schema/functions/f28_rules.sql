-- The rules for passwords, duties and retention, which a security administrator sets.
set local role desk110_owner;

create function desk110.policy_list(p_name text) returns text[]
  language sql stable
return string_to_array(desk110.setting_text(p_name), ',');
comment on function desk110.policy_list(text) is 'The words of a rule that is a list.';

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
    when p_name = 'password_history' then p_value::integer <= 24
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
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.set_rule(text, text) to desk110_security;
grant execute on function api.list_rules() to desk110_person,
  desk110_officer, desk110_investigator, desk110_commander, desk110_auditor, desk110_admin, desk110_security;
