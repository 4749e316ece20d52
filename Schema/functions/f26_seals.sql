-- The audit as evidence: settled ranges of it, sealed into a chain.
set local role desk110_owner;

create function desk110.audit_leaf(p_seq bigint, p_xid xid8, p_row_hash bytea) returns bytea
  language sql immutable parallel safe
return int8send(p_seq) || xid8send(p_xid) || p_row_hash;
comment on function desk110.audit_leaf(bigint, xid8, bytea) is 'What a seal holds of a row, 48 bytes.';

create function desk110.audit_mark(p_leaf bytea) returns bytea
  language sql immutable parallel safe
return substr(sha256(p_leaf), 1, 4);
comment on function desk110.audit_mark(bytea) is 'By what a changed row is told among those of a seal.';

create function desk110.seal_head(p_seal desk110.audit_seal) returns bytea
  language sql immutable
return sha256(convert_to(jsonb_build_array(
  p_seal.number, p_seal.log, p_seal.epoch, p_seal.cluster, p_seal.xid_from::text, p_seal.xid_to::text,
  p_seal.seq_after, p_seal.seq_to, p_seal.seq_bound, p_seal.row_count, p_seal.row_total, p_seal.seqs::text,
  encode(sha256(p_seal.marks), 'hex'), encode(p_seal.rows_hash, 'hex'), encode(p_seal.previous, 'hex'),
  extract(epoch from p_seal.sealed_at), p_seal.sealed_by)::text, 'UTF8'));
comment on function desk110.seal_head(desk110.audit_seal) is 'What the head of a seal has to be.';

create function desk110.sealed_before(p_epoch integer) returns int8multirange
  language sql stable
  set search_path = pg_catalog, pg_temp
return (select range_agg(s.seqs) from desk110.audit_seal s where s.epoch = p_epoch - 1 and s.seq_to is null);
comment on function desk110.sealed_before(integer) is
  'The rows of the epoch before one that were sealed in it; what was not, the opening of the next takes up.';

create function desk110.sealed_rows(p_seal desk110.audit_seal) returns table (seq bigint, leaf bytea)
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_end   bigint;
  v_other int8multirange;
begin
  if p_seal.seq_to is not null then
    v_other := desk110.sealed_before(p_seal.epoch);
    return query
      select a.seq, desk110.audit_leaf(a.seq, a.xid, a.row_hash)
      from desk110.audit a
      where a.seq > p_seal.seq_after and a.seq <= p_seal.seq_to and (v_other is null or not a.seq <@ v_other);
    return;
  end if;
  select max(s.seq_bound), range_agg(s.seqs) into v_end, v_other
  from desk110.audit_seal s
  where s.epoch = p_seal.epoch + 1 and s.seq_to is not null;
  if v_end is null and p_seal.cluster <> desk110.audit_cluster() then
    -- Restored, and nothing sealed since: new transactions may have the numbers of old ones.
    v_end := upper(p_seal.seqs) - 1;
  end if;
  return query
    select a.seq, desk110.audit_leaf(a.seq, a.xid, a.row_hash)
    from desk110.audit a
    where a.xid >= p_seal.xid_from and a.xid < p_seal.xid_to and a.seq > p_seal.seq_after
      and (v_end is null or a.seq <= v_end) and (v_other is null or not a.seq <@ v_other);
end
$$;
comment on function desk110.sealed_rows(desk110.audit_seal) is 'The rows that are in the range of a seal now.';

create function desk110.next_opening(p_last desk110.audit_seal, p_limit integer) returns desk110.audit_seal
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_new    desk110.audit_seal;
  v_sealed int8multirange;
