-- Forgetting: what goes of a call when the time of a class of data is over, and what stays of it.
set local role desk110_owner;

create trigger amendment_only_emptied before update or delete on desk110.amendment
  for each row execute function desk110.only_emptied();
create trigger transfer_party_only_emptied before update or delete on desk110.transfer_party
  for each row execute function desk110.only_emptied();

create function desk110.empty_amendments(p_calls bigint[], p_keys text[]) returns void
  language plpgsql
as $$
begin
  update desk110.amendment a
  set before = case when a.before ? 'victim'
        then jsonb_set(a.before, '{victim}', 
          (a.before -> 'victim') - array['name', 'phone', 'id_number', 'education', 'occupation']) else a.before end
      - p_keys,
    patch = (select coalesce(jsonb_object_agg(key, 'null'::jsonb), '{}') from jsonb_object_keys(a.patch) key)
  where a.call_id = any (p_calls);
end
$$;
comment on function desk110.empty_amendments(bigint[], text[]) is
  'Leaves of amendments which keys they changed, when and by whom, and of the earlier sheet what counts.';

-- While persons are known, words are shown without them; so they go out of the words with their names.
create function desk110.forget_personal(p_calls bigint[]) returns void
  language plpgsql
as $$
declare
  v_call  bigint;
  v_sheet jsonb;
