/// Gives the rows of a table one after another, in constant memory.
///
/// A class: two copies of a place in one file would each miss what the other took.
public class TableRows {
  var ready: [TableRow] = []
  /// Nobody asks what the cells hold.
  private(set) var isCounting = false
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

  /// Goes through the rows that are left, for how many of them lie below one.
  public final func count(below row: Int) throws(TableError) -> Int {
    isCounting = true
    var count = 0
    while let next = try next() {
      if next.number > row { count += 1 }
    }
    return count
  }

  /// Reads on; false at the end, when there is nothing more.
  func fill() throws(TableError) -> Bool { false }
}
