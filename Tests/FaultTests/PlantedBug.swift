import Glibc
import Support

/// A bug that the tests have to find; all but the last two are in `planted.patch`.
enum PlantedBug: String, CaseIterable, Sendable {
  /// A call is acknowledged before it is on disk.
  case ackFirst = "ack-first"
  /// A pipe's sheet is said to be kept, and is not.
  case pipeAckOnly = "pipe-ack-only"
  /// A call that could not be kept is said to be.
  case silentLoss = "silent-loss"
  case noFsync = "no-fsync"
  case noFolderFsync = "no-folder-fsync"
  /// A record takes its name before it is written.
  case renameFirst = "rename-first"
  /// A record waits no more before it is sent.
  case unlinkFirst = "unlink-first"
  /// Each try to send a call gives it another id.
  case newKey = "new-key"
  /// A kept call loses its note.
  case noteLost = "note-lost"
  /// A commit that no standby has is taken as acknowledged.
  case swallowedWarning = "swallowed-01000"
  /// A lost connection is taken as an acknowledgement.
  case unknownAsSent = "unknown-as-sent"
  /// What others were in the way of is refused for good.
  case hinderedRefused = "hindered-refused"
  /// A refused record is deleted.
  case refusedDeleted = "refused-deleted"
  /// A sent record is not kept for the day a backup is restored.
  case sentNotKept = "sent-not-kept"
  /// A torn record is put with those sent.
  case tornAsWhole = "torn-as-whole"
  /// Another officer's calls go under the log-in of whoever sends.
  case sentForOthers = "sent-for-others"
  /// A kept call is removed though the server is away.
  case keptDiscarded = "kept-discarded"
  /// Sheets under way when the connection was lost are forgotten.
  case unansweredDropped = "unanswered-dropped"
  /// The database does not know a call again.
  case noConflictClause = "no-conflict-clause"
  /// The database answers before it has the commit.
  case asynchronousCommit = "asynchronous-commit"

  /// What brings it to light; `nil` where no kill of a program does, but the order of system calls.
  var faults: [Fault]? {
    switch self {
    case .ackFirst, .noFsync, .noFolderFsync, .renameFirst: nil
    case .pipeAckOnly, .keptDiscarded, .unlinkFirst, .unknownAsSent, .sentForOthers, .noteLost:
      [.refuse, .cutAfterCommit, .refuse, .serialization, .refuse, .reset]
    case .silentLoss: [.spoolFull, .spoolFull]
    case .newKey, .noConflictClause: [.cutAfterCommit, .cutAfterCommit, .cutAfterCommit]
    case .swallowedWarning: [.promotion]
    case .hinderedRefused: [.serialization, .deadlock, .serialization, .deadlock]
    case .refusedDeleted: [.refuse, .refuse, .refuse]
    case .sentNotKept: [.restore]
    case .tornAsWhole: [.torn]
    case .unansweredDropped: [.cutAfterCommit, .killBackend, .cutAfterCommit, .killPostmaster]
    case .asynchronousCommit: [.killAll, .killAll]
    }
  }

  /// What makes it a bug of the database.
  var statements: [String] {
    switch self {
    case .noConflictClause:
      [
        "alter table desk110.call drop constraint call_uuid_unique",
        """
        do $$ begin execute replace(pg_get_functiondef('api.record_call'::regproc),
          'k.uuid = (p_sheet ->> ''id'')::uuid', 'false'); end $$
        """,
      ]
    case .asynchronousCommit: ["alter database desk110 set synchronous_commit = off"]
    default: []
    }
  }
}

extension PlantedBug {
  private static let names =
    unsafe getenv("PLANTED").map { unsafe String(cString: $0) }?.split(separator: ",") ?? []

  /// Whether `PLANTED` is set: building a program with bugs takes minutes.
  static let isAskedFor = !names.isEmpty

  /// Those that `PLANTED` names, or for any other word all.
  static let chosen: [PlantedBug] = {
    let named = names.compactMap { PlantedBug(rawValue: String($0)) }
    return named.isEmpty ? allCases : named
  }()
}