begin
  foreach v_call in array p_calls loop
    v_sheet := desk110.masked_sheet(desk110.sheet_in_force(desk110.sheet_of(v_call)));
    update desk110.call k
    set narrative = v_sheet ->> 'narrative', note = v_sheet ->> 'note',
      education = v_sheet #>> '{victim,education}', 
      occupation = case desk110.figure_label(trim(k.occupation), k.id)
        when 'other' then 'other' else v_sheet #>> '{victim,occupation}' end
    where k.id = v_call;
    update desk110.element e
    set claimed_identity = v_sheet #>> '{elements,claimed_identity}', pretext = v_sheet #>> '{elements,pretext}',
      way_in = case desk110.figure_label(e.way_in, v_call) when 'other' then 'other' else v_sheet #>> '{elements,way_in}' end,
      tools = array(select jsonb_array_elements_text(v_sheet #> '{elements,tools}')),
      phrases = array(select jsonb_array_elements_text(v_sheet #> '{elements,phrases}'))
    where e.call_id = v_call;
  end loop;
  update desk110.money m set said = null where m.call_id = any (p_calls) and m.said is not null;
  update desk110.case_closure c set reason = desk110.scrub_case(c.reason, c.case_id)
  where c.reason is not null and c.case_id in (select desk110.root_of(k.case_id) from desk110.call k where k.id = any (p_calls));
  perform desk110.forget_payers(p_calls);
  delete from desk110.personal p where p.call_id = any (p_calls);
  perform desk110.empty_amendments(p_calls, array['caller', 'narrative', 'note', 'elements', 'identifiers', 'money']);
  perform desk110.forget_own_numbers(p_calls);
end
$$;
comment on function desk110.forget_personal(bigint[]) is
  'Does away with who called and who was hurt in calls; their words stay without names and numbers.';

create function desk110.forget_payers(p_calls bigint[]) returns void
  language plpgsql
as $$
begin
  update desk110.transfer_party p set holder = null, bank = null
  from desk110.transfer t
  where t.id = p.transfer_id and coalesce(p.holder, p.bank) is not null
    and t.case_id in (select k.case_id from desk110.call k where k.id = any (p_calls))
    and case when p.is_receiver then t.to_identifier_id else t.from_identifier_id end in (
      select m.identifier_id from desk110.mention m where m.call_id = any (p_calls) and m.role = 'payer');
  update desk110.mention m set holder = null, said = null, bank = null
  where m.call_id = any (p_calls) and m.role = 'payer' and coalesce(m.holder, m.said, m.bank) is not null;
end
$$;
comment on function desk110.forget_payers(bigint[]) is 'Does away with who held the accounts that money left from.';

create function desk110.forget_own_numbers(p_calls bigint[]) returns void
  language plpgsql
as $$
declare
  v_ids bigint[];
begin
  with gone as (
    delete from desk110.mention m
    using desk110.identifier i
    where m.call_id = any (p_calls) and m.role = 'payer' and i.id = m.identifier_id
      and i.kind in ('phone', 'resident_id', 'email', 'qq', 'wechat') and not i.is_official
      and not exists (select from desk110.money n where n.call_id = m.call_id and m.identifier_id in (n.from_identifier_id, n.to_identifier_id))
    returning m.identifier_id
  )
  select array_agg(distinct g.identifier_id) into v_ids from gone g;
  perform desk110.drop_unnamed(v_ids);
end
$$;
comment on function desk110.forget_own_numbers(bigint[]) is
  'Does away with a victim''s own phone or document among the numbers of a call; accounts that money left from stay.';

create function desk110.forget_words(p_calls bigint[]) returns void
  language plpgsql
as $$
begin
  update desk110.call k set narrative = null, note = null
  where k.id = any (p_calls) and coalesce(k.narrative, k.note) is not null;
  update desk110.element e set claimed_identity = null, pretext = null, phrases = '{}' where e.call_id = any (p_calls);
  update desk110.money m set said = null where m.call_id = any (p_calls) and m.said is not null;
  update desk110.mention m set said = null where m.call_id = any (p_calls) and m.said is not null;
  perform desk110.empty_amendments(p_calls, array['narrative', 'note', 'elements']);
  update desk110.case_closure c set reason = null
  where c.reason is not null and c.case_id in (select desk110.root_of(k.case_id) from desk110.call k where k.id = any (p_calls));
  delete from desk110.call_gram g where g.call_id = any (p_calls);
  delete from desk110.call_text t where t.call_id = any (p_calls);
  delete from desk110.call_unread u where u.call_id = any (p_calls);
end
$$;
comment on function desk110.forget_words(bigint[]) is 'Does away with what was said in calls; what it counts for stays.';

create function desk110.forget_holders(p_calls bigint[]) returns void
  language plpgsql
as $$
declare
  v_cases bigint[] := array(select distinct k.case_id from desk110.call k where k.id = any (p_calls) and k.case_id is not null);
begin
  update desk110.mention m set holder = null where m.call_id = any (p_calls) and m.holder is not null;
  update desk110.transfer_party p set holder = null
  from desk110.transfer t
  where t.id = p.transfer_id and t.case_id = any (v_cases) and p.holder is not null;
  update desk110.stop_order o set stop_name = null where o.case_id = any (v_cases) and o.stop_name is not null;
end
$$;
comment on function desk110.forget_holders(bigint[]) is 'Does away with the names of holders of accounts; the accounts stay.';

create function desk110.forget_requests(p_calls bigint[]) returns void
  language plpgsql
as $$
declare
  v_orders bigint[] := array(
    select o.id
    from desk110.stop_order o
    where o.case_id in (select k.case_id from desk110.call k where k.id = any (p_calls)));
begin
  update desk110.stop_victim v set name = null, phone = null, document_number = null, description = null
  where v.order_id = any (v_orders);
  update desk110.stop_payer p set bank = null, name = null, account = null where p.order_id = any (v_orders);
  -- Nobody is known any more by whose name they could be masked.
  update desk110.stop_event e set reason = null where e.order_id = any (v_orders) and e.reason is not null;
  update desk110.freeze_event e set reason = null
  from desk110.freeze_order o
  where o.id = e.order_id and e.reason is not null
    and o.case_id in (select k.case_id from desk110.call k where k.id = any (p_calls));
end
$$;
comment on function desk110.forget_requests(bigint[]) is 'Does away with the victims of requests to stop payment, and with what was written of stops and freezes; what was stopped stays.';

create function desk110.drop_unnamed(p_ids bigint[]) returns void
  language plpgsql
as $$
begin
  delete from desk110.identifier i
  where i.id = any (p_ids) and desk110.is_unnamed(i.id);
end
$$;
comment on function desk110.drop_unnamed(bigint[]) is 'Does away with numbers that nothing names any more.';

reset role;
set local role desk110_index;
-- Whether any desk names it: the keys of all tables that refer to one, as the catalogue has them.
create function desk110.is_unnamed(p_id bigint) returns boolean
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  return not exists (select from desk110.mention m where m.identifier_id = p_id)
    and not exists (select from desk110.money m where m.from_identifier_id = p_id)
    and not exists (select from desk110.money m where m.to_identifier_id = p_id)
    and not exists (select from desk110.transfer t where t.from_identifier_id = p_id)
    and not exists (select from desk110.transfer t where t.to_identifier_id = p_id)
    and not exists (select from desk110.bank_statement b where b.identifier_id = p_id)
    and not exists (select from desk110.stop_order o where o.identifier_id = p_id)
    and not exists (select from desk110.freeze_order o where o.identifier_id = p_id)
    and not exists (select from desk110.lead_event e where e.identifier_id = p_id)
    and not exists (select from desk110.lead_note n where n.identifier_id = p_id)
    and not exists (select from desk110.watch w where w.identifier_id = p_id)
    and not exists (select from desk110.sighting s where s.named_id = p_id)
    and not exists (select from desk110.account_decision d where p_id in (d.low_id, d.high_id))
    and not exists (select from desk110.ring_hub h where h.identifier_id = p_id)
    and not exists (select from desk110.ring_member m where m.identifier_id = p_id)
    and not exists (select from desk110.ring_joint j where j.identifier_id = p_id);
end
$$;
comment on function desk110.is_unnamed(bigint) is 'Whether nothing in the installation names a number.';
reset role;
revoke all on function desk110.is_unnamed(bigint) from public;
grant execute on function desk110.is_unnamed(bigint) to desk110_owner;
set local role desk110_owner;
grant select (identifier_id) on desk110.lead_note to desk110_index;
grant select (named_id) on desk110.sighting to desk110_index;
grant select (low_id, high_id) on desk110.account_decision to desk110_index;
create policy index_reads on desk110.lead_note for select to desk110_index using (true);
create policy index_reads on desk110.account_decision for select to desk110_index using (true);

reset role;
revoke all on all functions in schema desk110 from public;
