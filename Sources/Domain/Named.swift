/// A term with a stable code for machines and a name in each language for people.
public protocol Named: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// The name on a Chinese screen.
  var chinese: String { get }
  /// The name on an English screen.
  var english: String { get }
}

extension Named {
  /// The name in the language in force.
  public var name: String { say(chinese, english) }

  /// Every code, in the order of declaration, for messages that list what is allowed.
  public static var codes: String { allCases.map(\.rawValue).joined(separator: " ") }
}
