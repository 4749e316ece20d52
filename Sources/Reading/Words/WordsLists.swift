import Domain

/// Amounts told side by side, 1万、2万、3万, and what was told in the same order beside them.
struct WordsLists {
  /// For each amount, the amounts of its list.
  private let groups: [Range<Int>]

  init(_ view: WordsView) {
    var groups: [Range<Int>] = []
    for index in view.amounts.indices {
      if let last = groups.last, Self.isNext(index, in: view) {
        groups.append(last.lowerBound..<(index + 1))
      } else {
        groups.append(index..<(index + 1))
      }
    }
    // Each list ends where its last amount says.
    for index in groups.indices.dropLast().reversed()
    where groups[index].lowerBound == groups[index + 1].lowerBound {
      groups[index] = groups[index + 1]
    }
    self.groups = groups
  }

  /// The list that an amount belongs to, by the amounts' indices.
  func list(of amount: Int) -> Range<Int> { groups[amount] }

  /// The value told for an amount, where as many are told as the list has amounts.
  func pair<Value>(_ amount: Int, with told: [Value]) -> Value? {
    let group = groups[amount]
    return group.count > 1 && told.count == group.count ? told[amount - group.lowerBound] : nil
  }

  private static func isNext(_ index: Int, in view: WordsView) -> Bool {
    guard index > 0 else { return false }
    let gap = view.amounts[index - 1].range.upperBound..<view.amounts[index].range.lowerBound
    return gap.count == 1 && joints.contains(view.text[gap.lowerBound])
  }

  private static let joints = ScalarSet("、和及 ".unicodeScalars)
}
