import Columns
import Desk
import Domain
import Tables

/// Finds the tables of a file that are to be imported.
struct ImportTables {
  private let command: ImportCommand
  private let file: TableFile
  private let map: ColumnMap
  /// Worksheets that are hidden, and not asked for by name.
  private(set) var hidden: [String] = []

  init(_ command: ImportCommand, _ file: TableFile, _ map: ColumnMap) {
    self.command = command
    self.file = file
    self.map = map
  }

  /// The tables, each of which has a column that is known.
  ///
  /// - Throws: ``Complaint`` where there is none, or one of which nothing is known.
  mutating func find() throws -> [ImportTable] {
    let tables = try file.form == .workbook ? worksheets() : [text()].compactMap { $0 }
    guard !tables.isEmpty else {
      throw Complaint(.badInput, "文件中没有一行", "there is no row in the file")
    }
    try refuseAbsent(tables)
    for table in tables where table.plan.known == 0 { throw Self.nothingKnown(table.name) }
    return tables
  }

  /// What the map names must be a column of some table.
  private func refuseAbsent(_ tables: [ImportTable]) throws(Complaint) {
    let everywhere = tables.dropFirst().reduce(Set(tables[0].plan.absent)) {
      $0.intersection($1.plan.absent)
    }
    guard let flaw = everywhere.min(by: { $0.line < $1.line }) else { return }
    throw Complaint(flaw, path: command.map ?? "")
  }

  private func text() throws -> ImportTable? {
    guard command.sheet.isEmpty else {
      throw Complaint(.usage, "--sheet 用于工作簿", "--sheet is for workbooks")
    }
    let csv = try CSVTable(file, encoding: encoding(), delimiter: delimiter())
    return try table(nil) { () throws(TableError) in try csv.rows() }
  }

  private mutating func worksheets() throws -> [ImportTable] {
    let workbook = try Workbook(file)
    let names = workbook.sheets.map(\.name)
    if let absent = command.sheet.first(where: { !names.contains($0) }) {
      let all = names.joined(separator: "、")
      throw Complaint(
        .badInput, "没有工作表“\(absent)”，有：\(all)", "no worksheet '\(absent)', there are: \(all)")
    }
    let wanted = workbook.sheets.filter { sheet in
      command.sheet.isEmpty ? !sheet.isHidden : command.sheet.contains(sheet.name)
    }
    if command.sheet.isEmpty { hidden = workbook.sheets.filter(\.isHidden).map(\.name) }
    return try wanted.compactMap { sheet in
      try table(sheet.name) { () throws(TableError) in try workbook.rows(of: sheet) }
    }
  }

  private func table(
    _ name: String?, _ rows: @escaping () throws(TableError) -> TableRows
  ) throws -> ImportTable? {
    do {
      return try ImportTable(name: name, map: map, rows: rows)
    } catch let flaw as MapFlaw {
      throw Complaint(flaw, path: command.map ?? "")
    }
  }

  private func delimiter() throws(Complaint) -> Unicode.Scalar? {
    guard let text = command.delimiter else { return nil }
    if ["tab", "\\t"].contains(text.lowercased()) { return "\t" }
    if let sign = text.unicodeScalars.first, text.unicodeScalars.count == 1, sign.isASCII,
      !"\"\r\n".unicodeScalars.contains(sign)
    {
      return sign
    }
    throw Complaint(
      .usage, "--delimiter 应为一个 ASCII 字符或 tab", "--delimiter is one ASCII sign, or tab")
  }

  private func encoding() throws(Complaint) -> TextEncoding? {
    guard let text = command.encoding else { return nil }
    if let encoding = TextEncoding(rawValue: text.lowercased()) { return encoding }
    let names = TextEncoding.allCases.map(\.rawValue).joined(separator: " ")
    throw Complaint(.usage, "--encoding 应为：\(names)", "--encoding is one of: \(names)")
  }

  // Heads are not quoted: without a row of heads they would be somebody's data.
  private static func nothingKnown(_ sheet: String?) -> Complaint {
    guard let sheet else {
      return Complaint(
        .badInput, "没有认得的列：请检查表头和分隔符，或用 --map 对照",
        "no column is known: check the row of heads and the delimiter, or write a --map")
    }
    return Complaint(
      .badInput, "工作表“\(sheet)”没有认得的列：请用 --sheet 指定要导入的，或用 --map 对照",
      "worksheet '\(sheet)' has no column that is known: name those to import by --sheet, "
        + "or write a --map")
  }
}
