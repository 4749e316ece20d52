/// Gathers the rows of a worksheet while its XML is read.
final class SheetCells: XMLHandler {
  private let shared: [String]
  private let styles: CellStyles
  private let dates: SerialDates
  private(set) var rows: [TableRow] = []
  /// A row that has too many columns.
  private(set) var tooWide: Int?
  /// Rows are gathered without what their cells hold.
  var isCounting = false

  private var number = 0
  private var cells: [String] = []
  private var bytes = 0
  private var column = 0
  private var type = ""
  private var style = 0
  private var value: [UInt8] = []
  private var inline = RichText()
  private var isValue = false
  private var hasFormula = false

  init(shared: [String], styles: CellStyles, dates: SerialDates) {
    self.shared = shared
    self.styles = styles
    self.dates = dates
  }

  /// The rows ended so far, which are then forgotten.
  func takeRows() -> [TableRow] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "row":
      // Rows out of order would be taken for the head's and those above it.
      let given = attributes["r"].flatMap { Int($0) } ?? 0
      number = max(number + 1, min(given, TableLimits.rows))
      column = 0
      cells = []
      bytes = 0
    case "c":
      column = attributes["r"].flatMap(Self.column) ?? column + 1
      if isCounting { return }
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = []
      inline = RichText()
      hasFormula = false
    case "v": isValue = true
    case "f": hasFormula = true
    default: inline.begin(name)
    }
  }

  func end(_ name: String) {
    switch name {
    case "v": isValue = false
    case "c": takeCell()
    case "row":
      let isTooLong = bytes > TableLimits.rowBytes
      rows.append(
        TableRow(number: number, cells: isTooLong ? [] : cells, flaw: isTooLong ? .tooLong : nil))
    default: inline.end(name)
    }
  }

  func text(_ more: UnsafeRawBufferPointer) {
    if isCounting { return }
    if !isValue { return unsafe inline.add(more) }
    if value.count <= TableLimits.rowBytes { unsafe value.append(contentsOf: more) }
  }

  private func takeCell() {
    guard column <= TableLimits.columns else {
      tooWide = tooWide ?? number
      return
    }
    if isCounting { return }
    let text = cellText
    bytes += text.utf8.count
    guard !text.isEmpty, bytes <= TableLimits.rowBytes else { return }
    while cells.count < column { cells.append("") }
    cells[column - 1] = text
  }

  private var cellText: String {
    let raw = String(decoding: value, as: UTF8.self)
    switch type {
    case "s": return Int(raw).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
    case "inlineStr": return inline.text
    case "str": return raw.withoutEscapes
    case "b": return raw == "1" ? "TRUE" : raw.isEmpty ? "" : "FALSE"
    case "e", "d": return raw
    default:
      // A formula that some program wrote and none ever calculated.
      if raw.isEmpty { return hasFormula ? TableRow.uncalculated : "" }
      if styles.isDate(style), let date = dates.text(of: raw) { return date }
      return DecimalText.plain(raw)
    }
  }

  /// The number of a column from a reference such as `AB12`.
  static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      let letter = byte & 0xDF
      guard 0x41...0x5A ~= letter, column <= TableLimits.columns else { break }
      column = column * 26 + Int(letter) - 0x40
    }
    return column == 0 ? nil : column
  }
}
