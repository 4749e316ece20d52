-- Templates of briefings, and where briefings were delivered.
set local role desk110_owner;

create function api.briefing_template() returns table (unit text, content text)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.viewer('officer', 'investigator', 'commander', 'admin');
begin
  return query select t.unit, t.content from desk110.template_in_force(v_unit) t;
end
$$;
comment on function api.briefing_template() is
  'The template in force for the briefings of the desk, and whose it is; no row where there is none.';

create function api.set_briefing_template(p_content text) returns text
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.viewer('commander', 'admin');
  v_code text    := (select u.code from desk110.unit u where u.id = v_unit);
begin
  insert into desk110.briefing_template (unit_id, content, set_by) values (v_unit, p_content, desk110.me());
  perform desk110.trace(v_unit, 'briefing.template', v_code, jsonb_build_object(
    'sha256', encode(sha256(convert_to(p_content, 'UTF8')), 'hex')));
  return v_code;
end
$$;
comment on function api.set_briefing_template(text) is
  'Words the briefings of the desk by a template from now on, by that of the desk above with null; what was issued stays.';

alter table desk110.briefing_sending enable row level security, force row level security;
create policy own_units on desk110.briefing_sending to desk110_owner
  using (unit_id = any ((select desk110.my_units())::integer[])) with check (true);
create trigger briefing_sending_append_only before update or delete on desk110.briefing_sending
  for each row execute function desk110.append_only();
create trigger briefing_sending_not_truncated before truncate on desk110.briefing_sending
  for each statement execute function desk110.append_only();

create function desk110.delivery_lock(p_unit integer, p_scope text, p_kind text, p_way text, p_target text) returns bigint
  language sql immutable
return hashtextextended('desk110.delivery ' || jsonb_build_array(p_unit, p_scope, p_kind, p_way, p_target)::text, 0);
comment on function desk110.delivery_lock(integer, text, text, text, text) is 'What one run holds while it delivers.';

create function api.begin_delivery(p_kind text, p_way text, p_target text) returns table (
    is_free boolean, delivered_to timestamptz, most integer)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.viewer('officer', 'investigator', 'commander');
begin
  return query
    select pg_try_advisory_lock(desk110.delivery_lock(v_unit, desk110.briefing_scope(), p_kind, p_way, p_target)), (
        select b.period_to
        from desk110.briefing_delivery d
        join desk110.briefing b on b.id = d.briefing_id
        where d.unit_id = v_unit and b.kind = p_kind and d.way = p_way and d.target = p_target
          and b.scope = desk110.standing_scope(b.kind, b.period_from, b.period_to)
        order by b.period_to desc
        limit 1),
      desk110.setting_number('delivery_periods')::integer;
end
$$;
comment on function api.begin_delivery(text, text, text) is
  'Takes the turn to deliver, which the session holds to its end; up to when all was delivered there, and how many may go at once.';

create function api.deliveries_to_revise(p_kind text, p_way text, p_target text) returns table (
    number text, revision integer, period_from timestamptz, period_to timestamptz)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.viewer('officer', 'investigator', 'commander');
begin
  return query
    select b.number, max(b.revision), b.period_from, b.period_to
    from desk110.briefing_delivery d
    join desk110.briefing b on b.id = d.briefing_id
    where d.unit_id = v_unit and b.kind = p_kind and d.way = p_way and d.target = p_target
      and b.period_to > now() - make_interval(days => desk110.setting_number('delivery_revise_days')::integer)
      and b.scope = desk110.standing_scope(b.kind, b.period_from, b.period_to)
    group by b.number, b.period_from, b.period_to
    having max(d.delivered_at) <= now() - make_interval(hours => desk110.setting_number('delivery_revise_hours')::integer)
    order by b.period_from;
end
$$;
comment on function api.deliveries_to_revise(text, text, text) is
  'The briefings of late that were delivered to a place, each with the newest revision that was; a newer one is still to go there.';

create function desk110.issued_briefing(p_unit integer, p_number text, p_revision integer) returns bigint
  language sql stable
return (
  select b.id from desk110.briefing b
  where b.unit_id = p_unit and b.number = p_number and b.revision = p_revision);
