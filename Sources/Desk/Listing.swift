/// Rows of an answer under named columns, to be printed in any ``OutputFormat``.
///
///     var listing = Listing([.text("case", say("案件", "case")), .number("loss", say("损失", "loss"))])
///     listing.append([.text("A2026-1"), .money(Fen(5_000_000))])
///     try seat.show(listing)
public struct Listing: Sendable {
  public let columns: [Column]
  public private(set) var rows: [[Cell]] = []

  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; cells it lacks are null.
  public mutating func append(_ cells: [Cell]) {
    precondition(cells.count <= columns.count, "a row with more cells than columns")
    rows.append(cells + Array(repeating: .null, count: columns.count - cells.count))
  }
}

extension Listing {
  /// The listing without the columns only machines are shown.
  var forPeople: Listing { keeping { !columns[$0].isForMachines } }

  /// The listing without the columns that are empty in every row.
  var filled: Listing { keeping { place in rows.contains { $0[place] != .null } } }

  private func keeping(_ isKept: (Int) -> Bool) -> Listing {
    let places = columns.indices.filter(isKept)
    guard places.count < columns.count else { return self }
    var listing = Listing(places.map { columns[$0] })
    for row in rows { listing.append(places.map { row[$0] }) }
    return listing
  }

  /// One column of a listing, the more important the further to the left.
  public struct Column: Hashable, Sendable {
    /// The name for machines, the same in every language.
    public let key: String
    /// The name for people, in the language in force.
    public let heading: String
    /// Whether figures are aligned at their end.
    public var isRightAligned = false
    /// The fewest columns of a screen its text may be cut to; `nil` where it is whole or not shown.
    public var least: Int?
    /// Whether its text has any length, so that it gets what the others leave.
    public var isProse = false
    /// Whether a screen that is too narrow goes without it first.
    public var isMinor = false
    /// Whether only machines are shown it.
    public var isForMachines = false

    /// Text that means nothing when it is cut, such as a number.
    public static func text(_ key: String, _ heading: String) -> Column {
      Column(key: key, heading: heading)
    }

    /// Text that is still known by its beginning.
    public static func name(_ key: String, _ heading: String, least: Int = 8) -> Column {
      Column(key: key, heading: heading, least: least)
    }

    public static func number(_ key: String, _ heading: String) -> Column {
      Column(key: key, heading: heading, isRightAligned: true)
    }

    /// A column that people are not shown.
    public static func hidden(_ key: String) -> Column {
      var column = Column(key: key, heading: key)
      column.isForMachines = true
      return column
    }

    /// Text of any length, which gives way to the other columns.
    public static func prose(_ key: String, _ heading: String) -> Column {
      Column(key: key, heading: heading, least: 10, isProse: true)
    }

    /// The column as one that a screen too narrow goes without first.
    public var minor: Column {
      var column = self
      column.isMinor = true
      return column
    }
  }
}
