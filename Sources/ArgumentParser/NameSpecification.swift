/// The names an option or a flag goes by.
public struct NameSpecification: Sendable, ExpressibleByArrayLiteral {
  /// One way of naming.
  public enum Element: Sendable, Hashable {
    /// The property's name in kebab case, after two dashes.
    case long
    /// The first letter of the property's name, after one dash.
    case short
    case customLong(String)
    case customShort(Character)
  }

  var elements: [Element]

  public init(arrayLiteral elements: Element...) { self.elements = elements }

  public static var long: NameSpecification { [.long] }
  public static var short: NameSpecification { [.short] }
  public static var shortAndLong: NameSpecification { [.short, .long] }
  public static func customLong(_ name: String) -> NameSpecification { [.customLong(name)] }
  public static func customShort(_ name: Character) -> NameSpecification { [.customShort(name)] }

  /// The names in full for a property of this name.
  func names(for label: String) -> [Name] {
    elements.compactMap { element in
      switch element {
      case .long: .long(label.kebabCased)
      case .short: label.first.map(Name.short)
      case .customLong(let name): .long(name)
      case .customShort(let letter): .short(letter)
      }
    }
  }
}
