/// Ties in few bytes, part by part, so that what has not changed need not be read anew.
///
/// A part holds the ties of 8,192 cases or calls, tie behind tie: how far its group lies from that
/// of the tie before, its identifier, its holder, each in as few bytes as it takes, seven bits to
/// a byte (LEB128), the distance with its sign in the lowest bit.
public enum TiePack {
  /// The part that a group belongs to.
  public static func part(of group: UInt32) -> UInt32 { group >> 14 }

  /// The ties of each part, the parts ascending.
  ///
  /// - Complexity: O(*n*) in the ties.
  public static func pack(_ ties: RingTies) -> [(part: UInt32, bytes: [UInt8])] {
    let parts = Numbering(of: ties.groups.map(part))
    let order = Adjacency(
      count: parts.count, sources: ties.groups.map { UInt32(parts.place(of: part(of: $0))) },
      targets: (0..<ties.count).map { UInt32($0) })
    return parts.keys.indices.map { place in (parts.keys[place], bytes(order[place], of: ties)) }
  }

  private static func bytes(_ chosen: ArraySlice<UInt32>, of ties: RingTies) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(chosen.count * 6)
    var last: UInt32 = 0
    for tie in chosen {
      let group = ties.groups[Int(tie)]
      let distance = Int32(bitPattern: group &- last)
      put(UInt32(bitPattern: distance << 1 ^ distance >> 31), in: &bytes)
      put(ties.identifiers[Int(tie)], in: &bytes)
      put(ties.holders[Int(tie)], in: &bytes)
      last = group
    }
    return bytes
  }

  /// Takes the ties out of a part and adds them to `ties`, but for those of groups left out.
  ///
  /// - Returns: Whether the bytes were whole.
  public static func unpack(
    _ bytes: [UInt8], into ties: inout RingTies, leavingOut groups: Set<UInt32> = []
  ) -> Bool {
    var at = 0
    var group: UInt32 = 0
    while at < bytes.count {
      guard let distance = take(from: bytes, &at), let identifier = take(from: bytes, &at),
        let holder = take(from: bytes, &at)
      else { return false }
      group = group &+ (distance >> 1 ^ (0 &- (distance & 1)))
      if groups.isEmpty || !groups.contains(group) {
        ties.append(group: group, identifier: identifier, holder: holder)
      }
    }
    return true
  }

  private static func put(_ number: UInt32, in bytes: inout [UInt8]) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func take(from bytes: [UInt8], _ at: inout Int) -> UInt32? {
    var number: UInt32 = 0
    var shift: UInt32 = 0
    while at < bytes.count, shift < 35 {
      let byte = bytes[at]
      at += 1
      number |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}
