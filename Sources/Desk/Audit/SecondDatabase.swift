import Domain
import Postgres
import Store

/// A database beside the log's, best on another server, that keeps anchors.
struct SecondDatabase {
  let conninfo: String

  init(_ conninfo: String) { self.conninfo = conninfo }

  /// Keeps a seal there.
  ///
  /// - Returns: Whether it was not there.
  /// - Throws: A ``Complaint``: not reached (69), not allowed (77).
  func keep(_ seal: AuditSeal) throws(Complaint) -> Bool {
    do throws(PostgresError) {
      return try AnchorTable(open()).keep(seal)
    } catch {
      throw Self.complaint(error)
    }
  }

  /// The newest anchors there.
  ///
  /// - Throws: A ``Complaint``: not reached (69), not allowed (77), none there (65).
  func anchors() throws(Complaint) -> [AuditAnchor] {
    let anchors: [AuditAnchor]
    do throws(PostgresError) {
      anchors = try AnchorTable(open()).anchors(limit: AnchorFile.anchorsMax)
    } catch {
      throw Self.complaint(error)
    }
    guard !anchors.isEmpty else {
      throw Complaint(.badInput, "第二数据库中没有锚", "the second database has no anchor")
    }
    return anchors
  }

  private func open() throws(PostgresError) -> Session {
    try Session(
      conninfo,
      settings: [
        ("fallback_application_name", "desk"),
        ("options", "-c datestyle=ISO -c timezone=Asia/Shanghai"),
      ], deadline: Seat.patience)
  }

  private static func complaint(_ error: PostgresError) -> Complaint {
    switch error {
    case .unreachable(let reason):
      Complaint(
        .noDatabase, "连不上第二数据库：\(reason)", "cannot reach the second database: \(reason)")
    case .refused("3D000", let message, _):
      Complaint(.noDatabase, "没有该第二数据库：\(message)", "the second database: \(message)")
    case .notAuthenticated(let reason):
      Complaint(
        .notAllowed, "第二数据库拒绝登录：\(reason)", "the second database refused the log-in: \(reason)")
    case .refused("42501", _, _):
      Complaint(
        .notAllowed, "第二数据库不许建立或读写表 desk110_anchor",
        "the second database does not let this role make, read or write the table desk110_anchor")
    default: Complaint(error)
    }
  }
}
