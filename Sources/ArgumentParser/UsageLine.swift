import Domain

/// One line on how a command is called.
struct UsageLine {
  let path: [any ParsableCommand.Type]

  /// The line after a heading, broken between arguments only.
  func wrapped(after heading: String, columns: Int) -> String {
    (heading + unbroken).wrapped(columns: columns).escaping("\u{A0}", as: " ")
  }

  /// The line with no-break spaces inside of arguments.
  private var unbroken: String {
    let called = path.map { $0.commandName }.joined(separator: " ")
    guard let type = path.last else { return called }
    if let usage = type.configuration.usage { return usage }
    let hasSubcommands = !type.configuration.subcommands.isEmpty
    let parts = type.init().declarations.filter { !$0.isHidden }
      .map { $0.usage.escaping(" ", as: "\u{A0}") }
    return ([called] + parts + (hasSubcommands ? ["<subcommand>"] : [])).joined(separator: " ")
  }
}

extension Declaration {
  /// `[--limit <limit>]`, `<number>`, `[<words> ...]`.
  fileprivate var usage: String {
    let text = display + (isRepeating ? " ..." : "")
    return isRequired ? text : "[\(text)]"
  }
}
