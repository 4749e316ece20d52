import Domain

/// One of the answers a question allows.
struct Choice: Hashable {
  /// What the sheet keeps.
  let code: String
  /// How it may be called besides, the name in the language in force first.
  let names: [String]

  var name: String { names.first ?? code }

  /// Every term of a vocabulary, in its order.
  static func all<Term: Named>(of type: Term.Type) -> [Choice] {
    Term.allCases.map { Choice(code: $0.rawValue, names: [$0.name, $0.chinese, $0.english]) }
  }

  /// The tactics of the scheme, the classes first.
  static var tactics: [Choice] {
    let tactics = TacticScheme.tactics
    return (tactics.filter { $0.parent == nil } + tactics.filter { $0.parent != nil }).map {
      Choice(code: $0.code, names: [$0.name, $0.chinese, $0.english] + $0.aliases)
    }
  }
}
