import JSON
import Postgres
import Store
import Support
import Testing

/// An audit as a dump leaves it on another server: seals of the old one, rows it had not sealed, and
/// transactions to come with the numbers of old ones.
@Suite(.scratchDatabasePerTest) struct `A restored audit` {
  private let auditor: Session
  private let maker: Session
  /// The number of a row that was taken back, on the old server.
  private let gap: Int

  init() throws {
    auditor = try ScratchDatabase.person("auditor")
    maker = try ScratchDatabase.current.session()
    gap = try maker.run("select nextval(pg_get_serial_sequence('desk110.audit', 'seq'))")[0]
      .decode(Int.self)
    try maker.run("update desk110.setting set value = '4' where name = 'audit_seal_rows'")
    for _ in 1...2 {
      _ = try AuditSeals(auditor).sealAll()
      try write(3)
    }
    _ = try AuditSeals(auditor).sealAll()
    try write(6)
    try maker.runScript(Self.moving)
  }

  private func write(_ count: Int) throws {
    for _ in 1...count { try maker.run("select desk110.trace(1, 'call.show', null)") }
  }

  /// Makes the seals those of another server, and lends a row not sealed the transaction of a
  /// sealed one.
  private static let moving = """
    begin; set local session_replication_role = replica;
    do $$
    declare v desk110.audit_seal;
    begin
      for v in select * from desk110.audit_seal order by number loop
        v.cluster := '1/1';
        v.previous := coalesce(
          (select head from desk110.audit_seal where number = v.number - 1), v.previous);
        v.head := desk110.seal_head(v);
        update desk110.audit_seal set cluster = v.cluster, previous = v.previous, head = v.head
        where number = v.number;
      end loop;
      update desk110.audit set xid = (select max(xid_from) from desk110.audit_seal)
      where seq = (select max(seq) from desk110.audit);
    end $$;
    commit
    """

  private func verify(_ anchors: [AuditAnchor] = []) throws -> AuditReport {
    try AuditVerification(auditor).perform(against: anchors)
  }

  @Test func `is whole before it is sealed again`() throws {
    let report = try verify()
    #expect(report.isRestored && report.findings == [])
    #expect(report.unsealed.rows == 7)
  }

  @Test func `goes on behind the old seals, in an epoch of its own`() throws {
    let old = try #require(try AuditSeals(auditor).newest().seal)
    let first = try AuditSeals(auditor).sealAll()
    #expect(first.rows == 7 && first.seals == 2)
    #expect(first.newest?.document["epoch"] == 2)
    try write(3)
    #expect(try AuditSeals(auditor).sealAll().rows == 3)
    let report = try verify([AuditAnchor(old)])
    #expect(!report.isRestored && report.findings == [])
    #expect(report.unsealed.rows == 1)
  }

  @Test func `still tells each row that is missing or was added`() throws {
    _ = try AuditSeals(auditor).sealAll()
    try write(3)
    _ = try AuditSeals(auditor).sealAll()
    let seals = try verify().seals
    try maker.runScript(
      """
      begin; set local session_replication_role = replica;
      delete from desk110.audit where seq in (select lower(seqs) from desk110.audit_seal);
      insert into desk110.audit (seq, xid, at, actor, action, row_hash) overriding system value
      select \(gap), xid_from, now(), 'x', 'x', '' from desk110.audit_seal where number = 3;
      commit
      """)
    let kinds = try verify().findings.map(\.kind)
    #expect(kinds.filter { $0 == .rowRemoved }.count == seals)
    #expect(kinds.contains(.rowAdded))
  }
}
