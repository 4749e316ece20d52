/// What the Tab key makes of the beginning of an answer.
enum Completion: Hashable {
  /// The line becomes this.
  case line(String)
  /// It cannot go on without choosing; these are what it may become.
  case several([String])
  case nothing

  /// Looks among all answers, each with all the words for it.
  init(of typed: String, among answers: [[String]]) {
    let wanted = typed.lowercased()
    let fitting = answers.compactMap { words in
      words.first { $0.lowercased().hasPrefix(wanted) }
    }
    guard let first = fitting.first else {
      self = .nothing
      return
    }
    let common = fitting.dropFirst().reduce(first) { $0.commonBeginning(with: $1) }
    if common.count > typed.count || fitting.count == 1 {
      self = .line(common)
    } else {
      self = .several(fitting)
    }
  }
}

extension String {
  fileprivate func commonBeginning(with other: String) -> String {
    String(zip(self, other).prefix { $0.0 == $0.1 }.map(\.0))
  }
}
