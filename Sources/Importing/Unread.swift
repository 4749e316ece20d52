import Desk
import Domain
import Postgres
import Store

/// The words of calls that were imported, which the first search would else have to read in.
struct Unread {
  let seat: Seat
  let session: Session

  /// Reads in the words of so many calls of the desk, the newest first, a batch at a time, until
  /// there are none left or the person asks for an end.
  ///
  /// The calls are recorded whatever comes of it: what is not read in now, the next search reads.
  func readIn(_ count: Int) {
    var progress = Progress(say("编入查找索引", "reading in for searches"), on: seat.console)
    defer { progress.finish() }
    let searches = Searches(session)
    guard count > 0, var left = try? searches.readIn() else { return }
    let first = left
    while left > 0, first - left < count, !Interruption.isAsked {
      progress.reach(first - left)
      guard let next = try? searches.readIn(), next < left else { return }
      left = next
    }
  }
}
