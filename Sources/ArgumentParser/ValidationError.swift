/// A misuse of the command line found after parsing; shown with the command's usage.
public struct ValidationError: Error, Hashable, Sendable {
  public var message: String

  public init(_ message: String) { self.message = message }
}
