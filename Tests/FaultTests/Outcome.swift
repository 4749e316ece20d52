import JSON

/// What a run of the program came to.
struct Outcome {
  /// −1 where it was killed.
  let status: CInt
  let output: String
  let errors: String

  /// The answers about calls, by the line of the sheet.
  var answers: [Int: JSONValue] {
    var answers: [Int: JSONValue] = [:]
    for line in output.split(separator: "\n") {
      guard let answer = try? JSONValue(parsing: String(line)), answer["status"] != nil,
        let line = answer["line"]?.asInteger
      else { continue }
      answers[line] = answer
    }
    return answers
  }

  /// The whole output as one JSON value.
  var document: JSONValue? { try? JSONValue(parsing: output) }
}
