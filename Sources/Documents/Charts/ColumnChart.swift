/// Columns standing side by side in an order of their own: hours of the day, bands of loss.
public struct ColumnChart: Hashable, Sendable {
  public var title: String
  /// What the columns measure, with its unit.
  public var measure: String
  public var columns: [Column]

  public init(title: String, measure: String, columns: [Column]) {
    self.title = title
    self.measure = measure
    self.columns = columns
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    public var name: String
    public var count: Int

    public init(_ name: String, _ count: Int) {
      self.name = name
      self.count = count
    }
  }
}
