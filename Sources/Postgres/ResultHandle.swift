internal import CLibpq

/// Owns one libpq result and frees it.
@safe final class ResultHandle {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  deinit { unsafe PQclear(pointer) }

  var status: ExecStatusType { unsafe PQresultStatus(pointer) }

  /// What the command did: `COMMIT`, `INSERT 0 1`.
  var tag: String { unsafe String(cString: PQcmdStatus(pointer)) }

  /// How many rows the command touched.
  var affected: Int { unsafe Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

  /// What the server refused, where it did.
  var error: PostgresError? {
    switch status {
    case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
      guard let state = field("C") else {
        return unsafe .unreachable(String(cString: PQresultErrorMessage(pointer)).withoutLineEnd)
      }
      return .refused(
        state: state, message: field("M") ?? "no message", constraint: field("n"))
    case PGRES_PIPELINE_ABORTED:
      return .aborted
    default:
      return nil
    }
  }

  /// The result, unless it is an error.
  func orError() throws(PostgresError) -> ResultHandle {
    if let error { throw error }
    return self
  }

  /// The server has hung up with it.
  var isFatal: Bool { ["FATAL", "PANIC"].contains(field("V")) }

  /// A prepared statement is unknown by now, or was made for tables that have changed.
  ///
  /// The function in the server's source tells it from the same state raised by a statement.
  var isStale: Bool {
    switch field("C") {
    case "0A000": field("R") == "RevalidateCachedQuery"
    case "26000": field("R") == "FetchPreparedStatement" || field("R") == "exec_bind_message"
    default: false
    }
  }

  func field(_ code: Unicode.Scalar) -> String? {
    let text = unsafe PQresultErrorField(pointer, CInt(code.value))
    return unsafe text.map { unsafe String(cString: $0) }
  }
}
