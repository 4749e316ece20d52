/// Who was named together: one element a tie of an identifier to a case, in arrays side by side.
///
/// A case is told by its group key: twice the key of a case, or twice that of a call that is no
/// case and one. Keys are 32 bits wide, which is enough for two billion cases and calls.
///
/// - Complexity: 12 bytes a tie.
public struct RingTies: Equatable, Sendable {
  public private(set) var groups: [UInt32] = []
  public private(set) var identifiers: [UInt32] = []
  /// A hash of the holder's name as it was given in the case; 0 where none was, ``name`` where the
  /// identifier is a name itself.
  public private(set) var holders: [UInt32] = []

  /// Stands for a holder where the identifier is no address but a name, such as of an app, which
  /// others may bear too.
  public static let name = UInt32.max

  public init() {}

  public var count: Int { groups.count }
  public var isEmpty: Bool { groups.isEmpty }

  /// Adds a tie.
  public mutating func append(group: UInt32, identifier: UInt32, holder: UInt32 = 0) {
    groups.append(group)
    identifiers.append(identifier)
    holders.append(holder)
  }

  /// Makes room for so many ties.
  public mutating func reserve(_ count: Int) {
    groups.reserveCapacity(count)
    identifiers.reserveCapacity(count)
    holders.reserveCapacity(count)
  }

  /// Adds all ties of another.
  public mutating func append(_ other: RingTies) {
    groups += other.groups
    identifiers += other.identifiers
    holders += other.holders
  }
}
