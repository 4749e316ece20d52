/// A terminal that shows whole screens and gives keys.
///
/// What implements it may link a library that `desk` itself does without.
public protocol CallScreen: AnyObject {
  /// Columns and rows at this moment.
  var size: (columns: Int, rows: Int) { get }

  /// Shows the lines from the top, and nothing below them; the cursor stands at a column of a row.
  func show(_ lines: [StyledLine], cursor: (column: Int, row: Int))

  /// Paints everything anew when shown next, whatever another program wrote over it.
  func repaint()

  /// Waits for keys.
  ///
  /// - Parameters:
  ///   - descriptor: Input on it ends the wait, too.
  ///   - milliseconds: How long to wait.
  /// - Returns: What was pressed meanwhile, in order; empty when nothing was.
  func keys(orInputOn descriptor: CInt, within milliseconds: Int) -> [Key]

  /// Gives the terminal back as it was.
  func close()
}
