/// Lines over days or weeks, with marks where one surges.
public struct TrendChart: Hashable, Sendable {
  public var title: String
  /// What the lines measure, with its unit.
  public var measure: String
  /// The days or weeks, from left to right.
  public var times: [String]
  public var lines: [Line]
  /// What a mark of surge means, for the legend; `nil` where no line has one.
  public var surge: String?

  public init(
    title: String, measure: String, times: [String], lines: [Line], surge: String? = nil
  ) {
    self.title = title
    self.measure = measure
    self.times = times
    self.lines = lines
    self.surge = surge
  }

  /// One line; the first is drawn whole, the others broken, each in its own way.
  public struct Line: Hashable, Sendable {
    public var name: String
    /// One for each time; `nil` where nothing is known, and the line is interrupted.
    public var counts: [Int?]
    /// The places among the times where it surges.
    public var surges: Set<Int>

    public init(_ name: String, _ counts: [Int?], surges: Set<Int> = []) {
      self.name = name
      self.counts = counts
      self.surges = surges
    }
  }
}
