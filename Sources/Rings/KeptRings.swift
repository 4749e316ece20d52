/// The rings of the build before, member by member, in arrays side by side.
public struct KeptRings: Equatable, Sendable {
  public private(set) var identifiers: [UInt32] = []
  /// The number of the ring of each.
  public private(set) var rings: [UInt32] = []
  public private(set) var cases: [UInt32] = []
  public private(set) var isCore: [Bool] = []
  /// How many members each ring has.
  public private(set) var sizes: [UInt32: Int] = [:]

  public init() {}

  /// Adds a member; an identifier is in one ring at most.
  public mutating func append(identifier: UInt32, ring: UInt32, cases: UInt32, isCore: Bool) {
    identifiers.append(identifier)
    rings.append(ring)
    self.cases.append(cases)
    self.isCore.append(isCore)
    sizes[ring, default: 0] += 1
  }
}
