/// One line of what comes in, and where it stood.
public struct SheetLine: Hashable, Sendable {
  /// Counted from 1, blank lines too.
  public let number: Int
  /// The line without its end; `nil` when it was longer than allowed and has been passed over.
  public let bytes: [UInt8]?

  public init(number: Int, bytes: [UInt8]?) {
    self.number = number
    self.bytes = bytes
  }

  /// Nothing but spaces.
  var isBlank: Bool {
    bytes?.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") } ?? false
  }
}
