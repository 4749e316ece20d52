/// What can go wrong while calls are taken.
enum Fault: String, CaseIterable, Sendable {
  case refuse, stall, reset, cutAfterCommit, cutMessage, trickle
  case killProgram, killBackend, killPostmaster, killAll
  case lock, storm, standstill, serialization, deadlock, readOnly
  case spoolFull, dataFull, clock, torn
  /// A standby takes over that did not get all, some waits for it having been given up.
  case promotion
  /// The log goes back to an older backup.
  case restore

  /// Those that can come at any time and pass.
  static let passing = allCases.filter { $0 != .promotion && $0 != .restore }

  /// How a server hinders what writes a call, for those where it does.
  var hindrance: String? {
    switch self {
    case .serialization: "40001"
    case .deadlock: "40P01"
    case .standstill: "55P03"
    case .readOnly: "25006"
    default: nil
    }
  }
}
