import Deidentification
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
  /// The case that a person chose as the typical one; `nil` while the rule chooses.
  private let chosen: String?
  private let frozen:
    (issue: Briefing.Issue, content: String, figures: JSONValue, documents: String?)?
  /// How the unit words its briefings.
  private let template: BriefingTemplate

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
    chosen = try reader.text("typical")
    template = try Self.template(reader.text("template"))
    guard let number = try reader.text("number") else {
      frozen = nil
      return
    }
    let issue = Briefing.Issue(number: number, revision: try reader.integer("revision"))
    frozen = (
      issue, try reader.word("content"), answer["figures"] ?? .null, try reader.text("documents")
    )
  }

  private static func template(_ text: String?) throws(BriefingError) -> BriefingTemplate {
    do throws(TemplateFlaw) {
      return try text.map { (text) throws(TemplateFlaw) in try BriefingTemplate(text) }
        ?? BriefingTemplate()
    } catch {
      throw .template(error)
    }
  }

  /// The figures as they are kept beside the frozen content.
  func figuresText(telling typical: PublicCase?) -> String {
    var kept: JSONValue = ["now": now, "before": before, "notices": beside]
    if let typical { kept["typical"] = typical.json }
    return kept.text
  }

  func compose(
    _ period: BriefingPeriod, issue: Briefing.Issue?, telling typical: PublicCase? = nil
  ) -> Briefing {
    var briefing = Briefing(
      of: period, unit: unit, issue: issue, figures: figures, before: previous, notices: notices)
    briefing.typical = typical
    briefing.template = template
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
    return try FrozenBriefing(
      frozen: frozen.content, figures: frozen.figures, documents: frozen.documents)
  }

  /// The first issue, or the next revision with what it corrects.
  func revise(_ period: BriefingPeriod, telling typical: PublicCase?) -> Briefing {
    guard let frozen else {
      return compose(period, issue: .init(number: next), telling: typical)
    }
    let issue = Briefing.Issue(number: frozen.issue.number, revision: frozen.issue.revision + 1)
    var briefing = compose(period, issue: issue, telling: typical)
    briefing.corrections = corrections(period)
    return briefing
  }

  private func corrections(_ period: BriefingPeriod) -> [Correction] {
    guard let frozen, let old = try? JSONValue(parsing: frozen.content) else { return [] }
    let told = old["typical_case"]?["case"]?.asString
    let choice = chosen.flatMap { chosen in
      chosen == told ? nil : Correction(figure: "typical_case.case", was: told, now: chosen)
    }
    return Correction.list(from: old, to: compose(period, issue: frozen.issue).json)
      + (choice.map { [$0] } ?? [])
  }

  static func parse(_ text: String, _ key: String) throws(BriefingError) -> JSONValue {
    do {
      return try JSONValue(parsing: text)
    } catch {
      throw .unreadable(key: key)
    }
  }
}
