extension ParsableCommand {
  /// The script that makes a shell complete this command's words, options and values.
  public static func completionScript(for shell: CompletionShell) -> String {
    let places = CompletionPlace.all(below: self)
    return switch shell {
    case .bash: BashCompletion(program: commandName, places: places).script
    case .zsh: ZshCompletion(program: commandName, places: places).script
    case .fish: FishCompletion(program: commandName, places: places).script
    }
  }

  /// The script, when the command line is `--generate-completion-script <shell>`.
  static func completionScript(askedBy arguments: [String]) throws -> String? {
    let option = "--generate-completion-script"
    guard let first = arguments.first, first.hasPrefix(option) else { return nil }
    let rest = first.dropFirst(option.count)
    guard rest.isEmpty || rest.hasPrefix("=") else { return nil }
    let name = rest.isEmpty ? arguments.dropFirst().first : String(rest.dropFirst())
    let label = Declaration.Label(
      display: "\(option) <shell>", valueName: "shell", abstract: "",
      allowed: CompletionShell.allValueDescriptions, expectedForm: nil)
    guard let name else {
      throw Misuse.missingValue(label, name: .long(String(option.dropFirst(2))))
    }
    guard let shell = CompletionShell(argument: name) else {
      throw Misuse.invalidValue(label, text: name)
    }
    return completionScript(for: shell)
  }
}
