public import Postgres

/// Anchors in a table of a second database: `desk110_anchor`, made where it is not there.
///
/// The role that writes needs no more than `insert` and `select` on the table once it is made.
public struct AnchorTable {
  private let session: Session

  /// Takes a session with the second database.
  public init(_ session: Session) { self.session = session }

  /// Keeps a seal there, once.
  ///
  /// - Returns: Whether it was not there already.
  public func keep(_ seal: AuditSeal) throws(PostgresError) -> Bool {
    if try !isThere() {
      try session.run(
        """
        create table if not exists desk110_anchor (
          log uuid not null, seal bigint not null, head text not null, at timestamptz not null,
          kept_at timestamptz not null default now(), kept_by name not null default session_user,
          primary key (log, seal, head))
        """)
    }
    let rows = try session.run(
      """
      insert into desk110_anchor (log, seal, head, at)
      values (\(seal.log)::uuid, \(seal.number), \(seal.head), \(seal.at))
      on conflict do nothing
      returning 1
      """)
    return !rows.isEmpty
  }

  /// The newest anchors there are, of any log.
  public func anchors(limit: Int) throws(PostgresError) -> [AuditAnchor] {
    guard try isThere() else { return [] }
    let rows = try session.run(
      "select log, seal, head from desk110_anchor order by kept_at desc, seal desc limit \(limit)")
    return try rows.map { row throws(PostgresError) in
      let (log, seal, head) = try row.decode(String.self, Int.self, String.self)
      return AuditAnchor(log: log, seal: seal, head: head)
    }
  }

  private func isThere() throws(PostgresError) -> Bool {
    try session.run("select to_regclass('desk110_anchor') is not null")[0].decode(Bool.self)
  }
}
