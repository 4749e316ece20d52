public import Domain
public import JSON

extension Listing {
  /// One value of a listing.
  public enum Cell: Hashable, Sendable {
    case text(String)
    case integer(Int)
    /// A share or a score.
    case ratio(Double)
    case money(Fen)
    case instant(Instant)
    case day(CalendarDay)
    case flag(Bool)
    /// A code for machines with its name for people.
    case term(code: String, name: String)
    case texts([String])
    /// A document for machines with the words for people.
    case document(JSONValue, name: String)
    case null
  }
}

extension Listing.Cell {
  /// A code of one of the desk's vocabularies.
  public static func term(_ term: some Named) -> Self {
    .term(code: term.rawValue, name: term.name)
  }

  /// The cell for a value that may be absent.
  public static func optional<Value>(_ value: Value?, _ cell: (Value) -> Self) -> Self {
    value.map(cell) ?? .null
  }

  /// The value for machines: money in yuan as text, instants in RFC 3339.
  public var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .ratio(let ratio): .real(ratio)
    case .money(let fen): .string(fen.yuan)
    case .instant(let instant): .string(instant.text)
    case .day(let day): .string(day.text)
    case .flag(let flag): .bool(flag)
    case .term(let code, _): .string(code)
    case .texts(let texts): .array(texts.map { .string($0) })
    case .document(let document, _): document
    case .null: .null
    }
  }

  /// The value for people, on one line and harmless to a terminal.
  var shown: String {
    switch self {
    case .text(let text): text.visibleOnOneLine
    case .integer(let number): String(number)
    case .ratio(let ratio): ratio.description
    case .money(let fen): fen.grouped
    case .instant(let instant): instant.shortText
    case .day(let day): day.text
    case .flag(let flag): flag ? say("是", "yes") : say("否", "no")
    case .term(_, let name): name.visibleOnOneLine
    case .texts(let texts): texts.joined(separator: say("、", ", ")).visibleOnOneLine
    case .document(_, let name): name.visibleOnOneLine
    case .null: ""
    }
  }

  /// The value for a spreadsheet.
  var spread: String {
    switch self {
    case .text(let text): text.safeInSpreadsheets
    case .integer(let number): String(number)
    case .ratio(let ratio): ratio.description
    case .money(let fen): fen.yuan
    case .instant(let instant): instant.text
    case .day(let day): day.text
    case .flag(let flag): flag ? "true" : "false"
    case .term(let code, _): code
    case .texts(let texts): texts.joined(separator: " ").safeInSpreadsheets
    case .document(let document, _): document.text.safeInSpreadsheets
    case .null: ""
    }
  }
}
