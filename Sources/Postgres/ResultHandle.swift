internal import CLibpq

/// Owns one libpq result and frees it.
@safe final class ResultHandle {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  deinit { unsafe PQclear(pointer) }

  var status: ExecStatusType { unsafe PQresultStatus(pointer) }

  /// What the server refused, where it did.
  var error: PostgresError? {
    switch status {
    case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
      guard let state = field("C") else {
        return unsafe .unreachable(String(cString: PQresultErrorMessage(pointer)))
      }
      return .refused(
        state: state, message: field("M") ?? "no message", constraint: field("n"))
    case PGRES_PIPELINE_ABORTED:
      return .aborted
    default:
      return nil
    }
  }

  func field(_ code: Unicode.Scalar) -> String? {
    let text = unsafe PQresultErrorField(pointer, CInt(code.value))
    return unsafe text.map { unsafe String(cString: $0) }
  }
}
