extension ParsableCommand {
  /// Reads a command line whose root this is, without the program's name.
  ///
  /// - Returns: The command that is called, filled.
  /// - Throws: ``CommandError``.
  public static func parseAsRoot(_ arguments: [String]) throws -> any ParsableCommand {
    let levels = try parseLevels(arguments)
    return levels[levels.count - 1]
  }

  /// Reads a command line, giving every command from the root to the called one.
  ///
  /// The original has no such thing; there a subcommand reaches its parent by `@ParentCommand`.
  ///
  /// - Throws: ``CommandError``. No other error crosses this seam.
  public static func parseLevels(
    _ arguments: [String]
  ) throws(CommandError) -> [any ParsableCommand] {
    var reading = CommandLineReading(root: self, arguments: arguments)
    do {
      if let script = try completionScript(askedBy: arguments) { throw CleanExit.message(script) }
      try reading.read()
    } catch {
      throw CommandError(path: reading.path, reason: error)
    }
    return reading.levels.map(\.command)
  }
}
