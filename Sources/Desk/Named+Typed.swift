import Domain

extension Named {
  /// The term by its code or its name in either language, in any case and width.
  ///
  ///     CallKind(typed: "In Progress")  // .inProgress
  ///     CallKind(typed: "报案")          // .loss
  init?(typed: String) {
    let term = Self.allCases.first { term in
      [term.rawValue, term.chinese, term.english].contains { $0.isSameTerm(as: typed) }
    }
    guard let term else { return nil }
    self = term
  }
}

extension Choice {
  /// Whether a person means it by what she typed.
  func isCalled(_ typed: String) -> Bool { (names + [code]).contains { $0.isSameTerm(as: typed) } }
}

extension String {
  fileprivate func isSameTerm(as typed: String) -> Bool { comparable == typed.comparable }

  /// The text without what does not tell one term from another.
  private var comparable: String {
    Text.narrowed(self).lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }
  }
}
