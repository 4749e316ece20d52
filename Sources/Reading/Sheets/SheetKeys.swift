/// The keys each level of a sheet may have, in the order of the contract.
package enum SheetKeys {
  static let sheet = [
    "id", "received_at", "kind", "source", "case", "caller", "victim", "narrative", "tactic",
    "elements", "identifiers", "money", "dissuasion", "note",
  ]
  static let caller = ["phone", "name", "relation"]
  static let victim = [
    "name", "sex", "age", "education", "occupation", "id_number", "phone", "division", "repeat",
    "warned",
  ]
  static let elements = [
    "way_in", "tools", "claimed_identity", "pretext", "phrases", "screen_sharing",
    "remote_control", "ai", "links", "apps",
  ]
  static let identifier = ["text", "kind", "role", "holder", "bank", "level"]
  static let money = ["kind", "amount", "at", "channel", "settlement", "from", "to"]
  static let dissuasion = ["channel", "level", "reached", "result"]

  /// The known key that was probably meant.
  package static func nearest(to key: String, among known: [String]) -> String? {
    guard key.utf8.count <= lengthMax else { return nil }
    let plain = plain(key)
    if let same = known.first(where: { Self.plain($0) == plain }) { return same }
    let near = known.map { (key: $0, distance: distance(plain, Self.plain($0))) }
      .filter { $0.distance <= min(2, $0.key.count / 2) }
    return near.min { $0.distance < $1.distance }?.key
  }

  /// Whether a key may be named in a message: a word, not a name or a number of somebody.
  package static func isNameable(_ key: String) -> Bool {
    let bytes = Array(key.utf8)
    guard bytes.count <= lengthMax, let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x5F || $0 == 0x2D }
      && bytes.filter(isDigit).count <= 3
  }

  private static let lengthMax = 40

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  /// Lower case letters and digits only: `receivedAt` and `received_at` are alike.
  private static func plain(_ key: String) -> [UInt8] {
    key.lowercased().utf8.filter { isLetter($0) || isDigit($0) }
  }

  // Levenshtein, one row at a time, a swap of neighbours counting as two.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (line, byte) in left.enumerated() {
      var corner = line
      row[0] = line + 1
      for (column, other) in right.enumerated() {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, corner + (byte == other ? 0 : 1))
        corner = above
      }
    }
    return row.last ?? left.count
  }
}
