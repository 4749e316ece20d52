import Domain
import Reading

/// What the columns of a statement are.
public struct StatementPlan: Sendable {
  public let heads: [String]
  /// The columns of each key, in the order they stand.
  let places: [StatementKey: [Int]]

  /// Plans by the map, and by the heads where the map is silent.
  ///
  /// - Throws: ``MapFlaw`` where the map names no column, or gives two columns one key.
  public init(heads: [String], map: StatementMap = StatementMap()) throws(MapFlaw) {
    self.heads = heads
    let names = heads.map(HeaderName.init)
    var places: [StatementKey: [Int]] = [:]
    var settled = Set<Int>()
    for entry in map.entries {
      let word = HeaderName(entry.head).word
      guard let place = names.firstIndex(where: { $0.word == word && !word.isEmpty }) else {
        throw MapFlaw(line: entry.line, column: 1, reason: .absent)
      }
      settled.insert(place)
      guard let key = entry.key else { continue }
      guard key.isShared || places[key] == nil else {
        throw MapFlaw(line: entry.line, column: 1, reason: .twice)
      }
      places[key, default: []].append(place)
    }
    let found = names.indices.filter { !settled.contains($0) }.compactMap { place in
      StatementKey.recognise(names[place]).map { (place: place, key: $0.key, rank: $0.rank) }
    }
    for (place, key, _) in found.sorted(by: { ($0.rank, $0.place) < ($1.rank, $1.place) })
    where key.isShared || places[key] == nil { places[key, default: []].append(place) }
    self.places = places
  }

  /// What no statement goes without and this has not, in the language in force.
  public var lacks: [String] {
    var lacks: [String] = []
    if !has(.at), !has(.day) { lacks.append(say("交易时间", "the time")) }
    let isTwo = has(.income) && has(.expense)
    if !has(.amount), !isTwo { lacks.append(say("交易金额", "the amount")) }
    if !has(.counterparty) { lacks.append(say("对方账号", "the other account")) }
    return lacks
  }

  /// Whether there are balances to check.
  public var hasBalance: Bool { has(.balance) }

  public func has(_ key: StatementKey) -> Bool { places[key] != nil }

  /// The first column of a key.
  public func place(of key: StatementKey) -> Int? { places[key]?.first }

  /// Each known column with its key, in the order they stand.
  public var columns: [(head: String, key: StatementKey)] {
    places.flatMap { key, places in places.map { (place: $0, key: key) } }
      .sorted { $0.place < $1.place }
      .map { (head: name(of: $0.place), key: $0.key) }
  }

  /// The head of a column, told by its place where it may be somebody's data.
  public func name(of place: Int) -> String {
    let head = heads.indices.contains(place) ? heads[place] : ""
    return Column(
      head: head, identity: head, use: .unmapped, countsTenThousands: false, isOurs: false
    ).name(at: place)
  }
}
