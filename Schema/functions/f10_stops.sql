-- Stop-payment (紧急止付) and freeze (冻结): requests, what became of them, and what expires next.
--
-- How often an account was stopped and whether it is now is known across the installation; who asked, for whom and
-- why is the desk's own. What a request and a freeze hold of the case's money follows from their events (held_withdrawal).
set local role desk110_owner;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['stop_event', 'freeze_event'] loop
    execute format('create trigger %1$s_append_only before update or delete on desk110.%1$s '
      'for each row execute function desk110.only_emptied()', v_table);
    execute format('create trigger %1$s_not_truncated before truncate on desk110.%1$s '
      'for each statement execute function desk110.append_only()', v_table);
  end loop;
end
$$;

create function desk110.setting_number(p_name text) returns integer
  language sql stable
return desk110.setting_text(p_name)::integer;
comment on function desk110.setting_number(text) is 'The value of a setting that is a whole number.';

create function desk110.months_after(p_at timestamptz, p_months integer) returns timestamptz
  language sql immutable strict
return ((p_at at time zone '08:00'::interval) + make_interval(months => p_months)) at time zone '08:00'::interval;
comment on function desk110.months_after(timestamptz, integer) is 'The same moment some months later on the calendar in Beijing.';

create function desk110.stop_number(p_id bigint) returns text
  language sql immutable parallel safe
return desk110.number_of(5, p_id);
comment on function desk110.stop_number(bigint) is 'The reference of a stop-payment.';

create function desk110.freeze_number(p_id bigint) returns text
  language sql immutable parallel safe
return desk110.number_of(7, p_id);
comment on function desk110.freeze_number(bigint) is 'The reference of a freeze.';

create function desk110.is_account(p_kind text) returns boolean
  language sql immutable parallel safe
return p_kind in ('bank_card', 'bank_account', 'alipay', 'wechat_pay', 'digital_yuan');
comment on function desk110.is_account(text) is
  'Whether a bank or a payment firm keeps it, so that it can be stopped; nobody stops a chain''s address.';

reset role;
grant execute on function desk110.setting_number(text), desk110.stop_number(bigint), desk110.freeze_number(bigint),
  desk110.is_account(text) to desk110_index;
set local role desk110_index;

-- What any desk did to the account, and nothing of whom it did it for.
create function desk110.account_claims(p_identifier bigint, p_at timestamptz) returns table (
    stops bigint, last_at timestamptz, running bigint, running_since timestamptz, running_until timestamptz,
    asked bigint, asked_since timestamptz, asked_state text,
    frozen bigint, frozen_since timestamptz, frozen_until timestamptz, ended text)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    with stop as materialized (
      select e.order_id, e.at, e.expires_at,
        exists (select from desk110.stop_event r where r.order_id = e.order_id and r.state = 'released') as is_released
      from desk110.stop_event e
      where e.identifier_id = p_identifier
    ), run as (
      select s.order_id, s.at, s.expires_at from stop s
      where not s.is_released and s.expires_at > p_at
      order by s.expires_at desc limit 1
    ), ask as (
      select o.id, e.at,
        case when exists (select from desk110.stop_event n where n.order_id = o.id and n.state = 'submitted')
          then 'submitted' else 'requested' end as state
      from desk110.stop_order o
      join desk110.stop_event e on e.order_id = o.id and e.state = 'requested'
      where o.identifier_id = p_identifier
        and e.at > p_at - make_interval(hours => desk110.setting_number('stop_request_hours'))
        and not exists (
          select from desk110.stop_event n
          where n.order_id = o.id and n.state in ('executed', 'refused', 'withdrawn'))
      order by o.id desc limit 1
    ), hold as (
      select o.id, f.at, l.until
      from desk110.freeze_order o
      join desk110.freeze_event f on f.order_id = o.id and f.state = 'frozen'
      cross join lateral (select max(n.until) as until from desk110.freeze_event n where n.order_id = o.id) l
      where o.identifier_id = p_identifier and l.until > p_at
        and not exists (select from desk110.freeze_event n where n.order_id = o.id and n.state = 'released')
      order by l.until desc limit 1
    )
    select (select count(*) from stop), (select max(s.at) from stop s), run.order_id, run.at, run.expires_at,
      ask.id, ask.at, ask.state, hold.id, hold.at, hold.until,
      coalesce(
        (select case when bool_or(not q.is_begun and not q.is_released) then 'freeze_queued'
            when bool_or(q.is_begun) then 'freeze_ended' end
          from desk110.freeze_order o
          cross join lateral (
            select bool_or(n.state = 'frozen') as is_begun, bool_or(n.state = 'released') as is_released
            from desk110.freeze_event n where n.order_id = o.id
          ) q
          where o.identifier_id = p_identifier),
        (select case when s.is_released then 'released' else 'expired' end from stop s order by s.at desc limit 1),
        (select n.state from desk110.stop_order o join desk110.stop_event n on n.order_id = o.id
          where o.identifier_id = p_identifier and n.state in ('refused', 'withdrawn') order by n.at desc limit 1),
        case when exists (select from desk110.stop_order o where o.identifier_id = p_identifier) then 'lapsed' end)
    from (values (1)) one (row)
    left join run on true
    left join ask on true
    left join hold on true;
end
$$;
comment on function desk110.account_claims(bigint, timestamptz) is
  'How often an account was stopped, the stop that runs, the request that waits and the freeze in force at a time, of all desks.';

create function desk110.stop_state(p_identifier bigint, p_at timestamptz default now()) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  c      record;
  v_most integer := desk110.setting_number('stops_per_account');
begin
  -- What most accounts come to, for the price of two probes: this is asked while numbers are typed.
  if not exists (select from desk110.stop_order o where o.identifier_id = p_identifier)
    and not exists (select from desk110.freeze_order o where o.identifier_id = p_identifier)
  then
    return null;
  end if;
  select * into c from desk110.account_claims(p_identifier, p_at);
  return jsonb_build_object(
    'state', case when c.frozen is not null then 'frozen' when c.running is not null then 'stopped'
      else coalesce(c.asked_state, c.ended) end,
    'since', case when c.frozen is not null then c.frozen_since when c.running is not null then c.running_since
      else coalesce(c.asked_since, c.last_at) end,
    'until', coalesce(c.frozen_until, c.running_until),
    'stops', c.stops, 'stops_max', v_most, 'last_stopped_at', c.last_at, 'stopped_until', c.running_until,
    'requested', c.asked is not null,
    'possible', c.stops < v_most and c.asked is null,
    'frozen_until', c.frozen_until);
end
$$;
comment on function desk110.stop_state(bigint, timestamptz) is
  'Whether an account is stopped or frozen at a time, since when and until when, how often it was stopped and whether it may be '
  'again (a stop that runs is then extended); null when nobody ever asked. State: frozen, stopped, submitted, requested, '
  'freeze_queued while a freeze waits for another, and after it expired, released, refused, withdrawn, lapsed, freeze_ended.';

create function desk110.next_attempts(p_identifier bigint) returns table (of_stop integer, of_freeze integer)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select (select coalesce(max(o.attempt), 0) + 1 from desk110.stop_order o where o.identifier_id = p_identifier),
      (select coalesce(max(o.attempt), 0) + 1 from desk110.freeze_order o where o.identifier_id = p_identifier);
end
$$;
comment on function desk110.next_attempts(bigint) is 'Which request and which freeze of an account the next ones are, of all desks.';

reset role;
revoke all on function desk110.account_claims(bigint, timestamptz), desk110.stop_state(bigint, timestamptz),
  desk110.next_attempts(bigint) from public;
grant execute on function desk110.account_claims(bigint, timestamptz), desk110.stop_state(bigint, timestamptz),
  desk110.next_attempts(bigint) to desk110_owner;
set local role desk110_owner;

create view desk110.stop_standing with (security_invoker = true) as
  select o.id, o.unit_id, o.case_id, o.identifier_id, o.attempt, o.previous_id, o.mode, o.stop_bank, o.stop_name, o.called_at,
    a.requested_at, a.requested_by, a.complete_at, a.submitted_at, a.executed_at, a.expires_at, a.released_at, a.refused_at,
    a.reason, a.place, a.amount_fen, a.balance_fen,
    case
      when a.withdrawn_at is not null then 'withdrawn'
      when a.refused_at is not null then 'refused'
      when a.released_at is not null then 'released'
      when a.expires_at <= now() then 'expired'
      when a.executed_at is not null then 'executed'
      when a.requested_at <= now() - make_interval(hours => desk110.setting_number('stop_request_hours')) then 'lapsed'
      when a.submitted_at is not null then 'submitted'
      else 'requested'
    end as state
  from desk110.stop_order o
  cross join lateral (
    select max(e.at) filter (where e.state = 'requested') as requested_at,
      max(e.by) filter (where e.state = 'requested') as requested_by,
      max(e.at) filter (where e.state = 'complete') as complete_at,
      max(e.at) filter (where e.state = 'submitted') as submitted_at,
      max(e.at) filter (where e.state = 'executed') as executed_at,
      max(e.expires_at) as expires_at,
      max(e.at) filter (where e.state = 'released') as released_at,
      max(e.at) filter (where e.state = 'refused') as refused_at,
      max(e.at) filter (where e.state = 'withdrawn') as withdrawn_at,
      max(e.reason) as reason, max(e.place) as place, max(e.amount_fen) as amount_fen, max(e.balance_fen) as balance_fen
    from desk110.stop_event e
    where e.order_id = o.id
  ) a;
