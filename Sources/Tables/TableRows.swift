/// Gives the rows of a table one after another, in constant memory.
///
/// A class: two copies of a place in one file would each miss what the other took.
public class TableRows {
  var ready: [TableRow] = []
  private var taken = 0

  init() {}

  /// The next row; `nil` at the end.
  public final func next() throws(TableError) -> TableRow? {
    while taken == ready.count {
      ready.removeAll(keepingCapacity: true)
      taken = 0
      guard try fill() else { return nil }
    }
    taken += 1
    return ready[taken - 1]
  }

  /// Reads on; false at the end, when there is nothing more.
  func fill() throws(TableError) -> Bool { false }
}
