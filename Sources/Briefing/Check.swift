import JSON

/// One thing that must hold between the figures of a briefing before it goes out.
public struct Check: Hashable, Sendable {
  /// A stable code for machines.
  public let name: String
  public let holds: Bool
  /// The two figures that should be one, where it is about two.
  public let values: Values?

  /// A figure told, and what it should be.
  public struct Values: Hashable, Sendable {
    public let told: String
    public let counted: String
  }

  init(_ name: String, _ holds: Bool) {
    self.name = name
    self.holds = holds
    values = nil
  }

  /// Holds where a figure is what its parts, or another way of counting, make of it.
  init(_ name: String, _ told: some Equatable, is counted: some Equatable) {
    self.name = name
    values = Values(told: String(describing: told), counted: String(describing: counted))
    holds = values.map { $0.told == $0.counted } ?? false
  }

  /// `calls_by_kind (7 ≠ 8)`.
  public var failure: String {
    values.map { "\(name) (\($0.told) ≠ \($0.counted))" } ?? name
  }

  var json: JSONValue {
    guard !holds, let values else { return ["name": .string(name), "ok": .bool(holds)] }
    return [
      "name": .string(name), "ok": false, "told": .string(values.told),
      "counted": .string(values.counted),
    ]
  }
}
