-- Money trail: transfers between accounts, and where a victim's money went by them.
--
-- A transfer is no entry of a case's ledger: what a case lost are the victims' own payments, and money that moves on is
-- not lost again. Those payments are the roots of a trail.
set local role desk110_owner;

do $$
declare
  v_table text;
begin
  foreach v_table in array array['bank_statement', 'transfer', 'transfer_withdrawal'] loop
    execute format('create trigger %1$s_append_only before update or delete on desk110.%1$s '
      'for each row execute function desk110.append_only()', v_table);
    execute format('create trigger %1$s_not_truncated before truncate on desk110.%1$s '
      'for each statement execute function desk110.append_only()', v_table);
  end loop;
end
$$;

create function desk110.transfer_number(p_id bigint) returns text
  language sql immutable parallel safe
return desk110.number_of(3, p_id);
comment on function desk110.transfer_number(bigint) is 'The number of a transfer.';

create function desk110.statement_number(p_id bigint) returns text
  language sql immutable parallel safe
return desk110.number_of(9, p_id);
comment on function desk110.statement_number(bigint) is 'The number of a bank''s statement.';

reset role;
set local role desk110_index;

create function desk110.is_victims_own(p_identifier bigint) returns boolean
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (select from desk110.mention m where m.identifier_id = p_identifier and m.role = 'payer')
    and not desk110.is_lead(p_identifier);
end
$$;
comment on function desk110.is_victims_own(bigint) is
  'Whether calls of all desks named an identifier only as the victim''s own: never a lead, and a trail ends there.';

create function desk110.is_trail_account(p_identifier bigint) returns boolean
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
      select
      from desk110.transfer t
      where t.to_identifier_id = p_identifier
        and not exists (select from desk110.transfer_withdrawal w where w.transfer_id = t.id)
        and (t.from_identifier_id is null or not desk110.is_victims_own(t.from_identifier_id))
        -- Who paid first and was paid back may be a victim who never called, given a rebate.
        and not exists (
          select
          from desk110.transfer p
          where p.from_identifier_id = p_identifier and p.to_identifier_id = t.from_identifier_id
            and (p.at <= t.at) is not false
            and not exists (select from desk110.transfer_withdrawal w where w.transfer_id = p.id)))
    and not exists (select from desk110.mention m where m.identifier_id = p_identifier and m.role = 'payer')
    and not exists (select from desk110.identifier i where i.id = p_identifier and i.is_official);
end
$$;
comment on function desk110.is_trail_account(bigint) is
  'Whether money went to an account by a transfer that any desk recorded, so that it is a lead; what a victim paid elsewhere, '
  'accounts of victims, and those that only got back from where they had paid before are none.';

create function desk110.trail_facts(p_identifier bigint) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object('last_seen', max(coalesce(t.at, t.recorded_at)), 'calls', 0, 'cases', count(distinct f.root_id),
      'desks', count(distinct t.unit_id), 'paid_fen', coalesce(sum(t.amount_fen), 0)::bigint)
    from (
      select n.* from (
        select m.id, m.unit_id, m.case_id, m.amount_fen, m.at, m.recorded_at
        from desk110.transfer m
        where m.to_identifier_id = p_identifier
        order by m.id desc limit 1000
      ) n
      where not exists (select from desk110.transfer_withdrawal w where w.transfer_id = n.id)
    ) t
    left join desk110.fraud_case f on f.id = t.case_id);
end
$$;
comment on function desk110.trail_facts(bigint) is
  'What the last 1000 transfers to an account come to: how much, when last, for how many cases and desks.';

create function desk110.trail_level(p_identifier bigint) returns integer
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_seen  bigint[] := array[p_identifier];
  v_reach bigint[] := v_seen;
begin
  for v_level in 1..20 loop
    if exists (
      select
      from desk110.money m
      where m.to_identifier_id = any (v_reach) and m.kind = 'paid'
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id))
    then
      return v_level;
    end if;
    v_reach := array(
      select distinct t.from_identifier_id
      from desk110.transfer t
      where t.to_identifier_id = any (v_reach) and t.from_identifier_id <> all (v_seen)
        and not exists (select from desk110.transfer_withdrawal w where w.transfer_id = t.id)
      order by t.from_identifier_id limit 1000);
    exit when v_reach = '{}' or cardinality(v_seen) > 2000;
    v_seen := v_seen || v_reach;
  end loop;
  return null;
end
$$;
comment on function desk110.trail_level(bigint) is
  'How many steps an account is from a victim: 1 received a payment directly (一级卡), 2 from level 1, the fewest where there are '
  'several ways; null where no way to a payment is known, within 20 steps and 2000 accounts.';

create function desk110.trail_place(p_identifier bigint) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_sums record;
begin
  select coalesce(sum(t.amount_fen) filter (where t.to_identifier_id = p_identifier), 0)::bigint as in_fen,
    coalesce(sum(t.amount_fen) filter (where t.from_identifier_id = p_identifier), 0)::bigint as out_fen,
    count(*) as transfers, min(t.at) as first, max(t.at) as last,
    max(t.at) filter (where t.to_identifier_id = p_identifier) as last_in
  into v_sums
  from desk110.transfer t
  where (t.to_identifier_id = p_identifier or t.from_identifier_id = p_identifier)
    and not exists (select from desk110.transfer_withdrawal w where w.transfer_id = t.id);
  if v_sums.transfers = 0 then
    return null;
  end if;
  return jsonb_build_object('level', desk110.trail_level(p_identifier)) || to_jsonb(v_sums);
