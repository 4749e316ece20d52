import Domain
import Glibc
import Postgres
import Store
import Support

extension AuditSeals {
  /// Seals all that was written, once the transactions of other tests, in other databases of the
  /// server, have ended too.
  func sealAll() throws -> Sealing {
    let session = try ScratchDatabase.current.session()
    for _ in 1...2000 {
      let settled = try session.run(
        """
        select coalesce(pg_snapshot_xmin(pg_current_snapshot()) > max(xid), true)
        from desk110.audit
        """)
      if try settled[0].decode(Bool.self) { break }
      usleep(10_000)
    }
    return try seal()
  }
}

/// A log with three seals of four rows each, a gap that a rolled-back row left in the first, and two
/// rows that are not sealed; a superuser sits at it, and an auditor.
struct SealedLog {
  /// A superuser's.
  let intruder: Session
  let auditor: Session
  /// The numbers of the rows, twelve sealed ones and two.
  let rows: [Int]
  /// The number that no row has, between the second and the third.
  var gap: Int { rows[1] + 1 }

  init() throws {
    intruder = try ScratchDatabase.current.session()
    auditor = try ScratchDatabase.person("auditor")
    try intruder.runScript(
      "set session_replication_role = replica; delete from desk110.audit; reset all")
    for row in 1...14 {
      if row == 3 { try intruder.runScript("begin; \(Self.write(0)); rollback") }
      try intruder.runScript(Self.write(row))
      if row <= 12, row.isMultiple(of: 4) { _ = try AuditSeals(auditor).sealAll() }
    }
    rows = try intruder.run("select seq from desk110.audit order by seq").map {
      row throws(PostgresError) in try row.decode(Int.self)
    }
  }

  private static func write(_ row: Int) -> String {
    "select desk110.trace(1, 'call.show', '\(row)', '{\"n\": \(row)}')"
  }

  /// The newest seal.
  var newest: AuditSeal? {
    get throws { try AuditSeals(auditor).newest().seal }
  }

  /// Runs what a superuser may, past the triggers.
  func tamper(_ script: String) throws(PostgresError) {
    try intruder.runScript(
      """
      begin; set local session_replication_role = replica;
      \(script);
      commit
      """)
  }

  /// Verifies it as an auditor.
  func verify(against anchors: [AuditAnchor] = []) throws -> AuditReport {
    try AuditVerification(auditor).perform(against: anchors)
  }

  /// What is found, as `kind seal row`, with the rows counted from 1.
  func found(against anchors: [AuditAnchor] = []) throws -> [String] {
    try verify(against: anchors).findings.map { finding in
      let row = finding.row.map { seq in rows.firstIndex(of: seq).map { String($0 + 1) } ?? "new" }
      return [finding.kind.rawValue, finding.seal.map { "seal \($0)" }, row.map { "row \($0)" }]
        .compactMap(\.self).joined(separator: " ")
    }
  }

  /// Gives rows the right hash again.
  static let rehash = """
    update desk110.audit a
    set row_hash = sha256(desk110.audit_bytes(a.actor, a.unit_id, a.action, a.object, a.detail, a.at))
    """

  /// Makes seals anew from the rows as they are, each behind the one before it.
  static func forge(_ numbers: ClosedRange<Int>, log: String = "log") -> String {
    """
    do $$
    declare
      v desk110.audit_seal; n integer;
    begin
      for n in \(numbers.lowerBound)..\(numbers.upperBound) loop
        select * into v from desk110.audit_seal where number = n;
        select count(*), range_agg(int8range(r.seq, r.seq, '[]')),
          string_agg(desk110.audit_mark(r.leaf), ''::bytea order by r.seq),
          sha256(string_agg(r.leaf, ''::bytea order by r.seq))
        into v.row_count, v.seqs, v.marks, v.rows_hash
        from desk110.sealed_rows(v) r;
        select \(log == "log" ? "v.log" : "'\(log)'") into v.log;
        v.previous := coalesce((select head from desk110.audit_seal where number = n - 1),
          sha256(convert_to(v.log::text, 'UTF8')));
        v.row_total := v.row_count
          + coalesce((select row_total from desk110.audit_seal where number = n - 1), 0);
        v.head := desk110.seal_head(v);
        update desk110.audit_seal set log = v.log, row_count = v.row_count, row_total = v.row_total,
          seqs = v.seqs, marks = v.marks, rows_hash = v.rows_hash, previous = v.previous,
          head = v.head
        where number = n;
      end loop;
    end $$
    """
  }
}
