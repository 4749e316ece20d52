public import Domain

/// What verifying the audit came to.
public struct AuditReport: Sendable {
  /// The name of the log.
  public var log = ""
  /// How many rows there are.
  public var rows = 0
  /// How many of them the seals hold.
  public var sealed = 0
  /// How many seals there are.
  public var seals = 0
  public var newest: AuditSeal?
  /// The time of the oldest row that no seal holds.
  public var unsealedSince: Instant?
  /// Whether the log was restored on another server and not sealed since.
  public var isRestored = false
  /// What auditors said of the clock.
  public var acknowledgements: [AuditAcknowledgement] = []
  /// How many anchors it was held against.
  public var anchors = 0
  /// The newest seal that an anchor names.
  public var newestAnchored: Int?
  /// How many findings there are.
  public var flaws = 0
  /// The first of them.
  public var findings: [AuditFinding] = []

  /// Findings that are kept of any number.
  public static let findingsMax = 1000

  /// Whether nothing was found.
  public var isWhole: Bool { flaws == 0 }

  public var unsealed: UnsealedRows {
    UnsealedRows(rows: max(0, rows - sealed), since: rows > sealed ? unsealedSince : nil)
  }

  mutating func add(_ found: [AuditFinding], of flaws: Int) {
    self.flaws += flaws
    findings += found.prefix(max(0, Self.findingsMax - findings.count))
  }
}
