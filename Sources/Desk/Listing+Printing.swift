import Domain
import JSON

extension Listing {
  /// The whole listing, ending with a line end.
  ///
  /// A table keeps to the columns of a screen; where nobody looks, `nil`, it is as wide as it is.
  public func text(as format: OutputFormat, columns: Int? = nil) -> String {
    switch format {
    case .table: table(columns: columns)
    case .json: json
    case .csv: csv
    case .md: forPeople.markdown
    }
  }

  /// One array, an object a line, so that it can be read by line as well.
  private var json: String {
    guard !rows.isEmpty else { return "[]\n" }
    let objects = rows.map { row in
      JSONValue.object(JSONObject(zip(columns, row).map { (key: $0.key, value: $1.json) })).text
    }
    return "[\(objects.joined(separator: ",\n "))]\n"
  }

  private var csv: String {
    let head = columns.map(\.key.quotedForCSV).joined(separator: ",")
    let body = rows.map { row in row.map(\.spread.quotedForCSV).joined(separator: ",") }
    // RFC 4180, §2: lines end with CRLF.
    return ([head] + body).map { "\($0)\r\n" }.joined()
  }

  private var markdown: String {
    let line: ([String]) -> String = { "| \($0.joined(separator: " | ")) |\n" }
    let head = line(columns.map(\.heading.escapedForMarkdown))
    let rule = line(columns.map { $0.isRightAligned ? "---:" : "---" })
    return head + rule + rows.map { line($0.map(\.shown.escapedForMarkdown)) }.joined()
  }
}

extension String {
  /// The text as itself in a Markdown table.
  fileprivate var escapedForMarkdown: String {
    reduce(into: "") { text, character in
      if "\\|`*_<>[]".contains(character) { text += "\\" }
      text.append(character)
    }
  }
}