end
$$;
comment on function desk110.trail_place(bigint) is
  'Where an account stands in money trails by the transfers of all desks: its level, what came in and went out, how many '
  'transfers, the first, the last, and the last that came in; null where there are none.';

reset role;
revoke all on function desk110.is_victims_own(bigint), desk110.is_trail_account(bigint), desk110.trail_facts(bigint),
  desk110.trail_level(bigint), desk110.trail_place(bigint) from public;
grant execute on function desk110.is_victims_own(bigint), desk110.is_trail_account(bigint),
  desk110.trail_level(bigint), desk110.trail_place(bigint) to desk110_owner;
set local role desk110_owner;

-- Recording.
create function desk110.lock_transfers(p_unit integer) returns void
  language plpgsql
as $$
begin
  perform pg_advisory_xact_lock(hashtext('desk110.transfer'), p_unit);
end
$$;
comment on function desk110.lock_transfers(integer) is
  'Begins every change to the transfers of a desk: told by two persons at once, a transfer is still one.';

create function desk110.holds_money(p_kind text) returns boolean
  language sql immutable parallel safe
return desk110.is_account(p_kind) or p_kind in ('crypto', 'other');
comment on function desk110.holds_money(text) is 'Whether money may be transferred to or from an identifier of this kind.';

create function desk110.keep_accounts(p_parts jsonb) returns void
  language plpgsql
as $$
begin
  -- Sorted, so that two sessions naming the same accounts never wait for each other in a ring.
  insert into desk110.identifier (kind, canonical, is_masked, is_official, issuer)
  select distinct on (i.part ->> 'canonical')
    i.part ->> 'kind', i.part ->> 'canonical', coalesce((i.part ->> 'masked')::boolean, false),
    coalesce((i.part ->> 'official')::boolean, false), i.part ->> 'issuer'
  from jsonb_array_elements(p_parts) i (part)
  where i.part ? 'canonical'
    and not exists (
      select from desk110.identifier n
      where n.canonical = i.part ->> 'canonical' and (n.is_official or desk110.holds_money(n.kind)))
  order by i.part ->> 'canonical', i.part ->> 'kind'
  on conflict do nothing;
end
$$;
comment on function desk110.keep_accounts(jsonb) is
  'Makes the accounts of a list known that are not yet; one that a call named as of another kind is the same.';

create function desk110.account_of(p_part jsonb) returns bigint
  language plpgsql stable
as $$
declare
  i desk110.identifier;
begin
  if p_part is null or p_part = 'null' then
    return null;
  end if;
  select n.* into i
  from desk110.identifier n
  where n.canonical = p_part ->> 'canonical'
    and (n.kind = p_part ->> 'kind' or n.is_official or desk110.holds_money(n.kind))
  order by n.is_official desc, desk110.is_lead(n.id) desc, n.kind = p_part ->> 'kind' desc, n.id
  limit 1;
  if i.is_official then
    perform desk110.refuse('DK422', 'transfer_official', 'an official number is no account');
  elsif not desk110.holds_money(i.kind) then
    perform desk110.refuse('DK422', 'transfer_kind', 'no account that holds money');
  end if;
  return i.id;
end
$$;
comment on function desk110.account_of(jsonb) is 'The key of an account that is known; refuses what no money is transferred to.';

create function desk110.transfers_alike(p_from bigint, p_to bigint, p_fen bigint, p_at timestamptz)
  returns setof desk110.transfer
  language plpgsql stable
as $$
begin
  if p_from is not null then
    return query
      select t.* from desk110.transfer t
      where t.from_identifier_id = p_from and t.amount_fen = p_fen and t.at = p_at
        and t.to_identifier_id is not distinct from p_to
      union all
      select t.* from desk110.transfer t
      where p_at is null and t.from_identifier_id = p_from and t.amount_fen = p_fen and t.at is null
        and t.to_identifier_id is not distinct from p_to;
  else
    return query
      select t.* from desk110.transfer t
      where t.to_identifier_id = p_to and t.amount_fen = p_fen and t.at = p_at and t.from_identifier_id is null
      union all
      select t.* from desk110.transfer t
      where p_at is null and t.to_identifier_id = p_to and t.amount_fen = p_fen and t.at is null
        and t.from_identifier_id is null;
  end if;
end
$$;
comment on function desk110.transfers_alike(bigint, bigint, bigint, timestamptz) is
  'The transfers of one amount between two accounts at one time, withdrawn ones too.';

create function desk110.known_transfer(
  p_teller bigint, p_from bigint, p_to bigint, p_fen bigint, p_at timestamptz, p_reference text, p_balance bigint
) returns bigint
  language plpgsql stable
