public import Deidentification
public import Domain
import Documents

/// What the desk tells the public: how fraud was done of late, how to see it, and what to do.
///
/// It holds counts without small ones, and cases without people; whoever reads it learns of no
/// place, no day and no person.
public struct Bulletin: Hashable, Sendable {
  public let from: CalendarDay
  public let to: CalendarDay
  /// The whole week, Monday to Sunday, that the counts are of: weeks do not overlap, so that no count
  /// of a few days can be reckoned from those of two bulletins.
  public let week: BriefingPeriod
  /// Who signs.
  public let issuer: String
  /// Counts below it are told as such.
  public let least: Int
  /// `nil` where it would bound a small count of ``cases``, as every case has a call.
  public let calls: Int?
  /// Cases opened.
  public let cases: SmallCells
  /// The classes of their tactics, the most frequent first; one cell of ``cases`` each.
  public let tactics: [Figures.Share]
  public let persuaded: Int
  /// What the cases lost; zero where so few lost anything that the sum would tell of them.
  public let loss: CoarseAmount
  public let told: [PublicCase]

  /// Composes it from the figures of a week and the cases that may be told.
  public init(
    from: CalendarDay, to: CalendarDay, week: BriefingPeriod, issuer: String, least: Int,
    figures: Figures, cases told: [PublicCase]
  ) {
    (self.from, self.to, self.week) = (from, to, week)
    (self.issuer, self.least) = (issuer, least)
    let tactics = figures.cases.tactics.sorted {
      ($1.cases, $0.code ?? "") < ($0.cases, $1.code ?? "")
    }
    self.tactics = tactics
    cases = SmallCells(tactics.map(\.cases), least: least)
    calls = cases.isOpen(below: figures.calls.total) ? figures.calls.total : nil
    let results: [DissuasionResult] = [.persuadedBefore, .persuadedStop]
    persuaded = results.reduce(0) { $0 + (figures.dissuasion.results[$1.rawValue] ?? 0) }
    loss = CoarseAmount(figures.cases.withLoss >= least ? figures.cases.loss : .zero)
    self.told = told
  }

  /// A count as the public is told it: `17`, or `不足5` where it is small.
  func count(_ count: Int) -> String {
    0 < count && count < least ? say("不足\(least)", "fewer than \(least)") : String(count)
  }

  /// Every text of it, in the language in force, as it is checked.
  var paragraphs: [String] {
    document.sections.flatMap { section in
      let texts = section.blocks.compactMap { block -> String? in
        if case .paragraph(let text) = block { return text }
        return nil
      }
      return [section.heading].compactMap(\.self) + texts
    }
  }
}
