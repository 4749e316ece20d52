import JSON
public import Postgres

/// Verifies the audit in the database, a portion at a time, all of it as it was at one moment.
///
/// Rows by their own hashes and times, then the chain of seals with the rows each holds, then
/// anchors. Needs memory for one portion, time in proportion to the rows.
public struct AuditVerification {
  private let session: Session
  private let tell: (Int) -> Void

  /// Why nothing can be said.
  public enum Flaw: Error, Hashable {
    /// None of the anchors is of this log; its name.
    case anchorsOfAnotherLog(String)
  }

  /// Tells `tell` how many rows were looked at; each is looked at twice.
  public init(_ session: Session, _ tell: @escaping (Int) -> Void = { _ in }) {
    self.session = session
    self.tell = tell
  }

  /// Verifies all there is.
  ///
  /// - Throws: ``PostgresError``; ``Flaw``.
  public func perform(against anchors: [AuditAnchor] = []) throws -> AuditReport {
    try session.transaction(.repeatableRead) {
      var report = try begin()
      let anchors = try ours(anchors, of: report.log)
      try verifyRows(&report)
      try verifySeals(&report)
      try hold(anchors, against: &report)
      return report
    }
  }

  private func begin() throws(PostgresError) -> AuditReport {
    var report = AuditReport()
    let answer = try session.document("select api.verify_audit()") ?? [:]
    report.log = answer["log"]?.asString ?? ""
    report.newest = AuditSeal(answer["newest"])
    report.isRestored = answer["restored"]?.asBool ?? false
    report.acknowledgements = (answer["acknowledged"]?.asArray ?? []).compactMap {
      AuditAcknowledgement($0)
    }
    report.unsealedSince = UnsealedRows(answer["unsealed"]).since
    take(answer, into: &report)
    return report
  }

  /// The anchors that are of this log, or may be.
  private func ours(_ anchors: [AuditAnchor], of log: String) throws(Flaw) -> [AuditAnchor] {
    let ours = anchors.filter { $0.log == nil || $0.log == log }
    guard anchors.isEmpty || !ours.isEmpty else { throw .anchorsOfAnotherLog(log) }
    return ours
  }

  private func verifyRows(_ report: inout AuditReport) throws(PostgresError) {
    var after: Int?
    var latest: String?
    repeat {
      let answer = try session.document(
        "select api.verify_audit('rows', \(after), \(latest)::timestamptz)")
      after = answer?["after"]?.asInteger
      latest = answer?["latest"]?.asString
      report.rows += answer?["rows"]?.asInteger ?? 0
      take(answer, into: &report)
      tell(report.rows)
    } while after != nil
  }

  private func verifySeals(_ report: inout AuditReport) throws(PostgresError) {
    var after: Int?
    repeat {
      let answer = try session.document("select api.verify_audit('seals', \(after))")
      after = answer?["after"]?.asInteger
      report.seals += answer?["seals"]?.asInteger ?? 0
      report.sealed += answer?["sealed"]?.asInteger ?? 0
      take(answer, into: &report)
      tell(report.rows + report.sealed)
    } while after != nil
  }

  private func hold(
    _ anchors: [AuditAnchor], against report: inout AuditReport
  ) throws(PostgresError) {
    guard !anchors.isEmpty else { return }
    let asked = JSONValue.array(anchors.map(\.document))
    let answer = try session.document("select api.verify_anchors(\(asked.text)::jsonb)")
    report.anchors = anchors.count
    report.newestAnchored = anchors.compactMap(\.seal).max()
    let found = (answer?.asArray ?? []).compactMap { AuditFinding($0) }
    report.add(found, of: found.count)
  }

  private func take(_ answer: JSONValue?, into report: inout AuditReport) {
    let found = (answer?["findings"]?.asArray ?? []).compactMap { AuditFinding($0) }
    report.add(found, of: answer?["flaws"]?.asInteger ?? found.count)
  }
}
