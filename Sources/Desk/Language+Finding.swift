import Domain

extension Language {
  /// The language to speak: `--lang`, else `DESK_LANG`, else the locale.
  ///
  /// Found before the line is parsed, so that complaints about the line speak it too.
  init(arguments: [String], environment: [String: String]) {
    let asked = Self.asked(in: arguments) ?? environment["DESK_LANG"]
    if let asked, !asked.isEmpty {
      self.init(locale: asked)
    } else {
      // POSIX: an empty variable counts as absent.
      let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
        .first { !$0.isEmpty }
      self.init(locale: locale ?? "")
    }
  }

  private static func asked(in arguments: [String]) -> String? {
    let options = arguments.prefix { $0 != "--" }
    if let index = options.lastIndex(of: "--lang") { return options.dropFirst(index + 1).first }
    let prefix = "--lang="
    return options.last { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
  }
}
