/// Reads a command line in two steps: which command is called and what stands beside its words,
/// then who takes it.
///
/// Unlike the original, an option of a group of commands may also stand behind the words of its
/// subcommands: who is nearest to the called command takes it. So `desk --format md list` and
/// `desk list --format md` are the same.
struct CommandLineReading {
  private struct GivenOption {
    var name: Name
    var value: String
  }

  private(set) var levels: [CommandLevel]
  private var rest: ArraySlice<String>
  private var options: [GivenOption] = []
  private var words: [(text: String, place: Int)] = []
  private var firstMisuse: Misuse?
  private var wantsHelp = false
  private var wantsVersion = false
  private var place = 0

  init(root: any ParsableCommand.Type, arguments: [String]) {
    levels = [CommandLevel(root)]
    rest = arguments[...]
  }

  var path: [any ParsableCommand.Type] { levels.map(\.type) }
  private var called: CommandLevel { levels[levels.count - 1] }

  /// Reads everything and fills the commands.
  ///
  /// - Throws: ``Misuse``, ``CleanExit`` or what a `validate()` throws.
  mutating func read() throws {
    readTokens()
    // Help on a command that does not exist would be help on another.
    if case .unknownCommand? = firstMisuse, let firstMisuse { throw firstMisuse }
    if wantsHelp { throw CleanExit.helpRequest(called.type) }
    if wantsVersion { throw CleanExit.message(levels[0].type.configuration.version) }
    enterDefaults()
    if let firstMisuse { throw firstMisuse }
    try giveOptions()
    try giveWords()
    try demandRequired()
    for index in levels.indices { try levels[index].command.validateAll() }
  }
}

extension CommandLineReading {
  private mutating func readTokens() {
    while let token = next() {
      if token == "--" {
        while let word = next() { words.append((word, place)) }
      } else if token == "--help" || token == "-h" {
        wantsHelp = true
      } else if token == "--version", !levels[0].type.configuration.version.isEmpty {
        wantsVersion = true
      } else if token.hasPrefix("--") {
        readLong(token.dropFirst(2))
      } else if isShort(token) {
        readShort(token.dropFirst())
      } else {
        readWord(token)
      }
    }
  }

  private mutating func next() -> String? {
    place += 1
    return rest.popFirst()
  }

  /// Whether a word names short options; `-` is a file and `-5` a number.
  private func isShort(_ token: String) -> Bool {
    guard token.utf8.count > 1, token.hasPrefix("-") else { return false }
    return token.dropFirst().first.map { !$0.isASCII || !$0.isNumber } ?? false
  }

  private mutating func readLong(_ token: Substring) {
    let parts = token.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    readOption(.long(String(parts[0])), attached: parts.count > 1 ? String(parts[1]) : nil)
  }

  private mutating func readShort(_ letters: Substring) {
    var letters = letters
    while let letter = letters.popFirst() {
      let takesValue = declaration(of: .short(letter))?.kind == .option
      let attached = letters.first == "=" ? letters.dropFirst() : letters
      let isLast = takesValue || letters.isEmpty || letters.first == "="
      readOption(.short(letter), attached: isLast && !letters.isEmpty ? String(attached) : nil)
      if isLast { break }
    }
  }

  private mutating func readOption(_ name: Name, attached: String?) {
    guard let declaration = declaration(of: name) else {
      let near = nearest(to: name)
      complain(.unknownOption(name.text, near: near))
      return
    }
    if declaration.kind == .flag {
      if attached != nil { complain(.unwantedValue(name: name)) }
      options.append(GivenOption(name: name, value: ""))
    } else if let value = attached ?? nextValue() {
      options.append(GivenOption(name: name, value: value))
    } else {
      complain(.missingValue(declaration.label, name: name))
    }
  }

  private mutating func nextValue() -> String? {
    guard let following = rest.first, !following.hasPrefix("--"), !isShort(following) else {
      return nil
    }
    return next()
  }

  private mutating func readWord(_ word: String) {
    if words.isEmpty, let subcommand = called.subcommand(word) {
      levels.append(CommandLevel(subcommand))
    } else if words.isEmpty, word == "help", !called.type.configuration.subcommands.isEmpty {
      wantsHelp = true
    } else if isUnknownCommand {
      complain(.unknownCommand(word, near: nearestCommand(to: word)))
    } else {
      words.append((word, place))
    }
  }

  private var isUnknownCommand: Bool {
    let configuration = called.type.configuration
    return !configuration.subcommands.isEmpty && configuration.defaultSubcommand == nil
      && called.positionals.isEmpty
  }

  private mutating func complain(_ misuse: Misuse) {
    if firstMisuse == nil { firstMisuse = misuse }
  }

  /// A group without its own arguments stands for its default.
  private mutating func enterDefaults() {
    while let subcommand = called.type.configuration.defaultSubcommand {
      levels.append(CommandLevel(subcommand))
    }
  }
}

extension CommandLineReading {
  private func giveOptions() throws {
    for option in options {
      guard let declaration = declaration(of: option.name) else { continue }
      guard declaration.take(option.value, option.name) else {
        throw Misuse.invalidValue(declaration.label, text: option.value)
      }
    }
  }

  private func giveWords() throws {
    var words = words[...]
    for declaration in called.positionals {
      let given = declaration.isRepeating ? words : words.prefix(1)
      words = words.dropFirst(given.count)
      // Most often a variable of a script that is not set.
      if !given.isEmpty, given.allSatisfy({ $0.text.allSatisfy(\.isWhitespace) }) {
        throw Misuse.blankArgument(declaration.label)
      }
      for word in given where !declaration.take(word.text, nil) {
        throw Misuse.invalidValue(declaration.label, text: word.text)
      }
    }
    if let word = words.first { throw Misuse.unexpectedArgument(word.text, place: word.place) }
  }

  private func demandRequired() throws {
    for declaration in levels.flatMap(\.declarations)
    where declaration.isRequired && !declaration.isGiven() {
      throw Misuse.missingArgument(declaration.label)
    }
  }

  private func declaration(of name: Name) -> Declaration? {
    levels.reversed().lazy.compactMap { $0.declaration(of: name) }.first
  }

  private func nearest(to name: Name) -> String? {
    guard name.isLong else { return nil }
    let known = levels.flatMap(\.declarations).filter { !$0.isHidden }.flatMap(\.allNames)
    return name.text.nearest(among: known.filter(\.isLong).map(\.text) + ["--help"])
  }

  private func nearestCommand(to word: String) -> String? {
    let shown = called.type.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    return word.nearest(among: shown.map { $0.commandName } + ["help"])
  }
}
