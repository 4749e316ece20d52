/// Counts in rows and columns, the darker the more: hours across, weekdays down.
public struct HeatMap: Hashable, Sendable {
  public var title: String
  /// What the cells count, with its unit.
  public var measure: String
  /// The names of the columns, from left to right.
  public var columns: [String]
  public var rows: [Row]

  public init(title: String, measure: String, columns: [String], rows: [Row]) {
    self.title = title
    self.measure = measure
    self.columns = columns
    self.rows = rows
  }

  /// One row, with a count for each column.
  public struct Row: Hashable, Sendable {
    public var name: String
    public var counts: [Int]

    public init(_ name: String, _ counts: [Int]) {
      self.name = name
      self.counts = counts
    }
  }

  /// The largest count.
  var most: Int { rows.flatMap(\.counts).max() ?? 0 }

  /// How dark a cell is, of as many steps; 0 for nothing alone.
  func depth(of count: Int, steps: Int) -> Int {
    guard count > 0, most > 0 else { return 0 }
    return 1 + (count - 1) * steps / most
  }
}
