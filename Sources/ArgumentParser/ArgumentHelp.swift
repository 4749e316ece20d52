/// What help says of one argument.
public struct ArgumentHelp: Sendable, ExpressibleByStringInterpolation {
  /// Who gets to see an argument in help and completion.
  public enum Visibility: Sendable {
    case `default`
    case hidden
  }

  public var abstract: String
  public var discussion: String
  /// The word between the angle brackets; the property's name when `nil`.
  public var valueName: String?
  public var visibility: Visibility

  public init(
    _ abstract: String = "", discussion: String = "", valueName: String? = nil,
    visibility: Visibility = .default
  ) {
    self.abstract = abstract
    self.discussion = discussion
    self.valueName = valueName
    self.visibility = visibility
  }

  public init(stringLiteral value: String) { self.init(value) }

  /// Works, but is not shown.
  public static var hidden: ArgumentHelp { ArgumentHelp(visibility: .hidden) }
}
