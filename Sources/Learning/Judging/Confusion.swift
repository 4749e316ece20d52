import Domain

/// How often each class was called what, on cases whose class is known.
public struct Confusion: Hashable, Sendable {
  /// The codes of the classes of the scheme, in its order.
  public static let classes = TacticScheme.classes.map(\.code)

  /// Cases by their class, then by what was said, in the order of ``classes``.
  public private(set) var counts: [[Int]]

  /// Asks for a class of every case.
  public init(_ cases: [LabelledCase], saying: (String) -> String) {
    let places = Dictionary(uniqueKeysWithValues: zip(Self.classes, Self.classes.indices))
    counts = Self.classes.map { _ in Self.classes.map { _ in 0 } }
    for one in cases {
      guard let truth = places[one.code], let said = places[saying(one.words)] else { continue }
      counts[truth][said] += 1
    }
  }

  /// The score of each class of which there are cases, in the order of the scheme.
  public var scores: [ClassScore] {
    Self.classes.indices.compactMap { index in
      let support = counts[index].reduce(0, +)
      guard support > 0 else { return nil }
      return ClassScore(
        code: Self.classes[index], right: counts[index][index],
        said: counts.reduce(0) { $0 + $1[index] }, support: support)
    }
  }

  /// The mean F1 of the classes of which there are cases, however many each has.
  public var macroF1: Double {
    let scores = scores
    return scores.isEmpty ? 0 : scores.reduce(0) { $0 + $1.f1 } / Double(scores.count)
  }

  /// ``macroF1`` in parts of ten thousand, half a part rounded up.
  public var macroF1Parts: Int { Int((macroF1 * 10_000).rounded(.toNearestOrAwayFromZero)) }

  /// The share of cases whose class was said: with one answer a case, precision, recall and F1
  /// over all cases are the same.
  public var microF1: Double {
    let right = counts.indices.reduce(0) { $0 + counts[$1][$1] }
    let all = counts.reduce(0) { $0 + $1.reduce(0, +) }
    return all > 0 ? Double(right) / Double(all) : 0
  }
}