comment on view desk110.stop_standing is 'The requests with what became of them and how they stand now.';

create view desk110.freeze_standing with (security_invoker = true) as
  select o.id, o.unit_id, o.case_id, o.identifier_id, o.filed_number, o.is_major,
    a.queued_at, a.frozen_at, a.until, a.released_at, a.reason, a.months, a.amount_fen, a.returned_fen, a.renewals,
    case
      when a.released_at is not null then 'released'
      when a.frozen_at is null then 'queued'
      when a.until <= now() then 'lapsed'
      else 'frozen'
    end as state
  from desk110.freeze_order o
  cross join lateral (
    select max(e.at) filter (where e.state = 'queued') as queued_at,
      max(e.at) filter (where e.state = 'frozen') as frozen_at, max(e.until) as until,
      max(e.at) filter (where e.state = 'released') as released_at, max(e.reason) as reason,
      max(e.months) filter (where e.state = 'queued') as months,
      coalesce(max(e.amount_fen) filter (where e.state = 'frozen'), max(e.amount_fen) filter (where e.state = 'queued'))
        as amount_fen,
      coalesce(sum(e.amount_fen) filter (where e.state = 'returned'), 0)::bigint as returned_fen,
      count(*) filter (where e.state = 'renewed') as renewals
    from desk110.freeze_event e
    where e.order_id = o.id
  ) a;
comment on view desk110.freeze_standing is 'The freezes with what became of them and how they stand now.';

create function desk110.lock_account(p_identifier bigint) returns void
  language plpgsql
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('desk110.stop', p_identifier));
end
$$;
comment on function desk110.lock_account(bigint) is
  'Begins every change to what is stopped on an account, after the cases of the desk are locked: one at a time in the installation.';

create function desk110.book_held(
  p_unit integer, p_case bigint, p_kind text, p_identifier bigint, p_fen bigint, p_at timestamptz
) returns bigint
  language plpgsql
as $$
declare
  v_id bigint;
begin
  if p_fen is null then
    return null;
  end if;
  insert into desk110.money (
    unit_id, case_id, kind, amount_fen, at, from_identifier_id, to_identifier_id, booked_at, recorded_by)
  values (p_unit, p_case, p_kind, p_fen, p_at, case when p_kind = 'returned' then p_identifier end,
    case when p_kind <> 'returned' then p_identifier end, p_at, desk110.me())
  returning id into v_id;
  return v_id;
end
$$;
comment on function desk110.book_held(integer, bigint, text, bigint, bigint, timestamptz) is
  'Books what was stopped, frozen or returned; null where nobody told how much. What of it counts settle_case derives.';

create function desk110.told_by_order(p_root bigint, m desk110.money) returns text
  language plpgsql stable
as $$
begin
  return case
    when m.kind = 'stopped' and exists (
      select
      from desk110.fraud_case member
      join desk110.stop_order o on o.case_id = member.id
      join desk110.stop_event e on e.order_id = o.id and e.state = 'executed'
      where member.root_id = p_root and o.identifier_id = m.to_identifier_id and e.amount_fen is not null)
    then 'stop_order'
    when m.kind <> 'stopped' and exists (
      select
      from desk110.fraud_case member
      join desk110.freeze_order o on o.case_id = member.id
      join desk110.freeze_event e on e.order_id = o.id and e.state = m.kind
      where member.root_id = p_root
        and o.identifier_id = case m.kind when 'frozen' then m.to_identifier_id else m.from_identifier_id end)
    then 'freeze_order'
  end;
end
$$;
comment on function desk110.told_by_order(bigint, desk110.money) is
  'Why money stopped, frozen or returned that a call told is not counted: a stop or a freeze of the account tells it exactly.';

create function desk110.held_lifted(p_root bigint, m desk110.money) returns text
  language plpgsql stable
as $$
begin
  return case
    when m.kind = 'stopped' and exists (
        with recursive chain (id) as (
          select e.order_id from desk110.stop_event e where e.money_id = m.id
          union
          select o.id from chain join desk110.stop_order o on o.previous_id = chain.id
        )
        select from chain join desk110.stop_event r on r.order_id = chain.id and r.state = 'released')
      and not exists (
        select
        from desk110.fraud_case member
        join desk110.freeze_order o on o.case_id = member.id
        join desk110.freeze_event e on e.order_id = o.id and e.state = 'frozen'
        where member.root_id = p_root and o.identifier_id = m.to_identifier_id)
    then 'stop_released'
    when m.kind = 'frozen' and exists (
      select
      from desk110.freeze_event e
      join desk110.freeze_event r on r.order_id = e.order_id and r.state = 'released'
      where e.money_id = m.id
        and not exists (select from desk110.freeze_event b where b.order_id = e.order_id and b.state = 'returned'))
    then 'freeze_released'
  end;
end
$$;
comment on function desk110.held_lifted(bigint, desk110.money) is
  'Why money that an order held counts no more: the stop, or the one that extended it, was released and no freeze took it over; the '
  'freeze was released and nothing was returned from it.';

-- An account stopped twice in one case holds the same money twice.
create function desk110.held_withdrawal(p_root bigint, m desk110.money) returns text
  language plpgsql stable
as $$
declare
  v_reason text;
begin
  if m.kind not in ('stopped', 'frozen', 'returned') then
    return null;
  elsif m.call_id is not null then
    return desk110.told_by_order(p_root, m);
  end if;
  v_reason := desk110.held_lifted(p_root, m);
  if v_reason is null and m.kind <> 'returned' and exists (
    select
    from desk110.fraud_case member
    join desk110.money n on n.case_id = member.id
    where member.root_id = p_root and n.call_id is null and n.kind = m.kind and n.to_identifier_id = m.to_identifier_id
      and (n.amount_fen, -n.id) > (m.amount_fen, -m.id) and desk110.held_lifted(p_root, n) is null)
  then
    v_reason := 'held_again';
  end if;
  return v_reason;
end
$$;
comment on function desk110.held_withdrawal(bigint, desk110.money) is
  'Why money stopped, frozen or returned is not counted, null while it is: told by a call and by an order, it is the order''s; of '
  'several stops or freezes of an account in one case the largest stands, of equal ones the first; what was lifted does not count.';

create function desk110.find_stop(p_number text, p_unit integer) returns bigint
  language plpgsql stable
as $$
declare
  v_id bigint := desk110.id_of(5, p_number);
begin
  if v_id is null or not exists (select from desk110.stop_order o where o.id = v_id and o.unit_id = p_unit) then
    perform desk110.refuse('DK404', 'stop_unknown', 'no such stop-payment at this desk');
  end if;
  return v_id;
end
$$;
comment on function desk110.find_stop(text, integer) is 'The key of a stop-payment of this desk.';

create function desk110.find_freeze(p_number text, p_unit integer) returns bigint
  language plpgsql stable
as $$
declare
  v_id bigint := desk110.id_of(7, p_number);
begin
  if v_id is null or not exists (select from desk110.freeze_order o where o.id = v_id and o.unit_id = p_unit) then
    perform desk110.refuse('DK404', 'freeze_unknown', 'no such freeze at this desk');
  end if;
  return v_id;
end
$$;
comment on function desk110.find_freeze(text, integer) is 'The key of a freeze of this desk.';

create function desk110.require_account(p_forms text[]) returns desk110.identifier
  language plpgsql stable
as $$
declare
  i desk110.identifier := desk110.lead_among(p_forms, true);
begin
  if i.id is null then
    if exists (
      select from desk110.identifier n join desk110.mention m on m.identifier_id = n.id where n.canonical = any (p_forms))
    then
      perform desk110.refuse('DK422', 'stop_account_own', 'the victim''s own account is never stopped');
    end if;
    perform desk110.refuse('DK404', 'stop_account_unknown', 'no call and no transfer names this account');
  elsif i.is_official then
    perform desk110.refuse('DK422', 'stop_account_official', 'an official number is never stopped');
  elsif not desk110.is_account(i.kind) then
    perform desk110.refuse('DK422', 'stop_account_kind', 'no account that a bank or payment firm keeps');
  elsif i.is_masked then
    perform desk110.refuse('DK422', 'stop_account_masked', 'some digits of the account are not known');
  end if;
  return i;
end
$$;
comment on function desk110.require_account(text[]) is
  'The account that is to be stopped or frozen; refuses what is none, is official, half heard, or the victim''s own.';

create function desk110.case_transfers(p_root bigint, p_identifier bigint) returns setof desk110.transfer
  language plpgsql stable
as $$
begin
  return query
    select t.*
    from desk110.fraud_case member
    join desk110.transfer t on t.case_id = member.id and t.to_identifier_id = p_identifier
    where member.root_id = p_root
      and not exists (select from desk110.transfer_withdrawal w where w.transfer_id = t.id);
