import Postgres
import Spool

extension PostgresError {
  /// What is to become of a kept call that could not be recorded for this reason.
  ///
  /// A call is put aside only for what it is itself. What a server lacks, or another does at the
  /// time, is no fault of the call: 25 a standby, 3D and 3F and two of 42 no case log, 40 and 55 in
  /// each other's way, 53 no room, 57 stopped, 58 and XX a fault of the server.
  var verdict: SpoolVerdict {
    switch self {
    case .unreachable, .timedOut, .commitUnknown, .notAuthenticated: .stop
    case .aborted, .undecodable: .later
    case .unsendable: .refused("22021")
    case .refused(let state, _, let constraint):
      if isConnectionLoss || Self.isOfServer(state) {
        .stop
      } else if ["40", "55"].contains(state.prefix(2)) {
        .later
      } else {
        .refused([state, constraint].compactMap(\.self).joined(separator: " "))
      }
    }
  }

  private static func isOfServer(_ state: String) -> Bool {
    ["25", "3D", "3F", "53", "57", "58", "F0", "XX"].contains(state.prefix(2))
      || state == "42P01" || state == "42883"
  }
}
