public import Domain

/// A paper that goes out: read once into this value, from which every form is made.
///
/// It is worded in one language when it is composed. Texts in it may be a stranger's: each form
/// makes them harmless in its own way.
public struct Document: Hashable, Sendable {
  /// What it is worded in.
  public var language: Language
  /// Who issues it: the red head of the official form (GB/T 9704); nothing for a paper without.
  public var issuer: String
  /// The line of its number, under the head; nothing for none.
  public var number: String
  public var title: String
  /// Lines under the title, such as the period.
  public var subtitles: [String]
  public var sections: [Section]
  /// Who signs, and the date; `nil` for a paper that nobody signs.
  public var signature: Signature?
  /// A line at the foot of every page: who made it, or how it can be verified.
  public var mark: String?
  /// What its files can be verified by, word for word in each form; `nil` for a paper that cannot.
  public var seal: String?
  /// The time its files bear as that of making, so that the same document makes the same bytes.
  public var dated: Instant

  public init(
    language: Language = .current, issuer: String, number: String = "", title: String,
    subtitles: [String] = [], sections: [Section], signature: Signature? = nil,
    mark: String? = nil, seal: String? = nil, dated: Instant
  ) {
    self.language = language
    self.issuer = issuer
    self.number = number
    self.title = title
    self.subtitles = subtitles
    self.sections = sections
    self.signature = signature
    self.mark = mark
    self.seal = seal
    self.dated = dated
  }

  /// A part under one heading.
  public struct Section: Hashable, Sendable {
    /// `nil` for a remark before the first section.
    public var heading: String?
    public var blocks: [Block]
    /// Whether it begins a new page, where there are pages.
    public var startsPage: Bool
    /// What a template calls it by; nothing for one that no template moves.
    public var name: String

    public init(
      name: String = "", heading: String?, blocks: [Block], startsPage: Bool = false
    ) {
      self.name = name
      self.heading = heading
      self.blocks = blocks
      self.startsPage = startsPage
    }
  }

  /// What stands in a section, from top to bottom.
  public enum Block: Hashable, Sendable {
    case paragraph(String)
    /// In smaller letters.
    case note(String)
    case table(Table)
    case chart(Chart)
    /// Tables and charts side by side where there is room, a column each, else one after another.
    case columns([[Block]])
  }

  /// Who signs a document (落款).
  public struct Signature: Hashable, Sendable {
    public var name: String
    /// The day, in words.
    public var day: String

    public init(name: String, day: String) {
      self.name = name
      self.day = day
    }
  }
}

extension Document {
  /// Every table, with the heading of its section.
  public var tables: [(section: String, table: Table)] {
    sections.flatMap { section in
      section.blocks.inOrder.compactMap { block in
        guard case .table(let table) = block else { return nil }
        return (section.heading ?? title, table)
      }
    }
  }
}

extension [Document.Block] {
  /// The blocks one after another, those of columns too, from the left column to the right.
  public var inOrder: [Document.Block] {
    flatMap { block in
      guard case .columns(let columns) = block else { return [block] }
      return columns.flatMap(\.inOrder)
    }
  }
}
