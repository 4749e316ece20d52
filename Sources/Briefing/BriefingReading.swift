import Domain
import JSON

/// What one round trip tells of a period: its figures, those before, and what was frozen of it.
struct BriefingReading {
  private let now: JSONValue
  private let before: JSONValue
  private let beside: JSONValue
  private let figures: Figures
  private let previous: Figures
  private let notices: Notices
  private let findings: Findings
  private let published: Published?
  private let unit: Briefing.Unit
  /// The number a first issue would get.
  private let next: String
  private let frozen: (issue: Briefing.Issue, content: String, figures: JSONValue)?

  init(
    _ period: BriefingPeriod, now: String, before: String, notices: String, standing: String,
    past: (history: FigureHistory, ground: FindingGround), published: JSONValue
  ) throws(BriefingError) {
    self.now = try Self.parse(now, "figures")
    self.before = try Self.parse(before, "figures")
    beside = try Self.parse(notices, "notices")
    figures = try Figures(json: self.now)
    previous = try Figures(json: self.before)
    self.notices = try Notices(json: beside)
    findings = Findings(
      of: period, figures: figures, before: previous, history: past.history, ground: past.ground)
    self.published = try Published(answer: published, before: previous)
    let answer = try Self.parse(standing, "standing")
    let reader = FigureReader(answer, path: "standing")
    unit = Briefing.Unit(
      code: try reader.word("unit"), name: try reader.word("name"),
      isRegion: try reader.word("scope") == "below")
    next = try reader.word("next")
    guard let number = try reader.text("number") else {
      frozen = nil
      return
    }
    let issue = Briefing.Issue(number: number, revision: try reader.integer("revision"))
    frozen = (issue, try reader.word("content"), answer["figures"] ?? .null)
  }

  /// The figures as they are kept beside the frozen content.
  var figuresText: String {
    (["now": now, "before": before, "notices": beside] as JSONValue).text
  }

  func compose(_ period: BriefingPeriod, issue: Briefing.Issue?) -> Briefing {
    var briefing = Briefing(
      of: period, unit: unit, issue: issue, figures: figures, before: previous, notices: notices)
    briefing.findings = findings
    briefing.published = published
    return briefing
  }

  /// The frozen briefing, when it still says what the log says of its period.
  ///
  /// What is said of the past beside it is the past as it was known then: a late entry of another
  /// day makes no revision of this one.
  func standing(of period: BriefingPeriod) throws(BriefingError) -> FrozenBriefing? {
    guard let frozen, corrections(period).allSatisfy(\.isOfHistory) else { return nil }
    return try FrozenBriefing(frozen: frozen.content, figures: frozen.figures)
  }

  /// The first issue, or the next revision with what it corrects.
  func revise(_ period: BriefingPeriod) -> Briefing {
    guard let frozen else { return compose(period, issue: .init(number: next)) }
    let issue = Briefing.Issue(number: frozen.issue.number, revision: frozen.issue.revision + 1)
    var briefing = compose(period, issue: issue)
    briefing.corrections = corrections(period)
    return briefing
  }

  private func corrections(_ period: BriefingPeriod) -> [Correction] {
    guard let frozen, let old = try? JSONValue(parsing: frozen.content) else { return [] }
    return Correction.list(from: old, to: compose(period, issue: frozen.issue).json)
  }

  static func parse(_ text: String, _ key: String) throws(BriefingError) -> JSONValue {
    do {
      return try JSONValue(parsing: text)
    } catch {
      throw .unreadable(key: key)
    }
  }
}
