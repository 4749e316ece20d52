-- Who asks, what they may see, and the trace they leave.
set local role desk110_owner;

create function desk110.me() returns name
  language sql stable parallel safe
return case current_setting('role') when 'none' then session_user else current_setting('role')::name end;
comment on function desk110.me() is 'The person who asks: the role logged in as, also inside a definer function.';

create function desk110.has_duty(p_duty text) returns boolean
  language sql stable
return pg_has_role(desk110.me(), ('desk110_' || p_duty)::name, 'member');
comment on function desk110.has_duty(text) is 'Whether the person who asks has a duty; a PostgreSQL superuser has all.';

create function desk110.refuse(p_state text, p_rule text, p_message text) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception using errcode = p_state, message = p_message, constraint = p_rule;
end
$$;
comment on function desk110.refuse(text, text, text) is
  'Ends the statement: a SQLSTATE of class DK, and in the constraint field the rule, which the program translates.';

create function desk110.my_unit() returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select p.unit_id
    from desk110.person p
    where p.login = desk110.me()
      and not exists (select from desk110.person_disablement d where d.login = p.login));
end
$$;
comment on function desk110.my_unit() is 'The unit of the person who asks; null when not a person of this log, or disabled.';

create function desk110.unit_in_view() returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.my_unit();
  v_view text    := nullif(current_setting('desk110.view', true), '');
begin
  if v_view is null then
    return v_unit;
  end if;
  -- Whoever sets it by hand sees less than her own, never more.
  return coalesce((
    select u.id
    from desk110.unit u
    where u.code = v_view and v_unit = any (u.lineage) and (desk110.has_duty('commander') or desk110.has_duty('admin'))),
    v_unit);
end
$$;
comment on function desk110.unit_in_view() is
  'The unit whose figures are asked for: the own one, or for a commander one below it that view_unit named.';

