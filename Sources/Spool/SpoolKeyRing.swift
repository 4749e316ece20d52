/// The keys that records are opened with.
public struct SpoolKeyRing: Sendable {
  let terminal: [SpoolKey]
  let secret: DeskSecret?

  /// - Parameters:
  ///   - terminal: The keys of this terminal, whichever are still kept.
  ///   - secret: The desk's secret key, where this is its service.
  public init(terminal: [SpoolKey], secret: DeskSecret? = nil) {
    (self.terminal, self.secret) = (terminal, secret)
  }

  /// The key of one record, and takes what stands in front of it for that.
  func key(for head: SpoolHead, _ reader: inout ByteReader) throws(SpoolFlaw) -> [UInt8] {
    switch head.mode {
    case .terminal:
      guard let key = terminal.first(where: { $0.id == head.key }) else { throw .keyMissing }
      return key.bytes
    case .sealed:
      guard let secret, secret.open.id == head.key else { throw .keyMissing }
      guard let sealed = reader.take(Sodium.keyBytes + Sodium.sealBytes),
        let key = Sodium.unseal(sealed, open: secret.open.bytes, secret: secret.bytes)
      else { throw .altered }
      return key
    }
  }
}
