/// Completion for fish.
struct FishCompletion {
  let program: String
  let places: [CompletionPlace]

  var script: String {
    """
    # fish completion for \(program)
    function __\(program)_at
        set -l place ""
        for word in (commandline -opc)[2..-1]
            switch "$place $word"
    \(commands)
            end
        end
        test "$place" = "$argv[1]"
    end
    complete -c \(program) -f
    \(places.flatMap(lines).joined(separator: "\n"))
    """
  }

  private var commands: String {
    places.flatMap { place in
      place.subcommands.map { subcommand in
        let words = [subcommand.commandName] + subcommand.configuration.aliases
        let patterns = words.map { "\"\(place.path) \($0)\"" }.joined(separator: " ")
        return """
                      case \(patterns)
                          set place "\(place.path) \(subcommand.commandName)"
          """
      }
    }
    .joined(separator: "\n")
  }

  private func lines(_ place: CompletionPlace) -> [String] {
    let start = "complete -c \(program) -n '__\(program)_at \"\(place.path)\"'"
    let subcommands = place.subcommands.map { subcommand in
      "\(start) -a \(subcommand.commandName) -d \(quoted(subcommand.configuration.abstract))"
    }
    let options = place.options.map { option in
      let names = option.allNames.map(name).joined(separator: " ")
      let value = option.kind == .option ? " \(offer(option.completion, flag: "-x"))" : ""
      return "\(start) \(names)\(value) -d \(quoted(option.help.abstract))"
    }
    let argument = offer(place.argument, flag: "")
    return subcommands + options + (argument.isEmpty ? [] : ["\(start) \(argument)"])
  }

  private func name(_ name: Name) -> String {
    switch name {
    case .long(let text): "-l \(text)"
    case .short(let letter): "-s \(letter)"
    }
  }

  private func offer(_ kind: CompletionKind, flag: String) -> String {
    switch kind {
    case .list(let values) where values.isEmpty: flag
    case .list(let values): "\(flag) -a \(quoted(values.joined(separator: " ")))"
    case .file: flag.isEmpty ? "-F" : "-r -F"
    case .directory: "\(flag) -a '(__fish_complete_directories)'"
    case .default: flag
    }
  }

  private func quoted(_ text: String) -> String {
    "'\(text.escaping(#"\"#, as: #"\\"#).escaping("'", as: #"\'"#))'"
  }
}
