extension History {
  /// The rows of every table, out of the calls in `given`.
  static let rows = """
    insert into desk110.fraud_case (id, unit_id, root_id, opened_at, opened_by, tactic) overriding system value
      select i, 1, i, at, session_user, tactic from given where is_case;
    insert into desk110.call (id, uuid, unit_id, officer, received_at, recorded_at, kind, source, case_id, tactic,
        tactic_given, relation, victim_sex, victim_age, occupation, division, narrative, content_hash)
      overriding system value
      select i, overlay(overlay(md5(i::text) placing '7' from 13) placing
            lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') from 1)::uuid,
        1, session_user, at, at, kind,
        case kind when 'dissuasion' then '96110_out' else (array['110', '96110_in', 'station', 'bank', 'walk_in', 'operator',
          '12381'])[width_bucket(share, array[0, 560, 860, 930, 965, 985, 993])] end,
        case when is_case then i end, tactic, true, 'self',
        case when h % 100 >= 4 then (array['female', 'male'])[width_bucket(share, array[0, 520])] end,
        case when h % 100 >= 6 then 18 + h % 23 + share % 34 end,
        (array['公司职员', '个体经营', '自由职业', '退休人员', '学生', '教师', '医护人员', '工人', '务农', '家庭主妇', '财务人员',
          '司机', '外卖骑手', '服务员', '程序员', '无业', null])[h % 17 + 1],
        (array['110105', '110108', '110106', '110114', '110112', '110115', '110102', '110111', '110113', '110101', '110107',
          '110116', '110117', '110109', '110118', '110119', '130102'])[width_bucket(h % 1069,
          array[0, 190, 355, 460, 555, 645, 730, 795, 845, 895, 940, 975, 990, 1005, 1020, 1035, 1045])],
        '事主接到自称客服的电话，称其误开通会员，每月扣费，须转账核验，随后被骗。', repeat('0', 64)
      from given;
    insert into desk110.personal (call_id, unit_id, who, name, phone)
      select i, 1, 'caller', '李明', '138' || lpad((i * 7919 % 100000000)::text, 8, '0') from given;
    insert into desk110.element (call_id, unit_id, way_in, tools, claimed_identity)
      select i, 1, 'phone', '{phone}', '客服' from given where is_case or kind = 'tip';
    insert into desk110.identifier (id, kind, canonical, issuer) overriding system value
      select i, 'bank_card', '622202' || lpad((i / 2 * 7919)::text, 13, '0'), '中国工商银行' from given where i % 2 = 0;
    insert into desk110.identifier (id, kind, canonical) overriding system value
      select n + 1 + j, 'phone', '171' || lpad(j::text, 8, '0')
      from (select count(*) as n from given) g, generate_series(0, n / 20 - 1) j
      union all
      select 2 * n + 1 + j, 'link', 'pay' || lpad(j::text, 7, '0') || '.example.com'
      from (select count(*) as n from given) g, generate_series(0, n / 100 - 1) j;
    insert into desk110.mention (call_id, ordinal, unit_id, identifier_id, role, given_role, level, said)
      select i, 0, 1, case i % 2 when 0 then i else greatest(2, i - 1 - 2 * (h % 12)) end, 'payee', 'payee', 1, '6222'
      from given where i % 2 = 0 or share < 403
      union all
      select i, 1, 1, n + 1 + case when h % 100 = 0 then h / 100 % 50 else (i / 20 + h % 3) % (n / 20) end, 'contact',
        'contact', null, '171'
      from given, (select count(*) as n from given) g where h % 11 < 6
      union all
      select i, 4, 1, 2 * n + 1 + (i / 100 + h % 2) % (n / 100), 'contact', 'contact', null, 'pay'
      from given, (select count(*) as n from given) g where h % 7 = 0;
    insert into desk110.money (unit_id, case_id, call_id, kind, amount_fen, at, channel, to_identifier_id, booked_at,
        recorded_by)
      select 1, i, i, case kind when 'loss' then 'paid' when 'dissuasion' then 'prevented' else 'demanded' end,
        (array[500, 1000, 2000, 3000, 5000, 6000, 8000, 10000, 12000, 18000, 25000, 38000, 50000, 80000, 150000, 500000])[
          h / 7 % 16 + 1] * (90 + share % 21), at,
        (array['mobile_bank', 'third_party', 'net_bank', 'counter', 'atm', 'qr', 'crypto', 'cash'])[width_bucket(share,
          array[0, 550, 780, 860, 890, 910, 960, 985])], case when i % 2 = 0 then i end, at, session_user
      from given where is_case
      union all
      select 1, i, i, kinds.kind, 100000 + share * 1000, at + interval '1 hour', null, i, at, session_user
      from given, (values ('stopped', 0, 60), ('frozen', 60, 90), ('rebate', 90, 130), ('returned', 130, 150)) kinds (kind, low, high)
      where given.kind = 'loss' and h / 11 % 1000 >= low and h / 11 % 1000 < high;
    insert into desk110.dissuasion (unit_id, case_id, call_id, channel, level, reached, at, by)
      select 1, i, i, (array['phone', 'three_way', 'sms', 'counter', 'home_visit', 'family'])[width_bucket(share,
          array[0, 700, 750, 850, 930, 960])], (array['extreme', 'high', 'medium', 'low'])[h % 4 + 1],
        (array['reached', 'no_answer', 'hung_up', 'busy', 'switched_off'])[width_bucket(share, array[0, 760, 880, 940, 970])],
        at, session_user
      from given where kind = 'dissuasion';
    insert into desk110.outcome (unit_id, case_id, call_id, result, at, by)
      select 1, i, i, (array['persuaded_before', 'persuaded_stop', 'paid_anyway', 'unreachable', 'open', 'refused',
          'false_alarm'])[width_bucket(share, array[0, 480, 620, 720, 840, 920, 970])], at, session_user
      from given where kind = 'dissuasion';
    insert into desk110.audit (at, actor, unit_id, action, object, row_hash)
      select at, session_user, 1, 'call.record', i::text, sha256(i::text::bytea) from given;
    select setval('desk110.call_id_seq', count(*)), setval('desk110.fraud_case_id_seq', count(*)),
      setval('desk110.identifier_id_seq', 3 * count(*)) from given;

    """
}
