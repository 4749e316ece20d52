/// A picture of figures, as the figures: each form draws it in its own way.
public enum Chart: Hashable, Sendable {
  case ranking(Ranking)
  case columns(ColumnChart)
  case trend(TrendChart)
  case heat(HeatMap)

  /// What it shows.
  public var title: String {
    switch self {
    case .ranking(let chart): chart.title
    case .columns(let chart): chart.title
    case .trend(let chart): chart.title
    case .heat(let chart): chart.title
    }
  }
}
