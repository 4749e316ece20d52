import Glibc
import Synchronization

/// What changes while a rig is at work.
struct RigState {
  var isAtWork = false
  /// After a backup only what a terminal keeps can be sent again: no pipes.
  var takesWordsAlone = false
  /// Pipes under way.
  var pipes = 0
  /// The home of the log that a backup was restored into.
  var restored: String?
  /// The variables that set the clock of a terminal wrong.
  var clock: [String: String] = [:]
  var faults: [Fault: Int] = [:]
  /// Those that this machine does not let be done, or that found nothing to hit.
  var skipped: Set<Fault> = []
  var torn: [TornRecord] = []
}

extension Rig {
  var isAtWork: Bool { state.withLock(\.isAtWork) }

  /// Whether one may begin a pipe; who did ends it.
  func beginPipe() -> Bool {
    state.withLock { state in
      state.pipes += state.takesWordsAlone ? 0 : 1
      return !state.takesWordsAlone
    }
  }

  func endPipe() { state.withLock { $0.pipes -= 1 } }
  var clock: [String: String] { state.withLock(\.clock) }

  /// How many faults there were, and of which kinds.
  var faults: String {
    let (faults, skipped) = state.withLock { ($0.faults, $0.skipped) }
    let kinds = faults.sorted { $0.key.rawValue < $1.key.rawValue }
    return "\(faults.values.reduce(0, +)) faults ("
      + kinds.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      + (skipped.isEmpty ? "" : "; not done: \(skipped.map(\.rawValue).sorted())") + ")"
  }
}
