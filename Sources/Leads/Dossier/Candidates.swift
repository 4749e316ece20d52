import JSON

/// The numbers on record that may be the one asked for, the likeliest first.
public struct Candidates: Hashable, Sendable {
  public let ranked: [Candidate]
  /// How many there are, of which the likeliest that most calls name are ranked.
  public let count: Int
  /// Whether there are more than were counted.
  public let isAtLeast: Bool

  /// So many are ranked even where fewer are shown: the check digit, which the case log does not
  /// know, may put one before others.
  static let rankedLeast = 20

  /// Reads what `api.find_accounts` answers.
  init(_ document: JSONValue, asked: String) {
    ranked = (document["candidates"]?.asArray ?? [])
      .compactMap { Candidate($0, asked: asked) }
      .sorted { $0.isLikelier(than: $1) }
    count = document["found"]?.asInteger ?? ranked.count
    isAtLeast = document["at_least"]?.asBool ?? false
  }
}
