import Domain
import Reading
import Surveillance

/// How often the narratives of a period, and of the time before, tell each run of ideographs.
struct WordCounts {
  /// Narratives looked through.
  var lately = 0
  var before = 0
  var leastCount = 5
  var counts: [WordBurst.Count] = []

  /// With fewer narratives before there is no past to rise from.
  private static let beforeMin = 10

  init() {}

  init(_ reader: FigureReader) throws(BriefingError) {
    lately = try reader.integer("lately")
    before = try reader.integer("before")
    leastCount = try reader.integer("least")
    counts = try reader.rows("counts") { (row) throws(BriefingError) in
      WordBurst.Count(
        try row.word("word"), lately: try row.integer("lately"), before: try row.integer("before"))
    }
  }

  /// What bursts, fits no tactic and names nobody: the surest first.
  var phrases: [RisenPhrase] {
    guard before >= Self.beforeMin else { return [] }
    let bursts = WordBurst.find(in: counts, lately: lately, before: before, leastCount: leastCount)
    return WordRuns.joined(bursts).filter { WordRuns.isTellable($0.text) }.prefix(Self.phrasesMax)
      .map(\.self)
  }

  private static let phrasesMax = 5
}
