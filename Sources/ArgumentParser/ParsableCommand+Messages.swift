import Domain

extension ParsableCommand {
  /// Whether what was thrown ends well, so that its message goes to standard output.
  public static func isClean(_ error: any Error) -> Bool { exitCode(for: error) == .success }

  /// The exit status for what was thrown.
  public static func exitCode(for error: any Error) -> ExitCode {
    switch error {
    case let error as CommandError: exitCode(for: error.reason)
    case is CleanExit: .success
    case is Misuse, is ValidationError: .validationFailure
    case let code as ExitCode: code
    default: .failure
    }
  }

  /// Everything to print for what was thrown: help, or the complaint with its usage.
  public static func fullMessage(for error: any Error, columns: Int = 80) -> String {
    let thrown = error as? CommandError ?? CommandError(path: [self], reason: error)
    switch thrown.reason {
    case CleanExit.helpRequest(let type):
      return HelpText(path: path(to: type, through: thrown.path), columns: columns).text
    case CleanExit.message(let text): return text
    case is ExitCode: return ""
    case let misuse as Misuse: return complaint(misuse.message, misuse.label, thrown.path, columns)
    case let error as ValidationError: return complaint(error.message, nil, thrown.path, columns)
    default: return complaint("\(thrown.reason)", nil, thrown.path, columns)
    }
  }

  /// The help of a command below this root.
  public static func helpMessage(
    for subcommand: any ParsableCommand.Type, columns: Int = 80
  ) -> String {
    HelpText(path: path(to: subcommand, through: [self]), columns: columns).text
  }

  private static func complaint(
    _ message: String, _ label: Declaration.Label?, _ path: [any ParsableCommand.Type],
    _ columns: Int
  ) -> String {
    let called = path.map { $0.commandName }.joined(separator: " ")
    var lines = [say("错误：\(message)", "Error: \(message)")]
    if let label, !label.abstract.isEmpty {
      lines.append(say("说明：", "Help:  ") + "\(label.display)  \(label.abstract)")
    }
    lines.append(
      UsageLine(path: path).wrapped(after: say("用法：", "Usage: "), columns: columns))
    lines.append(
      say("  详见“\(called) --help”。", "  See '\(called) --help' for more information."))
    return lines.joined(separator: "\n")
  }

  private static func path(
    to type: (any ParsableCommand.Type)?, through path: [any ParsableCommand.Type]
  ) -> [any ParsableCommand.Type] {
    guard let type, let last = path.last, last != type else { return path }
    return Self.path(to: type, from: [self]) ?? path
  }

  private static func path(
    to type: any ParsableCommand.Type, from path: [any ParsableCommand.Type]
  ) -> [any ParsableCommand.Type]? {
    guard let last = path.last, last != type else { return path }
    return last.configuration.subcommands.lazy
      .compactMap { Self.path(to: type, from: path + [$0]) }.first
  }
}
