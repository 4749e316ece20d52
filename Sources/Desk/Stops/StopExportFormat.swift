import ArgumentParser

/// The form requests are exported in.
enum StopExportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case csv
  /// One array, each with who exported it and when.
  case json
}
