/// A command on the way from the root to the one that is called.
struct CommandLevel {
  let type: any ParsableCommand.Type
  var command: any ParsableCommand
  let declarations: [Declaration]

  init(_ type: any ParsableCommand.Type) {
    self.type = type
    command = type.init()
    declarations = command.declarations
  }

  var positionals: [Declaration] { declarations.filter { $0.kind == .positional } }

  func declaration(of name: Name) -> Declaration? {
    declarations.first { $0.allNames.contains(name) }
  }

  func subcommand(_ word: String) -> (any ParsableCommand.Type)? {
    type.configuration.subcommands.first { type in
      type.commandName == word || type.configuration.aliases.contains(word)
    }
  }
}
