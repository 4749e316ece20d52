/// What keys pressed one by one come to, with the keys that correct.
struct TypedKeys {
  enum Step {
    case more
    case done
    /// Ctrl-D where nothing is typed.
    case ended
    /// Ctrl-C.
    case cancelled
  }

  private var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func take(_ byte: UInt8) -> Step {
    switch byte {
    case 0x0A, 0x0D: return .done
    case 0x03: return .cancelled
    case 0x04: return bytes.isEmpty ? .ended : .done
    case 0x08, 0x7F: removeLast()
    // Ctrl-U.
    case 0x15: bytes.removeAll()
    default: bytes.append(byte)
    }
    return .more
  }

  /// Removes a whole character, which is several bytes in Chinese.
  private mutating func removeLast() {
    while let byte = bytes.popLast(), byte & 0xC0 == 0x80 {}
  }
}