end
$$;
comment on function desk110.case_transfers(bigint, bigint) is
  'The transfers recorded for a case that brought money to an account: what makes one of level 2 and beyond the case''s.';

create function desk110.case_for_account(p_case text, p_identifier bigint, p_unit integer) returns bigint
  language plpgsql stable
as $$
declare
  v_case bigint;
  v_root bigint;
begin
  if p_case is null then
    v_case := (
      select m.case_id
      from desk110.money m
      where m.to_identifier_id = p_identifier and m.kind = 'paid' and m.unit_id = p_unit and m.case_id is not null
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
      order by m.id desc limit 1);
    v_case := coalesce(v_case, (
      select k.case_id
      from desk110.mention m
      join desk110.call k on k.id = m.call_id
      where m.identifier_id = p_identifier and m.role <> 'payer' and k.unit_id = p_unit and k.case_id is not null
      order by m.call_id desc limit 1));
    v_case := coalesce(v_case, (
      select t.case_id from desk110.transfer t
      where t.to_identifier_id = p_identifier and t.unit_id = p_unit
        and not exists (select from desk110.transfer_withdrawal w where w.transfer_id = t.id)
      order by t.id desc limit 1));
    if v_case is null then
      perform desk110.refuse('DK404', 'stop_case_none', 'no case of this desk names the account');
    end if;
  else
    v_case := desk110.find_case(p_case, p_unit);
  end if;
  v_root := desk110.root_of(v_case);
  if exists (
    select
    from desk110.fraud_case member
    join desk110.call k on k.case_id = member.id
    join desk110.mention m on m.call_id = k.id
    where member.root_id = v_root and m.identifier_id = p_identifier and m.role = 'payer')
  then
    perform desk110.refuse('DK422', 'stop_account_own', 'the victim''s own account is never stopped');
  end if;
  if desk110.case_calls(v_root, p_identifier) = '{}'
    and not exists (select from desk110.case_transfers(v_root, p_identifier))
  then
    perform desk110.refuse('DK422', 'stop_case_other', 'no call and no transfer of this case names the account');
  end if;
  return v_root;
end
$$;
comment on function desk110.case_for_account(text, bigint, integer) is
  'The case a request belongs to, merged ones as the case they went into: the one named, else that of the last payment to the '
  'account this desk knows, else the newest that names it, else that of the last transfer to it.';

create function desk110.case_calls(p_root bigint, p_identifier bigint) returns bigint[]
  language plpgsql stable
as $$
begin
  return array(
    select k.id
    from desk110.fraud_case member
    join desk110.call k on k.case_id = member.id
    where member.root_id = p_root
      and (p_identifier is null or exists (
        select from desk110.mention m where m.call_id = k.id and m.identifier_id = p_identifier and m.role <> 'payer'))
    order by k.received_at desc, k.id desc);
end
$$;
comment on function desk110.case_calls(bigint, bigint) is 'The calls of a case, those that name an account where one is given, newest first.';

create function desk110.member_naming(p_root bigint, p_identifier bigint) returns bigint
  language plpgsql stable
as $$
begin
  return coalesce(
    (select k.case_id from desk110.call k where k.id = (desk110.case_calls(p_root, p_identifier))[1]),
    (select t.case_id from desk110.case_transfers(p_root, p_identifier) t order by t.id desc limit 1));
end
$$;
comment on function desk110.member_naming(bigint, bigint) is
  'Of a case and those merged into it the one whose newest call, or transfer, names an account: what is stopped stays with it when a '
  'merge is taken back.';

create function desk110.told_victim(p_root bigint, p_identifier bigint) returns jsonb
  language plpgsql stable
as $$
declare
  v_calls  bigint[] := desk110.case_calls(p_root, null);
  v_naming bigint[] := desk110.case_calls(p_root, p_identifier);
  v_victim jsonb;
begin
  -- The victim, or who called of herself; of several calls the newest word.
  select jsonb_strip_nulls(jsonb_build_object(
    'name', (array_agg(p.name order by p.who desc, c.place) filter (where p.name is not null))[1],
    'phone', (array_agg(p.phone order by p.who desc, c.place) filter (where p.phone is not null))[1],
    'number', (array_agg(p.id_number order by p.who desc, c.place) filter (where p.id_number is not null))[1]))
  into v_victim
  from unnest(v_calls) with ordinality c (id, place)
  join desk110.call k on k.id = c.id
  join desk110.personal p on p.call_id = k.id and (p.who = 'victim' or k.relation = 'self');
  return v_victim || jsonb_strip_nulls(jsonb_build_object(
    'document', case when v_victim ->> 'number' ~ '^[0-9]{17}[0-9X]$' then 'resident_id' end,
    'description', (
      select nullif(btrim(left(k.narrative, 300)), '')
      from unnest(case when v_naming = '{}' then v_calls else v_naming end) with ordinality c (id, place)
      join desk110.call k on k.id = c.id
      where k.narrative is not null
      order by c.place desc limit 1)));
end
$$;
comment on function desk110.told_victim(bigint, bigint) is
  'What the calls of a case tell of the victim, and what happened, in the words of the first call that names the account, or of the '
  'first of all where none does.';

create function desk110.told_transfers(p_root bigint, p_identifier bigint, p_victim text) returns table (
    place bigint, amount_fen bigint, is_approximate boolean, at timestamptz, channel text, bank text, name text, account text)
  language plpgsql stable
as $$
begin
  return query
    select row_number() over (order by m.at, m.id), nullif(m.amount_fen, 0)::bigint, m.is_approximate,
      case when m.at <= now() then m.at end, m.channel::text,
      coalesce(n.bank, f.issuer), case when f.id is not null then coalesce(n.holder, p_victim) end,
      case when not f.is_masked and f.canonical ~ '^[0-9A-Za-z@._+-]{4,64}$' then f.canonical end
    from desk110.fraud_case member
    join desk110.money m on m.case_id = member.id
    left join desk110.identifier f on f.id = m.from_identifier_id
    left join lateral (
      select max(x.bank) as bank, max(x.holder) as holder
      from desk110.mention x where x.call_id = m.call_id and x.identifier_id = f.id
    ) n on true
    where member.root_id = p_root and m.to_identifier_id = p_identifier and m.kind = 'paid'
      -- What is carried by hand nobody stops on its way.
      and (m.channel is null or m.channel not in ('cash', 'gold', 'post'))
      and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
    order by m.at, m.id
    limit 1000;
end
$$;
comment on function desk110.told_transfers(bigint, bigint, text) is
  'What the calls of a case tell of the payments to an account and of where they came from.';

create function desk110.moved_transfers(p_root bigint, p_identifier bigint) returns table (
    place bigint, amount_fen bigint, is_approximate boolean, at timestamptz, channel text, bank text, name text, account text)
  language plpgsql stable
as $$
begin
  return query
    select row_number() over (order by t.at, t.id), t.amount_fen::bigint, false, t.at, t.channel::text,
      coalesce(p.bank, n.bank, f.issuer), coalesce(p.holder, n.holder),
      case when not f.is_masked and f.canonical ~ '^[0-9A-Za-z@._+-]{4,64}$' then f.canonical end
    from desk110.case_transfers(p_root, p_identifier) t
    left join desk110.identifier f on f.id = t.from_identifier_id
    left join desk110.transfer_party p on p.transfer_id = t.id and not p.is_receiver
    left join lateral (
      select max(x.bank) as bank, max(x.holder) as holder
      from unnest(desk110.case_calls(p_root, f.id)) k (id)
      join desk110.mention x on x.call_id = k.id and x.identifier_id = f.id
    ) n on true
    where t.channel is null or t.channel not in ('cash', 'gold', 'post')
    order by t.at, t.id
    limit 1000;
end
$$;
comment on function desk110.moved_transfers(bigint, bigint) is
  'What the transfers recorded for a case tell of the money that came to an account no call names, as told_transfers tells payments.';

create function desk110.draft_stop(p_order bigint, p_root bigint, p_identifier bigint, p_prior bigint) returns void
  language plpgsql
as $$
declare
  v_unit   integer := (select o.unit_id from desk110.stop_order o where o.id = p_order);
  v_victim jsonb   := desk110.told_victim(p_root, p_identifier);
