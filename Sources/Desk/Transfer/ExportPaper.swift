import Columns
import Domain
import JSON

/// What an export is written on: CSV for spreadsheets, or one array of JSON.
final class ExportPaper {
  private let isJSON: Bool
  private let write: (String) throws(Complaint) -> Void
  private var count = 0

  init(isJSON: Bool, _ write: @escaping (String) throws(Complaint) -> Void) {
    self.isJSON = isJSON
    self.write = write
  }

  func begin() throws(Complaint) {
    if isJSON { return try write("[") }
    // Without the mark Excel takes the file for one in the encoding of the country.
    try write("\u{FEFF}")
    try line(ExportedCall.heads)
  }

  func add(_ call: ExportedCall) throws(Complaint) {
    defer { count += 1 }
    if isJSON { return try write((count == 0 ? "" : ",\n ") + call.object.text) }
    try line(call.cells { $0.visible.safeInSpreadsheets })
  }

  func end() throws(Complaint) {
    if isJSON { try write("]\n") }
  }

  private func line(_ cells: [String]) throws(Complaint) {
    try write(cells.map(\.quotedForCSV).joined(separator: ",") + "\r\n")
  }
}
