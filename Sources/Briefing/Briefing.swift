public import Deidentification
import Domain

/// What the desk tells the command about a day, a week or a month (警情通报).
///
/// Composed from the figures of a period and of the equal one before; text, Markdown and JSON are
/// all made from this one value.
public struct Briefing: Hashable, Sendable {
  public var period: BriefingPeriod
  public var unit: Unit
  /// Its number and revision; `nil` for a preview of a period that has not ended.
  public var issue: Issue?
  /// What the revision before this one said otherwise.
  public var corrections: [Correction] = []
  public var figures: Figures
  /// Those of the equal period before.
  public var before: Figures
  /// Rings and reminders; absent from what was frozen without them.
  public var notices: Notices?
  /// A case of the period, de-identified; absent where none may be told.
  public var typical: PublicCase?
  /// How the unit words it.
  public var template = BriefingTemplate()
  /// What changed and whether it means anything; absent from what was frozen without them.
  public var findings: Findings?
  /// What the briefing of the period before told; `nil` where none went out.
  public var published: Published?

  /// For whom a briefing speaks.
  public struct Unit: Hashable, Sendable {
    public var code: String
    public var name: String
    /// Whether the units below it are counted too.
    public var isRegion: Bool

    public init(code: String, name: String, isRegion: Bool = false) {
      self.code = code
      self.name = name
      self.isRegion = isRegion
    }
  }

  /// Under which number it went out.
  public struct Issue: Hashable, Sendable {
    public var number: String
    /// 1 as first issued.
    public var revision: Int

    public init(number: String, revision: Int = 1) {
      self.number = number
      self.revision = revision
    }
  }

  public init(
    of period: BriefingPeriod, unit: Unit, issue: Issue? = nil, figures: Figures, before: Figures,
    notices: Notices? = nil
  ) {
    self.period = period
    self.unit = unit
    self.issue = issue
    self.figures = figures
    self.before = before
    self.notices = notices
  }
}
