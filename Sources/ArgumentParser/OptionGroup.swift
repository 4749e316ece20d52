/// A property that holds arguments declared elsewhere.
@propertyWrapper
public final class OptionGroup<Value: ParsableArguments>: ArgumentWrapper {
  private let cell: Cell<Value>
  private let title: String

  /// Takes in the arguments of `Value`.
  ///
  /// - Parameter title: The heading they have in help; empty to be among the command's own.
  public init(title: String = "") {
    cell = Cell(Value())
    self.title = title
  }

  public var wrappedValue: Value {
    get { cell.content }
    set { cell.content = newValue }
  }

  override func declarations(label: String) -> [Declaration] {
    wrappedValue.declarations.map { inner in
      var declaration = inner
      if !title.isEmpty { declaration.section = title }
      return declaration
    }
  }

  override func validate() throws {
    var value = wrappedValue
    try value.validateAll()
    wrappedValue = value
  }
}
