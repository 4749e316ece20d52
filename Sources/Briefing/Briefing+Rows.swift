import Domain
import Reading

extension Briefing {
  /// A class of tactics among the others.
  struct TacticRow: Hashable {
    let share: Figures.Share
    let previous: Int
    let rankByCount: Int
    let rankByLoss: Int
    /// `nil` where no case has a loss.
    let rankByMeanLoss: Int?
    let ofCases: Ratio?
    let ofLoss: Ratio?

    var name: String { share.name }
  }

  /// The classes with cases, by cases, then by loss; ties share a rank.
  var tacticRows: [TacticRow] {
    let shares = figures.cases.tactics.sorted(by: Figures.Share.isBefore)
    return shares.map { share in
      TacticRow(
        share: share,
        previous: before.cases.tactics.first { $0.code == share.code }?.cases ?? 0,
        rankByCount: 1 + shares.count { $0.cases > share.cases },
        rankByLoss: 1 + shares.count { $0.loss > share.loss },
        rankByMeanLoss: share.meanLoss.map { mean in
          1 + shares.count { ($0.meanLoss ?? .zero) > mean }
        },
        ofCases: Ratio(share.cases, of: figures.cases.total),
        ofLoss: Ratio(share.loss.count, of: figures.cases.loss.count))
    }
  }

  /// The classes of the period before that have no case in this one.
  var goneTactics: [Figures.Share] {
    before.cases.tactics.filter { old in
      !figures.cases.tactics.contains { $0.code == old.code }
    }.sorted(by: Figures.Share.isBefore)
  }

  /// The divisions with cases, by cases, then by loss, the unknown last.
  var divisionRows: [(share: Figures.Share, previous: Int)] {
    let shares = figures.cases.divisions.sorted(by: Figures.Share.isBefore)
    let known = shares.filter { $0.code != nil } + shares.filter { $0.code == nil }
    return known.map { share in
      var share = share
      // The place, where the code is one; a desk with a code of its own goes by the desk's name.
      if let place = share.code.flatMap(Divisions.fullName) {
        (share.chinese, share.english) = (place, place)
      }
      return (share, before.cases.divisions.first { $0.code == share.code }?.cases ?? 0)
    }
  }

  /// The ways in by cases, then by loss, the unknown last.
  var wayInRows: [Figures.Share] {
    let shares = figures.cases.wayIn.sorted(by: Figures.Share.isBefore)
    return shares.filter { $0.code != nil } + shares.filter { $0.code == nil }
  }

  /// The channels of payment by amount, then by payments, the unknown last.
  var channelRows: [Figures.Channel] {
    let channels = figures.channels.sorted {
      ($1.sum.fen, $1.payments, $0.code ?? "") < ($0.sum.fen, $0.payments, $1.code ?? "")
    }
    return channels.filter { $0.code != nil } + channels.filter { $0.code == nil }
  }

  /// Cases whose dissuasion stands so.
  func dissuaded(_ results: DissuasionResult..., in figures: Figures) -> Int {
    results.reduce(0) { $0 + (figures.dissuasion.results[$1.rawValue] ?? 0) }
  }

  /// Cases persuaded before paying or to stop paying.
  var persuaded: Int { dissuaded(.persuadedBefore, .persuadedStop, in: figures) }

  /// Persuaded of those that were persuaded or paid; `nil` when there are neither.
  var successRate: Ratio? {
    Ratio(persuaded, of: persuaded + dissuaded(.paidAnyway, in: figures))
  }
}

extension Figures.Share {
  /// The name in the language in force; the code where there is none, 不详 without a code.
  var name: String {
    guard let code else { return say("不详", "unknown") }
    return say(chinese ?? code, english ?? code)
  }

  static func isBefore(_ left: Self, _ right: Self) -> Bool {
    (right.cases, right.loss, left.code ?? "~") < (left.cases, left.loss, right.code ?? "~")
  }
}
