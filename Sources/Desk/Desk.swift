import ArgumentParser
public import Documents
import Domain
public import Exchange

/// The program `desk`, without its process.
public enum Desk {
  public static let version = "0.1.0"

  /// Carries out `desk import`.
  public typealias Importer = (ImportCommand, Seat) throws -> Void

  /// Carries out `desk account transfer import`.
  public typealias StatementImporter = (TransferImport, Seat) throws -> Void

  /// Makes a workbook of sheets.
  public typealias WorkbookMaker = ([TableSheet], Watermark) throws -> [UInt8]

  /// Makes a file of a document, in one of the forms that are no text.
  public typealias PaperMaker = (Document, DocumentForm) throws -> [UInt8]

  /// Runs one command line.
  ///
  /// - Parameters:
  ///   - arguments: The program's name and its arguments.
  ///   - environment: The environment variables; the process's own by default.
  ///   - console: Where answers and complaints go; the process's own by default.
  ///   - equipment: What the program has that others do without; `desk` has none.
  /// - Returns: The exit status, see ``ExitStatus``.
  public static func run(
    _ arguments: [String], environment: [String: String] = Environment.variables,
    console: Console? = nil, equipment: Equipment = Equipment()
  ) -> CInt {
    StandardStreams.hold()
    let arguments = Array(arguments.dropFirst())
    let console = console ?? Console(environment: environment)
    let language = Language(arguments: arguments, environment: environment)
    return Language.$current.withValue(language) {
      let outcome = Result { try dispatch(arguments, environment, console, equipment) }
        .flatMap { status in Result { try console.flush() }.map { status } }
      switch outcome {
      case .success(let status): return status
      case .failure(let error): return end(with: error, console)
      }
    }
  }

  private static func dispatch(
    _ arguments: [String], _ environment: [String: String], _ console: Console,
    _ equipment: Equipment
  ) throws -> CInt {
    try refuseGarbled(arguments)
    let levels = try parse(arguments)
    guard let root = levels.first as? RootCommand, var command = levels.last else { return 0 }
    let seat = Seat(
      options: root.common, environment: environment, console: console, arguments: arguments,
      equipment: equipment)
    if var command = command as? any DeskCommand {
      try command.run(at: seat)
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
