/// A rule for passwords, duties or retention, as the case log has it.
public struct PersonRule: Hashable, Sendable {
  public let name: String
  public let value: String
  /// What it does, its unit, where it comes from.
  public let about: String
}
