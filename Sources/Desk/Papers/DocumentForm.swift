public import ArgumentParser

/// The form a document is given out in.
public enum DocumentForm: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// For a terminal.
  case text
  case md
  /// One file, for the screen and for paper.
  case html
  /// The official form on A4.
  case pdf
  /// The official form, to be edited.
  case docx
  /// Every table a sheet.
  case xlsx
  /// Every table, one after the other.
  case csv
  /// For programs.
  case json

  /// The form that the name of a file tells, if it does.
  init?(ofFile path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "htm": self = .html
    case "txt": self = .text
    case let ending: self.init(rawValue: ending)
    }
  }

  /// Whether it is no text, and made by a program beside `desk`.
  var isBinary: Bool { self == .pdf || self == .docx || self == .xlsx }
}
