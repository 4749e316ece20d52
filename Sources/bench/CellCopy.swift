import Glibc
import Postgres
import Tables

/// Copies the cells of a workbook into a table: what the peer of the import does, by our reader.
enum CellCopy {
  static func run(_ path: String, into conninfo: String) throws {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BenchError("\(path) cannot be read") }
    defer { close(descriptor) }
    let book = try Workbook(TableFile(descriptor: descriptor))
    let rows = try book.rows(of: book.sheets[0])
    guard let heads = try rows.next() else { throw BenchError("\(path) is empty") }
    let columns = heads.cells.indices.map { "c\($0) text" }.joined(separator: ", ")
    let session = try Session(conninfo)
    try session.runScript("create table if not exists bench.copied (\(columns))")
    try session.copyIn("copy bench.copied from stdin") { copy in
      while let row = try rows.next() { try copy.write(line(row.cells, of: heads.cells.count)) }
    }
  }

  /// A row in COPY's text format; cells that are empty or missing are null.
  private static func line(_ cells: [String], of width: Int) -> [UInt8] {
    var line: [UInt8] = []
    for place in 0..<width {
      if place > 0 { line.append(UInt8(ascii: "\t")) }
      let cell = place < cells.count ? cells[place] : ""
      if cell.isEmpty { line += "\\N".utf8 } else { append(cell, to: &line) }
    }
    line.append(UInt8(ascii: "\n"))
    return line
  }

  private static func append(_ cell: String, to line: inout [UInt8]) {
    for byte in cell.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): line += "\\\\".utf8
      case UInt8(ascii: "\t"): line += "\\t".utf8
      case UInt8(ascii: "\n"): line += "\\n".utf8
      case UInt8(ascii: "\r"): line += "\\r".utf8
      default: line.append(byte)
      }
    }
  }
}
