-- The audit as evidence: whether it is as it was written.
set local role desk110_owner;

create function desk110.guard_findings() returns jsonb
  language sql stable
  set search_path = pg_catalog, pg_temp
return (
  select coalesce(jsonb_agg(jsonb_build_object('kind', 'guard_off', 'guard', g.name) order by g.name), '[]')
  from (
    select w.name
    from (values ('audit_append_only'), ('audit_not_truncated'), ('audit_seal_append_only'), ('audit_seal_not_truncated')) w (name)
    left join pg_trigger t on t.tgname = w.name and t.tgenabled in ('O', 'A')
    where t.oid is null
    union all
    select c.relname
    from pg_class c
    where c.oid in ('desk110.audit'::regclass, 'desk110.audit_seal'::regclass)
      and not (c.relrowsecurity and c.relforcerowsecurity)
  ) g);
comment on function desk110.guard_findings() is 'What should keep the audit from being changed, and is off.';

create function desk110.clock_rows() returns int8range[]
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_slack interval := make_interval(secs => desk110.setting_text('audit_clock_seconds')::integer);
begin
  return array(
    select int8range(s.seq, coalesce(
      (select min(a.seq) from desk110.audit a where a.seq > s.seq and a.at <= clock_timestamp() + v_slack), s.seq + 1))
    from (
      select distinct case when a.object ~ '^-?[0-9]{1,18}$' then a.object::bigint end as seq
      from desk110.audit a
      where a.action = 'audit.acknowledge'
        and a.row_hash = sha256(desk110.audit_bytes(a.actor, a.unit_id, a.action, a.object, a.detail, a.at))
    ) s
    where s.seq is not null
    order by s.seq);
end
$$;
comment on function desk110.clock_rows() is
  'Rows by which the clock was set, as auditors have said: each with those behind it that are ahead of the present.';

create function desk110.verify_rows(p_after bigint, p_latest timestamptz, p_limit integer) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_slack interval := make_interval(secs => desk110.setting_text('audit_clock_seconds')::integer);
  v_now   timestamptz := clock_timestamp();
  v_ahead xid8;
  v_bound bigint;
  v_set   int8range[] := desk110.clock_rows();
begin
  -- Which transactions there cannot have been yet; of rows from another server that says nothing.
  select case when s.cluster = desk110.audit_cluster() then pg_snapshot_xmax(pg_current_snapshot()) end,
    coalesce(s.seq_bound, s.seq_after)
  into v_ahead, v_bound
  from desk110.audit_seal s order by s.number desc limit 1;
  return (
    with portion as materialized (
      select a.* from desk110.audit a where a.seq > p_after order by a.seq limit p_limit
    ), parted as (
      -- Where the clock was set, and an auditor said so, time begins anew.
      select p.*, count(*) filter (where s.seqs is not null) over (order by p.seq) as part,
        s.seqs is not null as is_set, p.seq <@ any (v_set) as is_told
      from portion p
      left join unnest(v_set) s (seqs) on lower(s.seqs) = p.seq
    ), judged as (
      select p.seq, p.at, p.part,
        case
          when p.row_hash <> sha256(desk110.audit_bytes(p.actor, p.unit_id, p.action, p.object, p.detail, p.at)) then 'row_changed'
          when p.seq <= 0 then 'row_added'
          when p.at < greatest(
              case when p.part = 0 then p_latest end,
              max(p.at) filter (where p.at <= v_now + v_slack) over (
                partition by p.part order by p.seq rows between unbounded preceding and 1 preceding))
            - v_slack then 'row_backdated'
          when p.at > v_now + v_slack and not p.is_told then 'row_ahead'
          when p.xid >= v_ahead and p.seq > v_bound and p.xid is distinct from pg_current_xact_id_if_assigned() then 'row_transaction'
        end as kind
      from parted p
    ), told as (
      select j.seq, j.kind from judged j where j.kind is not null order by j.seq limit 100
    )
    select jsonb_build_object(
      'after', max(j.seq), 'rows', count(*),
      'latest', greatest(
        case when max(j.part) = 0 then p_latest end,
        max(j.at) filter (where j.at <= v_now + v_slack and j.part = (select max(l.part) from judged l))),
      'flaws', count(j.kind),
      'findings', coalesce(
        (select jsonb_agg(jsonb_build_object('kind', t.kind, 'seq', t.seq) order by t.seq) from told t), '[]'))
    from judged j);
end
$$;
comment on function desk110.verify_rows(bigint, timestamptz, integer) is
  'Whether rows behind one are what was written: by the hash of each, and by the time of those before.';

create function desk110.seal_findings(p_seal desk110.audit_seal, p_previous desk110.audit_seal) returns jsonb
  language sql stable
  set search_path = pg_catalog, pg_temp
