internal import CLibpq

/// One row; keeps the result it came from alive.
public struct Row {
  let result: ResultHandle
  let index: CInt

  /// Reads the columns from the left, each as the type asked for.
  ///
  ///     let (id, name) = try row.decode(Int.self, String?.self)
  ///
  /// - Throws: ``PostgresError/undecodable(column:wanted:)`` for the first that does not fit.
  public func decode<each Column: SQLValue>(
    _: repeat (each Column).Type
  ) throws(PostgresError) -> (repeat each Column) {
    var column = 0
    func next<Cell: SQLValue>(_: Cell.Type) throws(PostgresError) -> Cell {
      defer { column += 1 }

      return try cell(column)
    }
    return (repeat try next((each Column).self))
  }

  /// Reads the first column.
  ///
  /// - Throws: ``PostgresError/undecodable(column:wanted:)``.
  // A pack of one is a tuple of one to the type checker, which then finds no `==` for it.
  public func decode<Column: SQLValue>(_: Column.Type) throws(PostgresError) -> Column {
    try cell(0)
  }

  private func cell<Cell: SQLValue>(_ column: Int) throws(PostgresError) -> Cell {
    let text = self.text(column)
    guard let cell = Cell(sqlText: text) else {
      throw .undecodable(column: column, wanted: "\(Cell.self)")
    }
    return cell
  }

  /// The text of a column, `nil` for null or where there is no such column.
  private func text(_ column: Int) -> String? {
    let column = CInt(column)
    guard unsafe column < PQnfields(result.pointer),
      unsafe PQgetisnull(result.pointer, index, column) == 0
    else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(
      start: PQgetvalue(result.pointer, index, column),
      count: Int(PQgetlength(result.pointer, index, column)))
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}
