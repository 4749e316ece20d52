import Domain
public import JSON

/// Where a command works: what the person asked for in general, and where answers go.
public final class Seat {
  public let options: CommonOptions
  public let environment: [String: String]
  public let console: Console
  /// The arguments behind the program's name.
  let arguments: [String]
  /// What this program has that others do without.
  let equipment: Equipment
  /// As typed at a prompt; asked for once.
  var password: String?

  public init(
    options: CommonOptions, environment: [String: String], console: Console,
    arguments: [String] = [], equipment: Equipment = Equipment()
  ) {
    self.options = options
    self.environment = environment
    self.console = console
    self.arguments = arguments
    self.equipment = equipment
  }

  /// How listings are printed.
  public var format: OutputFormat { options.json ? .json : options.format ?? .table }

  /// The database named by `--database` or `DESK_DATABASE`, if one is.
  public var database: String? {
    [options.database, environment["DESK_DATABASE"]].lazy.compactMap { $0 }.first { !$0.isEmpty }
  }

  /// How wide an answer may be: the reader's screen, or `nil` where nobody looks.
  package var columns: Int? { console.isTerminal ? console.columns : nil }

  /// Prints one line of an answer, with control characters made visible.
  public func line(_ text: String) throws(Complaint) { try console.write(text.visible + "\n") }
}

extension Seat {
  /// Prints a document on one line, exactly: machines read it.
  ///
  /// - Throws: A ``Complaint`` with status 73 when it cannot be written.
  public func line(_ document: JSONValue) throws(Complaint) {
    try console.write(document.text + "\n")
  }

  /// Prints a listing in the format asked for; a person reads a long one through the pager.
  ///
  /// - Throws: A ``Complaint`` with status 73 when it cannot be written.
  public func show(_ listing: Listing) throws(Complaint) {
    let isRead = format == .table && console.isTerminal
    if isRead, listing.rows.isEmpty { console.complain(say("（无）", "(none)")) }
    try console.page(listing.text(as: format, columns: isRead ? columns : nil))
  }
}
