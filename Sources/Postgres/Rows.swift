internal import CLibpq

/// The rows a statement returned, in the server's order.
public struct Rows: RandomAccessCollection {
  private let result: ResultHandle

  init(_ result: ResultHandle) { self.result = result }

  public var startIndex: Int { 0 }
  public var endIndex: Int { Int(unsafe PQntuples(result.pointer)) }
  public subscript(index: Int) -> Row {
    precondition(indices.contains(index), "row \(index) of \(count)")
    return Row(result: result, index: CInt(index))
  }

  /// How many rows a command touched.
  public var affected: Int { result.affected }
}
