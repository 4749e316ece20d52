/// What of a column stays together on a page: a chart, a row, a caption with its first row.
struct ColumnPiece {
  /// Points.
  let height: Double
  /// What is drawn before it where it comes first on a page: the heads of its table.
  var heads: Heads?
  /// Draws it with its upper edge where the pen stands.
  let draw: (Pages) -> Void

  /// The heads of a table, drawn again.
  struct Heads {
    let height: Double
    let draw: (Pages) -> Void
  }

  /// Its height where it comes first on a page.
  var heightAtTop: Double { height + (heads?.height ?? 0) }

  func drawAtTop(_ pages: Pages) {
    heads?.draw(pages)
    draw(pages)
  }
}