begin
  insert into desk110.stop_victim (order_id, unit_id, name, phone, document_kind, document_number, description)
  select p_order, v_unit, coalesce(w.name, v_victim ->> 'name'), coalesce(w.phone, v_victim ->> 'phone'),
    coalesce(w.document_kind, v_victim ->> 'document'), coalesce(w.document_number, v_victim ->> 'number'),
    coalesce(w.description, v_victim ->> 'description')
  from (values (1)) one (row)
  left join desk110.stop_victim w on w.order_id = p_prior;
  if exists (select from desk110.stop_transfer t where t.order_id = p_prior) then
    insert into desk110.stop_transfer (order_id, place, unit_id, amount_fen, is_approximate, at, channel)
    select p_order, t.place, v_unit, t.amount_fen, t.is_approximate, t.at, t.channel
    from desk110.stop_transfer t where t.order_id = p_prior;
    insert into desk110.stop_payer (order_id, place, unit_id, bank, name, account)
    select p_order, t.place, v_unit, t.bank, t.name, t.account from desk110.stop_payer t where t.order_id = p_prior;
    return;
  end if;
  with told as materialized (
    select * from desk110.told_transfers(p_root, p_identifier, v_victim ->> 'name')
    union all
    select * from desk110.moved_transfers(p_root, p_identifier) where desk110.case_calls(p_root, p_identifier) = '{}'
  ), paid as (
    insert into desk110.stop_transfer (order_id, place, unit_id, amount_fen, is_approximate, at, channel)
    select p_order, t.place, v_unit, t.amount_fen, t.is_approximate, t.at, t.channel from told t
  )
  insert into desk110.stop_payer (order_id, place, unit_id, bank, name, account)
  select p_order, t.place, v_unit, t.bank, t.name, t.account from told t
  where num_nonnulls(t.bank, t.name, t.account) > 0;
end
$$;
comment on function desk110.draft_stop(bigint, bigint, bigint, bigint) is
  'Fills a new request with what an earlier one of the case for the account said, else with what the calls tell, or the transfers '
  'where no call names the account.';

create function desk110.fill_transfer(p_order bigint, p_fields jsonb) returns void
  language plpgsql
as $$
declare
  v_unit  integer := (select o.unit_id from desk110.stop_order o where o.id = p_order);
  v_count integer := (select count(*) from desk110.stop_transfer t where t.order_id = p_order);
  v_place integer := (p_fields ->> 'transfer')::integer;
begin
  if not p_fields ?| array['transfer', 'fen', 'at', 'channel', 'from_bank', 'from_name', 'from_account'] then
    return;
  end if;
  if v_place is null and v_count > 1 then
    perform desk110.refuse('DK422', 'stop_transfer_which', 'the request has several transfers');
  end if;
  v_place := coalesce(v_place, 1);
  if v_place not between 1 and v_count + 1 then
    perform desk110.refuse('DK422', 'stop_transfer_unknown', 'no such transfer of the request');
  end if;
  if (p_fields ->> 'at')::timestamptz > now() then
    perform desk110.refuse('DK422', 'stop_time_future', 'the time is in the future');
  end if;
  insert into desk110.stop_transfer (order_id, place, unit_id) values (p_order, v_place, v_unit) on conflict do nothing;
  update desk110.stop_transfer t set
    amount_fen = coalesce((p_fields ->> 'fen')::bigint, t.amount_fen),
    is_approximate = coalesce((p_fields ->> 'approximate')::boolean, t.is_approximate and not p_fields ? 'fen'),
    at = coalesce((p_fields ->> 'at')::timestamptz, t.at), channel = coalesce(p_fields ->> 'channel', t.channel)
  where t.order_id = p_order and t.place = v_place;
  if p_fields ?| array['from_bank', 'from_name', 'from_account'] then
    insert into desk110.stop_payer as p (order_id, place, unit_id, bank, name, account)
    values (p_order, v_place, v_unit, p_fields ->> 'from_bank', p_fields ->> 'from_name', p_fields ->> 'from_account')
    on conflict (order_id, place) do update set bank = coalesce(excluded.bank, p.bank),
      name = coalesce(excluded.name, p.name), account = coalesce(excluded.account, p.account);
  end if;
end
$$;
comment on function desk110.fill_transfer(bigint, jsonb) is 'Writes what was given of one transfer; the place behind the last is a new one.';

create function desk110.fill_stop(p_order bigint, p_fields jsonb) returns void
  language plpgsql
as $$
begin
  if p_fields - array['mode', 'previous', 'stop_bank', 'stop_name', 'transfer', 'fen', 'approximate', 'at', 'channel',
    'from_bank', 'from_name', 'from_account', 'victim_name', 'victim_phone', 'document_kind', 'document_number',
    'description'] <> '{}'
  then
    perform desk110.refuse('DK422', 'stop_field', 'no field of a request');
  end if;
  update desk110.stop_order o set
    mode = coalesce(p_fields ->> 'mode', o.mode), stop_bank = coalesce(p_fields ->> 'stop_bank', o.stop_bank),
    stop_name = coalesce(p_fields ->> 'stop_name', o.stop_name)
  where o.id = p_order;
  perform desk110.fill_transfer(p_order, p_fields);
  update desk110.stop_victim v set
    name = coalesce(p_fields ->> 'victim_name', v.name), phone = coalesce(p_fields ->> 'victim_phone', v.phone),
    document_kind = coalesce(p_fields ->> 'document_kind', v.document_kind),
    document_number = coalesce(p_fields ->> 'document_number', v.document_number),
    description = coalesce(p_fields ->> 'description', v.description)
  where v.order_id = p_order;
  if exists (
    select
    from desk110.stop_order o
    join desk110.identifier i on i.id = o.identifier_id
    join desk110.stop_payer p on p.order_id = o.id and p.account = i.canonical
    where o.id = p_order)
  then
    perform desk110.refuse('DK422', 'stop_same_account', 'the money came from the account that is to be stopped');
  end if;
  if desk110.stop_missing(p_order) = '{}' then
    insert into desk110.stop_event (order_id, state, unit_id, at, by)
    select o.id, 'complete', o.unit_id, now(), desk110.me() from desk110.stop_order o where o.id = p_order
    on conflict do nothing;
  end if;
end
$$;
comment on function desk110.fill_stop(bigint, jsonb) is 'Writes what was given of a request, and that it is complete once nothing is missing.';

create function desk110.stop_missing(p_order bigint) returns text[]
  language plpgsql stable
as $$
begin
  return array(
    select n.key
    from (
      select 1 as part, 0 as place, 'stop_bank' as key from desk110.stop_order o where o.id = p_order and o.stop_bank is null
      union all
      select 2, 0, 'stop_name' from desk110.stop_order o where o.id = p_order and o.stop_name is null
      union all
      select 3, 0, 'transfers' where not exists (select from desk110.stop_transfer t where t.order_id = p_order)
      union all
      select 3 + f.place, t.place, 'transfers[' || t.place - 1 || '].' || f.name
      from desk110.stop_transfer t
      left join desk110.stop_payer p on p.order_id = t.order_id and p.place = t.place
      cross join lateral (values
        (1, 'amount', t.amount_fen is null or t.is_approximate), (2, 'at', t.at is null),
        (3, 'from_bank', p.bank is null), (4, 'from_name', p.name is null), (5, 'from_account', p.account is null)
      ) f (place, name, is_missing)
      where t.order_id = p_order and f.is_missing
      union all
      select 8 + f.place, 0, f.name
      from desk110.stop_victim v
      cross join lateral (values
        (1, 'victim.name', v.name is null), (2, 'victim.phone', v.phone is null),
        (3, 'victim.document_kind', v.document_kind is null), (4, 'victim.document_number', v.document_number is null),
        (5, 'description', v.description is null)
      ) f (place, name, is_missing)
      where v.order_id = p_order and f.is_missing
    ) n
    order by n.place <> 0, n.place, n.part);
end
$$;
comment on function desk110.stop_missing(bigint) is
  'What a request still lacks, in the order of asking: a bank compares name, number, amount and time and refuses on any mismatch, '
  'so that an amount said about is missing too.';

create function desk110.stop_document(p_order bigint, p_is_whole boolean) returns jsonb
  language plpgsql stable
as $$
declare
  s         desk110.stop_standing;
  i         desk110.identifier;
  v         desk110.stop_victim;
  v_minutes interval := make_interval(mins => desk110.setting_number('stop_minutes'));
  v_newest  timestamptz;
  v_place   integer;
  v_known   jsonb;
