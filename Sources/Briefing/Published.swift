import Domain
import JSON

/// What the briefing of the period before told when it went out, beside what is known now.
public struct Published: Hashable, Sendable {
  /// A figure that later entries changed.
  public struct Difference: Hashable, Sendable {
    /// The name of the figure: a key of ``Published/names``.
    public var figure: String
    public var told: String
    public var now: String
  }

  public var number: String
  public var revision: Int
  public var differences: [Difference]

  /// The figures that are held against each other, with their names.
  static let names: [(key: String, chinese: String, english: String)] = [
    ("calls", "接报总量", "calls"), ("cases", "新立警情", "cases opened"),
    ("with_loss", "有损失警情", "cases with a loss"), ("loss", "净损失合计", "net loss of the cases"),
    ("paid", "已转金额", "paid"), ("net_loss", "净损失（按登记）", "net loss as booked"),
    ("stopped", "止付金额", "stopped"), ("prevented", "避免损失", "loss avoided"),
    ("attempts", "劝阻次数", "attempts at dissuasion"),
  ]

  static func name(_ figure: String) -> String {
    names.first { $0.key == figure }.map { say($0.chinese, $0.english) } ?? figure
  }

  /// The figures of a period under the same keys, as a briefing tells them.
  static func figures(_ figures: Figures) -> [String: String] {
    [
      "calls": String(figures.calls.total), "cases": String(figures.cases.total),
      "with_loss": String(figures.cases.withLoss), "loss": figures.cases.loss.yuan,
      "paid": figures.sum(.paid).fen.yuan, "net_loss": figures.netLoss.fen.yuan,
      "stopped": figures.sum(.stopped).fen.yuan, "prevented": figures.sum(.prevented).fen.yuan,
      "attempts": String(figures.dissuasion.attempts),
    ]
  }
}
