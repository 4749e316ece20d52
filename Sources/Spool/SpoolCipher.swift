/// What records are encrypted with.
public enum SpoolCipher: Hashable, Sendable {
  /// A key of the terminal, which can open them again.
  case terminal(SpoolKey)
  /// The desk's open key: only who has the secret one can open them.
  case sealed(DeskKey)

  var mode: SpoolHead.Mode {
    switch self {
    case .terminal: .terminal
    case .sealed: .sealed
    }
  }

  var id: [UInt8] {
    switch self {
    case .terminal(let key): key.id
    case .sealed(let key): key.id
    }
  }

  /// The key of one record, and what must stand in front of it for others to find it.
  func keyOfRecord() -> (key: [UInt8], front: [UInt8]) {
    switch self {
    case .terminal(let key): return (key.bytes, [])
    case .sealed(let desk):
      let key = Sodium.random(Sodium.keyBytes)
      return (key, Sodium.seal(key, to: desk.bytes))
    }
  }
}