as $$
begin
  return (
    select t.id
    from desk110.transfers_alike(p_from, p_to, p_fen, p_at) t
    left join desk110.bank_statement s on s.id = t.statement_id
    left join desk110.transfer_withdrawal w on w.transfer_id = t.id
    where (t.reference = p_reference or t.reference is null or p_reference is null or s.identifier_id <> p_teller)
      -- A statement that goes on to another balance tells another transfer.
      and not coalesce(s.identifier_id = p_teller and t.balance_fen <> p_balance
        and (t.reference is null or p_reference is null), false)
      and (w.transfer_id is null or p_teller is not null)
    order by t.reference is not distinct from p_reference desc, w.transfer_id nulls first, t.id
    limit 1);
end
$$;
comment on function desk110.known_transfer(bigint, bigint, bigint, bigint, timestamptz, text, bigint) is
  'The transfer that is told again: the same accounts, amount and time, and not another reference; the two banks of a transfer '
  'refer to it differently. What was withdrawn stays so when a statement (of the account p_teller) tells it again, not when a person does.';

create function desk110.keep_transfer(
  p_unit integer, p_case bigint, p_statement bigint, p_teller bigint, p_row jsonb
) returns table (id bigint, is_known boolean)
  language plpgsql
as $$
declare
  v_from    bigint      := desk110.account_of(p_row -> 'from');
  v_to      bigint      := desk110.account_of(p_row -> 'to');
  v_fen     bigint      := (p_row ->> 'fen')::bigint;
  v_at      timestamptz := (p_row ->> 'at')::timestamptz;
  v_balance bigint      := (p_row ->> 'balance_fen')::bigint;
begin
  if v_at > now() then
    perform desk110.refuse('DK422', 'transfer_future', 'the time is in the future');
  end if;
  id := desk110.known_transfer(p_teller, v_from, v_to, v_fen, v_at, p_row ->> 'reference', v_balance);
  is_known := id is not null;
  if not is_known then
    insert into desk110.transfer (unit_id, case_id, statement_id, from_identifier_id, to_identifier_id, amount_fen, at,
      channel, reference, balance_fen, recorded_by)
    values (p_unit, p_case, p_statement, v_from, v_to, v_fen, v_at, p_row ->> 'channel', p_row ->> 'reference', v_balance,
      desk110.me())
    returning transfer.id into id;
    insert into desk110.transfer_party (transfer_id, is_receiver, unit_id, holder, bank)
    select id, v_from is not distinct from p_teller, p_unit, p_row ->> 'holder', p_row ->> 'bank'
    where p_row ? 'holder' or p_row ? 'bank';
  end if;
  return next;
end
$$;
comment on function desk110.keep_transfer(integer, bigint, bigint, bigint, jsonb) is
  'Records a transfer {from, to, fen, at, channel, reference, balance_fen, holder, bank} unless it is known; holder and bank are '
  'those of the account that is not the statement''s.';

create function desk110.case_of_transfer(p_case text, p_unit integer, p_accounts bigint[]) returns bigint
  language plpgsql stable
as $$
declare
  v_case bigint;
begin
  if p_case is not null then
    return desk110.find_case(p_case, p_unit);
  end if;
  v_case := coalesce(
    (select k.case_id
      from desk110.mention m
      join desk110.call k on k.id = m.call_id
      where m.identifier_id = any (p_accounts) and m.role <> 'payer' and k.unit_id = p_unit and k.case_id is not null
      order by m.call_id desc limit 1),
    (select t.case_id
      from desk110.transfer t
      where t.from_identifier_id = any (p_accounts) or t.to_identifier_id = any (p_accounts)
      order by t.id desc limit 1));
  if v_case is null then
    perform desk110.refuse('DK404', 'transfer_case_none', 'no case of this desk names either account');
  end if;
  return v_case;
end
$$;
comment on function desk110.case_of_transfer(text, integer, bigint[]) is
  'The case a transfer is recorded for: the one named, else the newest of the desk that names one of the accounts, else that of '
  'their last transfer.';

