internal import Glibc

/// A file of any length, sealed so that only who has the desk's secret key can open it.
///
/// In it: a mark and a version; by which key; the key of the file, sealed (`crypto_box_seal`); a head
/// and pieces (`crypto_secretstream_xchacha20poly1305`), of which the last one says so. A file that was
/// cut, changed or put together otherwise does not open.
public enum SealedFile {
  /// Bytes of a piece before it is encrypted.
  static let pieceBytes = 64 * 1024
  static let mark = Array("DESK110B".utf8) + [1]

  /// Why a file does not open.
  public enum Flaw: Error, Hashable, Sendable {
    /// No sealed file, or of a later version of the program.
    case foreign
    /// Sealed to another key than this one.
    case otherKey
    /// Cut off, or not as it was written.
    case altered
    /// A system call failed; the `errno`.
    case failed(CInt)
  }

  /// Seals all that can be read.
  ///
  /// - Throws: ``Flaw/failed(_:)``.
  public static func seal(from input: CInt, to output: CInt, for desk: DeskKey) throws(Flaw) {
    let key = Sodium.random(Sodium.keyBytes)
    let (head, stream) = SodiumStream.pushing(key)
    try write(mark + desk.id + Sodium.seal(key, to: desk.bytes) + head, to: output)
    while true {
      let piece = try read(from: input, count: pieceBytes)
      let isLast = piece.count < pieceBytes
      try write(stream.push(piece, isLast: isLast), to: output)
      if isLast { return }
    }
  }

  /// Opens a sealed file; what was written when an error is thrown is to be thrown away.
  public static func open(
    from input: CInt, to output: CInt, with secret: DeskSecret
  ) throws(Flaw) {
    let stream = try stream(at: input, with: secret)
    var isLast = false
    while !isLast {
      let piece = try read(from: input, count: pieceBytes + SodiumStream.addedBytes)
      guard let opened = stream.pull(piece) else { throw .altered }
      isLast = opened.isLast
      try write(opened.clear, to: output)
    }
  }

  private static func stream(
    at input: CInt, with secret: DeskSecret
  ) throws(Flaw) -> SodiumStream {
    guard try read(from: input, count: mark.count) == mark else { throw .foreign }
    guard try read(from: input, count: SpoolHead.keyIDBytes) == secret.open.id else {
      throw .otherKey
    }
    let sealed = try read(from: input, count: Sodium.keyBytes + Sodium.sealBytes)
    let head = try read(from: input, count: SodiumStream.headBytes)
    guard head.count == SodiumStream.headBytes,
      let key = Sodium.unseal(sealed, open: secret.open.bytes, secret: secret.bytes),
      let stream = SodiumStream.pulling(key, head)
    else { throw .altered }
    return stream
  }

  /// Reads so many bytes; fewer only at the end.
  private static func read(from input: CInt, count: Int) throws(Flaw) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let added = FileCall.again {
        unsafe bytes.withUnsafeMutableBytes {
          unsafe Glibc.read(input, $0.baseAddress?.advanced(by: filled), count - filled)
        }
      }
      guard added >= 0 else { throw .failed(errno) }
      if added == 0 { break }
      filled += added
    }
    return Array(bytes.prefix(filled))
  }

  private static func write(_ bytes: [UInt8], to output: CInt) throws(Flaw) {
    do throws(SpoolError) {
      try FileCall.write(bytes, to: output, at: "")
    } catch {
      throw .failed(errno)
    }
  }
}
