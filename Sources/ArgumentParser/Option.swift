/// A named value: `--limit 5` or `--limit=5`.
@propertyWrapper
public final class Option<Value>: ArgumentWrapper {
  private let cell: Cell<Value>
  private let declare: (_ label: String) -> Declaration

  public var wrappedValue: Value {
    get { cell.content }
    set { cell.content = newValue }
  }

  override func declarations(label: String) -> [Declaration] { [declare(label)] }

  private init<Element: ExpressibleByArgument>(
    cell: Cell<Value>, of type: Element.Type, name: NameSpecification, help: ArgumentHelp,
    completion: CompletionKind?, shape: Shape, defaultText: String? = nil,
    give: @escaping (Element) -> Void
  ) {
    self.cell = cell
    declare = { label in
      Declaration(
        kind: .option, names: name.names(for: label), help: help,
        valueName: help.valueName ?? label.kebabCased, isRepeating: shape == .repeating,
        isRequired: shape == .required, defaultText: defaultText,
        listValues: { Element.allValueStrings }, describeValues: { Element.allValueDescriptions },
        describeForm: { Element.expectedForm },
        findCompletion: { completion ?? Element.defaultCompletionKind },
        take: { text, _ in Element(argument: text).map(give) != nil },
        isGiven: { cell.isGiven })
    }
  }
}

extension Option where Value: ExpressibleByArgument {
  /// A value that must be given.
  public convenience init(
    name: NameSpecification = .long, help: ArgumentHelp = ArgumentHelp(),
    completion: CompletionKind? = nil
  ) {
    let cell = Cell<Value>(nil)
    self.init(
      cell: cell, of: Value.self, name: name, help: help, completion: completion,
      shape: .required, give: cell.give)
  }

  /// A value with a default.
  public convenience init(
    wrappedValue: Value, name: NameSpecification = .long, help: ArgumentHelp = ArgumentHelp(),
    completion: CompletionKind? = nil
  ) {
    let cell = Cell<Value>(wrappedValue)
    self.init(
      cell: cell, of: Value.self, name: name, help: help, completion: completion,
      shape: .optional, defaultText: wrappedValue.defaultValueDescription, give: cell.give)
  }
}

extension Option {
  /// A value that may be left out.
  public convenience init<Element: ExpressibleByArgument>(
    name: NameSpecification = .long, help: ArgumentHelp = ArgumentHelp(),
    completion: CompletionKind? = nil
  ) where Value == Element? {
    let cell = Cell<Element?>(.some(nil))
    self.init(
      cell: cell, of: Element.self, name: name, help: help, completion: completion,
      shape: .optional, give: cell.give)
  }

  /// Values gathered from every time the option is given.
  public convenience init<Element: ExpressibleByArgument>(
    wrappedValue: [Element], name: NameSpecification = .long, help: ArgumentHelp = ArgumentHelp(),
    completion: CompletionKind? = nil
  ) where Value == [Element] {
    let cell = Cell<[Element]>(wrappedValue)
    self.init(
      cell: cell, of: Element.self, name: name, help: help, completion: completion,
      shape: .repeating, give: cell.append)
  }
}
