import ArgumentParser
import Domain

/// The program `desk`, without its process.
public enum Desk {
  public static let version = "0.1.0"

  /// Runs one command line.
  ///
  /// - Parameters:
  ///   - arguments: The program's name and its arguments.
  ///   - environment: The environment variables; the process's own by default.
  ///   - console: Where answers and complaints go; the process's own by default.
  ///   - workshop: Where tactics are learnt; without one another program is run for that.
  /// - Returns: The exit status, see ``ExitStatus``.
  public static func run(
    _ arguments: [String], environment: [String: String] = Environment.variables,
    console: Console? = nil, workshop: (any TacticWorkshop)? = nil
  ) -> CInt {
    StandardStreams.hold()
    let words = Array(arguments.dropFirst())
    let console = console ?? Console(environment: environment)
    let language = Language(arguments: words, environment: environment)
    return Language.$current.withValue(language) {
      let outcome = Result { () throws -> CInt in
        try refuseGarbled(words)
        return try dispatch(try parse(words)) { options in
          Seat(
            options: options, environment: environment, console: console, arguments: arguments,
            workshop: workshop)
        }
      }
      .flatMap { status in Result { try console.flush() }.map { status } }
      switch outcome {
      case .success(let status): return status
      case .failure(let error): return end(with: error, console)
      }
    }
  }

  private static func dispatch(
    _ levels: [any ParsableCommand], at seat: (CommonOptions) -> Seat
  ) throws -> CInt {
    guard let root = levels.first as? RootCommand, var command = levels.last else { return 0 }
    if var command = command as? any DeskCommand {
      try command.run(at: seat(root.common))
    } else {
      try command.run()
    }
    return ExitStatus.done.rawValue
  }

  private static func parse(_ arguments: [String]) throws -> [any ParsableCommand] {
    try RootCommand.parseLevels(arguments)
  }

  /// Swift repairs what is not UTF-8 in arguments; repaired text is not what was typed.
  private static func refuseGarbled(_ arguments: [String]) throws(Complaint) {
    let place = arguments.firstIndex { $0.unicodeScalars.contains("\u{FFFD}") }
    guard let place else { return }
    throw Complaint(
      .badInput, "第 \(place + 1) 个参数不是 UTF-8 文本，请将终端编码设为 UTF-8",
      "argument \(place + 1) is not UTF-8, set the terminal to UTF-8")
  }
}
