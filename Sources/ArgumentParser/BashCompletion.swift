/// Completion for bash.
struct BashCompletion {
  let program: String
  let places: [CompletionPlace]

  var script: String {
    """
    # bash completion for \(program)
    __\(program)_complete() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
      local place="" word
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case "$place $word" in
    \(commands)
        esac
      done
      case "$place:$previous" in
    \(values)
      esac
      case "$place" in
    \(candidates)
      esac
    }
    complete -o filenames -F __\(program)_complete \(program)
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
        return "    \(patterns)) \(replies(option.completion)); return ;;"
      }
    }
    .joined(separator: "\n")
  }

  private var candidates: String {
    places.map { place in
      let words = (place.subcommands.map { $0.commandName } + place.optionNames)
        .joined(separator: " ")
      let argument = replies(place.argument, "COMPREPLY+=")
      return """
            "\(place.path)") COMPREPLY=($(compgen -W "\(words)" -- "$current")); \(argument) ;;
        """
    }
    .joined(separator: "\n")
  }

  private func replies(_ kind: CompletionKind, _ target: String = "COMPREPLY=") -> String {
    switch kind {
    case .list(let values):
      "\(target)($(compgen -W \"\(values.joined(separator: " "))\" -- \"$current\"))"
    case .file: "\(target)($(compgen -f -- \"$current\"))"
    case .directory: "\(target)($(compgen -d -- \"$current\"))"
    case .default: ":"
    }
  }
}
