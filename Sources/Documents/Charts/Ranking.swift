/// Bars lying one under the other: the longest of a few, by one measure or by two side by side.
public struct Ranking: Hashable, Sendable {
  public var title: String
  /// One for each measure.
  public var panels: [Panel]
  /// What the tick over a bar stands for, such as the period before; `nil` where no bar has one.
  public var earlier: String?

  public init(title: String, panels: [Panel], earlier: String? = nil) {
    self.title = title
    self.panels = panels
    self.earlier = earlier
  }

  /// The bars of one measure, in the order they are shown.
  public struct Panel: Hashable, Sendable {
    /// What the bars measure, with its unit.
    public var measure: String
    public var bars: [Bar]

    public init(measure: String, bars: [Bar]) {
      self.measure = measure
      self.bars = bars
    }
  }

  /// One bar.
  public struct Bar: Hashable, Sendable {
    public var name: String
    public var value: Quantity
    /// What it was before: a tick.
    public var earlier: Quantity?

    public init(_ name: String, _ value: Quantity, earlier: Quantity? = nil) {
      self.name = name
      self.value = value
      self.earlier = earlier
    }
  }

  /// Bars that are drawn; a longer ranking is cut there, for its table has the rest.
  static let barsMax = 15
}