begin
  select * into s from desk110.stop_standing o where o.id = p_order;
  select * into i from desk110.identifier n where n.id = s.identifier_id;
  select * into v from desk110.stop_victim w where w.order_id = p_order;
  select max(t.at) into v_newest from desk110.stop_transfer t where t.order_id = p_order;
  v_place := coalesce(s.place, case when s.state in ('requested', 'submitted', 'lapsed')
    then 1 + (desk110.stop_state(s.identifier_id) ->> 'stops')::integer end);
  v_known := case when not p_is_whole then jsonb_build_object(
    'victim', jsonb_build_object('name', v.name, 'phone', v.phone, 'id_number', v.document_number),
    'caller', jsonb_build_object('name', (
      select p.name from desk110.stop_payer p where p.order_id = p_order and p.name <> v.name limit 1)),
    'identifiers', jsonb_build_array(jsonb_build_object('canonical', i.canonical, 'role', 'payee'))) end;
  return jsonb_build_object(
    'stop', desk110.stop_number(s.id), 'case', desk110.case_number(desk110.root_of(s.case_id)), 'state', s.state, 'mode', s.mode,
    'unit', (select u.code from desk110.unit u where u.id = s.unit_id), 'previous', desk110.stop_number(s.previous_id),
    'account', jsonb_build_object('identifier', i.canonical, 'kind', i.kind, 'bank', s.stop_bank, 'holder', s.stop_name),
    'currency', 'CNY',
    'transfers', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'from_bank', p.bank, 'from_name', case when p_is_whole then p.name else desk110.mask_name(p.name) end,
        'from_account', case when p_is_whole then p.account else desk110.mask_account(p.account) end,
        'fen', t.amount_fen, 'approximate', t.is_approximate, 'at', t.at, 'channel', t.channel) order by t.place), '[]')
      from desk110.stop_transfer t
      left join desk110.stop_payer p on p.order_id = t.order_id and p.place = t.place
      where t.order_id = p_order),
    'victim', jsonb_build_object(
      'name', case when p_is_whole then v.name else desk110.mask_name(v.name) end,
      'phone', case when p_is_whole then v.phone else desk110.mask_phone(v.phone) end,
      'document_kind', v.document_kind,
      'document_number', case when p_is_whole then v.document_number else desk110.mask_account(v.document_number) end),
    'description', case when p_is_whole then v.description else desk110.scrub(v.description, v_known) end,
    'missing', to_jsonb(desk110.stop_missing(p_order)),
    'called_at', s.called_at, 'complete_at', s.complete_at, 'submitted_at', s.submitted_at,
    'start', s.executed_at, 'end', least(s.released_at, s.expires_at),
    'result', case when s.executed_at is not null then 'executed' when s.refused_at is not null then 'refused' end,
    'reason', case when p_is_whole then s.reason else desk110.scrub(s.reason, v_known) end,
    'stopped_fen', s.amount_fen, 'balance_fen', s.balance_fen,
    'clocks', jsonb_build_object(
      'report_due_at', s.called_at + v_minutes, 'transfer_due_at', v_newest + v_minutes, 'expires_at', s.expires_at),
    'events', (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'state', e.state, 'at', e.at, 'by', e.by, 'recorded_at', e.recorded_at,
        'reason', case when p_is_whole then e.reason else desk110.scrub(e.reason, v_known) end)) order by e.recorded_at, e.at)
      from desk110.stop_event e where e.order_id = p_order),
    'place', v_place, 'last', v_place >= desk110.setting_number('stops_per_account'));
end
$$;
comment on function desk110.stop_document(bigint, boolean) is
  'A request as it is handed out, the victim''s data masked unless it is asked for whole.';

create function api.request_stop(p_account text[], p_case text, p_fields jsonb) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  i       desk110.identifier := desk110.require_account(p_account);
  v_root  bigint;
  c       record;
  v_prior bigint;
  v_last  bigint;
  v_order bigint;
begin
  perform desk110.lock_cases(v_unit);
  v_root := desk110.case_for_account(p_case, i.id, v_unit);
  perform desk110.lock_account(i.id);
  select * into c from desk110.account_claims(i.id, now());
  if c.stops >= desk110.setting_number('stops_per_account') then
    perform desk110.refuse('DK409', 'stop_third', 'the account was stopped as often as it may be');
  elsif c.asked is not null then
    perform desk110.refuse('DK409', 'stop_requested', 'the account is being stopped already');
  end if;
  if p_fields ? 'previous' then
    v_last := desk110.find_stop(p_fields ->> 'previous', v_unit);
  end if;
  if v_last is not null and not exists (
    select from desk110.stop_standing s
    where s.id = v_last and s.identifier_id = i.id and s.state in ('executed', 'expired'))
  then
    perform desk110.refuse('DK422', 'stop_previous', 'not a stop of this account that was executed');
  elsif c.running is not null and c.running is distinct from v_last then
    perform desk110.refuse('DK409', 'stop_in_force', 'the account is stopped already');
  end if;
  select o.id into v_prior
  from desk110.fraud_case member
  join desk110.stop_order o on o.case_id = member.id
  where member.root_id = v_root and o.identifier_id = i.id
  order by o.id desc limit 1;
  insert into desk110.stop_order (unit_id, case_id, identifier_id, attempt, previous_id, mode, stop_bank, stop_name, called_at)
  select v_unit, desk110.member_naming(v_root, i.id), i.id, (select n.of_stop from desk110.next_attempts(i.id) n),
    coalesce(v_last, (
      select s.id from desk110.stop_standing s where s.id = v_prior and s.state = 'expired')),
    'regular', coalesce(p.stop_bank, told.bank, moved.bank, i.issuer), coalesce(p.stop_name, told.holder, moved.holder),
    coalesce(told.called_at, moved.called_at, now())
  from (
    select min(k.received_at) as called_at,
      (array_agg(m.bank order by k.received_at desc, k.id desc) filter (where m.bank <> ''))[1] as bank,
      (array_agg(m.holder order by k.received_at desc, k.id desc) filter (where m.holder <> ''))[1] as holder
    from unnest(desk110.case_calls(v_root, i.id)) u (id)
    join desk110.call k on k.id = u.id
    join desk110.mention m on m.call_id = k.id and m.identifier_id = i.id
  ) told
  cross join (
    select
      (select min(k.received_at) from unnest(desk110.case_calls(v_root, null)) u (id) join desk110.call k on k.id = u.id) as called_at,
      (array_agg(p.bank order by t.id desc) filter (where p.bank <> ''))[1] as bank,
      (array_agg(p.holder order by t.id desc) filter (where p.holder <> ''))[1] as holder
    from desk110.case_transfers(v_root, i.id) t
    join desk110.transfer_party p on p.transfer_id = t.id and p.is_receiver
  ) moved
  left join desk110.stop_order p on p.id = v_prior
  returning id into v_order;
  insert into desk110.stop_event (order_id, state, unit_id, at, by) values (v_order, 'requested', v_unit, now(), desk110.me());
  perform desk110.draft_stop(v_order, v_root, i.id, v_prior);
  perform desk110.fill_stop(v_order, p_fields);
  perform desk110.trace(v_unit, 'stop.request', desk110.stop_number(v_order),
    jsonb_build_object('case', desk110.case_number(v_root), 'identifier', i.id));
  return desk110.stop_document(v_order, false);
end
$$;
comment on function api.request_stop(text[], text, jsonb) is
  'Asks for a stop of an account, with what the calls of its case tell and what is given; tells what is missing.';

create function api.complete_stop(p_stop text, p_fields jsonb) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_order bigint  := desk110.find_stop(p_stop, v_unit);
begin
  perform desk110.lock_cases(v_unit);
  if p_fields ? 'previous' then
    perform desk110.refuse('DK422', 'stop_field', 'what a request extends is said when it is made');
  end if;
  perform desk110.require_open(v_order, 'complete');
  perform desk110.fill_stop(v_order, p_fields);
  perform desk110.trace(v_unit, 'stop.complete', desk110.stop_number(v_order),
    jsonb_build_object('fields', (select jsonb_agg(key) from jsonb_object_keys(p_fields) key)));
  return desk110.stop_document(v_order, false);
end
$$;
comment on function api.complete_stop(text, jsonb) is 'Writes further fields of a request that is not submitted yet.';

create function desk110.require_open(p_order bigint, p_verb text) returns void
  language plpgsql stable
as $$
declare
  s desk110.stop_standing;
begin
  select * into s from desk110.stop_standing o where o.id = p_order;
  if s.executed_at is not null then
    perform desk110.refuse('DK409', 'stop_executed', 'the stop was executed already');
  elsif s.state = 'refused' then
    perform desk110.refuse('DK409', 'stop_refused', 'the bank refused it already');
  elsif s.state = 'withdrawn' then
    perform desk110.refuse('DK409', 'stop_withdrawn', 'the request was withdrawn');
  elsif p_verb in ('complete', 'submit') and s.submitted_at is not null then
    perform desk110.refuse('DK409', 'stop_submitted', 'the request is with the bank already');
  elsif p_verb = 'submit' and s.complete_at is null then
    perform desk110.refuse('DK422', 'stop_incomplete', 'the request lacks what the bank compares');
  elsif p_verb = 'answer' and s.submitted_at is null then
    perform desk110.refuse('DK409', 'stop_not_submitted', 'the request was not submitted yet');
  end if;
end
$$;
comment on function desk110.require_open(bigint, text) is
  'Refuses to complete, submit or answer a request that is past it, or not there yet.';

create function desk110.require_time(p_at timestamptz, p_after timestamptz) returns timestamptz
  language plpgsql stable
as $$
declare
  v_at timestamptz := coalesce(p_at, now());
begin
  if v_at > now() then
    perform desk110.refuse('DK422', 'stop_time_future', 'the time is in the future');
  elsif v_at < p_after then
    -- Now is when the transaction began, and it may have waited for the one it follows.
    if p_at is null then
      return p_after;
    end if;
    perform desk110.refuse('DK422', 'stop_time_early', 'the time is before what it follows');
  end if;
  return v_at;
end
$$;
comment on function desk110.require_time(timestamptz, timestamptz) is
  'When a step happened: the time given, now without one; never in the future, nor before the step it follows.';

create function api.submit_stop(p_stop text, p_at timestamptz) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_order bigint  := desk110.find_stop(p_stop, v_unit);
begin
  perform desk110.lock_cases(v_unit);
  perform desk110.require_open(v_order, 'submit');
  insert into desk110.stop_event (order_id, state, unit_id, at, by)
  select v_order, 'submitted', v_unit, desk110.require_time(p_at, o.called_at), desk110.me()
  from desk110.stop_order o where o.id = v_order;
  perform desk110.trace(v_unit, 'stop.submit', desk110.stop_number(v_order));
  return desk110.stop_document(v_order, false);
