/// A command, or a group of commands, of a command line program.
///
///     struct Show: ParsableCommand {
///       @Argument var number: String
///       func run() throws { print(number) }
///     }
public protocol ParsableCommand: ParsableArguments {
  /// How the command is called and described.
  ///
  /// Computed where the words depend on the language in force.
  static var configuration: CommandConfiguration { get }

  /// Does what the command is for; a group prints its help.
  mutating func run() throws
}

extension ParsableCommand {
  public static var configuration: CommandConfiguration { CommandConfiguration() }

  public mutating func run() throws { throw CleanExit.helpRequest(Self.self) }

  /// The word that calls the command: the configured one, or the type's name in kebab case.
  public static var commandName: String {
    configuration.commandName ?? String(describing: Self.self).kebabCased
  }
}

extension String {
  /// `ShowAll` and `showAll` as `show-all`.
  var kebabCased: String {
    reduce(into: "") { words, letter in
      if letter.isUppercase, !words.isEmpty { words += "-" }
      words += letter.lowercased()
    }
  }
}