return (
  select coalesce(jsonb_agg(jsonb_build_object('kind', f.kind, 'seal', p_seal.number) order by f.place), '[]')
  from (values
    (1, 'seal_changed', p_seal.head <> desk110.seal_head(p_seal)
      or octet_length(p_seal.marks) <> 4 * p_seal.row_count
      or p_seal.row_count <> (select coalesce(sum(upper(r) - lower(r)), 0) from unnest(p_seal.seqs) r)),
    (2, 'seal_missing', p_seal.number <> coalesce(p_previous.number, 0) + 1),
    (3, 'chain_broken', p_seal.number = coalesce(p_previous.number, 0) + 1
      and p_seal.previous <> coalesce(p_previous.head, sha256(convert_to(p_seal.log::text, 'UTF8')))),
    (4, 'other_log', p_seal.log::text <> desk110.setting_text('audit_log')),
    (5, 'seal_order', p_seal.row_total <> coalesce(p_previous.row_total, 0) + p_seal.row_count
      or p_seal.sealed_at < p_previous.sealed_at
        - make_interval(secs => desk110.setting_text('audit_clock_seconds')::integer)
      or p_seal.xid_to > pg_snapshot_xmax(pg_current_snapshot()) and p_seal.cluster = desk110.audit_cluster()
      or case
        when p_seal.epoch = p_previous.epoch and p_seal.seq_to is null then
          p_seal.xid_from <> coalesce(p_previous.xid_to, '0')
          or p_seal.seq_after <> coalesce(p_previous.seq_bound, p_previous.seq_after)
          or p_previous.seq_to < p_previous.seq_bound
        when p_seal.epoch = p_previous.epoch then
          p_seal.seq_after is distinct from p_previous.seq_to or p_seal.seq_bound is distinct from p_previous.seq_bound
        else p_seal.epoch <> coalesce(p_previous.epoch, 0) + 1 or p_seal.seq_to is null
          or p_seal.seq_after <> coalesce(p_previous.seq_bound, p_previous.seq_after, 0)
      end)
  ) f (place, kind, is_so)
  where f.is_so);
comment on function desk110.seal_findings(desk110.audit_seal, desk110.audit_seal) is
  'What is wrong with a seal by itself and behind the one before it.';

create function desk110.row_findings(p_seal desk110.audit_seal) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  -- Out of its compressed form once, not for every row.
  v_marks bytea := p_seal.marks || ''::bytea;
begin
  return (
    with sealed as (
      select s.seq, row_number() over (order by s.seq) as place
      from unnest(p_seal.seqs) r, generate_series(lower(r), upper(r) - 1) s (seq)
    ), judged as (
      select coalesce(s.seq, n.seq) as seq,
        case
          when n.seq is null then 'row_removed'
          when s.seq is null then 'row_added'
          when desk110.audit_mark(n.leaf) <> substr(v_marks, (4 * s.place - 3)::integer, 4) then 'row_altered'
        end as kind
      from sealed s full join desk110.sealed_rows(p_seal) n on n.seq = s.seq
    ), told as (
      select j.seq, j.kind from judged j where j.kind is not null order by j.seq limit 100
    )
    select coalesce(jsonb_agg(jsonb_build_object('kind', t.kind, 'seal', p_seal.number, 'seq', t.seq) order by t.seq),
      jsonb_build_array(jsonb_build_object('kind', 'seal_differs', 'seal', p_seal.number)))
    from told t);
end
$$;
comment on function desk110.row_findings(desk110.audit_seal) is 'Which rows differ from what a seal holds, a hundred at most.';

create function desk110.verify_seals(p_after bigint, p_limit integer) returns jsonb
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_seal     desk110.audit_seal;
  v_previous desk110.audit_seal;
  v_found    jsonb;
  v_rows     bigint := 0;
  v_seals    integer := 0;
  v_sealed   bigint := 0;
  v_count    integer;
  v_hash     bytea;
  v_findings jsonb := '[]';
begin
  select * into v_previous from desk110.audit_seal s where s.number = p_after;
  for v_seal in select * from desk110.audit_seal s where s.number > p_after order by s.number limit 500 loop
    v_found := desk110.seal_findings(v_seal, v_previous);
    select count(*), sha256(coalesce(string_agg(r.leaf, ''::bytea order by r.seq), ''))
    into v_count, v_hash
    from desk110.sealed_rows(v_seal) r;
    -- A seal that was changed itself says nothing of single rows.
    if v_hash <> v_seal.rows_hash and not v_found @> '[{"kind": "seal_changed"}]' then
      v_found := v_found || desk110.row_findings(v_seal);
    end if;
    v_findings := v_findings || v_found;
    v_previous := v_seal;
    v_seals := v_seals + 1;
    v_sealed := v_sealed + v_count;
    v_rows := v_rows + greatest(v_count, v_seal.row_count);
    exit when v_rows >= p_limit or jsonb_array_length(v_findings) > 100;
  end loop;
  return jsonb_build_object(
    'after', case when v_seals > 0 then v_previous.number end, 'seals', v_seals, 'sealed', v_sealed,
    'flaws', jsonb_array_length(v_findings), 'findings', v_findings);
