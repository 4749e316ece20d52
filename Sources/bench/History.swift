import Postgres

/// Years of invented calls, written straight into the tables: through the door they would take
/// an hour.
enum History {
  /// Calls a day: a million in three years.
  static let callsPerDay = 913

  /// Fills an empty log with `scale` calls up to yesterday, unless it has as many.
  ///
  /// - Returns: Whether anything was written.
  static func fill(_ session: Session, scale: Int) throws -> Bool {
    try session.runScript(scaffold)
    let newest = try session.run("select max(calls) from bench.history")
    let known = try newest[0].decode(Int?.self)
    if known == scale { return false }
    guard known == nil else { throw BenchError("the data is of another SCALE: remove .bench") }
    _ = try session.run("select set_config('bench.scale', \(String(scale)), false)")
    _ = try session.run("select set_config('bench.a_day', \(String(callsPerDay)), false)")
    try session.runScript(rows)
    try session.runScript("vacuum (analyze)")
    return true
  }

  private static let scaffold = """
    create schema if not exists bench;
    create table if not exists bench.history (calls integer, last_day date);
    create or replace function bench.sheet(p_seed bigint) returns jsonb language sql volatile
    return jsonb_build_object(
      'id', gen_random_uuid(), 'received_at', now(), 'kind', 'loss', 'source', '110',
      'tactic', 'T08', 'tactic_given', true, 'content_hash', repeat('0', 64),
      'caller', jsonb_build_object('phone', '139' || right(p_seed::text, 8), 'name', '李明', 'relation', 'self'),
      'victim', '{"sex": "female", "age": 61, "division": "110102", "repeat": false}'::jsonb,
      'narrative', '事主接到自称客服的电话，称其误开通会员，每月扣费，须转账核验，随后被骗。',
      'elements', '{"way_in": "phone", "tools": ["phone"], "claimed_identity": "客服", "pretext": "退会员费"}'::jsonb,
      'identifiers', jsonb_build_array(
        jsonb_build_object('kind', 'bank_card', 'canonical', '6228' || lpad(p_seed::text, 15, '0'),
          'said', '6228', 'role', 'payee', 'level', 1),
        jsonb_build_object('kind', 'phone', 'canonical', '170' || lpad((p_seed % 9973)::text, 8, '0'),
          'said', '170', 'role', 'contact')),
      'money', jsonb_build_array(jsonb_build_object('kind', 'paid', 'fen', 5000000, 'said', '5万', 'at', now(),
        'channel', 'mobile_bank', 'settlement', 'instant',
        'to', jsonb_build_object('kind', 'bank_card', 'canonical', '6228' || lpad(p_seed::text, 15, '0')))));
    """

  // Triggers rest: foreign keys are right by construction, and checking them takes most of the time.
  private static let rows = made + AccountHistory.rows + "commit;"

  private static let made = """
    begin;
    set local session_replication_role = replica;
    set local synchronous_commit = off;
    create temporary table given on commit drop as
      select i, now() - (now() - day) - interval '1 day' * ((n - i + 0.5) / a_day::numeric) as at,
        (array['loss', 'tip', 'attempt', 'tip', 'dissuasion', 'consultation', 'consultation', 'consultation',
          'consultation', 'consultation'])[i % 10 + 1] as kind,
        'T' || lpad((i % 13 + 1)::text, 2, '0') as tactic
      from (select current_setting('bench.scale')::integer as n, current_setting('bench.a_day')::integer as a_day,
        date_trunc('day', now()) as day) s, generate_series(1, n::bigint) i;
    insert into bench.history select count(*), max(at)::date from given;
    insert into desk110.fraud_case (id, unit_id, root_id, opened_at, opened_by, tactic) overriding system value
      select i, 1, i, at, session_user, tactic from given where kind in ('loss', 'attempt', 'dissuasion');
    insert into desk110.call (id, uuid, unit_id, officer, received_at, recorded_at, kind, source, case_id, tactic,
        tactic_given, relation, victim_sex, victim_age, occupation, division, narrative, content_hash)
      overriding system value
      select i, gen_random_uuid(), 1, session_user, at, at, kind, '110',
        case when kind in ('loss', 'attempt', 'dissuasion') then i end, tactic, true, 'self',
        (array['female', 'male'])[i % 2 + 1], 18 + i * 7 % 60, '务农', '1101' || lpad((i % 16 + 1)::text, 2, '0'),
        '事主接到自称客服的电话，称其误开通会员，每月扣费，须转账核验，随后被骗。', repeat('0', 64)
      from given;
    insert into desk110.personal (call_id, unit_id, who, name, phone)
      select i, 1, 'caller', '李明', '138' || lpad((i * 7919 % 100000000)::text, 8, '0') from given;
    insert into desk110.element (call_id, unit_id, way_in, tools, claimed_identity)
      select i, 1, 'phone', '{phone}', '客服' from given where i % 10 < 5;
    insert into desk110.identifier (id, kind, canonical, issuer) overriding system value
      select i, 'bank_card', '622202' || lpad(i::text, 13, '0'), '中国工商银行' from given where i % 2 = 0;
    insert into desk110.identifier (id, kind, canonical) overriding system value
      select count + 1 + j, 'phone', '171' || lpad(j::text, 8, '0')
      from (select count(*) from given) n, generate_series(0, count / 20) j;
    insert into desk110.mention (call_id, ordinal, unit_id, identifier_id, role, given_role, level, said)
      select i, 0, 1, i, 'payee', 'payee', 1, '6222' from given where i % 2 = 0
      union all
      select i, 1, 1, count + 1 + i * 7919 % (count / 20), 'contact', 'contact', null, '171'
      from given, (select count(*) from given) n where i % 3 = 0;
    insert into desk110.money (unit_id, case_id, call_id, kind, amount_fen, at, channel, to_identifier_id, booked_at,
        recorded_by)
      select 1, i, i, case kind when 'loss' then 'paid' when 'attempt' then 'demanded' else 'prevented' end,
        100000 + i * 104729 % 50000000, at, 'mobile_bank', i, at, session_user
      from given where kind in ('loss', 'attempt', 'dissuasion');
    insert into desk110.dissuasion (unit_id, case_id, call_id, channel, reached, at, by)
      select 1, i, i, 'phone', 'reached', at, session_user from given where kind = 'dissuasion';
    insert into desk110.outcome (unit_id, case_id, call_id, result, at, by)
      select 1, i, i, (array['persuaded_before', 'paid_anyway', 'open'])[i % 3 + 1], at, session_user
      from given where kind = 'dissuasion';
    insert into desk110.audit (at, actor, unit_id, action, object, row_hash)
      select at, session_user, 1, 'call.record', i::text, sha256(i::text::bytea) from given;
    select setval('desk110.call_id_seq', count(*)), setval('desk110.fraud_case_id_seq', count(*)),
      setval('desk110.identifier_id_seq', 2 * count(*)) from given;

    """
}
