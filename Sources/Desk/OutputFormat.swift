public import ArgumentParser

/// How a listing is printed.
public enum OutputFormat: String, CaseIterable, Sendable {
  /// Columns for reading.
  case table
  /// One array of objects.
  case json
  /// RFC 4180, safe to open in a spreadsheet.
  case csv
  /// A Markdown table.
  case md
}

extension OutputFormat: ExpressibleByArgument {}
