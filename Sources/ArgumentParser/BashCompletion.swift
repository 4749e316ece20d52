/// Completion for bash.
struct BashCompletion {
  let program: String
  let places: [CompletionPlace]

  var script: String {
    """
    # bash completion for \(program)
    __\(program)_complete() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
      # bash takes --option=value for three words.
      if [ "$current" = = ]; then current=""
      elif [ "$previous" = = ]; then previous="${COMP_WORDS[COMP_CWORD-2]}"
      fi
      local place="" word
      COMPREPLY=()
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
      let options = replies(.list(place.optionNames))
      let subcommands = replies(.list(place.subcommands.map { $0.commandName }))
      let offers =
        place.offersWords
        ? "case \"$current\" in -*) \(options) ;; "
          + "*) \(place.subcommands.isEmpty ? replies(place.argument) : subcommands) ;; esac"
        : options
      return "    \"\(place.path)\") \(offers) ;;"
    }
    .joined(separator: "\n")
  }

  private func replies(_ kind: CompletionKind) -> String {
    switch kind {
    case .list(let values): replies("-W \"\(values.joined(separator: " "))\"")
    case .file: replies("-f")
    case .directory: replies("-d")
    case .default: ":"
    }
  }

  /// By line, for a file may have a space in its name.
  private func replies(_ what: String) -> String {
    "mapfile -t COMPREPLY < <(compgen \(what) -- \"$current\")"
  }
}
