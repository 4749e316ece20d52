import Testing

/// One way a superuser changes the audit, and what is found of it.
struct Tampering: CustomTestStringConvertible, Sendable {
  let name: String
  let script: @Sendable (SealedLog) -> String
  let found: [String]

  var testDescription: String { name }

  init(
    _ name: String, _ found: [String], _ script: @escaping @Sendable (SealedLog) -> String
  ) {
    (self.name, self.found, self.script) = (name, found, script)
  }

  private static func set(_ change: String, _ row: Int) -> @Sendable (SealedLog) -> String {
    { log in "update desk110.audit set \(change) where seq = \(log.rows[row - 1])" }
  }

  static let ofRows: [Tampering] = [
    Tampering("another actor", ["row_changed row 2"], set("actor = 'x'", 2)),
    Tampering("another unit", ["row_changed row 2"], set("unit_id = 2", 2)),
    Tampering("no unit", ["row_changed row 12"], set("unit_id = null", 12)),
    Tampering("another action", ["row_changed row 7"], set("action = 'call.list'", 7)),
    Tampering("another object", ["row_changed row 7"], set("object = '8'", 7)),
    Tampering("another detail", ["row_changed row 7"], set("detail = '{}'", 7)),
    Tampering(
      "another time", ["row_changed row 7"], set("at = at - interval '1 microsecond'", 7)),
    Tampering("a time that never comes", ["row_changed row 7"], set("at = 'infinity'", 7)),
    Tampering("a time before all others", ["row_changed row 7"], set("at = '-infinity'", 7)),
    Tampering(
      "another hash", ["row_changed row 7", "row_altered seal 2 row 7"],
      set("row_hash = sha256('')", 7)),
    Tampering("a row not sealed yet", ["row_changed row 14"], set("actor = 'x'", 14)),
    Tampering("a row removed", ["row_removed seal 2 row 6"]) { log in
      "delete from desk110.audit where seq = \(log.rows[5])"
    },
    Tampering("the newest rows removed", (9...12).map { "row_removed seal 3 row \($0)" }) { log in
      "delete from desk110.audit where seq >= \(log.rows[8])"
    },
    Tampering("all rows removed", (1...12).map { "row_removed seal \(($0 + 3) / 4) row \($0)" }) {
      _ in "truncate desk110.audit"
    },
  ]

  private static func copy(of row: Int, to seq: String, at: String = "at") -> String {
    """
    insert into desk110.audit (seq, xid, at, actor, unit_id, action, object, detail, row_hash)
    overriding system value
    select \(seq), xid, \(at), actor, unit_id, action, object, detail,
      sha256(desk110.audit_bytes(actor, unit_id, action, object, detail, \(at)))
    from desk110.audit where seq = \(row)
    """
  }

