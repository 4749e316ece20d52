/// Completion for zsh.
struct ZshCompletion {
  let program: String
  let places: [CompletionPlace]

  var script: String {
    """
    #compdef \(program)
    # zsh completion for \(program)
    _\(program)() {
      local place="" word previous="${words[CURRENT-1]}"
      if [[ "$PREFIX" == --*=* ]]; then previous="${PREFIX%%=*}"; compset -P '*='; fi
      for word in "${(@)words[2,CURRENT-1]}"; do
        case "$place $word" in
    \(commands)
        esac
      done
      case "$place:$previous" in
    \(values)
      esac
      local -a commands
      case "$place" in
    \(candidates)
      esac
    }
    compdef _\(program) \(program)
    """
  }

  private var commands: String {
    places.flatMap { place in
      place.subcommands.map { subcommand in
        let words = [subcommand.commandName] + subcommand.configuration.aliases
        let patterns = words.map { "\"\(place.path) \($0)\"" }.joined(separator: "|")
        return "      \(patterns)) place=\"\(place.path) \(subcommand.commandName)\" ;;"
      }
    }
    .joined(separator: "\n")
  }

  private var values: String {
    places.flatMap { place in
      place.valued.map { option in
        let patterns = option.names.map { "\"\(place.path):\($0.text)\"" }.joined(separator: "|")
        return "    \(patterns)) \(offer(option.completion)); return ;;"
      }
    }
    .joined(separator: "\n")
  }

  private var candidates: String {
    places.map { place in
      let described = place.subcommands.map { subcommand in
        quoted("\(subcommand.commandName):\(subcommand.configuration.abstract)")
      }
      let options = "compadd -- \(place.optionNames.joined(separator: " "))"
      let commands =
        described.isEmpty
        ? offer(place.argument)
        : "commands=(\(described.joined(separator: " "))); _describe command commands"
      let offers =
        place.offersWords
        ? "case \"$PREFIX\" in -*) \(options) ;; *) \(commands) ;; esac" : options
      return "    \"\(place.path)\") \(offers) ;;"
    }
    .joined(separator: "\n")
  }

  private func offer(_ kind: CompletionKind) -> String {
    switch kind {
    case .list(let values):
      values.isEmpty ? ":" : "compadd -- \(values.map(quoted).joined(separator: " "))"
    case .file: "_files"
    case .directory: "_files -/"
    case .default: ":"
    }
  }

  private func quoted(_ text: String) -> String { "'\(text.escaping("'", as: #"'\''"#))'" }
}
