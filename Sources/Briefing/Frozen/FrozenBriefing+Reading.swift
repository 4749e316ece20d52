import Deidentification
import Domain
import JSON

extension FrozenBriefing {
  /// Reads a frozen briefing again: its content as it was, its other forms from what was kept of
  /// them, and where nothing was from its figures.
  init(
    frozen content: String, figures: JSONValue, documents: String?
  ) throws(BriefingError) {
    let reader = FigureReader(try BriefingReading.parse(content, "content"))
    let unit = try reader.inside("unit")
    let kept = FigureReader(figures, path: "figures")
    var briefing = Briefing(
      of: try Self.period(reader),
      unit: .init(
        code: try unit.word("code"), name: try unit.word("name"), isRegion: try unit.bool("region")),
      issue: .init(number: try reader.word("number"), revision: try reader.integer("revision")),
      figures: try Figures(json: kept.object("now")),
      before: try Figures(json: kept.object("before")),
      notices: kept.has("notices") ? try Notices(json: kept.object("notices")) : nil)
    briefing.typical = kept.has("typical") ? try PublicCase(json: kept.object("typical")) : nil
    if reader.has("findings") { briefing.findings = try Findings(reader.inside("findings")) }
    if reader.has("published") { briefing.published = try Published(reader.inside("published")) }
    briefing.corrections = try reader.rows("corrections") { (row) throws(BriefingError) in
      Correction(
        figure: try row.word("figure"), was: try row.text("was"), now: try row.text("now"))
    }
    self.init(
      briefing, content: content,
      documents: try documents.map { (text) throws(BriefingError) in
        try FrozenDocuments(json: BriefingReading.parse(text, "documents"))
      })
    // What was frozen before words were hashed has no hash to hold them to.
    guard let told = try reader.text(Self.wordsKey) else { return }
    guard let documents, let seal, told == FrozenDocuments.hash(of: documents, without: seal) else {
      throw .altered(number: try reader.word("number"))
    }
  }

  private static func period(_ reader: FigureReader) throws(BriefingError) -> BriefingPeriod {
    guard let kind = BriefingKind(rawValue: try reader.word("kind")),
      let last = CalendarDay(try reader.word("date")), let from = Instant(try reader.word("from"))
    else { throw .unreadable(key: "from") }
    let minutes = from.hour * 60 + from.minute
    guard kind != .span else {
      let first = from.adding(seconds: -60 * minutes).day
      return BriefingPeriod(from: first, to: last, dayStartMinutes: minutes)
    }
    return BriefingPeriod(kind, holding: last, dayStartMinutes: minutes)
  }
}
