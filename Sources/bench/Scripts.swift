/// What pgbench runs beside us.
enum Scripts {
  /// A function that makes the sheet both sides record.
  static let sheetFunction = """
    create schema if not exists bench;
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

  /// The same function with equal parameters.
  static let function = """
    \\set seed random(1, 999999999999999)
    select api.record_call(bench.sheet(:seed));

    """

  /// 64 calls to a commit, each by one statement that writes the rows of ``History``'s sheet; where
  /// the scale of a history is given, they name its cards and phones.
  static func insertsOfAGroup(knownAmong scale: Int? = nil) -> String {
    let numbers =
      if let scale {
        """
        \\set card 6222020000000000000 + (1 + :seed % \(scale / 2)) * \(cardStep)
        \\set phone 17100000000 + :seed % \(scale / 20)

        """
      } else {
        """
        \\set card 6228000000000000000 + :seed
        \\set phone 17000000000 + :seed % 9973

        """
      }
    let call = "\\set seed random(1, 999999999999999)\n" + numbers + insert
    return "begin;\n" + String(repeating: call, count: 64) + "commit;\n"
  }

  /// The look-up of a card of ``History`` picked at random.
  static func lookUp(scale: Int) -> String {
    """
    \\set card 6222020000000000000 + random(1, \(scale / 2)) * \(cardStep)
    select api.show_account(array[:card::bigint::text], null, 20, null);

    """
  }

  /// Leaves out what a new call costs beside its recording.
  static let markNothing = """
    create or replace function desk110.mark_calls(p_calls bigint[], p_unit integer, p_cases bigint[], p_sheets jsonb[])
      returns void language plpgsql as $$ begin end $$;
    """

  /// Reads what is asked of accounts into the memory, as it is on a desk that is at work.
  static let warm = """
    create extension if not exists pg_prewarm;
    select sum(pg_prewarm(c.oid, 'read'))
    from pg_class c
    left join pg_index i on i.indexrelid = c.oid
    where coalesce(i.indrelid, c.oid) = any (array[
      'desk110.identifier', 'desk110.mention', 'desk110.money', 'desk110.call', 'desk110.transfer',
      'desk110.fraud_case', 'desk110.element']::regclass[]);
    """

  /// What a briefing asks of the log before it is frozen: the figures of a day and of the day
  /// before, the days they are held against, the words that rise, and the cases to be told.
  static func figures(of day: String) -> String {
    let start = "('\(day)'::date::timestamp at time zone 'Asia/Shanghai')"
    let end = "\(start) + interval '1 day'"
    let series = ["case", "tactic", "division"].flatMap { dimension in
      [(35, 0), (28, 0)].map { first, last in
        """
        (select count(*) from api.figure_series(
          '\(dimension)', '\(day)'::date - \(first), '\(day)'::date - \(last)))
        """
      }
    }
    return """
      select api.figures(\(start), \(end)), api.figures(\(start) - interval '1 day', \(start)),
        \(series.joined(separator: ", ")),
        api.finding_ground(\(start) - interval '28 days', \(start), \(end)),
        api.public_cases(\(start), \(end), 1)
      """
  }

  /// What lies between the numbers of two cards of ``History``: all four last digits come up
  /// equally often.
  private static let cardStep = 7919

  /// The card that an even call of ``History`` names.
  static func card(_ call: Int) -> String {
    let digits = String(call / 2 * cardStep)
    return "622202" + String(repeating: "0", count: 13 - digits.count) + digits
  }

  private static let insert = """
    with given as (
      select gen_random_uuid() as uuid, :card::bigint::text as card,
        '139' || right(:seed::bigint::text, 8) as mobile, :phone::bigint::text as phone,
        now() as at, nextval('desk110.call_id_seq') as call_id, nextval('desk110.fraud_case_id_seq') as case_id
    ), named as (
      insert into desk110.identifier (kind, canonical)
      select 'bank_card', card from given union all select 'phone', phone from given
      on conflict (canonical, kind) do update set is_masked = excluded.is_masked
      returning id, kind
    ), opened as (
      insert into desk110.fraud_case (id, unit_id, root_id, opened_at, opened_by, tactic) overriding system value
      select case_id, 1, case_id, at, session_user, 'T08' from given
    ), taken as (
      insert into desk110.call (id, uuid, unit_id, officer, received_at, kind, source, case_id, tactic, tactic_given,
        relation, victim_sex, victim_age, division, victim_repeat, narrative, content_hash)
      overriding system value
      select call_id, uuid, 1, session_user, at, 'loss', '110', case_id, 'T08', true, 'self', 'female', 61, '110102',
        false, '事主接到自称客服的电话，称其误开通会员，每月扣费，须转账核验，随后被骗。', repeat('0', 64)
      from given
    ), person as (
      insert into desk110.personal (call_id, unit_id, who, name, phone)
      select call_id, 1, 'caller', '李明', mobile from given
    ), element as (
      insert into desk110.element (call_id, unit_id, way_in, tools, claimed_identity, pretext)
      select call_id, 1, 'phone', '{phone}', '客服', '退会员费' from given
    ), mentioned as (
      insert into desk110.mention (call_id, ordinal, unit_id, identifier_id, role, given_role, level, said)
      select call_id, case kind when 'phone' then 1 else 0 end, 1, id, role, role,
        case kind when 'phone' then null else 1 end, '6228'
      from given, named, lateral (select case kind when 'phone' then 'contact' else 'payee' end as role) r
    ), paid as (
      insert into desk110.money (unit_id, case_id, call_id, kind, amount_fen, said, at, channel, settlement,
        to_identifier_id, booked_at, recorded_by)
      select 1, case_id, call_id, 'paid', 5000000, '5万', at, 'mobile_bank', 'instant', id, at, session_user
      from given, named where named.kind = 'bank_card'
    )
    insert into desk110.audit (at, actor, unit_id, action, object, row_hash)
    select t.at, session_user, 1, 'call.record', call_id::text, sha256(convert_to(jsonb_build_array(
      session_user, 1, 'call.record', call_id, '{}'::jsonb, extract(epoch from t.at))::text, 'UTF8'))
    from given, (select clock_timestamp() as at) t;

