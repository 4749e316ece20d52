public import ArgumentParser
import Domain

/// A share in whole per cent, typed `20%` or `20`.
public struct Percent: Hashable, Sendable, ExpressibleByArgument {
  public let value: Int

  public init(_ value: Int) { self.value = value }

  /// Reads `20%`, full-width too.
  public init?(argument: String) {
    let text = Text.narrowed(argument)
    guard let value = Int(text.hasSuffix("%") ? text.dropLast() : text[...]) else { return nil }
    self.init(value)
  }

  public var defaultValueDescription: String { "\(value)%" }
}
