import ArgumentParser

/// The form requests are exported in.
enum StopExportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  /// The same form on paper, and to be edited.
  case pdf
  case docx
  case csv
  /// A workbook, in which account numbers keep all their digits.
  case xlsx
  /// One array, each with who exported it and when.
  case json

  /// The form that the name of a file tells, if it does.
  init?(ofFile path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }
}
