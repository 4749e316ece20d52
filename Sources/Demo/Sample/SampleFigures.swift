public import Domain

/// What a briefing of one day must say, counted from the sheets alone.
public struct SampleFigures: Hashable, Sendable {
  public let calls: Int
  /// Every kind that came up.
  public let callsByKind: [CallKind: Int]
  /// Cases the calls of the day open, of which so many have money gone.
  public let cases: Int
  public let casesWithLoss: Int
  /// Cases by the class of their tactic, `T01` to `T13`.
  public let casesByClass: [String: Int]
  /// Sums by kind of entry, in every call of the day.
  public let money: [MoneyKind: Fen]
  /// Paid less what came back.
  public let netLoss: Fen
  /// How the dissuasions ended.
  public let results: [DissuasionResult: Int]

  public var dissuasions: Int { callsByKind[.dissuasion] ?? 0 }
  public var tips: Int { callsByKind[.tip] ?? 0 }

  /// Counts the figures of some calls.
  public init(of sheets: [CallSheet]) {
    let cases = sheets.filter(\.opensCase)
    calls = sheets.count
    callsByKind = Dictionary(sheets.map { ($0.kind, 1) }, uniquingKeysWith: +)
    self.cases = cases.count
    casesWithLoss = cases.count { $0.netLoss > .zero }
    casesByClass = Dictionary(
      cases.map { (String($0.tactic.code.prefix(3)), 1) }, uniquingKeysWith: +)
    money = Dictionary(
      sheets.flatMap(\.money).map { ($0.kind, $0.amount.fen) }, uniquingKeysWith: +)
    netLoss = cases.reduce(.zero) { $0 + $1.netLoss }
    results = Dictionary(
      sheets.compactMap(\.dissuasion?.result).map { ($0, 1) }, uniquingKeysWith: +)
  }
}

extension CallSheet {
  fileprivate var netLoss: Fen {
    money.reduce(.zero) { sum, entry in
      switch entry.kind {
      case .paid: sum + entry.amount.fen
      case .rebate, .returned: sum - entry.amount.fen
      case .demanded, .stopped, .frozen, .prevented: sum
      }
    }
  }
}
