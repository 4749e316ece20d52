public import Domain

/// A call that is kept until the case log has it.
public struct SpoolRecord: Hashable, Sendable {
  /// What it is known by here; later ones have greater ones (RFC 9562, version 7).
  public let id: UUID
  /// Who took the call: the log-in it is sent under, and no other.
  public let person: String
  public let moment: SpoolMoment
  /// The call; what is in it is no concern of the spool.
  public let content: [UInt8]

  public init(id: UUID, person: String, moment: SpoolMoment, content: [UInt8]) {
    (self.id, self.person, self.moment, self.content) = (id, person, moment, content)
  }

  /// Bytes of the largest record: two of the longest sheets there may be.
  public static let bytesMax = 160 << 20
}
