internal import Domain

// In the file: the head in clear; of a sealed record its own key, sealed; a nonce; then encrypted
// the moment and the content. Head, name and database are bound to what is encrypted.
extension SpoolRecord {
  /// The record as it stands in a file.
  func sealed(for database: String, with cipher: SpoolCipher) -> [UInt8] {
    let head = SpoolHead(mode: cipher.mode, key: cipher.id, person: person).bytes
    let (key, front) = cipher.keyOfRecord()
    let nonce = Sodium.random(Sodium.nonceBytes)
    let secret = Sodium.encrypt(
      clear, key: key, nonce: nonce, bound: Self.bound(head, id, database))
    return head + front + nonce + secret
  }

  /// Opens a record.
  ///
  /// - Throws: ``SpoolFlaw``; nothing of a record that is not whole is given out.
  init(
    opening bytes: [UInt8], named id: UUID, of database: String, with keys: SpoolKeyRing
  ) throws(SpoolFlaw) {
    var reader = ByteReader(bytes)
    let head = try SpoolHead(&reader)
    let key = try keys.key(for: head, &reader)
    guard let nonce = reader.take(Sodium.nonceBytes),
      let clear = Sodium.decrypt(
        Array(reader.rest), key: key, nonce: nonce, bound: Self.bound(head.bytes, id, database))
    else { throw .altered }
    try self.init(clear, id: id, person: head.person)
  }

  private static func bound(_ head: [UInt8], _ id: UUID, _ database: String) -> [UInt8] {
    head + [UInt8](word: id.high) + [UInt8](word: id.low) + Array(database.utf8)
  }

  private var clear: [UInt8] {
    [moment.at.microseconds, moment.sinceBoot].flatMap {
      [UInt8](word: UInt64(bitPattern: Int64($0)))
    } + [UInt8](word: moment.boot.high) + [UInt8](word: moment.boot.low) + content
  }

  private init(_ clear: [UInt8], id: UUID, person: String) throws(SpoolFlaw) {
    var reader = ByteReader(clear)
    guard let at = reader.word(), let sinceBoot = reader.word(), let high = reader.word(),
      let low = reader.word()
    else { throw .foreign }
    let moment = SpoolMoment(
      at: Instant(microseconds: Int(Int64(bitPattern: at))),
      sinceBoot: Int(Int64(bitPattern: sinceBoot)), boot: UUID(high: high, low: low))
    self.init(id: id, person: person, moment: moment, content: Array(reader.rest))
  }
}