comment on function desk110.issued_briefing(integer, text, integer) is 'The key of a frozen briefing; null where there is none.';

create function api.begin_sending(p_number text, p_revision integer, p_way text, p_target text) returns text
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit     integer := desk110.viewer('officer', 'investigator', 'commander');
  v_briefing bigint  := desk110.issued_briefing(v_unit, p_number, p_revision);
  v_last     text;
begin
  if v_briefing is null then
    return null;
  end if;
  if exists (
    select from desk110.briefing_delivery d
    where d.briefing_id = v_briefing and d.way = p_way and d.target = p_target)
  then
    return 'done';
  end if;
  v_last := (
    select s.state from desk110.briefing_sending s
    where s.briefing_id = v_briefing and s.way = p_way and s.target = p_target
    order by s.id desc
    limit 1);
  insert into desk110.briefing_sending (unit_id, briefing_id, way, target, state, by)
  values (v_unit, v_briefing, p_way, p_target, 'begun', desk110.me());
  perform desk110.trace(v_unit, 'briefing.send', p_number, jsonb_build_object(
    'revision', p_revision, 'way', p_way, 'again', v_last is not distinct from 'begun'));
  return case when v_last = 'begun' then 'again' else 'first' end;
end
$$;
comment on function api.begin_sending(text, integer, text, text) is
  'Keeps that a briefing is about to go: first, again where one that began before may have gone, done where it was delivered and '
  'must not go; null where there is no such briefing.';

create function api.sending_failed(p_number text, p_revision integer, p_way text, p_target text) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit     integer := desk110.viewer('officer', 'investigator', 'commander');
  v_briefing bigint  := desk110.issued_briefing(v_unit, p_number, p_revision);
begin
  if v_briefing is null then
    return false;
  end if;
  insert into desk110.briefing_sending (unit_id, briefing_id, way, target, state, by)
  values (v_unit, v_briefing, p_way, p_target, 'failed', desk110.me());
  perform desk110.trace(v_unit, 'briefing.unsent', p_number, jsonb_build_object('revision', p_revision, 'way', p_way));
  return true;
end
$$;
comment on function api.sending_failed(text, integer, text, text) is
  'Keeps that a briefing that was about to go is known not to have gone; false where there is no such briefing.';

create function api.briefing_delivered(p_number text, p_revision integer, p_way text, p_target text) returns boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit     integer := desk110.viewer('officer', 'investigator', 'commander');
  v_briefing bigint  := desk110.issued_briefing(v_unit, p_number, p_revision);
begin
  if v_briefing is null then
    return null;
  end if;
  insert into desk110.briefing_delivery (unit_id, briefing_id, way, target, delivered_by)
  values (v_unit, v_briefing, p_way, p_target, desk110.me())
  on conflict do nothing;
  if not found then
    return false;
  end if;
  perform desk110.trace(v_unit, 'briefing.deliver', p_number, jsonb_build_object('revision', p_revision, 'way', p_way));
  return true;
end
$$;
comment on function api.briefing_delivered(text, integer, text, text) is
  'Keeps that a briefing was delivered; false where that was kept before, null where there is no such briefing.';

do $$
declare
  v_function text;
begin
  foreach v_function in array array[
    'begin_delivery(text, text, text)', 'deliveries_to_revise(text, text, text)', 'begin_sending(text, integer, text, text)',
    'sending_failed(text, integer, text, text)', 'briefing_delivered(text, integer, text, text)', 'briefing_template()',
    'set_briefing_template(text)', 'view_unit(text)'
  ] loop
    execute 'revoke all on function api.' || v_function || ' from public';
  end loop;
end
$$;
grant execute on function api.begin_delivery(text, text, text), api.deliveries_to_revise(text, text, text),
  api.begin_sending(text, integer, text, text), api.sending_failed(text, integer, text, text),
  api.briefing_delivered(text, integer, text, text)
  to desk110_officer, desk110_investigator, desk110_commander;
grant execute on function api.briefing_template(), api.view_unit(text)
  to desk110_officer, desk110_investigator, desk110_commander, desk110_admin;
grant execute on function api.set_briefing_template(text) to desk110_commander, desk110_admin;

reset role;
