import Domain
import Postgres
import Spool
import Store

/// Keeps the spool small: removes what was sent so long ago that no backup lacks it.
struct SpoolCare {
  let folders: [SpoolFolder]
  let room: SpoolRoom
  /// Days within which nothing is removed, whatever the setting, and the log is not asked.
  private static let daysLeast = 7

  /// Removes records that were sent, and keys that nothing needs, where the oldest has its age.
  func forget(_ session: Session) {
    let old = folders.filter(isOld)
    guard !old.isEmpty, let days = try? Calls(session).daysKept() else { return }
    for folder in old { folder.forget(sentBefore: limit(days: max(days, Self.daysLeast))) }
    let others = SpoolFolder.databases(below: room.base).map { database in
      Result { () throws(SpoolError) in
        try SpoolFolder(below: room.base, database: database)
      }
    }
    guard let folders = try? others.map({ try $0.get() }) else { return }
    try? room.keys().forgetUnneeded(in: folders)
  }

  private func isOld(_ folder: SpoolFolder) -> Bool {
    guard let name = try? folder.names(.sent).first, let oldest = folder.time(name, .sent) else {
      return false
    }
    return oldest < limit(days: Self.daysLeast).microseconds / 1_000_000
  }

  private func limit(days: Int) -> Instant { Clock.now.adding(seconds: -days * 86_400) }
}