create function api.add_transfer(p_transfer jsonb, p_case text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('investigator');
  v_case bigint;
  v_kept record;
begin
  if (p_transfer ->> 'fen')::bigint is null then
    perform desk110.refuse('DK422', 'transfer_amount_positive', 'a transfer says how much');
  end if;
  perform desk110.lock_transfers(v_unit);
  perform desk110.keep_accounts(jsonb_build_array(p_transfer -> 'from', p_transfer -> 'to'));
  v_case := desk110.case_of_transfer(p_case, v_unit,
    array[desk110.account_of(p_transfer -> 'from'), desk110.account_of(p_transfer -> 'to')]);
  select * into v_kept from desk110.keep_transfer(v_unit, v_case, null, null, p_transfer - '{holder,bank,balance_fen}'::text[]);
  perform desk110.trace(v_unit, 'transfer.add', desk110.transfer_number(v_kept.id), jsonb_build_object('known', v_kept.is_known));
  return jsonb_build_object(
    'transfer', desk110.transfer_number(v_kept.id), 'status', case when v_kept.is_known then 'known' else 'recorded' end,
    'case', (select desk110.case_number(desk110.root_of(t.case_id)) from desk110.transfer t where t.id = v_kept.id));
end
$$;
comment on function api.add_transfer(jsonb, text) is
  'Records a transfer {from, to, fen, at, channel, reference} told by hand; from or to null where no account is known.';

create function api.withdraw_transfer(p_transfer text, p_reason text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('investigator');
  v_id   bigint  := (select t.id from desk110.transfer t where t.id = desk110.id_of(3, p_transfer) and t.unit_id = v_unit);
begin
  if v_id is null then
    perform desk110.refuse('DK404', 'transfer_unknown', 'no such transfer at this desk');
  end if;
  perform desk110.lock_transfers(v_unit);
  if exists (select from desk110.transfer_withdrawal w where w.transfer_id = v_id) then
    perform desk110.refuse('DK409', 'transfer_withdrawn', 'the transfer is withdrawn already');
  end if;
  insert into desk110.transfer_withdrawal (transfer_id, unit_id, reason, withdrawn_by)
  values (v_id, v_unit, btrim(p_reason), desk110.me());
  perform desk110.trace(v_unit, 'transfer.withdraw', desk110.transfer_number(v_id));
  return jsonb_build_object('transfer', desk110.transfer_number(v_id), 'status', 'withdrawn');
end
$$;
comment on function api.withdraw_transfer(text, text) is 'Says that a transfer was recorded by mistake, and why; it counts no more.';

create function api.begin_statement(p_account jsonb, p_case text, p_checksum text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit    integer := desk110.worker('investigator');
  v_case    bigint  := desk110.find_case(p_case, v_unit);
  v_account bigint;
  v_id      bigint;
begin
  perform desk110.lock_transfers(v_unit);
  perform desk110.keep_accounts(jsonb_build_array(p_account));
  v_account := desk110.account_of(p_account);
  if (p_account ->> 'masked')::boolean then
    perform desk110.refuse('DK422', 'statement_masked', 'some digits of the account are not known');
  end if;
  v_id := (
    select s.id from desk110.bank_statement s
    where s.unit_id = v_unit and s.identifier_id = v_account and s.checksum = p_checksum);
  if v_id is null then
    insert into desk110.bank_statement (unit_id, case_id, identifier_id, checksum, imported_by)
    values (v_unit, v_case, v_account, p_checksum, desk110.me())
    returning id into v_id;
  end if;
  perform desk110.trace(v_unit, 'statement.begin', desk110.statement_number(v_id));
  return jsonb_build_object('statement', desk110.statement_number(v_id));
end
$$;
comment on function api.begin_statement(jsonb, text, text) is
  'Begins to import a bank''s statement of an account for a case, or goes on with it where the same file was imported before.';

create function desk110.told_rows(p_rows jsonb) returns table (
    place bigint, part jsonb, from_id bigint, to_id bigint, fen bigint, at timestamptz, alike bigint)
  language plpgsql stable
as $$
begin
  return query
    with element as materialized (
      select e.place, e.part from jsonb_array_elements(p_rows) with ordinality e (part, place)
    ), account as materialized (
      select n.part, desk110.account_of(n.part) as id
      from (
        select e.part -> 'from' as part from element e where e.part ? 'from'
        union
        select e.part -> 'to' from element e where e.part ? 'to'
      ) n
    )
    select e.place, e.part, f.id, r.id, (e.part ->> 'fen')::bigint, (e.part ->> 'at')::timestamptz,
      count(*) over (partition by f.id, r.id, e.part ->> 'fen', (e.part ->> 'at')::timestamptz)
    from element e
    left join account f on f.part = e.part -> 'from'
    left join account r on r.part = e.part -> 'to';
end
$$;
comment on function desk110.told_rows(jsonb) is
  'The rows of a statement with the keys of their accounts, and how many of them tell the same accounts, amount and time.';

create function desk110.keep_new(p_unit integer, s desk110.bank_statement, p_rows jsonb)
  returns table (recorded bigint[], known bigint[])
  language plpgsql
as $$
begin
  return query
    with told as materialized (
      select o.*, exists (
          select from desk110.transfer t
          where t.from_identifier_id = o.from_id and t.amount_fen = o.fen and t.at = o.at
            and t.to_identifier_id is not distinct from o.to_id)
        or o.from_id is null and exists (
          select from desk110.transfer t
          where t.to_identifier_id = o.to_id and t.amount_fen = o.fen and t.at = o.at and t.from_identifier_id is null) as is_told,
        exists (
          select from desk110.transfer t
          where t.from_identifier_id = o.from_id and t.amount_fen = o.fen and t.at = o.at
            and t.to_identifier_id is not distinct from o.to_id and t.reference = o.part ->> 'reference') as is_same
      from desk110.told_rows(p_rows) o
    ), fresh as materialized (
      select nextval('desk110.transfer_id_seq') as id, o.place, o.part, o.from_id, o.to_id, o.fen, o.at
      from (select n.* from told n where n.alike = 1 and n.at <= now() and not n.is_told order by n.place) o
    ), kept as (
      insert into desk110.transfer (id, unit_id, case_id, statement_id, from_identifier_id, to_identifier_id, amount_fen, at,
        channel, reference, balance_fen, recorded_by)
      overriding system value
      select f.id, p_unit, s.case_id, s.id, f.from_id, f.to_id, f.fen, f.at, f.part ->> 'channel', f.part ->> 'reference',
        (f.part ->> 'balance_fen')::bigint, desk110.me()
      from fresh f
    ), parties as (
      insert into desk110.transfer_party (transfer_id, is_receiver, unit_id, holder, bank)
      select f.id, f.from_id is not distinct from s.identifier_id, p_unit, f.part ->> 'holder', f.part ->> 'bank'
      from fresh f
      where f.part ? 'holder' or f.part ? 'bank'
    )
    select array(select f.place from fresh f), array(select o.place from told o where o.is_same);
end
$$;
comment on function desk110.keep_new(integer, desk110.bank_statement, jsonb) is
  'Records those rows of a statement at once that are like no other, and tells which are known by their reference; what is left '
  'needs a look at each.';

create function api.record_transfers(p_statement text, p_rows jsonb) returns setof boolean
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
as $$
declare
  v_unit  integer := desk110.worker('investigator');
  v_done  record;
  v_row   record;
  v_kept  record;
  v_known bigint  := 0;
  s       desk110.bank_statement;
begin
  select n.* into s from desk110.bank_statement n where n.id = desk110.id_of(9, p_statement) and n.unit_id = v_unit;
  if s.id is null then
    perform desk110.refuse('DK404', 'statement_unknown', 'no such statement at this desk');
  end if;
  perform desk110.lock_transfers(v_unit);
  perform desk110.keep_accounts(
    jsonb_path_query_array(p_rows, '$[*].from') || jsonb_path_query_array(p_rows, '$[*].to'));
  select n.recorded, n.known into v_done from desk110.keep_new(v_unit, s, p_rows) n;
  for v_row in
    select e.part, e.place from jsonb_array_elements(p_rows) with ordinality e (part, place) order by e.place
  loop
    if v_row.place = any (v_done.recorded) then
      return next false;
    elsif v_row.place = any (v_done.known) then
      v_known := v_known + 1;
      return next true;
    else
      select * into v_kept from desk110.keep_transfer(v_unit, s.case_id, s.id, s.identifier_id, v_row.part);
      v_known := v_known + v_kept.is_known::integer;
      return next v_kept.is_known;
    end if;
  end loop;
  perform desk110.trace(v_unit, 'transfer.import', p_statement,
    jsonb_build_object('rows', jsonb_array_length(p_rows), 'known', v_known));
end
$$;
comment on function api.record_transfers(text, jsonb) is
  'Records rows of a statement, all or none; answers for each whether it was known already.';

-- Reading.
create function desk110.trail_name(p_identifier bigint, p_unmask text) returns text
  language plpgsql stable
as $$
begin
  return (
    select case
      when p_unmask is not null or desk110.is_lead(i.id) or desk110.is_trail_account(i.id) then i.canonical
      else desk110.mask_account(i.canonical)
    end
    from desk110.identifier i where i.id = p_identifier);
end
$$;
comment on function desk110.trail_name(bigint, text) is
  'An account as a trail shows it: whole where it is a lead; who only ever paid may be another victim, and is masked.';

reset role;
set local role desk110_index;

create function desk110.payments_retold(p_account bigint) returns bigint[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_hours    interval := make_interval(hours => desk110.setting_number('trail_match_hours'));
  v_used     bigint[] := '{}';
  v_retold   bigint[] := '{}';
  v_transfer bigint;
  m          desk110.money;
begin
  for m in
    select n.* from desk110.money n
    where n.to_identifier_id = p_account and n.kind = 'paid'
      and not exists (select from desk110.money_withdrawal w where w.money_id = n.id)
    order by n.at, n.id
  loop
    v_transfer := (
      select t.id
      from desk110.transfer t
      where t.to_identifier_id = p_account and t.amount_fen = m.amount_fen and t.id <> all (v_used)
        and (m.from_identifier_id is null or t.from_identifier_id is null or t.from_identifier_id = m.from_identifier_id)
        and (m.at is null or t.at is null or t.at between m.at - v_hours and m.at + v_hours)
        and not exists (select from desk110.transfer_withdrawal w where w.transfer_id = t.id)
      order by t.from_identifier_id is not distinct from m.from_identifier_id desc, t.at, t.id
      limit 1);
    if v_transfer is not null then
      v_used := v_used || v_transfer;
      v_retold := v_retold || m.id;
    end if;
  end loop;
  return v_retold;
end
$$;
comment on function desk110.payments_retold(bigint) is
  'The victims'' payments to an account that a transfer tells too, each by a transfer of its own: the same amount, about the same '
  'time, not from another account. They are not counted twice.';

create function desk110.trail_sums(p_account bigint) returns table (
    in_fen bigint, out_fen bigint, transfers bigint, first timestamptz, last timestamptz)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    select coalesce(sum(t.amount_fen) filter (where t.to_identifier_id = p_account), 0)::bigint,
      coalesce(sum(t.amount_fen) filter (where t.from_identifier_id = p_account), 0)::bigint,
      count(*), min(t.at), max(t.at)
    from desk110.transfer t
    where (t.to_identifier_id = p_account or t.from_identifier_id = p_account)
      and not exists (select from desk110.transfer_withdrawal w where w.transfer_id = t.id);
end
$$;
comment on function desk110.trail_sums(bigint) is 'What came to an account and left it by the transfers of all desks.';

create function desk110.trail_paid(p_account bigint) returns table (
    fen bigint, retold_fen bigint, payments bigint, first timestamptz, last timestamptz)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_retold bigint[] := desk110.payments_retold(p_account);
begin
  return query
    select coalesce(sum(m.amount_fen), 0)::bigint,
      coalesce(sum(m.amount_fen) filter (where m.id = any (v_retold)), 0)::bigint, count(*), min(m.at), max(m.at)
    from desk110.money m
    where m.to_identifier_id = p_account and m.kind = 'paid'
      and not exists (select from desk110.money_withdrawal w where w.money_id = m.id);
end
$$;
comment on function desk110.trail_paid(bigint) is
  'What victims paid to an account by the ledgers of all desks, and how much of it a transfer tells too.';

create function desk110.has_statement(p_account bigint) returns boolean
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (select from desk110.bank_statement s where s.identifier_id = p_account);
end
$$;
comment on function desk110.has_statement(bigint) is 'Whether any desk imported a bank''s statement of an account.';

create function desk110.trail_steps(p_account bigint, p_upwards boolean, p_units integer[]) returns table (
    other bigint, is_cash boolean, fen bigint, transfers bigint, first timestamptz, last timestamptz, place bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return query
    with way as materialized (
      select n.other, n.other is null and coalesce(n.channel in ('cash', 'atm', 'counter'), false) as is_cash,
        bool_or(n.unit_id = any (p_units)) as is_own, sum(n.amount_fen)::bigint as fen, count(*) as transfers,
        min(n.at) as first, max(n.at) as last
      from (
        select t.to_identifier_id as other, t.channel, t.unit_id, t.id, t.amount_fen, t.at
        from desk110.transfer t
        where not p_upwards and t.from_identifier_id = p_account
        union all
        select t.from_identifier_id, t.channel, t.unit_id, t.id, t.amount_fen, t.at
        from desk110.transfer t
        where p_upwards and t.to_identifier_id = p_account
      ) n
      where not exists (select from desk110.transfer_withdrawal w where w.transfer_id = n.id)
      group by 1, 2
    ), shown as (
      -- Who is no lead and stands in no transfer of the own desk may be another desk's victim.
      select case when w.is_own or desk110.is_lead(w.other) or desk110.is_trail_account(w.other) then w.other end as other,
        w.is_cash, w.fen, w.transfers, w.first, w.last
      from way w
    )
    select n.other, n.is_cash, sum(n.fen)::bigint, sum(n.transfers)::bigint, min(n.first), max(n.last),
      case when n.other is null then 0
        else row_number() over (partition by n.other is null order by sum(n.fen) desc, n.other) end
    from shown n
    group by n.other, n.is_cash
    order by 7, 2;
end
$$;
comment on function desk110.trail_steps(bigint, boolean, integer[]) is
  'Where the money of an account went, or came from, by the transfers of all desks: the accounts by amount, before them cash and '
  'what has no account, among that who is no lead and stands in no transfer of these units.';

reset role;
revoke all on function desk110.payments_retold(bigint), desk110.trail_sums(bigint), desk110.trail_paid(bigint),
  desk110.has_statement(bigint), desk110.trail_steps(bigint, boolean, integer[]) from public;
grant execute on function desk110.trail_sums(bigint), desk110.trail_paid(bigint), desk110.has_statement(bigint),
  desk110.trail_steps(bigint, boolean, integer[]) to desk110_owner;
set local role desk110_owner;

create function desk110.trail_holders(p_account bigint, p_unmask text) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    select coalesce(jsonb_agg(distinct case
      when p_unmask is not null or desk110.is_lead(p_account) or desk110.is_trail_account(p_account) then n.holder
      else desk110.mask_name(n.holder) end), '[]')
    from (
      select p.holder
      from desk110.transfer t
      join desk110.transfer_party p on p.transfer_id = t.id and p.is_receiver
      where t.to_identifier_id = p_account
      union
      select p.holder
      from desk110.transfer t
      join desk110.transfer_party p on p.transfer_id = t.id and not p.is_receiver
      where t.from_identifier_id = p_account
    ) n
    where n.holder is not null);
end
$$;
comment on function desk110.trail_holders(bigint, text) is 'Who holds an account as banks say; masked where the account is no lead.';

create function desk110.trail_cases(p_account bigint) returns jsonb
  language plpgsql stable
as $$
begin
  return (
    select coalesce(to_jsonb((array_agg(distinct desk110.case_number(f.root_id)))[1:10]), '[]')
    from desk110.money m
    join desk110.fraud_case f on f.id = m.case_id
    where m.to_identifier_id = p_account and m.kind = 'paid'
      and not exists (select from desk110.money_withdrawal w where w.money_id = m.id));
end
$$;
comment on function desk110.trail_cases(bigint) is 'Cases of the own desk whose victims paid to an account, at most ten.';

create function desk110.trail_account(p_account bigint, p_root bigint, p_levels boolean, p_unmask text) returns jsonb
  language plpgsql stable
as $$
declare
  s     record;
  p     record;
  v_own record;
begin
  select * into s from desk110.trail_sums(p_account);
  select * into p from desk110.trail_paid(p_account);
  -- Whose payments they were is the desk's own.
  select coalesce(sum(m.amount_fen), 0)::bigint as fen, count(*) as payments, min(m.at) as first, max(m.at) as last
  into v_own
  from desk110.money m
  join desk110.fraud_case f on f.id = m.case_id
  where f.root_id = p_root and m.to_identifier_id = p_account and m.kind = 'paid'
    and not exists (select from desk110.money_withdrawal w where w.money_id = m.id);
  return (
    select jsonb_build_object(
      'identifier', desk110.trail_name(i.id, p_unmask), 'level', case when p_levels then desk110.trail_level(i.id) end,
      'kind', i.kind, 'issuer', i.issuer, 'masked', i.is_masked,
      'own', desk110.is_victims_own(i.id), 'in_fen', s.in_fen + p.fen - p.retold_fen, 'out_fen', s.out_fen,
      'transfers', s.transfers, 'paid_fen', case when p_root is null then p.fen else v_own.fen end,
      'payments', case when p_root is null then p.payments else v_own.payments end,
      'paid_first', case when p_root is null then p.first else v_own.first end,
      'paid_last', case when p_root is null then p.last else v_own.last end,
      'paid_all_fen', p.fen, 'retold_fen', p.retold_fen, 'cases', desk110.trail_cases(i.id),
      'statement', desk110.has_statement(i.id),
      'holders', desk110.trail_holders(i.id, p_unmask),
      'stop', desk110.stop_state(i.id))
    from desk110.identifier i where i.id = p_account);
end
$$;
comment on function desk110.trail_account(bigint, bigint, boolean, text) is
  'One account of a trail: sums of all desks, the victims'' payments (of one case where one is given), holders, stop state; cases and '
  'holders of the own desk.';

create function desk110.trail_roots(p_account text[], p_root bigint) returns bigint[]
  language plpgsql stable
as $$
begin
  if p_root is not null then
    return array(
      select m.to_identifier_id
      from desk110.fraud_case member
      join desk110.money m on m.case_id = member.id
      where member.root_id = p_root and m.kind = 'paid' and m.to_identifier_id is not null
        and not exists (select from desk110.money_withdrawal w where w.money_id = m.id)
        and not desk110.is_victims_own(m.to_identifier_id)
      group by m.to_identifier_id
      order by sum(m.amount_fen) desc, m.to_identifier_id
      limit 100);
  end if;
  return array(
    select i.id
    from desk110.identifier i
    where i.canonical = any (p_account) and not i.is_official and not desk110.is_victims_own(i.id)
      and (desk110.is_lead(i.id) or desk110.is_trail_account(i.id)
        or exists (select from desk110.transfer t where t.from_identifier_id = i.id)
        or exists (select from desk110.transfer t where t.to_identifier_id = i.id))
    order by desk110.is_account(i.kind) desc, array_position(p_account, i.canonical), i.id
    limit 1);
end
$$;
comment on function desk110.trail_roots(text[], bigint) is
  'Where a trail begins: the accounts that the victims of a case paid, the largest sums first, at most 100; or the one account asked for.';

create function desk110.trail_cut(p_cut jsonb, p_fen bigint, p_transfers bigint, p_first timestamptz, p_last timestamptz) returns jsonb
  language sql stable
return jsonb_build_object(
  'accounts', coalesce((p_cut ->> 'accounts')::bigint, 0) + 1,
  'fen', coalesce((p_cut ->> 'fen')::bigint, 0) + p_fen,
  'transfers', coalesce((p_cut ->> 'transfers')::bigint, 0) + p_transfers,
  'first', least((p_cut ->> 'first')::timestamptz, p_first),
  'last', greatest((p_cut ->> 'last')::timestamptz, p_last));
comment on function desk110.trail_cut(jsonb, bigint, bigint, timestamptz, timestamptz) is
  'What is not shown of an account''s transfers, with one more account.';

create function desk110.trail_graph(p_roots bigint[], p_root bigint, p_upwards boolean, p_depth integer, p_unmask text) returns jsonb
  language plpgsql stable
as $$
declare
  v_width   integer  := desk110.setting_number('trail_width');
  v_most    integer  := desk110.setting_number('trail_accounts');
  v_known   bigint[] := p_roots;
  v_reach   bigint[] := p_roots;
  v_next    bigint[];
  v_edges   jsonb[]  := '{}';
  v_account bigint;
  v_cut     jsonb;
  v_units   integer[] := desk110.my_units();
  s         record;
begin
  for v_step in 1..p_depth loop
    v_next := '{}';
    foreach v_account in array v_reach loop
      v_cut := null;
      for s in select n.* from desk110.trail_steps(v_account, p_upwards, v_units) n loop
        if s.other is null or s.place <= v_width and (s.other = any (v_known) or cardinality(v_known) < v_most) then
          if s.other <> all (v_known) then
            v_known := v_known || s.other;
            -- A victim's own account ends a trail: what its holder does with it is not asked.
            if not desk110.is_victims_own(s.other) then
              v_next := v_next || s.other;
            end if;
          end if;
          v_edges := v_edges || jsonb_build_object(
            'account', array_position(v_known, v_account) - 1, 'other', array_position(v_known, s.other) - 1,
            'cash', s.is_cash, 'fen', s.fen, 'transfers', s.transfers, 'first', s.first, 'last', s.last);
        else
          v_cut := desk110.trail_cut(v_cut, s.fen, s.transfers, s.first, s.last);
        end if;
      end loop;
      if v_cut is not null then
        v_edges := v_edges || (v_cut || jsonb_build_object('account', array_position(v_known, v_account) - 1));
      end if;
    end loop;
    v_reach := v_next;
    exit when v_reach = '{}';
  end loop;
  return jsonb_build_object(
    'case', desk110.case_number(p_root), 'upwards', p_upwards, 'depth', p_depth, 'roots', cardinality(p_roots),
    -- Those reached at the last step, whose own transfers were not asked for.
    'open', to_jsonb(array(select array_position(v_known, r) - 1 from unnest(v_reach) r)),
    'level', case when p_root is not null then 1 else desk110.trail_level(p_roots[1]) end,
    'accounts', (
      select coalesce(jsonb_agg(desk110.trail_account(k.id, p_root, p_upwards, p_unmask) order by k.place), '[]')
      from unnest(v_known) with ordinality k (id, place)),
    'edges', to_jsonb(v_edges));
end
$$;
comment on function desk110.trail_graph(bigint[], bigint, boolean, integer, text) is
  'The accounts reached from some, in the order they were, and the edges between them by place from 0: cash and what has no '
  'account without other, what was cut with the number of accounts. Stable, so that all of it is of one moment and adds up.';

create function api.trail(
  p_account text[], p_case text, p_upwards boolean, p_depth integer default null, p_unmask text default null
) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
as $$
declare
  v_unit  integer := desk110.worker('officer', 'investigator');
  v_root  bigint  := (select f.root_id from desk110.fraud_case f where f.id = desk110.id_of(8, p_case));
  v_roots bigint[];
begin
  perform desk110.require_reason(p_unmask);
  if v_root is not null or p_case is null then
    v_roots := desk110.trail_roots(p_account, v_root);
  end if;
  if p_unmask is null then
    perform set_config('synchronous_commit', 'off', true);
  end if;
  perform desk110.trace(v_unit, case when p_unmask is null then 'account.trail' else 'account.trail.unmask' end,
    desk110.case_number(v_root), jsonb_strip_nulls(jsonb_build_object(
      'found', coalesce(v_roots, '{}') <> '{}', 'identifier', case when v_root is null then v_roots[1] end, 'reason', p_unmask)));
  if v_roots is null or v_roots = '{}' and v_root is null then
    return null;
  end if;
  return desk110.trail_graph(
    v_roots, v_root, p_upwards, least(coalesce(p_depth, desk110.setting_number('trail_depth')), 50), p_unmask);
end
$$;
comment on function api.trail(text[], text, boolean, integer, text) is
  'Where the money went from the accounts a case paid, or from one account; or, upwards, where it came from. Null when nothing '
  'is there to be seen.';

create function api.list_transfers(p_account text[], p_case text, p_unmask text, p_limit integer) returns table (
    transfer text, at timestamptz, from_account text, to_account text, fen bigint, channel text, reference text,
    source text, "case" text, recorded_by name, recorded_at timestamptz, withdrawn_by name, withdrawn_at timestamptz, reason text)
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_unit     integer  := desk110.worker('officer', 'investigator');
  v_root     bigint   := coalesce((select f.root_id from desk110.fraud_case f where f.id = desk110.id_of(8, p_case)), -1);
  v_accounts bigint[] := array(select i.id from desk110.identifier i where i.canonical = any (p_account));
begin
  perform desk110.require_reason(p_unmask);
  if p_unmask is null then
    perform set_config('synchronous_commit', 'off', true);
  end if;
  perform desk110.trace(v_unit, case when p_unmask is null then 'transfer.list' else 'transfer.list.unmask' end, null,
    jsonb_strip_nulls(jsonb_build_object('reason', p_unmask)));
  return query
    select desk110.transfer_number(t.id), t.at, desk110.trail_name(t.from_identifier_id, p_unmask),
      desk110.trail_name(t.to_identifier_id, p_unmask), t.amount_fen::bigint, t.channel::text, t.reference,
      coalesce(desk110.statement_number(t.statement_id), 'hand'), desk110.case_number(desk110.root_of(t.case_id)),
      t.recorded_by, t.recorded_at, w.withdrawn_by, w.withdrawn_at, w.reason
    from (
      select n.* from desk110.transfer n
      where (p_account is null or n.from_identifier_id = any (v_accounts) or n.to_identifier_id = any (v_accounts))
        and (p_case is null or n.case_id in (select f.id from desk110.fraud_case f where f.root_id = v_root))
      order by n.at desc nulls last, n.id desc
      limit p_limit
    ) t
    left join desk110.transfer_withdrawal w on w.transfer_id = t.id
    order by t.at desc nulls last, t.id desc;
end
$$;
comment on function api.list_transfers(text[], text, text, integer) is
  'The transfers of the own desk, of an account or a case where one is given, the newest first; withdrawn ones too, and why.';

reset role;
revoke all on all functions in schema api, desk110 from public;
grant execute on function api.add_transfer(jsonb, text), api.withdraw_transfer(text, text),
  api.begin_statement(jsonb, text, text), api.record_transfers(text, jsonb)
  to desk110_investigator;
grant execute on function api.trail(text[], text, boolean, integer, text), api.list_transfers(text[], text, text, integer)
  to desk110_officer, desk110_investigator;