end
$$;
comment on function desk110.verify_seals(bigint, integer) is
  'Whether seals behind one are whole, and hold for the rows in their ranges.';

create function api.verify_audit(p_part text default 'begin', p_after bigint default null, p_latest timestamptz default null)
  returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit integer := desk110.worker('auditor');
  v_last desk110.audit_seal;
begin
  case p_part
    when 'rows' then
      -- A row below all that are given out was written by hand.
      return desk110.verify_rows(coalesce(p_after, -9223372036854775808), p_latest, 20000);
    when 'seals' then
      return desk110.verify_seals(coalesce(p_after, -9223372036854775808), 20000);
    else
      perform desk110.trace(v_unit, 'audit.verify', null);
      select * into v_last from desk110.audit_seal s order by s.number desc limit 1;
      return jsonb_build_object(
        'log', desk110.setting_text('audit_log'),
        'newest', case when v_last.number is not null then desk110.seal_json(v_last) end,
        'restored', coalesce(v_last.cluster <> desk110.audit_cluster(), false),
        'unsealed', desk110.unsealed(), 'findings', desk110.guard_findings(),
        'acknowledged', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'seq', a.object, 'by', a.actor, 'at', a.at, 'reason', a.detail ->> 'reason') order by a.seq), '[]')
          from desk110.audit a where a.action = 'audit.acknowledge'));
  end case;
end
$$;
comment on function api.verify_audit(text, bigint, timestamptz) is
  'Verifies the audit, for an auditor, a portion at a time: begin, then rows and seals, each behind the last (after, latest) '
  'until after is null again. A finding has its kind, and the seal and the row it is at.';

create function api.acknowledge_audit(p_seq bigint, p_reason text) returns jsonb
  language plpgsql security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  v_unit   integer := desk110.worker('auditor');
  v_slack  interval := make_interval(secs => desk110.setting_text('audit_clock_seconds')::integer);
  v_set    bigint := (select max(lower(s)) from unnest(desk110.clock_rows()) s where lower(s) <= p_seq);
  v_at     timestamptz := (select a.at from desk110.audit a where a.seq = p_seq);
  v_before timestamptz;
begin
  if coalesce(trim(p_reason), '') = '' or length(p_reason) > 500 then
    perform desk110.refuse('DK422', 'acknowledge_reason', 'a reason of 500 characters at most');
  end if;
  v_before := (
    select max(a.at) from desk110.audit a
    where a.seq < p_seq and (v_set is null or a.seq >= v_set) and a.at <= clock_timestamp() + v_slack);
  if v_at is null or v_set is not distinct from p_seq or coalesce(v_at >= v_before - v_slack, true) and v_at <= clock_timestamp() + v_slack then
    perform desk110.refuse('DK409', 'acknowledge_none', 'no row by which the clock was set');
  end if;
  perform desk110.trace(v_unit, 'audit.acknowledge', p_seq::text, jsonb_build_object('reason', p_reason));
  return jsonb_build_object('seq', p_seq, 'at', v_at);
end
$$;
comment on function api.acknowledge_audit(bigint, text) is
  'An auditor says of a row that the clock of the server was set there: it is a row of the audit like others, sealed and told; '
  'from it on, time is judged anew. That a row was changed, removed or added is found all the same.';

create function api.verify_anchors(p_anchors jsonb) returns jsonb
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  perform desk110.worker('auditor');
  return (
    select coalesce(jsonb_agg(jsonb_build_object('kind', f.kind, 'seal', f.seal) order by f.place), '[]')
    from (
      select a.place, a.anchor -> 'seal' as seal,
        case
          when s.number is null then 'anchor_missing'
          when not starts_with(encode(s.head, 'hex'), a.anchor ->> 'head') then 'anchor_differs'
        end as kind
      from jsonb_array_elements(p_anchors) with ordinality a (anchor, place)
      left join lateral (
        select s.number, s.head
        from desk110.audit_seal s
        where case
          when a.anchor ->> 'seal' is null then encode(s.head, 'hex') = a.anchor ->> 'head'
          else s.number = (a.anchor ->> 'seal')::bigint
        end
        limit 1) s on true
    ) f
    where f.kind is not null);
end
$$;
comment on function api.verify_anchors(jsonb) is
  'Which anchors the seals do not bear out: each the number of a seal and its head or the beginning of it, or a whole head alone.';

reset role;

revoke all on function
  api.verify_audit(text, bigint, timestamptz), api.acknowledge_audit(bigint, text), api.verify_anchors(jsonb) from public;
grant execute on function
  api.verify_audit(text, bigint, timestamptz), api.acknowledge_audit(bigint, text), api.verify_anchors(jsonb) to desk110_auditor;