end
$$;
comment on function api.submit_stop(text, timestamptz) is 'Says that a complete request went to the bank; from then on it is not changed.';

create function api.execute_stop(p_stop text, p_answer jsonb) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_order bigint  := desk110.find_stop(p_stop, v_unit);
  o       desk110.stop_order;
  c       record;
  v_at    timestamptz;
begin
  perform desk110.lock_cases(v_unit);
  select * into o from desk110.stop_order s where s.id = v_order;
  perform desk110.lock_account(o.identifier_id);
  perform desk110.require_open(v_order, 'answer');
  select * into c from desk110.account_claims(o.identifier_id, now());
  if c.stops >= desk110.setting_number('stops_per_account') then
    perform desk110.refuse('DK409', 'stop_third', 'the account was stopped as often as it may be');
  end if;
  v_at := desk110.require_time((p_answer ->> 'at')::timestamptz, (
    select e.at from desk110.stop_event e where e.order_id = v_order and e.state = 'submitted'));
  insert into desk110.stop_event (
    order_id, state, unit_id, at, by, identifier_id, place, expires_at, amount_fen, balance_fen, money_id)
  values (v_order, 'executed', v_unit, v_at, desk110.me(), o.identifier_id, c.stops + 1,
    v_at + make_interval(hours => desk110.setting_number('stop_hours')),
    (p_answer ->> 'fen')::bigint, (p_answer ->> 'balance_fen')::bigint,
    desk110.book_held(v_unit, o.case_id, 'stopped', o.identifier_id, (p_answer ->> 'fen')::bigint, v_at));
  perform desk110.settle_case(o.case_id);
  perform desk110.trace(v_unit, 'stop.execute', desk110.stop_number(v_order), jsonb_build_object('place', c.stops + 1));
  return desk110.stop_document(v_order, false);
end
$$;
comment on function api.execute_stop(text, jsonb) is
  'Says that the bank stopped the account, when, how much and what was on it; what was stopped enters the ledger once.';

create function api.refuse_stop(p_stop text, p_reason text, p_at timestamptz) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_order bigint  := desk110.find_stop(p_stop, v_unit);
begin
  if nullif(btrim(p_reason), '') is null then
    perform desk110.refuse('DK422', 'stop_event_refusal_reasoned', 'a refusal has a reason');
  end if;
  perform desk110.lock_cases(v_unit);
  perform desk110.require_open(v_order, 'answer');
  insert into desk110.stop_event (order_id, state, unit_id, at, by, reason)
  select v_order, 'refused', v_unit, desk110.require_time(p_at, e.at), desk110.me(), btrim(p_reason)
  from desk110.stop_event e where e.order_id = v_order and e.state = 'submitted';
  perform desk110.trace(v_unit, 'stop.refuse', desk110.stop_number(v_order));
  return desk110.stop_document(v_order, false);
end
$$;
comment on function api.refuse_stop(text, text, timestamptz) is 'Says that the bank refused a request, and why.';

create function api.release_stop(p_stop text, p_reason text, p_at timestamptz) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_order bigint  := desk110.find_stop(p_stop, v_unit);
  s       desk110.stop_standing;
  v_at    timestamptz;
begin
  perform desk110.lock_cases(v_unit);
  select * into s from desk110.stop_standing o where o.id = v_order;
  perform desk110.lock_account(s.identifier_id);
  if s.executed_at is null then
    perform desk110.require_open(v_order, 'release');
  elsif s.released_at is not null then
    perform desk110.refuse('DK409', 'stop_released', 'the stop was released already');
  end if;
  v_at := desk110.require_time(p_at, coalesce(s.executed_at, s.requested_at));
  if v_at >= s.expires_at then
    perform desk110.refuse('DK409', 'stop_expired', 'the stop has expired');
  end if;
  insert into desk110.stop_event (order_id, state, unit_id, at, by, reason)
  values (v_order, case when s.executed_at is null then 'withdrawn' else 'released' end, v_unit, v_at, desk110.me(),
    nullif(btrim(p_reason), ''));
  perform desk110.settle_case(s.case_id);
  perform desk110.trace(v_unit, case when s.executed_at is null then 'stop.withdraw' else 'stop.release' end,
    desk110.stop_number(v_order));
  return desk110.stop_document(v_order, false);
end
$$;
comment on function api.release_stop(text, text, timestamptz) is
  'Lifts a stop before it expires, and with it what it held of the money; a request that no bank answered is withdrawn.';

create function api.show_stop(p_stop text, p_unmask text default null) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_order bigint  := (select o.id from desk110.stop_order o where o.id = desk110.id_of(5, p_stop));
begin
  perform desk110.require_reason(p_unmask);
  if v_order is null then
    perform desk110.trace_miss(v_unit, 'stop.show');
    return null;
  end if;
  if p_unmask is null then
    perform set_config('synchronous_commit', 'off', true);
  end if;
  perform desk110.trace(v_unit, case when p_unmask is null then 'stop.show' else 'stop.unmask' end,
    desk110.stop_number(v_order), jsonb_strip_nulls(jsonb_build_object('reason', p_unmask)));
  return desk110.stop_document(v_order, p_unmask is not null);
end
$$;
comment on function api.show_stop(text, text) is
  'One request; the victim''s data masked unless a reason is given, which is audited. Null when there is none to be seen.';

create function api.export_stops(p_stops text[], p_unmask text default null) returns setof jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator');
  v_orders bigint[];
begin
  perform desk110.require_reason(p_unmask);
  if cardinality(p_stops) > 1000 then
    perform desk110.refuse('DK422', 'stop_export_length', 'at most 1000 requests are exported at once');
  end if;
  v_orders := array(
    select desk110.find_stop(s.number, v_unit) from unnest(p_stops) with ordinality s (number, place) order by s.place);
  perform desk110.trace_each(v_unit, case when p_unmask is null then 'stop.export' else 'stop.unmask' end,
    array(select desk110.stop_number(o) from unnest(v_orders) with ordinality n (o, place) order by n.place),
    jsonb_strip_nulls(jsonb_build_object('reason', p_unmask, 'export', true)));
  return query
    select desk110.stop_document(n.id, p_unmask is not null)
    from unnest(v_orders) with ordinality n (id, place)
    order by n.place;
end
$$;
comment on function api.export_stops(text[], text) is
  'Requests of the own desk for the bank, in the order asked, each with an audit row; masked unless a reason is given.';

create function api.list_stops(p_filter jsonb, p_limit integer) returns table (
    stop text, state text, "case" text, account text, kind text, holder text, bank text, amount_fen bigint, stopped_fen bigint,
    called_at timestamptz, requested_at timestamptz, executed_at timestamptz, expires_at timestamptz, missing bigint, unit text)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator', 'commander');
  v_reads boolean := desk110.has_duty('officer') or desk110.has_duty('investigator');
  v_case  bigint;
begin
  if p_filter ? 'case' then
    v_case := coalesce((select c.root_id from desk110.fraud_case c where c.id = desk110.id_of(8, p_filter ->> 'case')), -1);
  end if;
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'stop.list', null, desk110.known_filter(p_filter));
  return query
    select desk110.stop_number(s.id), s.state, desk110.case_number(desk110.root_of(s.case_id)), case when v_reads then i.canonical end, i.kind::text,
      case when v_reads then s.stop_name end, s.stop_bank, t.fen, s.amount_fen::bigint,
      s.called_at, s.requested_at, s.executed_at, s.expires_at,
      case when s.submitted_at is null then cardinality(desk110.stop_missing(s.id))::bigint end, u.code
    from desk110.stop_standing s
    join desk110.identifier i on i.id = s.identifier_id
    join desk110.unit u on u.id = s.unit_id
    cross join lateral (
      select sum(n.amount_fen)::bigint as fen from desk110.stop_transfer n where n.order_id = s.id
    ) t
    where (not p_filter ? 'state' or s.state = p_filter ->> 'state')
      and (v_case is null or s.case_id in (select c.id from desk110.fraud_case c where c.root_id = v_case))
      and (not p_filter ? 'from' or s.requested_at >= (p_filter ->> 'from')::timestamptz)
      and (not p_filter ? 'to' or s.requested_at < (p_filter ->> 'to')::timestamptz)
    order by s.id desc
    limit p_limit;
end
$$;
comment on function api.list_stops(jsonb, integer) is 'Requests of the own desk, newest first; a commander sees no account and no holder.';

create function desk110.freeze_document(p_order bigint) returns jsonb
  language plpgsql stable
as $$
declare
  s desk110.freeze_standing;
  i desk110.identifier;