create function desk110.my_units() returns integer[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.my_unit();
begin
  if v_unit is null then
    return '{}';
  elsif desk110.has_duty('commander') then
    v_unit := desk110.unit_in_view();
    return array(select u.id from desk110.unit u where v_unit = any (u.lineage));
  else
    return array[v_unit];
  end if;
end
$$;
comment on function desk110.my_units() is
  'The units whose rows the person may see: the own one, for a commander also those below, or those of the unit in view.';

create function desk110.is_maker() returns boolean
  language sql stable
return (select r.rolsuper from pg_roles r where r.rolname = desk110.me());
comment on function desk110.is_maker() is
  'Whether the person who asks is a superuser of the server, as the maker of an embedded cluster is: the one who holds all duties.';

create function desk110.worker(variadic p_duties text[]) returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer;
  v_own  text;
  v_duty text;
begin
  -- As my_unit, without the price of a second call: every write starts here.
  select p.unit_id, p.duty into v_unit, v_own
  from desk110.person p
  where p.login = desk110.me()
    and not exists (select from desk110.person_disablement d where d.login = p.login);
  if v_unit is null then
    perform desk110.refuse('DK403', 'person_unknown', 'not a person of this case log');
  end if;
  foreach v_duty in array p_duties loop
    -- A second duty that somebody granted past desk110.give_duty is none.
    if desk110.has_duty(v_duty) and (v_duty = v_own or desk110.is_maker()) then
      return v_unit;
    end if;
  end loop;
  perform desk110.refuse('DK403', 'duty_missing', 'not the duty of this person');
  return null;
end
$$;
comment on function desk110.worker(text[]) is
  'The unit of the person who asks, when she has one of the duties; otherwise the statement is refused.';

create function desk110.viewer(variadic p_duties text[]) returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker(variadic p_duties);
  return desk110.unit_in_view();
end
$$;
comment on function desk110.viewer(text[]) is
  'The unit in view, when the person who asks has one of the duties; otherwise the statement is refused.';

create function desk110.audit_bytes(
  p_actor name, p_unit_id integer, p_action text, p_object text, p_detail jsonb, p_at timestamptz
) returns bytea
  language sql immutable
return convert_to(
  jsonb_build_array(p_actor, p_unit_id, p_action, p_object, p_detail, extract(epoch from p_at))::text, 'UTF8');
comment on function desk110.audit_bytes(name, integer, text, text, jsonb, timestamptz) is
  'What the hash of an audit row is taken over.';

create function desk110.trace(p_unit_id integer, p_action text, p_object text, p_detail jsonb default '{}') returns void
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_at timestamptz := clock_timestamp();
  v_me name := desk110.me();
begin
  insert into desk110.audit (at, actor, unit_id, action, object, detail, row_hash)
  values (v_at, v_me, p_unit_id, p_action, p_object, p_detail,
    sha256(convert_to(
      jsonb_build_array(v_me, p_unit_id, p_action, p_object, p_detail, extract(epoch from v_at))::text, 'UTF8')));
end
$$;
comment on function desk110.trace(integer, text, text, jsonb) is
  'Leaves an audit row in the caller''s transaction; its hash is over audit_bytes, written out for speed.';

create function desk110.trace_each(
  p_unit_id integer, p_action text, p_objects text[], p_detail jsonb default '{}'
) returns void
  language plpgsql
as $$
begin
  insert into desk110.audit (at, actor, unit_id, action, object, detail, row_hash)
  select t.at, t.me, p_unit_id, p_action, o, p_detail,
    sha256(convert_to(
      jsonb_build_array(t.me, p_unit_id, p_action, o, p_detail, extract(epoch from t.at))::text, 'UTF8'))
  from (select clock_timestamp() as at, desk110.me() as me) t, unnest(p_objects) o;
end
$$;
comment on function desk110.trace_each(integer, text, text[], jsonb) is 'Leaves an audit row for each object, as trace does for one.';

create function desk110.trace_miss(p_unit_id integer, p_action text) returns void
  language plpgsql
as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(p_unit_id, p_action, null, '{"found": false}');
end
$$;
comment on function desk110.trace_miss(integer, text) is 'Leaves an audit row for a number that was asked for and is not there to be seen.';

create function desk110.append_only() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.refuse('DK403', 'append_only', 'rows of this table are never changed or removed');
  return null;
end
$$;
comment on function desk110.append_only() is 'Refuses any change to what was written.';

create function desk110.less_of(p_new jsonb, p_old jsonb) returns boolean
  language plpgsql immutable
as $$
begin
  -- A key may go or become null; nothing comes, and what stays is as it was.
  return case
    when p_new = p_old or jsonb_typeof(p_new) = 'null' then true
    when jsonb_typeof(p_new) <> 'object' or jsonb_typeof(p_old) <> 'object' then false
    else not exists (
      select from jsonb_each(p_new) n
      where not p_old ? n.key or not desk110.less_of(n.value, p_old -> n.key))
  end;
end
$$;
comment on function desk110.less_of(jsonb, jsonb) is 'Whether a document is what is left of another.';

create function desk110.only_emptied() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'DELETE' or not desk110.less_of(to_jsonb(new), to_jsonb(old)) then
    perform desk110.refuse('DK403', 'append_only', 'rows of this table are never changed or removed');
  end if;
  return new;
end
$$;
comment on function desk110.only_emptied() is 'Refuses any change to what was written but that less is left of it.';

create trigger audit_append_only before update or delete on desk110.audit
  for each row execute function desk110.append_only();
create trigger audit_not_truncated before truncate on desk110.audit
  for each statement execute function desk110.append_only();
create trigger briefing_append_only before update or delete on desk110.briefing
  for each row execute function desk110.append_only();
create trigger briefing_not_truncated before truncate on desk110.briefing
  for each statement execute function desk110.append_only();
create trigger briefing_template_append_only before update or delete on desk110.briefing_template
  for each row execute function desk110.append_only();
create trigger briefing_template_not_truncated before truncate on desk110.briefing_template
  for each statement execute function desk110.append_only();
create trigger briefing_delivery_append_only before update or delete on desk110.briefing_delivery
  for each row execute function desk110.append_only();
create trigger briefing_delivery_not_truncated before truncate on desk110.briefing_delivery
  for each statement execute function desk110.append_only();
create trigger amendment_not_truncated before truncate on desk110.amendment
  for each statement execute function desk110.append_only();

-- Numbers that can be told over the phone: 11 digits, 3-4-4 as people dictate a mobile number, the first
-- digit saying what it is (2 a call, 8 a case), the last a Luhn check digit. Those between are the key put
-- through a permutation of 0 to 10^9 - 1, so that they tell nobody how many there are.
create function desk110.luhn_digit(p_body bigint) returns integer
  language sql immutable strict parallel safe
return ((
  -- Modulo 10, a number shifted down to a digit stands for it. The last digit and every second from it count twice, and
  -- once more from 5 on: that is n / 5 - n / 10 * 2 of the shifted number n.
  p_body / 10 + p_body / 1000 + p_body / 100000 + p_body / 10000000 + p_body / 1000000000
  - 2 * (p_body + p_body / 100 + p_body / 10000 + p_body / 1000000 + p_body / 100000000)
  - p_body / 5 - p_body / 500 - p_body / 50000 - p_body / 5000000 - p_body / 500000000) % 10 + 10) % 10;
comment on function desk110.luhn_digit(bigint) is 'The check digit that belongs behind a number of ten digits (ISO/IEC 7812-1).';

create function desk110.number_of(p_class integer, p_id bigint) returns text
  language plpgsql immutable strict parallel safe
as $$
declare
  v_body bigint := p_class * 1000000000::bigint
    + (p_id % 1000000000 * 618033989 + p_class * 271828183::bigint) % 1000000000;
  v_text text := v_body * 10 + desk110.luhn_digit(v_body);
begin
  return substr(v_text, 1, 3) || '-' || substr(v_text, 4, 4) || '-' || substr(v_text, 8, 4);
end
$$;
comment on function desk110.number_of(integer, bigint) is 'The number people use for a call (class 2) or a case (class 8).';

create function desk110.id_of(p_class integer, p_number text) returns bigint
  language plpgsql immutable parallel safe
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_digits text := translate(p_number, ' -', '');
  v_body   numeric;
begin
  if v_digits !~ '^[0-9]{11}$' or left(v_digits, 1) <> p_class::text
    or desk110.luhn_digit(left(v_digits, 10)::bigint) <> right(v_digits, 1)::integer
  then
    return null;
  end if;
  v_body := substr(v_digits, 2, 9)::numeric;
  return ((v_body - p_class::bigint * 271828183 % 1000000000 + 1000000000) * 1536909 % 1000000000)::bigint;
end
$$;
comment on function desk110.id_of(integer, text) is 'The key behind a number; null when it is no such number.';

create function desk110.call_number(p_id bigint) returns text
  language sql immutable parallel safe
return desk110.number_of(2, p_id);
comment on function desk110.call_number(bigint) is 'The number of a call.';

create function desk110.case_number(p_id bigint) returns text
  language sql immutable parallel safe
return desk110.number_of(8, p_id);
comment on function desk110.case_number(bigint) is 'The number of a case.';

-- Masks (PIPL art. 51, 73): enough to recognise, not enough to identify.
create function desk110.mask_name(p_name text) returns text
  language sql immutable strict parallel safe
return left(p_name, 1) || '某';
comment on function desk110.mask_name(text) is '刘某 for a name.';

create function desk110.mask_digits(p_text text, p_head integer, p_tail integer) returns text
  language sql immutable strict parallel safe
return case
  when length(p_text) > p_head + p_tail
  then left(p_text, p_head) || repeat('*', length(p_text) - p_head - p_tail) || right(p_text, p_tail)
  else repeat('*', length(p_text))
end;
comment on function desk110.mask_digits(text, integer, integer) is 'Keeps the head and the tail, stars between; all stars when too short.';

create function desk110.mask_phone(p_phone text) returns text
  language sql immutable strict parallel safe
return desk110.mask_digits(p_phone, 3, 4);
comment on function desk110.mask_phone(text) is '138****1234 for a phone.';

create function desk110.mask_account(p_account text) returns text
  language sql immutable strict parallel safe
return case
  when length(p_account) >= 15 then desk110.mask_digits(p_account, 6, 4)
  else desk110.mask_digits(p_account, 3, 4)
end;
comment on function desk110.mask_account(text) is
  'First six and last four of a card or document number; of a shorter one, such as a phone that is an account, three and four.';

create function desk110.setting_text(p_name text) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
return (select s.value from desk110.setting s where s.name = p_name);
comment on function desk110.setting_text(text) is 'The value of a setting.';

revoke all on all functions in schema desk110 from public;
grant execute on all functions in schema desk110 to desk110_owner, desk110_index, desk110_keeper;

-- Row-level security, also for the owner: a function that forgets a condition still sees one desk.
do $$
declare
  v_table text;
begin
  foreach v_table in array array[
    'fraud_case', 'case_merge', 'case_closure', 'call', 'personal', 'element', 'mention', 'money',
    'money_withdrawal', 'dissuasion', 'outcome', 'followup', 'followup_result', 'amendment', 'briefing', 'briefing_delivery',
    'tactic_model', 'tactic_model_use',
    'stop_order', 'stop_transfer', 'stop_payer', 'stop_victim', 'stop_event', 'freeze_order', 'freeze_event',
    'bank_statement', 'transfer', 'transfer_party', 'transfer_withdrawal'
  ] loop
    execute format('alter table desk110.%I enable row level security, force row level security', v_table);
    execute format(
      'create policy own_units on desk110.%I to desk110_owner '
      'using (unit_id = any ((select desk110.my_units())::integer[])) with check (true)', v_table);
  end loop;
  foreach v_table in array array[
    'schema_migration', 'function_set', 'setting', 'unit', 'person', 'person_disablement', 'tactic_scheme', 'tactic', 'identifier',
    'briefing_template'
  ] loop
    execute format('alter table desk110.%I enable row level security, force row level security', v_table);
    execute format('create policy all_rows on desk110.%I to desk110_owner using (true) with check (true)', v_table);
  end loop;
end
$$;

alter table desk110.audit enable row level security, force row level security;
create policy audit_written on desk110.audit for insert to desk110_owner with check (true);
create policy audit_read    on desk110.audit for select to desk110_owner using ((select desk110.has_duty('auditor')));

-- The index knows which calls and cases name an identifier anywhere, and nothing of what was said.
grant select (id, unit_id, case_id, received_at, kind, tactic) on desk110.call to desk110_index;
grant select on desk110.mention, desk110.money, desk110.money_withdrawal, desk110.fraud_case, desk110.identifier
  to desk110_index;
grant select (id, unit_id, case_id, identifier_id, attempt) on desk110.stop_order, desk110.freeze_order to desk110_index;
grant select (order_id, state, at, identifier_id, place, expires_at) on desk110.stop_event to desk110_index;
grant select (id, order_id, state, at, until) on desk110.freeze_event to desk110_index;
grant select (id, unit_id, case_id, from_identifier_id, to_identifier_id, amount_fen, at, channel, recorded_at)
  on desk110.transfer to desk110_index;
grant select (identifier_id) on desk110.bank_statement to desk110_index;
grant select (transfer_id) on desk110.transfer_withdrawal to desk110_index;
do $$
declare
  v_table text;
begin
  foreach v_table in array array[
    'call', 'mention', 'money', 'money_withdrawal', 'fraud_case', 'identifier',
    'stop_order', 'stop_event', 'freeze_order', 'freeze_event', 'transfer', 'transfer_withdrawal',
    'bank_statement'
  ] loop
    execute format('create policy index_reads on desk110.%I for select to desk110_index using (true)', v_table);
  end loop;
end
$$;

create function desk110.standing(p_login name) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp
return case
  when exists (select from desk110.person_disablement d where d.login = p_login) then 'disabled'
  when (select c.asks_change from desk110.password_change c where c.login = p_login order by c.id desc limit 1) then 'must_change'
  when exists (select from desk110.duty_grant g where g.login = p_login and g.taken_at is null) then 'at_work'
  else 'waiting'
end;
comment on function desk110.standing(name) is
  'How a person stands: at_work, waiting for a duty, must_change a password that another reset, or disabled.';

create function desk110.password_until(p_login name) returns timestamptz
  language sql stable
return (select c.until from desk110.password_change c where c.login = p_login order by c.id desc limit 1);
comment on function desk110.password_until(name) is 'When the server stops taking the password of a person; null where it never does.';

create function desk110.audit_cluster() returns text
  language sql stable
  set search_path = pg_catalog, pg_temp
return (select c.system_identifier from pg_control_system() c) || '/'
  || (select d.oid from pg_database d where d.datname = current_database());
comment on function desk110.audit_cluster() is 'The server and the database this is.';

create function api.hello() returns table (
    schema integer, unit text, duty text, me name, day_start_minutes integer, sightings bigint, standing text,
    password_until timestamptz, log text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
begin atomic
  select (select max(m.version) from desk110.schema_migration m), u.code, p.duty::text, desk110.me(), u.day_start_minutes,
    (select count(*) from desk110.sighting s where s.login = desk110.me() and s.seen_at is null and s.told_at is null),
    desk110.standing(p.login),
    (select w.until from desk110.password_until(p.login) w (until)
     where w.until < now() + make_interval(days => desk110.setting_text('password_warn_days')::integer)),
    desk110.setting_text('audit_log') || '@' || desk110.audit_cluster()
  from (select desk110.my_unit() as id) mine
  left join desk110.unit u on u.id = mine.id
  left join desk110.person p on p.login = desk110.me();
end;
comment on function api.hello() is
  'First question of a session: the version of the schema, who the person is here and how she stands, how often numbers that '
  'she watches were named since she was told, when her password ends, once that is near, and which log on which server this is.';

create function api.view_unit(p_code text) returns integer
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('officer', 'investigator', 'commander', 'admin');
  v_view desk110.unit;
begin
  select * into v_view from desk110.unit u where u.code = p_code;
  if v_view.id is null then
    perform desk110.refuse('DK404', 'unit_unknown', 'no such unit');
  end if;
  if v_view.id <> v_unit and not (v_unit = any (v_view.lineage) and (desk110.has_duty('commander') or desk110.has_duty('admin'))) then
    perform desk110.refuse('DK403', 'unit_not_below', 'not the own unit, and none below it that the person commands');
  end if;
  perform set_config('desk110.view', p_code, false);
  return v_view.day_start_minutes;
end
$$;
comment on function api.view_unit(text) is
  'Lets the session see the figures of a unit below the own one alone; answers when its day begins, in minutes after midnight.';

create function api.audit_list(
  p_actor name, p_action text, p_object text, p_from timestamptz, p_to timestamptz, p_limit integer
) returns table (seq bigint, at timestamptz, actor name, unit text, action text, object text, detail jsonb)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('auditor');
begin
  perform desk110.trace(v_unit, 'audit.list', null, jsonb_strip_nulls(jsonb_build_object('actor', p_actor, 'action', p_action)));
  return query
    select a.seq, a.at, a.actor, u.code, a.action, a.object, a.detail
    from desk110.audit a
    left join desk110.unit u on u.id = a.unit_id
    where (p_actor is null or a.actor = p_actor)
      and (p_action is null or a.action = p_action or a.action like p_action || '.%')
      and (p_object is null or a.object = p_object)
      and (p_from is null or a.at >= p_from)
      and (p_to is null or a.at < p_to)
    order by a.seq desc
    limit p_limit;
end
$$;
comment on function api.audit_list(name, text, text, timestamptz, timestamptz, integer) is
  'The audit, newest first, for an auditor.';

reset role;

-- Functions are open to everyone unless said otherwise; here nothing is.
alter default privileges for role desk110_owner, desk110_index, desk110_keeper revoke execute on functions from public;
revoke all on all functions in schema api from public;
grant execute on function api.hello() to desk110_person,
  desk110_officer, desk110_investigator, desk110_commander, desk110_auditor, desk110_admin, desk110_security;
grant execute on function api.audit_list(name, text, text, timestamptz, timestamptz, integer) to desk110_auditor;
