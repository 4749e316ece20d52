/// A switch: its presence on the command line is its value.
@propertyWrapper
public final class Flag: ArgumentWrapper {
  /// How the opposite of a flag is named.
  public enum Inversion: Sendable {
    /// `--no-colour` beside `--colour`.
    case prefixedNo
    /// `--disable-colour` beside `--enable-colour`.
    case prefixedEnableDisable
  }

  private let cell: Cell<Bool>
  private let name: NameSpecification
  private let inversion: Inversion?
  private let help: ArgumentHelp

  public init(
    wrappedValue: Bool, name: NameSpecification = .long, help: ArgumentHelp = ArgumentHelp()
  ) {
    cell = Cell(wrappedValue)
    self.name = name
    self.help = help
    inversion = nil
  }

  /// A switch with a name for either position.
  public init(
    wrappedValue: Bool, name: NameSpecification = .long, inversion: Inversion,
    help: ArgumentHelp = ArgumentHelp()
  ) {
    cell = Cell(wrappedValue)
    self.name = name
    self.help = help
    self.inversion = inversion
  }

  public var wrappedValue: Bool {
    get { cell.content }
    set { cell.content = newValue }
  }

  override func declarations(label: String) -> [Declaration] {
    var names = name.names(for: label)
    let inverseNames = names.compactMap(inverse)
    if inversion == .prefixedEnableDisable { names = names.map(enabling) }
    let cell = cell
    return [
      Declaration(
        kind: .flag, names: names, inverseNames: inverseNames, help: help,
        take: { _, name in
          cell.give(!inverseNames.contains { $0 == name })
          return true
        },
        isGiven: { cell.isGiven })
    ]
  }

  private func enabling(_ name: Name) -> Name {
    if case .long(let text) = name { .long("enable-\(text)") } else { name }
  }

  private func inverse(_ name: Name) -> Name? {
    guard let inversion, case .long(let text) = name else { return nil }
    return .long(inversion == .prefixedNo ? "no-\(text)" : "disable-\(text)")
  }
}