begin
  if p_last.seq_to < p_last.seq_bound then
    v_new.epoch := p_last.epoch;
    v_new.seq_after := p_last.seq_to;
    v_new.seq_bound := p_last.seq_bound;
  else
    -- Nobody writes while it is found out which row is the last: those after it belong to the epoch. And nobody is kept
    -- from writing for long by another who has not ended.
    perform set_config('lock_timeout', '2s', true);
    begin
      lock table desk110.audit in share row exclusive mode;
    exception when lock_not_available then
      perform desk110.refuse('DK409', 'audit_busy', 'somebody is writing for long, try again later');
    end;
    v_new.epoch := coalesce(p_last.epoch, 0) + 1;
    v_new.seq_after := coalesce(p_last.seq_bound, p_last.seq_after, 0);
    v_new.seq_bound := (select max(a.seq) from desk110.audit a);
    if p_last.number is null and v_new.seq_bound is null then
      return null;
    end if;
    v_new.seq_bound := greatest(v_new.seq_bound, v_new.seq_after);
  end if;
  v_sealed := desk110.sealed_before(v_new.epoch);
  v_new.seq_to := coalesce(
    (select a.seq from desk110.audit a
     where a.seq > v_new.seq_after and a.seq <= v_new.seq_bound and (v_sealed is null or not a.seq <@ v_sealed)
     order by a.seq offset p_limit - 1 limit 1),
    v_new.seq_bound);
  return v_new;
end
$$;
comment on function desk110.next_opening(desk110.audit_seal, integer) is
  'The range of a seal that opens an epoch, or of its next piece: rows in order of writing, whatever their transactions; '
  'null in an empty log.';

create function desk110.next_range(p_last desk110.audit_seal, p_horizon xid8, p_limit integer) returns desk110.audit_seal
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_new  desk110.audit_seal;
  v_next xid8;
begin
  v_new.epoch := p_last.epoch;
  v_new.seq_after := coalesce(p_last.seq_bound, p_last.seq_after);
  v_new.xid_from := coalesce(p_last.xid_to, '0');
  v_new.xid_to := p_horizon;
  select a.xid into v_next
  from desk110.audit a
  where a.xid >= v_new.xid_from and a.xid < p_horizon and a.seq > v_new.seq_after
  order by a.xid
  offset p_limit limit 1;
  if v_next is not null then
    v_new.xid_to := v_next;
    if not exists (
      select from desk110.audit a where a.xid >= v_new.xid_from and a.xid < v_next and a.seq > v_new.seq_after)
    then
      -- One transaction alone is above the limit; it is not parted.
      v_new.xid_to := (v_next::text::numeric + 1)::text::xid8;
    end if;
  end if;
  return v_new;
end
$$;
comment on function desk110.next_range(desk110.audit_seal, xid8, integer) is
  'The range of the next seal: ended transactions, as many as hold about so many rows.';

create function desk110.add_seal(p_last desk110.audit_seal, p_new desk110.audit_seal) returns desk110.audit_seal
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_new desk110.audit_seal := p_new;
begin
  select count(*), coalesce(range_agg(int8range(r.seq, r.seq, '[]')), '{}'),
    coalesce(string_agg(desk110.audit_mark(r.leaf), ''::bytea order by r.seq), ''),
    sha256(coalesce(string_agg(r.leaf, ''::bytea order by r.seq), ''))
  into v_new.row_count, v_new.seqs, v_new.marks, v_new.rows_hash
  from desk110.sealed_rows(p_new) r;
  if v_new.row_count = 0 and v_new.seq_to is null then
    return null;
  end if;
  v_new.log := desk110.setting_text('audit_log');
  v_new.number := coalesce(p_last.number, 0) + 1;
  v_new.cluster := desk110.audit_cluster();
  v_new.row_total := coalesce(p_last.row_total, 0) + v_new.row_count;
  v_new.previous := coalesce(p_last.head, sha256(convert_to(v_new.log::text, 'UTF8')));
  v_new.sealed_at := clock_timestamp();
  v_new.sealed_by := desk110.me();
  v_new.head := desk110.seal_head(v_new);
  insert into desk110.audit_seal values (v_new.*);
  return v_new;
