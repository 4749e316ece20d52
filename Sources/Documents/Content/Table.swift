/// Rows of typed cells under named columns.
public struct Table: Hashable, Sendable {
  /// What the rows are of: its caption, and the name of its sheet in a workbook;
  /// nothing for a table that needs no name.
  public var name: String
  public var columns: [Column]
  /// Each with a cell for each column.
  public var rows: [[Cell]]
  /// Whether the last row sums up the others.
  public var hasTotal: Bool

  public init(_ name: String, columns: [Column], rows: [[Cell]], hasTotal: Bool = false) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.hasTotal = hasTotal
  }

  /// A head, and on which side the cells stand.
  public struct Column: Hashable, Sendable {
    public var name: String
    public var isFigure: Bool

    /// A column of words, on the left.
    public static func words(_ name: String) -> Column { Column(name: name, isFigure: false) }

    /// A column of figures, on the right.
    public static func figures(_ name: String) -> Column { Column(name: name, isFigure: true) }
  }
}
