import Domain

/// What may be typed next after a `:`.
struct OrderHelp {
  private let typed: String
  private let order: SheetOrder?

  init(_ typed: String) {
    self.typed = typed
    // While the name is typed there is nothing to say of its value.
    order = typed.contains(" ") || typed.contains("　") ? SheetOrder(typed) : nil
  }

  /// The choices, as many on a line as fit.
  func lines(columns: Int) -> [StyledLine] {
    guard let order else { return Self.rows(names, columns) }
    let terms = order.name.terms
    guard !terms.isEmpty else { return [StyledLine(order.name.about, .label)] }
    return Self.rows(terms.enumerated().map { "\($0 + 1) \($1.name)" }, columns)
  }

  /// Completes the last word as far as it is clear.
  func complete(_ line: inout LineBuffer) {
    let last = typed.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let candidates = order.map { $0.name.terms.map(\.name) } ?? OrderName.allCases.map(\.name)
    let begun = candidates.filter { $0.hasPrefix(last) }
    guard let first = begun.first else { return }
    let shared = begun.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    line.replaceLast(last.count, with: begun.count == 1 ? first + " " : shared)
  }

  private var names: [String] {
    OrderName.allCases.filter { $0.name.hasPrefix(typed) || $0.rawValue.hasPrefix(typed) }
      .map { ":\($0.name) \($0.about)" }
  }

  private static func rows(_ words: [String], _ columns: Int) -> [StyledLine] {
    var rows: [String] = []
    for word in words {
      let wider = (rows.last ?? "") + "   " + word
      if rows.isEmpty || wider.displayColumns > columns {
        rows.append(word)
      } else {
        rows[rows.count - 1] = wider
      }
    }
    return rows.map { StyledLine($0, .label) }
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
