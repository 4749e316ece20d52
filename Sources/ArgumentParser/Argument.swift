/// A value known by its place among the words of the command line.
@propertyWrapper
public final class Argument<Value>: ArgumentWrapper {
  private let cell: Cell<Value>
  private let declare: (_ label: String) -> Declaration

  public var wrappedValue: Value {
    get { cell.content }
    set { cell.content = newValue }
  }

  override func declarations(label: String) -> [Declaration] { [declare(label)] }

  private init<Element: ExpressibleByArgument>(
    cell: Cell<Value>, of type: Element.Type, help: ArgumentHelp, completion: CompletionKind?,
    shape: Shape, defaultText: String? = nil, give: @escaping (Element) -> Void
  ) {
    self.cell = cell
    declare = { label in
      Declaration(
        kind: .positional, help: help, valueName: help.valueName ?? label.kebabCased,
        isRepeating: shape == .repeating || shape == .requiredRepeating,
        isRequired: shape == .required || shape == .requiredRepeating,
        defaultText: defaultText, listValues: { Element.allValueStrings },
        describeValues: { Element.allValueDescriptions },
        describeForm: { Element.expectedForm },
        findCompletion: { completion ?? Element.defaultCompletionKind },
        take: { text, _ in Element(argument: text).map(give) != nil },
        isGiven: { cell.isGiven })
    }
  }
}

extension Argument where Value: ExpressibleByArgument {
  /// A value that must be given.
  public convenience init(help: ArgumentHelp = ArgumentHelp(), completion: CompletionKind? = nil) {
    let cell = Cell<Value>(nil)
    self.init(
      cell: cell, of: Value.self, help: help, completion: completion, shape: .required,
      give: cell.give)
  }

  /// A value with a default.
  public convenience init(
    wrappedValue: Value, help: ArgumentHelp = ArgumentHelp(), completion: CompletionKind? = nil
  ) {
    let cell = Cell<Value>(wrappedValue)
    self.init(
      cell: cell, of: Value.self, help: help, completion: completion, shape: .optional,
      defaultText: wrappedValue.defaultValueDescription, give: cell.give)
  }
}

extension Argument {
  /// A value that may be left out.
  public convenience init<Element: ExpressibleByArgument>(
    help: ArgumentHelp = ArgumentHelp(), completion: CompletionKind? = nil
  ) where Value == Element? {
    let cell = Cell<Element?>(.some(nil))
    self.init(
      cell: cell, of: Element.self, help: help, completion: completion, shape: .optional,
      give: cell.give)
  }

  /// All words that remain; one at least.
  public convenience init<Element: ExpressibleByArgument>(
    help: ArgumentHelp = ArgumentHelp(), completion: CompletionKind? = nil
  ) where Value == [Element] {
    let cell = Cell<[Element]>(nil)
    self.init(
      cell: cell, of: Element.self, help: help, completion: completion,
      shape: .requiredRepeating, give: cell.append)
  }

  /// All words that remain, if any.
  public convenience init<Element: ExpressibleByArgument>(
    wrappedValue: [Element], help: ArgumentHelp = ArgumentHelp(),
    completion: CompletionKind? = nil
  ) where Value == [Element] {
    let cell = Cell<[Element]>(wrappedValue)
    self.init(
      cell: cell, of: Element.self, help: help, completion: completion, shape: .repeating,
      give: cell.append)
  }
}
