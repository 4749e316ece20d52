import Domain

/// A type that can be read from one word of a command line.
public protocol ExpressibleByArgument {
  /// Reads the word; `nil` when it is not such a value.
  init?(argument: String)

  /// The value as help shows a default.
  var defaultValueDescription: String { get }

  /// Every value there is, for help, completion and complaints; empty when they cannot be listed.
  static var allValueStrings: [String] { get }

  /// The values as complaints list them, with what else they may be called.
  static var allValueDescriptions: [String] { get }

  /// How a value is written, for complaints, such as `2026-11-10`; `nil` where the values are
  /// listed or any text will do.
  static var expectedForm: String? { get }

  static var defaultCompletionKind: CompletionKind { get }
}

extension ExpressibleByArgument {
  public var defaultValueDescription: String { "\(self)" }
  public static var allValueStrings: [String] { [] }
  public static var allValueDescriptions: [String] {
    allValueStrings.map { say("“\($0)”", "'\($0)'") }
  }
  public static var expectedForm: String? { nil }
  public static var defaultCompletionKind: CompletionKind {
    allValueStrings.isEmpty ? .default : .list(allValueStrings)
  }
}

extension ExpressibleByArgument where Self: RawRepresentable, RawValue: ExpressibleByArgument {
  public init?(argument: String) {
    guard let raw = RawValue(argument: argument) else { return nil }
    self.init(rawValue: raw)
  }

  public var defaultValueDescription: String { rawValue.defaultValueDescription }
}

extension ExpressibleByArgument
where Self: RawRepresentable & CaseIterable, RawValue: ExpressibleByArgument {
  public static var allValueStrings: [String] { allCases.map(\.rawValue.defaultValueDescription) }
}

extension String: ExpressibleByArgument {
  public init?(argument: String) { self = argument }
}

extension Int: ExpressibleByArgument {
  /// Reads decimal digits, full-width ones too.
  public init?(argument: String) { self.init(Text.narrowed(argument)) }
  public static var expectedForm: String? { say("整数", "a whole number") }
}

extension Double: ExpressibleByArgument {
  /// Reads a decimal number, with full-width digits too.
  public init?(argument: String) { self.init(Text.narrowed(argument)) }
  public static var expectedForm: String? { say("数字，如 1.5", "a number such as 1.5") }
}

extension Bool: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
  public static var allValueStrings: [String] { ["true", "false"] }
}
