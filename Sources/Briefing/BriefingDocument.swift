/// A briefing as paragraphs and tables, ready for any form.
struct BriefingDocument: Hashable {
  var title: String
  /// Unit, number, date: the lines below the title.
  var head: [String]
  var sections: [Section]
  /// Who signs, and the date.
  var foot: [String]

  struct Section: Hashable {
    /// `nil` for a remark before the first section.
    var heading: String?
    var blocks: [Block]
  }

  enum Block: Hashable {
    case paragraph(String)
    case table(Table)
  }

  /// A table whose first column is text and whose others are figures.
  struct Table: Hashable {
    var header: [String]
    var rows: [[String]]
  }
}
