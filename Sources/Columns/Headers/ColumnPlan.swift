import Reading

/// What becomes of each column of a table.
public struct ColumnPlan: Sendable {
  public let columns: [Column]
  let constants: [(key: ColumnKey, text: String)]

  /// The lines of the map that name no column of this table.
  public let absent: [MapFlaw]

  /// Plans by the map, and by the heads where the map is silent.
  ///
  /// - Throws: ``MapFlaw`` where the map gives two columns one key.
  public init(heads: [String], map: ColumnMap = ColumnMap()) throws(MapFlaw) {
    let names = heads.map(HeaderName.init)
    var uses = [ColumnUse?](repeating: nil, count: heads.count)
    var taken = Set(map.constants.map(\.key))
    var absent: [MapFlaw] = []
    for entry in map.entries {
      let place =
        heads.firstIndex { SheetText.trimmed($0) == entry.head }
        ?? names.firstIndex { $0.word == HeaderName(entry.head).word && !$0.word.isEmpty }
      guard let place else {
        absent.append(MapFlaw(line: entry.line, column: 1, reason: .absent))
        continue
      }
      if case .key(let key) = entry.use, !key.isShared, !taken.insert(key).inserted {
        throw MapFlaw(line: entry.line, column: 1, reason: .twice)
      }
      uses[place] = entry.use
    }
    Self.recognise(heads, names, into: &uses, taken: &taken)
    constants = map.constants
    self.absent = absent
    columns = Self.columns(heads, names, uses)
  }

  /// How many columns are known.
  public var known: Int { columns.count { if case .key = $0.use { true } else { false } } }

  /// The places of the columns nobody knows, without those that have no head.
  public var unmapped: [Int] {
    columns.indices.filter { columns[$0].use == .unmapped && !columns[$0].head.isEmpty }
  }

  // Of several columns that may be one key, the one with the surest name is.
  private static func recognise(
    _ heads: [String], _ names: [HeaderName], into uses: inout [ColumnUse?],
    taken: inout Set<ColumnKey>
  ) {
    let found = names.indices.filter { uses[$0] == nil }.compactMap { place in
      ColumnKey.recognise(names[place]).map { (place: place, key: $0.key, rank: $0.rank) }
    }
    for (place, key, _) in found.sorted(by: { ($0.rank, $0.place) < ($1.rank, $1.place) }) {
      if ReservedColumn.isReserved(heads[place], among: heads) { continue }
      if key.isShared || taken.insert(key).inserted { uses[place] = .key(key) }
    }
  }

  private static func columns(
    _ heads: [String], _ names: [HeaderName], _ uses: [ColumnUse?]
  ) -> [Column] {
    var seen: [String: Int] = [:]
    return heads.indices.map { place in
      let count = seen[names[place].word, default: 0]
      seen[names[place].word] = count + 1
      let isReserved = ReservedColumn.isReserved(heads[place], among: heads)
      let word = names[place].word
      return Column(
        head: heads[place], identity: count == 0 ? word : "\(word)#\(count)",
        use: uses[place] ?? (isReserved ? .ignored : .unmapped),
        countsTenThousands: names[place].countsTenThousands,
        isOurs: isReserved || uses[place] == .key(.seal))
    }
  }
}

extension ColumnPlan {
  /// Rows looked at for the heads: a title may stand above them.
  public static let headRows = 10

  /// Which of the first rows are the heads: the first that has two known ones, or else the first
  /// with one, or else the first that has anything.
  public static func headRow(among rows: [[String]], map: ColumnMap) -> Int? {
    let scores = rows.map { row in (try? ColumnPlan(heads: row, map: map)) }
      .map { plan in plan.map { $0.mapped } ?? 0 }
    return scores.firstIndex { $0 >= 2 } ?? scores.firstIndex { $0 >= 1 }
      ?? rows.firstIndex { $0.contains { !$0.isEmpty } }
  }

  private var mapped: Int {
    columns.count { $0.use != .unmapped }
  }
}
