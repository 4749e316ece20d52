import ArgumentParser

/// The form requests are exported in.
enum StopExportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case csv
}
