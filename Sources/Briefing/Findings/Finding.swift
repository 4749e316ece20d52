public import Domain

/// What became of all cases, of one class of tactics or of one division.
public struct Finding: Hashable, Sendable {
  /// What the cases are told apart by.
  public enum Axis: String, Sendable {
    case all
    case tactic
    case division

    /// The series that tells it day by day.
    var series: FigureSeries.Axis {
      switch self {
      case .all: .all
      case .tactic: .tactic
      case .division: .division
      }
    }
  }

  /// What it was held against, and the count or mean there.
  public struct Change: Hashable, Sendable {
    public var basis: Basis
    /// `nil` where the log does not reach back, so that nothing can be compared.
    public var base: Ratio?
  }

  /// The same, held against nothing.
  var withoutPast: Finding {
    var finding = self
    finding.changes = changes.map { Change(basis: $0.basis, base: nil) }
    finding.surge = nil
    return finding
  }

  public var axis: Axis
  /// The class or division; `nil` of all cases.
  public var code: String?
  public var chinese: String
  public var english: String
  /// Cases opened in the period.
  public var observed: Int
  public var changes: [Change]
  /// `nil` where the log is too short for any method.
  public var surge: Surge?

  /// The name in the language in force.
  public var name: String { say(chinese, english) }

  public func base(_ basis: Basis) -> Ratio? { changes.first { $0.basis == basis }?.base }
}
