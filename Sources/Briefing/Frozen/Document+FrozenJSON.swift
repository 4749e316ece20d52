import Documents
import Domain
import JSON

extension Document {
  /// The whole document, to be read again by ``init(_:_:)``.
  var frozenJSON: JSONValue {
    [
      "issuer": .string(issuer), "number": .string(number), "title": .string(title),
      "subtitles": .array(subtitles.map { .string($0) }),
      "sections": .array(sections.map(\.frozenJSON)),
      "signature": signature.map { ["name": .string($0.name), "day": .string($0.day)] } ?? .null,
      "mark": .text(mark), "seal": .text(seal), "dated_us": .integer(dated.microseconds),
    ]
  }

  init(_ language: Language, _ reader: FigureReader) throws(BriefingError) {
    var signature: Signature?
    if reader.has("signature") {
      let signed = try reader.inside("signature")
      signature = Signature(name: try signed.word("name"), day: try signed.word("day"))
    }
    self.init(
      language: language, issuer: try reader.word("issuer"), number: try reader.word("number"),
      title: try reader.word("title"), subtitles: try reader.texts("subtitles"),
      sections: try reader.rows("sections") { (row) throws(BriefingError) in try Section(row) },
      signature: signature, mark: try reader.text("mark"), seal: try reader.text("seal"),
      dated: Instant(microseconds: try reader.integer("dated_us")))
  }
}

extension Document.Section {
  fileprivate var frozenJSON: JSONValue {
    [
      "name": .string(name), "heading": .text(heading), "starts_page": .bool(startsPage),
      "blocks": .array(blocks.map(\.frozenJSON)),
    ]
  }

  fileprivate init(_ reader: FigureReader) throws(BriefingError) {
    self.init(
      name: try reader.word("name"), heading: try reader.text("heading"),
      blocks: try reader.rows("blocks") { (row) throws(BriefingError) in
        try Document.Block(row)
      },
      startsPage: try reader.bool("starts_page"))
  }
}

extension Document.Block {
  fileprivate var frozenJSON: JSONValue {
    switch self {
    case .paragraph(let text): ["paragraph": .string(text)]
    case .note(let text): ["note": .string(text)]
    case .table(let table): ["table": table.frozenJSON]
    case .chart(let chart): ["chart": chart.frozenJSON]
    case .columns(let columns):
      ["columns": .array(columns.map { ["blocks": .array($0.map(\.frozenJSON))] })]
    }
  }

  fileprivate init(_ reader: FigureReader) throws(BriefingError) {
    if let text = try reader.text("paragraph") {
      self = .paragraph(text)
    } else if let text = try reader.text("note") {
      self = .note(text)
    } else if reader.has("table") {
      self = .table(try Table(reader.inside("table")))
    } else if reader.has("columns") {
      self = .columns(
        try reader.rows("columns") { (column) throws(BriefingError) in
          try column.rows("blocks") { (row) throws(BriefingError) in try Document.Block(row) }
        })
    } else {
      self = .chart(try Chart(reader.inside("chart")))
    }
  }
}

extension JSONValue {
  /// A text, `null` for none.
  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