  static let withRightHash: [Tampering] = [
    Tampering("a row and its hash", ["row_altered seal 2 row 7"]) { log in
      set("object = '8'", 7)(log) + ";" + SealedLog.rehash
    },
    Tampering("an actor's rows, made another's", ["row_altered seal 1 row 4"]) { log in
      set("actor = 'x'", 4)(log) + ";" + SealedLog.rehash
    },
    Tampering("a row added in a gap", ["row_added seal 1 row new"]) { log in
      copy(of: log.rows[1], to: "\(log.gap)")
    },
    Tampering("a row added before the first", ["row_added row new"]) { log in
      copy(of: log.rows[0], to: "-1")
    },
    Tampering("a row added behind the others", ["row_added seal 2 row new"]) { log in
      copy(of: log.rows[5], to: "\(log.rows[13] + 50)")
    },
    Tampering(
      "a row backdated among those sealed", ["row_backdated row new", "row_added seal 1 row new"]
    ) { log in
      copy(of: log.rows[1], to: "\(log.gap)", at: "at - interval '1 day'")
    },
    Tampering("a row backdated among those not sealed", ["row_backdated row new"]) { log in
      copy(of: log.rows[13], to: "\(log.rows[13] + 50)", at: "at - interval '1 day'")
    },
    Tampering("a row of tomorrow", ["row_ahead row new"]) { log in
      copy(of: log.rows[13], to: "\(log.rows[13] + 50)", at: "at + interval '1 day'")
    },
    Tampering("a transaction to come", ["row_transaction row 14"], set("xid = '4294967296'", 14)),
    Tampering(
      "two rows swapped", ["row_altered seal 1 row 2", "row_altered seal 2 row 6"]
    ) { log in
      """
      update desk110.audit a
      set (at, actor, unit_id, action, object, detail, row_hash) = (
        select b.at, b.actor, b.unit_id, b.action, b.object, b.detail, b.row_hash
        from desk110.audit b
        where b.seq = \(log.rows[1]) + \(log.rows[5]) - a.seq)
      where a.seq in (\(log.rows[1]), \(log.rows[5]))
      """
    },
    Tampering(
      "another number", ["row_added seal 1 row new", "row_removed seal 1 row 4"]
    ) { log in
      """
      \(copy(of: log.rows[3], to: "\(log.gap)"));
      delete from desk110.audit where seq = \(log.rows[3])
      """
    },
    Tampering(
      "another transaction", ["row_added seal 2 row 12", "row_removed seal 3 row 12"]
    ) { log in
      """
      update desk110.audit set xid = (select xid from desk110.audit where seq = \(log.rows[5]))
      where seq = \(log.rows[11])
      """
    },
    Tampering("another transaction of the same seal", ["row_altered seal 3 row 12"]) { log in
      """
      update desk110.audit set xid = (select xid from desk110.audit where seq = \(log.rows[9]))
      where seq = \(log.rows[11])
      """
    },
  ]

  static let ofSeals: [Tampering] = [
    Tampering("a row, its hash and the seal", ["seal_changed seal 2"]) { log in
      """
      \(set("object = '8'", 7)(log)); \(SealedLog.rehash);
      update desk110.audit_seal s
      set rows_hash = (select sha256(string_agg(r.leaf, '' order by r.seq)) from desk110.sealed_rows(s) r)
      where number = 2
      """
    },
    Tampering("a row, its hash, the seal and its head", ["chain_broken seal 3"]) { log in
      "\(set("object = '8'", 7)(log)); \(SealedLog.rehash); \(SealedLog.forge(2...2))"
    },
    Tampering("the time of a seal", ["seal_changed seal 2"]) { _ in
      "update desk110.audit_seal set sealed_at = sealed_at - interval '1 second' where number = 2"
    },
    Tampering("the maker of a seal", ["seal_changed seal 3"]) { _ in
      "update desk110.audit_seal set sealed_by = 'x' where number = 3"
    },
    Tampering("a seal removed", ["seal_missing seal 3", "seal_order seal 3"]) { _ in
      "delete from desk110.audit_seal where number = 2"
    },
    Tampering("the first seal removed", ["seal_missing seal 2", "seal_order seal 2"]) { _ in
      "delete from desk110.audit_seal where number = 1"
    },
    Tampering(
      "two seals swapped",
      [
        "seal_changed seal 2", "chain_broken seal 2", "seal_order seal 2", "seal_changed seal 3",
        "chain_broken seal 3", "seal_order seal 3",
      ]
    ) { _ in
      """
      update desk110.audit_seal set number = -number + 5 + 90 where number in (2, 3);
      update desk110.audit_seal set number = number - 90 where number > 90
      """
    },
    Tampering(
      "rows removed and the range moved on", ["seal_order seal 3"]
    ) { log in
      """
      delete from desk110.audit where seq between \(log.rows[8]) and \(log.rows[9]);
      update desk110.audit_seal
      set xid_from = (select xid from desk110.audit where seq = \(log.rows[10])) where number = 3;
      \(SealedLog.forge(3...3))
      """
    },
    Tampering(
      "the log of another", (1...3).map { "other_log seal \($0)" }
    ) { _ in SealedLog.forge(1...3, log: "00000000-0000-4000-8000-000000000000") },
  ]
}
