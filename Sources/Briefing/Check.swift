/// One thing that must hold between the figures of a briefing before it goes out.
public struct Check: Hashable, Sendable {
  /// A stable code for machines.
  public let name: String
  public let holds: Bool

  init(_ name: String, _ holds: Bool) {
    self.name = name
    self.holds = holds
  }
}
