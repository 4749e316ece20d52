import Domain

/// The help of one command, in the layout of swift-argument-parser.
struct HelpText {
  let path: [any ParsableCommand.Type]
  let columns: Int

  /// Where the second column starts.
  private static let labelColumns = 26
  /// What the second column keeps on the narrowest screen.
  private static let textColumnsMin = 20

  var text: String {
    guard let type = path.last else { return "" }
    let configuration = type.configuration
    var parts: [String] = []
    if !configuration.abstract.isEmpty {
      parts.append(wrapped(say("概述：", "OVERVIEW: ") + configuration.abstract))
    }
    if !configuration.discussion.isEmpty { parts.append(wrapped(configuration.discussion)) }
    parts.append(
      UsageLine(path: path).wrapped(after: say("用法：", "USAGE: "), columns: columns))
    parts += sections(type)
    if let subcommands = subcommands(configuration) { parts.append(subcommands) }
    if let hint = hintAtInherited { parts.append(hint) }
    return parts.joined(separator: "\n\n")
  }

  private func sections(_ type: any ParsableCommand.Type) -> [String] {
    let all = type.init().declarations.filter { !$0.isHidden }
    let titles = all.map(\.section).filter { !$0.isEmpty }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let own = all.filter { $0.section.isEmpty }
    let options = own.filter { $0.kind != .positional }.map(row) + standardRows
    return
      ([section(say("参数", "ARGUMENTS"), own.filter { $0.kind == .positional }.map(row))]
      + [section(say("选项", "OPTIONS"), options)]
      + titles.map { title in
        section(title, all.filter { $0.section == title }.map(row))
      })
      .compactMap { $0 }
  }

  private var standardRows: [(String, String)] {
    let help = ("-h, --help", say("显示帮助", "Show help information."))
    let hasVersion = path.count == 1 && !(path[0].configuration.version.isEmpty)
    return (hasVersion ? [("--version", say("显示版本", "Show the version."))] : []) + [help]
  }

  /// Where the options of the root stand, which every command below takes too.
  private var hintAtInherited: String? {
    guard path.count > 1, path[0].init().declarations.contains(where: { !$0.isHidden }) else {
      return nil
    }
    let root = path[0].commandName
    return say(
      "  通用选项详见“\(root) --help”。", "  See '\(root) --help' for the options of every command.")
  }

  private func subcommands(_ configuration: CommandConfiguration) -> String? {
    let shown = configuration.subcommands.filter { $0.configuration.shouldDisplay }
    let rows = shown.map { type in
      let isDefault = configuration.defaultSubcommand.map { $0 == type } ?? false
      let mark = isDefault ? say("（默认）", " (default)") : ""
      return (type.commandName + mark, type.configuration.abstract)
    }
    let called = ([path[0].commandName, "help"] + path.dropFirst().map { $0.commandName })
      .joined(separator: " ")
    let hint = say(
      "  详见“\(called) <子命令>”。", "  See '\(called) <subcommand>' for detailed help.")
    return section(say("子命令", "SUBCOMMANDS"), rows).map { "\($0)\n\n\(hint)" }
  }

  private func section(_ title: String, _ rows: [(String, String)]) -> String? {
    guard !rows.isEmpty else { return nil }
    let lines = rows.map { label, text in line(label, text) }
    return ([title + say("：", ":")] + lines).joined(separator: "\n")
  }

  private func line(_ label: String, _ text: String) -> String {
    let label = "  \(label)"
    guard !text.isEmpty else { return label }
    let indent = String(repeating: " ", count: Self.labelColumns)
    let lines = text.wrapped(columns: max(columns - Self.labelColumns, Self.textColumnsMin))
      .split(separator: "\n", omittingEmptySubsequences: false)
    let gap = Self.labelColumns - label.displayColumns
    let first = gap > 0 ? label + String(repeating: " ", count: gap) : "\(label)\n\(indent)"
    return first + lines.joined(separator: "\n\(indent)")
  }

  private func row(_ declaration: Declaration) -> (String, String) {
    (label(declaration), declaration.detail)
  }

  private func label(_ declaration: Declaration) -> String {
    guard declaration.kind != .positional else { return declaration.display }
    let names = declaration.names.sorted { !$0.isLong && $1.isLong } + declaration.inverseNames
    let text = names.map(\.text).joined(separator: ", ")
    return declaration.kind == .option ? "\(text) <\(declaration.valueName)>" : text
  }

  private func wrapped(_ text: String) -> String { text.wrapped(columns: columns) }
}

extension Declaration {
  /// What it is, what is allowed, what it is when left out.
  fileprivate var detail: String {
    var notes: [String] = []
    if !allValues.isEmpty {
      notes.append(say("取值：", "values: ") + allValues.joined(separator: ", "))
    }
    if let defaultText, !defaultText.isEmpty {
      notes.append(say("默认：", "default: ") + defaultText)
    }
    let note = notes.joined(separator: say("；", "; "))
    let text = [help.abstract, note.isEmpty ? "" : say("（\(note)）", "(\(note))")]
    let line = text.filter { !$0.isEmpty }.joined(separator: say("", " "))
    return help.discussion.isEmpty ? line : "\(line)\n\(help.discussion)"
  }
}
