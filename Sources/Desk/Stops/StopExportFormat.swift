import ArgumentParser

/// The form requests are exported in.
enum StopExportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  /// The same form on paper, and to be edited.
  case pdf
  case docx
  case csv
  /// One array, each with who exported it and when.
  case json
}
