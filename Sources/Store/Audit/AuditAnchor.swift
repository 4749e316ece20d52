import JSON

/// What is kept of a seal out of the database's reach: by it a log that was cut, exchanged or
/// written anew as a whole is told.
public struct AuditAnchor: Hashable, Sendable {
  /// The name of the log; `nil` where it was not written down.
  public let log: String?
  /// The number of the seal; `nil` where only the whole head was written down.
  public let seal: Int?
  /// The head in hexadecimal digits, or as many of the first as were written down.
  public let head: String

  init(log: String?, seal: Int?, head: String) {
    (self.log, self.seal, self.head) = (log, seal, head)
  }

  public init(_ seal: AuditSeal) {
    self.init(log: seal.log, seal: seal.number, head: seal.head)
  }

  /// Reads one line of a file of anchors, as ``line(of:)`` writes it.
  public init?(line: some StringProtocol) {
    guard let document = try? JSONValue(parsing: String(line)),
      let log = document["log"]?.asString, let seal = document["seal"]?.asInteger,
      let head = document["head"]?.asString, Self.isHex(head), head.utf8.count == 64
    else { return nil }
    self.init(log: log, seal: seal, head: head)
  }

  /// A seal as one line of a file, a JSON object.
  public static func line(of seal: AuditSeal) -> String { seal.document.text }

  /// As the database is asked about it.
  var document: JSONValue {
    ["seal": seal.map { .integer($0) } ?? .null, "head": .string(head)]
  }

  static func isHex(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
