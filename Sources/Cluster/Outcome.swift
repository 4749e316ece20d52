import Domain

/// How a program ended.
struct Outcome: Sendable {
  /// Its exit code; 0 is success.
  var code: Int32
  /// What it wrote to standard output and standard error.
  var output: String
}

extension Outcome {
  /// The one line of PostgreSQL's complaints that names the cause.
  var cause: String? { Outcome.cause(in: output) }

  /// Finds the line that names the cause among PostgreSQL's complaints, without its preamble.
  static func cause(in output: String) -> String? {
    let lines = output.split(separator: "\n")
    let marks = ["PANIC:", "FATAL:", "ERROR:", "error:"]
    let complaint =
      lines.first { $0.has("No space left") || $0.has("Disk quota exceeded") }
      ?? lines.first { line in marks.contains { line.has($0) } }
      ?? lines.last
    guard let complaint else { return nil }
    for mark in marks + ["LOG:"] {
      if let cut = complaint.range(of: mark) { return complaint[cut.upperBound...].trimmed }
    }
    return complaint.trimmed
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start)
  }
}
