import Reading

/// Cases to learn from, and cases held out to judge by; each class is parted in the same proportion.
public struct CaseSplit: Hashable, Sendable {
  public let learnt: [LabelledCase]
  public let heldOut: [LabelledCase]
  /// Classes with too few cases to be learnt, ascending; some of their cases are held out still.
  public let tooFew: [ClassCount]

  /// Cases a class needs to be learnt.
  public static let classCasesMin = 5
  /// Classes there must be to tell apart.
  public static let classesMin = 2

  /// Parts the cases; the same seed parts the same cases the same way.
  ///
  /// The share held out is in per cent, and at least one case of each class. Fewer classes to
  /// learn than ``classesMin`` are refused.
  public init(_ cases: [LabelledCase], holdingOut share: Int, seed: Int) throws(TooFewCases) {
    let places = Dictionary(grouping: cases.indices) { cases[$0].code }
    let counts = places.map { ClassCount(code: $0.key, count: $0.value.count) }
      .sorted { $0.code < $1.code }
    tooFew = counts.filter { $0.count < Self.classCasesMin }
    guard counts.count - tooFew.count >= Self.classesMin else {
      throw TooFewCases(counts: counts)
    }
    // By the words and not by a draw: where a case stands among the others makes no difference.
    let draws = cases.map { SHA256.hash(Array("\(seed) \($0.words)".utf8)) }
    var held: Set<Int> = []
    for one in counts {
      let drawn = (places[one.code] ?? []).sorted {
        draws[$0].lexicographicallyPrecedes(draws[$1])
      }
      held.formUnion(drawn.prefix(max(1, (one.count * share + 50) / 100)))
    }
    let left = Set(tooFew.map(\.code))
    learnt = cases.indices.filter { !held.contains($0) && !left.contains(cases[$0].code) }
      .map { cases[$0] }
    heldOut = cases.indices.filter(held.contains).map { cases[$0] }
  }
}
