/// A command as completion sees it: what may come after its words.
struct CompletionPlace {
  /// The words from the root on, without the program's name.
  let words: [String]
  let subcommands: [any ParsableCommand.Type]
  /// Its own options and those of the groups above it.
  let options: [Declaration]
  /// What its first positional argument offers.
  let argument: CompletionKind

  /// Every shown command below the root, the root first.
  static func all(below root: any ParsableCommand.Type) -> [CompletionPlace] {
    places(of: root, words: [], inherited: [])
  }

  private static func places(
    of type: any ParsableCommand.Type, words: [String], inherited: [Declaration]
  ) -> [CompletionPlace] {
    let declarations = type.init().declarations.filter { !$0.isHidden }
    let own = declarations.filter { $0.kind != .positional }
    let options = own + inherited.filter { outer in !own.contains { $0.names == outer.names } }
    let place = CompletionPlace(
      words: words,
      subcommands: type.configuration.subcommands.filter { $0.configuration.shouldDisplay },
      options: options,
      argument: declarations.first { $0.kind == .positional }?.completion ?? .list([]))
    return [place]
      + place.subcommands.flatMap { subcommand in
        places(of: subcommand, words: words + [subcommand.commandName], inherited: options)
      }
  }

  /// The words as the scripts compare them: each after a space.
  var path: String { words.map { " \($0)" }.joined() }

  var optionNames: [String] { options.flatMap(\.allNames).map(\.text) + ["--help"] }

  /// Whether something other than options may come next; else options are offered unasked.
  var offersWords: Bool {
    switch argument {
    case .list(let values): !subcommands.isEmpty || !values.isEmpty
    case .default: !subcommands.isEmpty
    case .file, .directory: true
    }
  }

  /// The options that are followed by a value.
  var valued: [Declaration] { options.filter { $0.kind == .option } }
}
