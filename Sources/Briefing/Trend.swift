public import Domain
import Postgres
import Reading

/// Counts and amounts of a time along one axis, for investigators.
public struct Trend: Hashable, Sendable {
  /// What the rows go by.
  public enum Axis: String, Named {
    case tactic
    case division
    case hour
    case day

    public var chinese: String {
      switch self {
      case .tactic: "手法"
      case .division: "区划"
      case .hour: "时段"
      case .day: "日期"
      }
    }

    public var english: String { rawValue }
  }

  /// One class, division, hour or day.
  public struct Row: Hashable, Sendable {
    /// The code, the hour as two digits, the day; `unknown` for a division nobody said.
    public let key: String
    /// The name in the language in force; the key where there is none.
    public let name: String
    public let calls: Int
    public let cases: Int
    /// Cases whose net loss is above zero.
    public let withLoss: Int
    /// What those lost, net.
    public let loss: Fen
  }

  public let axis: Axis
  /// Hours and days in their order, without gaps; the others by cases, then by loss.
  public let rows: [Row]
}

extension Briefings {
  /// Calls, cases and losses between two instants along an axis.
  public func trend(
    by axis: Trend.Axis, from: Instant, to: Instant
  ) throws(BriefingError) -> Trend {
    let rows = try run(
      """
      select key, zh, en, calls, cases, with_loss, loss_fen
      from api.trend(\(axis.rawValue), \(from.text)::timestamptz, \(to.text)::timestamptz)
      """)
    return Trend(
      axis: axis,
      rows: try rows.map { (row) throws(BriefingError) in
        let (key, zh, en, calls, cases, withLoss, loss) = try decode { () throws(PostgresError) in
          try row.decode(
            String.self, String?.self, String?.self, Int.self, Int.self, Int.self, Int.self)
        }
        let place = axis == .division ? Divisions.fullName(of: key) : nil
        let known = place ?? (key == Figures.unknown ? say("不详", "unknown") : key)
        return Trend.Row(
          key: key, name: say(place ?? zh ?? known, place ?? en ?? known), calls: calls,
          cases: cases,
          withLoss: withLoss, loss: Fen(loss))
      })
  }
}