begin
  select * into s from desk110.freeze_standing o where o.id = p_order;
  select * into i from desk110.identifier n where n.id = s.identifier_id;
  return jsonb_build_object(
    'freeze', desk110.freeze_number(s.id), 'case', desk110.case_number(desk110.root_of(s.case_id)), 'state', s.state,
    'unit', (select u.code from desk110.unit u where u.id = s.unit_id),
    'account', jsonb_build_object('identifier', i.canonical, 'kind', i.kind, 'issuer', i.issuer),
    'filed_number', s.filed_number, 'major', s.is_major, 'frozen_fen', s.amount_fen, 'returned_fen', s.returned_fen,
    'queued_at', s.queued_at, 'frozen_at', s.frozen_at, 'until', s.until, 'released_at', s.released_at, 'renewals', s.renewals,
    'events', (
      select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'state', e.state, 'at', e.at, 'by', e.by, 'recorded_at', e.recorded_at,
        'reason', desk110.scrub_case(e.reason, desk110.root_of(s.case_id)), 'months', e.months,
        'until', e.until, 'fen', e.amount_fen)) order by e.id)
      from desk110.freeze_event e where e.order_id = p_order));
end
$$;
comment on function desk110.freeze_document(bigint) is 'A freeze as it is handed out.';

create function desk110.require_months(p_months integer, p_normal text, p_is_major boolean) returns integer
  language plpgsql stable
as $$
declare
  v_most integer := desk110.setting_number(case when p_is_major then 'freeze_major_months' else p_normal end);
begin
  if p_months not between 1 and v_most then
    perform desk110.refuse('DK422', 'freeze_months', 'a freeze is not ordered for so long');
  end if;
  return coalesce(p_months, v_most);
end
$$;
comment on function desk110.require_months(integer, text, boolean) is
  'For how many months a freeze is ordered or renewed: as given, else as long as it may be.';

create function api.freeze_account(p_account text[], p_case text, p_order jsonb) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator');
  i        desk110.identifier := desk110.require_account(p_account);
  v_major  boolean := coalesce((p_order ->> 'major')::boolean, false);
  v_queued boolean := coalesce((p_order ->> 'queued')::boolean, false);
  v_months integer := desk110.require_months((p_order ->> 'months')::integer, 'freeze_months', v_major);
  v_fen    bigint  := (p_order ->> 'fen')::bigint;
  v_at     timestamptz;
  v_until  timestamptz;
  v_case   bigint;
  c        record;
  v_order  bigint;
begin
  perform desk110.lock_cases(v_unit);
  v_case := desk110.member_naming(desk110.case_for_account(p_case, i.id, v_unit), i.id);
  perform desk110.lock_account(i.id);
  select * into c from desk110.account_claims(i.id, now());
  if c.frozen is not null and not v_queued then
    perform desk110.refuse('DK409', 'freeze_in_force', 'the account is frozen already');
  elsif v_queued and exists (
    select from desk110.freeze_standing s where s.identifier_id = i.id and s.unit_id = v_unit and s.state in ('queued', 'frozen'))
  then
    perform desk110.refuse('DK409', 'freeze_queued_already', 'a freeze of this desk is in force or waits already');
  elsif nullif(btrim(p_order ->> 'filed_number'), '') is null then
    perform desk110.refuse('DK422', 'freeze_filed_number_length', 'a freeze needs the number of a filed case');
  elsif v_fen is null then
    perform desk110.refuse('DK422', 'freeze_amount', 'a freeze says how much it holds');
  end if;
  v_at := desk110.require_time((p_order ->> 'at')::timestamptz, '2000-01-01');
  v_until := case when not v_queued then desk110.months_after(v_at, v_months) end;
  insert into desk110.freeze_order (unit_id, case_id, identifier_id, attempt, filed_number, is_major)
  values (v_unit, v_case, i.id, (select n.of_freeze from desk110.next_attempts(i.id) n), btrim(p_order ->> 'filed_number'), v_major)
  returning id into v_order;
  insert into desk110.freeze_event (order_id, state, unit_id, at, by, months, until, amount_fen, money_id)
  values (v_order, case when v_queued then 'queued' else 'frozen' end, v_unit, v_at, desk110.me(), v_months, v_until, v_fen,
    case when not v_queued then desk110.book_held(v_unit, v_case, 'frozen', i.id, v_fen, v_at) end);
  perform desk110.settle_case(v_case);
  perform desk110.trace(v_unit, 'freeze.add', desk110.freeze_number(v_order),
    jsonb_build_object('case', desk110.case_number(v_case), 'identifier', i.id));
  return desk110.freeze_document(v_order);
end
$$;
comment on function api.freeze_account(text[], text, jsonb) is
  'Records that investigators had an account frozen, for a filed case; what is frozen enters the ledger once. With queued it waits '
  'for the freeze of another (轮候冻结): it holds nothing and its months do not run until it begins.';

create function desk110.require_frozen(p_order bigint, p_state text, p_at timestamptz) returns desk110.freeze_standing
  language plpgsql stable
as $$
declare
  s desk110.freeze_standing;
begin
  select * into s from desk110.freeze_standing o where o.id = p_order;
  if s.released_at is not null then
    perform desk110.refuse('DK409', 'freeze_released', 'the freeze was released already');
  elsif p_state = 'frozen' and s.frozen_at is not null then
    perform desk110.refuse('DK409', 'freeze_begun', 'the freeze waits for no other');
  elsif p_state in ('renewed', 'returned') and s.frozen_at is null then
    perform desk110.refuse('DK409', 'freeze_queued', 'the freeze waits for another and is not in force yet');
  elsif p_at >= s.until then
    perform desk110.refuse('DK409', 'freeze_lapsed', 'the freeze has lapsed');
  end if;
  return s;
end
$$;
comment on function desk110.require_frozen(bigint, text, timestamptz) is
  'A freeze that is in force at a time, or waits for what is recorded of it; otherwise the statement is refused.';

create function desk110.note_freeze(p_freeze text, p_state text, p_event jsonb) returns jsonb
  language plpgsql
as $$
declare
  v_unit   integer := desk110.worker('officer', 'investigator');
  v_order  bigint  := desk110.find_freeze(p_freeze, v_unit);
  v_fen    bigint  := (p_event ->> 'fen')::bigint;
  s        desk110.freeze_standing;
  v_at     timestamptz;
  v_months integer;
  v_until  timestamptz;
begin
  perform desk110.lock_cases(v_unit);
  perform desk110.lock_account((select o.identifier_id from desk110.freeze_order o where o.id = v_order));
  v_at := desk110.require_time((p_event ->> 'at')::timestamptz, (
    select max(e.at) from desk110.freeze_event e where e.order_id = v_order and e.state in ('queued', 'frozen')));
  s := desk110.require_frozen(v_order, p_state, v_at);
  if p_state = 'frozen' then
    if (select c.frozen from desk110.account_claims(s.identifier_id, v_at) c) is not null then
      perform desk110.refuse('DK409', 'freeze_in_force', 'the account is frozen already');
    end if;
    v_fen := coalesce(v_fen, s.amount_fen);
    v_months := s.months;
    v_until := desk110.months_after(v_at, v_months);
  elsif p_state = 'renewed' then
    v_months := desk110.require_months((p_event ->> 'months')::integer, 'freeze_renewal_months', s.is_major);
    v_until := desk110.months_after(s.until, v_months);
  elsif p_state = 'returned' and coalesce(v_fen, 0) = 0 then
    perform desk110.refuse('DK422', 'freeze_amount', 'a return says how much it is');
  elsif p_state = 'returned' and v_fen > s.amount_fen - s.returned_fen then
    perform desk110.refuse('DK422', 'freeze_returned_more', 'more than was frozen');
  end if;
  insert into desk110.freeze_event (order_id, state, unit_id, at, by, reason, months, until, amount_fen, money_id)
  values (v_order, p_state, v_unit, v_at, desk110.me(), nullif(btrim(p_event ->> 'reason'), ''), v_months,
    v_until, case when p_state in ('frozen', 'returned') then v_fen end,
    case when p_state in ('frozen', 'returned') then
      desk110.book_held(v_unit, s.case_id, p_state, s.identifier_id, v_fen, v_at) end);
  perform desk110.settle_case(s.case_id);
  perform desk110.trace(v_unit, 'freeze.' || p_state, desk110.freeze_number(v_order));
  return desk110.freeze_document(v_order);
end
$$;
comment on function desk110.note_freeze(text, text, jsonb) is 'Records what became of a freeze that is in force, or waits.';

create function api.begin_freeze(p_freeze text, p_event jsonb) returns jsonb
  language sql security definer
  set search_path = pg_catalog, pg_temp
begin atomic
  select desk110.note_freeze(p_freeze, 'frozen', p_event);
end;
comment on function api.begin_freeze(text, jsonb) is
  'Records that a freeze that waited for another (轮候) came into force, with what it holds where that is another sum than ordered.';

create function api.renew_freeze(p_freeze text, p_event jsonb) returns jsonb
  language sql security definer
  set search_path = pg_catalog, pg_temp
begin atomic
  select desk110.note_freeze(p_freeze, 'renewed', p_event);
end;
comment on function api.renew_freeze(text, jsonb) is 'Renews a freeze before it lapses, by some months from where it would lapse.';

create function api.release_freeze(p_freeze text, p_event jsonb) returns jsonb
  language sql security definer
  set search_path = pg_catalog, pg_temp
begin atomic
  select desk110.note_freeze(p_freeze, 'released', p_event);
