/// An exit status, thrown to end the program with it and without a word.
public struct ExitCode: Error, Hashable, Sendable, RawRepresentable {
  public var rawValue: CInt

  public init(rawValue: CInt) { self.rawValue = rawValue }
  public init(_ code: CInt) { self.init(rawValue: code) }

  public static let success = ExitCode(0)
  public static let failure = ExitCode(1)
  /// `EX_USAGE`: the command line was misused.
  public static let validationFailure = ExitCode(64)
}
