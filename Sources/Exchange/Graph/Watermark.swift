public import Domain

/// Who made an export, for which desk, and when: it stands in every form.
public struct Watermark: Hashable, Sendable {
  /// The person's log-in.
  public let login: String
  /// The code of the desk.
  public let unit: String
  public let at: Instant

  public init(login: String, unit: String, at: Instant) {
    self.login = login
    self.unit = unit
    self.at = at
  }

  /// The watermark on one line, for readers of either language.
  public var text: String {
    "内部资料，不得外传 · internal use only · desk110 \(unit) · \(login) · \(at.text)"
  }
}
