/// The part of a record in clear: what opens it, and whose it is.
struct SpoolHead: Hashable {
  /// How a record's content is encrypted.
  enum Mode: UInt8 {
    /// With a key of the terminal.
    case terminal = 1
    /// With a key of its own, sealed to the desk's.
    case sealed = 2
  }

  let mode: Mode
  /// The first eight bytes of the hash of the key.
  let key: [UInt8]
  let person: String

  static let keyIDBytes = 8
  private static let mark = Array("DESK110S".utf8)
  private static let version: UInt8 = 1

  /// As it stands in the file.
  var bytes: [UInt8] {
    let name = Array(person.utf8.prefix(255))
    return Self.mark + [Self.version, mode.rawValue] + key + [UInt8(name.count)] + name
  }

  init(mode: Mode, key: [UInt8], person: String) {
    (self.mode, self.key, self.person) = (mode, key, person)
  }

  init(_ reader: inout ByteReader) throws(SpoolFlaw) {
    guard reader.take(Self.mark.count) == Self.mark, let version = reader.take(1)?[0] else {
      throw .foreign
    }
    guard version == Self.version else { throw .newer }
    guard let mode = reader.take(1).flatMap({ Mode(rawValue: $0[0]) }),
      let key = reader.take(Self.keyIDBytes), let length = reader.take(1)?[0],
      let name = reader.take(Int(length)), let person = String(validating: name, as: UTF8.self)
    else { throw .foreign }
    self.init(mode: mode, key: key, person: person)
  }
}
