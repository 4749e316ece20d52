/// Accounts of the invented years that many calls name: what dossiers are measured on.
enum AccountHistory {
  /// Named by every tenth call.
  static let mostReported = "6228480000000000018"

  /// An account that ten calls name, each a case with a payment.
  ///
  /// - Parameters:
  ///   - sample: Any number from 0.
  ///   - scale: How many calls the log has.
  /// - Returns: The number of its card.
  static func usual(_ sample: Int, scale: Int) -> String {
    let digits = String((sample % max(1, scale / 1000) + 1) * 7919)
    return "621483" + String(repeating: "0", count: 10 - digits.count) + digits
  }

  /// One of the phones that calls of every gang name.
  static func hubPhone(_ sample: Int) -> String {
    let digits = String(sample % 50)
    return "171" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Run by ``History`` in the transaction that made the calls.
  static let rows = """
    insert into desk110.identifier (id, kind, canonical, issuer) overriding system value
      select n + n / 20 + 10, 'bank_card', '6228480000000000018', '中国农业银行' from (select count(*) as n from given) g
      union all
      select n + n / 20 + 10 + j, 'bank_card', '621483' || lpad((j * 7919)::text, 10, '0'), '招商银行'
      from (select count(*) as n from given) g, generate_series(1, n / 1000) j;
    create temporary table account_call on commit drop as
      select i, at, 2 as ordinal, n + n / 20 + 10 as id from given, (select count(*) as n from given) g where i % 10 = 0
      union all
      select i, at, 3, n + n / 20 + 11 + i / 100 % (n / 1000) from given, (select count(*) as n from given) g
      where i % 100 = 10;
    insert into desk110.mention (call_id, ordinal, unit_id, identifier_id, role, given_role, level, holder, said)
      select i, ordinal, 1, id, 'payee', 'payee', 1, '王' || i % 7, '62' from account_call;
    insert into desk110.money (unit_id, case_id, call_id, ordinal, kind, amount_fen, at, channel, to_identifier_id,
        booked_at, recorded_by)
      select 1, i, i, ordinal, 'paid', 100000 + i % 500000, at, 'mobile_bank', id, at, session_user from account_call;

    """
}