end
$$;
comment on function desk110.add_seal(desk110.audit_seal, desk110.audit_seal) is
  'Seals the rows of a range behind the last seal; null where there are none, but an epoch opens all the same.';

create function desk110.seal_json(p_seal desk110.audit_seal) returns jsonb
  language sql immutable
return jsonb_build_object(
  'log', p_seal.log, 'seal', p_seal.number, 'epoch', p_seal.epoch, 'at', p_seal.sealed_at, 'by', p_seal.sealed_by,
  'rows', p_seal.row_count, 'total', p_seal.row_total, 'head', encode(p_seal.head, 'hex'));
comment on function desk110.seal_json(desk110.audit_seal) is 'What is told of a seal.';

create function desk110.unsealed() returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_last desk110.audit_seal;
begin
  select * into v_last from desk110.audit_seal s order by s.number desc limit 1;
  return (
    select jsonb_build_object('rows', count(*), 'since', min(a.at))
    from desk110.audit a
    where a.seq > coalesce(v_last.seq_to, v_last.seq_after, 0) and (v_last.xid_to is null or a.xid >= v_last.xid_to));
end
$$;
comment on function desk110.unsealed() is 'How many rows no seal holds, and since when.';

create function api.seal_audit() returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_last    desk110.audit_seal;
  v_new     desk110.audit_seal;
  v_limit   integer := desk110.setting_text('audit_seal_rows')::integer;
  v_horizon xid8;
begin
  perform desk110.worker('auditor');
  lock table desk110.audit_seal in share row exclusive mode;
  select * into v_last from desk110.audit_seal s order by s.number desc limit 1;
  -- What was before it has ended, here and in every other database of the server, and is seen by what is asked next.
  v_horizon := pg_snapshot_xmin(pg_current_snapshot());
  if v_last.number is null or v_last.seq_to < v_last.seq_bound
    or v_last.cluster <> desk110.audit_cluster() or v_last.xid_to > v_horizon
  then
    v_new := desk110.next_opening(v_last, v_limit);
  else
    v_new := desk110.next_range(v_last, v_horizon, v_limit);
  end if;
  if v_new.epoch is not null then
    v_new := desk110.add_seal(v_last, v_new);
  end if;
  return jsonb_build_object(
    'sealed', case when v_new.number is not null then desk110.seal_json(v_new) end,
    'more', v_new.number is not null and (v_new.seq_to is not null or v_new.xid_to < v_horizon),
    'unsealed', desk110.unsealed());
end
$$;
comment on function api.seal_audit() is
  'Seals the next settled rows of the audit, for an auditor; answers what was sealed, null for nothing, whether there may be '
  'more to seal at once, and what is not sealed. '
  'The seal itself says who made it and when: no audit row of it is left, else there would always be one more to seal.';

create function api.audit_head() returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('auditor');
  v_last desk110.audit_seal;
begin
  select * into v_last from desk110.audit_seal s order by s.number desc limit 1;
  perform desk110.trace(v_unit, 'audit.anchor', v_last.number::text);
  return jsonb_build_object(
    'sealed', case when v_last.number is not null then desk110.seal_json(v_last) end, 'unsealed', desk110.unsealed());
end
$$;
comment on function api.audit_head() is 'The newest seal, to be kept elsewhere as an anchor, and what is not sealed.';

create trigger audit_seal_append_only before update or delete on desk110.audit_seal
  for each row execute function desk110.append_only();
create trigger audit_seal_not_truncated before truncate on desk110.audit_seal
  for each statement execute function desk110.append_only();

alter table desk110.audit_seal enable row level security, force row level security;
create policy seal_written on desk110.audit_seal for insert to desk110_owner with check (true);
create policy seal_read    on desk110.audit_seal for select to desk110_owner using ((select desk110.has_duty('auditor')));

reset role;

revoke all on function api.seal_audit(), api.audit_head() from public;
grant execute on function api.seal_audit(), api.audit_head() to desk110_auditor;
