/// A choice in which some answers come up more often.
struct Weighted<Element: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private let elements: [Element]
  /// The sum of the weights up to and with each element.
  private let sums: [Int]

  init(_ pairs: [(Element, Int)]) {
    var sum = 0
    sums = pairs.map { pair in
      sum += pair.1
      return sum
    }
    elements = pairs.map { $0.0 }
  }

  init(dictionaryLiteral pairs: (Element, Int)...) { self.init(pairs) }

  func pick(_ dice: inout Dice) -> Element {
    let point = dice.below(sums[sums.count - 1])
    return elements[sums.firstIndex { point < $0 } ?? 0]
  }
}
