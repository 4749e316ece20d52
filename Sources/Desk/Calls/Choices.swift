import Domain

/// The answers a question allows, the first of them numbered for the person who is asked.
struct Choices {
  private let all: [Choice]
  private let shown: ArraySlice<Choice>

  /// Allows all; only the first `shown` of them are listed and may be named by their number.
  init(_ all: [Choice], shown: Int? = nil) {
    self.all = all
    self.shown = all.prefix(shown ?? all.count)
  }

  /// The code of what was typed: a code or a name in either language, or a number of the list.
  func code(of typed: String) -> String? {
    if let choice = all.first(where: { $0.isCalled(typed) }) { return choice.code }
    guard let number = Int(Text.narrowed(typed)), shown.indices.contains(number - 1) else {
      return nil
    }
    return shown[number - 1].code
  }

  /// The words for each answer.
  var words: [[String]] { all.map { $0.names + [$0.code] } }

  /// `  1 consultation  2 tip`, on as many lines as the screen needs.
  func list(columns: Int) -> String {
    var lines = [""]
    for (index, choice) in shown.enumerated() {
      let item = "  \(index + 1) \(choice.name)"
      if lines[lines.count - 1].displayColumns + item.displayColumns > columns { lines.append("") }
      lines[lines.count - 1] += item
    }
    return lines.joined(separator: "\n")
  }
}