end;
comment on function api.release_freeze(text, jsonb) is 'Lifts a freeze, and what it held of the money where nothing was returned from it.';

create function api.return_frozen(p_freeze text, p_event jsonb) returns jsonb
  language sql security definer
  set search_path = pg_catalog, pg_temp
begin atomic
  select desk110.note_freeze(p_freeze, 'returned', p_event);
end;
comment on function api.return_frozen(text, jsonb) is 'Records that frozen money was returned (返还) to the victim; never more than was frozen.';

create function api.show_freeze(p_freeze text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_order bigint  := (select o.id from desk110.freeze_order o where o.id = desk110.id_of(7, p_freeze));
begin
  if v_order is null then
    perform desk110.trace_miss(v_unit, 'freeze.show');
    return null;
  end if;
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'freeze.show', desk110.freeze_number(v_order));
  return desk110.freeze_document(v_order);
end
$$;
comment on function api.show_freeze(text) is 'One freeze with what became of it. Null when there is none to be seen.';

create function api.list_freezes(p_filter jsonb, p_limit integer) returns table (
    "freeze" text, state text, "case" text, account text, kind text, filed_number text, frozen_fen bigint, returned_fen bigint,
    frozen_at timestamptz, until timestamptz, unit text)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator', 'commander');
  v_reads boolean := desk110.has_duty('officer') or desk110.has_duty('investigator');
  v_case  bigint;
begin
  if p_filter ? 'case' then
    v_case := coalesce((select c.root_id from desk110.fraud_case c where c.id = desk110.id_of(8, p_filter ->> 'case')), -1);
  end if;
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'freeze.list', null, desk110.known_filter(p_filter));
  return query
    select desk110.freeze_number(s.id), s.state, desk110.case_number(desk110.root_of(s.case_id)), case when v_reads then i.canonical end,
      i.kind::text, s.filed_number, s.amount_fen::bigint, s.returned_fen, s.frozen_at, s.until, u.code
    from desk110.freeze_standing s
    join desk110.identifier i on i.id = s.identifier_id
    join desk110.unit u on u.id = s.unit_id
    where (not p_filter ? 'state' or s.state = p_filter ->> 'state')
      and (v_case is null or s.case_id in (select c.id from desk110.fraud_case c where c.root_id = v_case))
    order by s.id desc
    limit p_limit;
end
$$;
comment on function api.list_freezes(jsonb, integer) is 'Freezes the own desk recorded, newest first; a commander sees no account.';

create function desk110.is_extended(p_order bigint) returns boolean
  language sql stable
begin atomic
  select exists (
    select
    from desk110.stop_order o
    join desk110.stop_order n on n.identifier_id = o.identifier_id and n.previous_id = o.id
    join desk110.stop_event e on e.order_id = n.id and e.state = 'executed'
    where o.id = p_order);
end;
comment on function desk110.is_extended(bigint) is 'Whether a second stop took over what a stop held.';

create function api.list_due(p_until timestamptz, p_limit integer) returns table (
    due_at timestamptz, what text, number text, "case" text, account text, kind text, fen bigint, again boolean, unit text)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit    integer  := desk110.worker('officer', 'investigator', 'commander');
  v_reads   boolean  := desk110.has_duty('officer') or desk110.has_duty('investigator');
  v_minutes interval := make_interval(mins => desk110.setting_number('stop_minutes'));
  v_hours   interval := make_interval(hours => desk110.setting_number('stop_request_hours'));
  v_answer  interval := make_interval(mins => desk110.setting_number('stop_answer_minutes'));
  v_most    integer  := desk110.setting_number('stops_per_account');
begin
  perform set_config('synchronous_commit', 'off', true);
  perform desk110.trace(v_unit, 'stop.due', null);
  return query
    select d.due_at, d.what, d.number, desk110.case_number(desk110.root_of(d.case_id)), case when v_reads then i.canonical end, i.kind::text,
      d.fen, d.again, u.code
    from (
      select o.called_at + v_minutes as due_at, 'submit' as what, desk110.stop_number(o.id) as number,
        o.case_id, o.identifier_id, t.fen, null::boolean as again, o.unit_id
      from desk110.stop_event e
      join desk110.stop_order o on o.id = e.order_id
      cross join lateral (
        select sum(n.amount_fen)::bigint as fen from desk110.stop_transfer n where n.order_id = o.id
      ) t
      where e.state = 'requested' and e.at > now() - v_hours
        and not exists (
          select from desk110.stop_event n where n.order_id = o.id and n.state not in ('requested', 'complete'))
      union all
      select n.at + v_answer, 'answer', desk110.stop_number(o.id), o.case_id, o.identifier_id, t.fen, null, o.unit_id
      from desk110.stop_event e
      join desk110.stop_order o on o.id = e.order_id
      join desk110.stop_event n on n.order_id = o.id and n.state = 'submitted'
      cross join lateral (
        select sum(m.amount_fen)::bigint as fen from desk110.stop_transfer m where m.order_id = o.id
      ) t
      where e.state = 'requested' and e.at > now() - v_hours
        and not exists (
          select from desk110.stop_event a where a.order_id = o.id and a.state in ('executed', 'refused', 'withdrawn'))
      union all
      select e.expires_at, 'stop_ends', desk110.stop_number(o.id), o.case_id, o.identifier_id, e.amount_fen::bigint,
        coalesce((desk110.stop_state(o.identifier_id) ->> 'possible')::boolean, false), o.unit_id
      from desk110.stop_event e
      join desk110.stop_order o on o.id = e.order_id
      where e.state = 'executed' and e.expires_at > now()
        and not exists (select from desk110.stop_event n where n.order_id = o.id and n.state = 'released')
        and not desk110.is_extended(o.id)
      union all
      select e.until, 'freeze_ends', desk110.freeze_number(o.id), o.case_id, o.identifier_id, s.amount_fen - s.returned_fen,
        true, o.unit_id
      from desk110.freeze_event e
      join desk110.freeze_order o on o.id = e.order_id
      join desk110.freeze_standing s on s.id = o.id
      where e.until > now() and s.state = 'frozen' and e.until = s.until
      union all
      select coalesce(c.frozen_until, s.queued_at), 'freeze_queued', desk110.freeze_number(s.id), s.case_id, s.identifier_id,
        s.amount_fen::bigint, null, s.unit_id
      from desk110.freeze_event e
      join desk110.freeze_standing s on s.id = e.order_id
      cross join lateral desk110.account_claims(s.identifier_id, now()) c
      where e.state = 'queued' and s.state = 'queued'
    ) d
    join desk110.identifier i on i.id = d.identifier_id
    join desk110.unit u on u.id = d.unit_id
    where p_until is null or d.due_at <= p_until
    order by d.due_at, d.number
    limit p_limit;
end
$$;
comment on function api.list_due(timestamptz, integer) is
  'What runs out next, of the desks the person sees: requests to be submitted within the minutes of the report, requests whose bank '
  'is to be asked for its answer, stops, freezes, and freezes that wait, by when the one before them ends. again says whether the '
  'account may be stopped or the freeze renewed once more.';

create function desk110.case_stops(p_root bigint, p_reads boolean) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    select coalesce(jsonb_agg(n.part order by n.at), '[]')
    from (
      select s.requested_at as at, jsonb_strip_nulls(jsonb_build_object(
        'stop', desk110.stop_number(s.id), 'state', s.state, 'account', case when p_reads then i.canonical end,
        'since', s.executed_at, 'until', s.expires_at, 'fen', s.amount_fen)) as part
      from desk110.fraud_case member
      join desk110.stop_standing s on s.case_id = member.id
      join desk110.identifier i on i.id = s.identifier_id
      where member.root_id = p_root
      union all
      select coalesce(s.queued_at, s.frozen_at), jsonb_strip_nulls(jsonb_build_object(
        'freeze', desk110.freeze_number(s.id), 'state', s.state, 'account', case when p_reads then i.canonical end,
        'since', s.frozen_at, 'until', s.until, 'fen', s.amount_fen))
      from desk110.fraud_case member
      join desk110.freeze_standing s on s.case_id = member.id
      join desk110.identifier i on i.id = s.identifier_id
      where member.root_id = p_root
    ) n);
end
$$;
comment on function desk110.case_stops(bigint, boolean) is 'The stops and freezes of a case, the oldest first.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.list_stops(jsonb, integer), api.list_freezes(jsonb, integer), api.list_due(timestamptz, integer)
  to desk110_officer, desk110_investigator, desk110_commander;
grant execute on function api.request_stop(text[], text, jsonb), api.complete_stop(text, jsonb),
  api.submit_stop(text, timestamptz), api.execute_stop(text, jsonb), api.refuse_stop(text, text, timestamptz),
  api.release_stop(text, text, timestamptz), api.show_stop(text, text), api.export_stops(text[], text),
  api.freeze_account(text[], text, jsonb), api.renew_freeze(text, jsonb), api.release_freeze(text, jsonb),
  api.begin_freeze(text, jsonb), api.return_frozen(text, jsonb), api.show_freeze(text)
  to desk110_officer, desk110_investigator;