    """

  /// Sheets of the same rows as a pipe brings them.
  static func sheets(_ count: Int, knownAmong scale: Int? = nil) -> String {
    (0..<count).map { _ in
      let seed = Int.random(in: 1...999_999_999_999_999)
      guard let scale else {
        return sheet(
          seed, card: 6_228_000_000_000_000_000 + seed, kind: "bank_account",
          phone: 17_000_000_000 + seed % 9973)
      }
      return sheet(
        seed, card: 6_222_020_000_000_000_000 + (1 + seed % (scale / 2)) * cardStep,
        kind: "bank_card",
        phone: 17_100_000_000 + seed % (scale / 20))
    }.joined()
  }

  private static func sheet(_ seed: Int, card: Int, kind: String, phone: Int) -> String {
    """
    {"kind":"loss","source":"110","tactic":"T08",\
    "caller":{"phone":"139\(10_000_000 + seed % 89_999_999)","name":"李明","relation":"self"},\
    "victim":{"sex":"female","age":61,"division":"110102","repeat":false},\
    "narrative":"事主接到自称客服的电话，称其误开通会员，每月扣费，须转账核验，随后被骗。",\
    "elements":{"way_in":"phone","tools":["phone"],"claimed_identity":"客服","pretext":"退会员费"},\
    "identifiers":[{"text":"\(card)","kind":"\(kind)","role":"payee","level":1},\
    {"text":"\(phone)","kind":"phone","role":"contact"}],\
    "money":[{"kind":"paid","amount":"5万","channel":"mobile_bank","settlement":"instant","to":"\(card)"}]}

    """
  }
}
