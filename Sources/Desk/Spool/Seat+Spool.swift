import Domain
import Glibc
import Postgres
import Spool
import Store

extension Seat {
  /// How many kept calls a command sends before its own work, and how long it takes for that.
  private static var drainMax: Int { 200 }
  private static var drainTime: Duration { .seconds(2) }

  /// Sends what is kept for the person, and tells of it; no command fails for this.
  func settleSpool(_ log: CaseLog) {
    for line in spoolNews(log) { console.complain(line) }
  }

  /// Sends what is kept for the person, and answers what she should know of it.
  func spoolNews(_ log: CaseLog) -> [String] {
    guard let room = try? SpoolRoom(self) else { return [] }
    room.remember(log.greeting.log)
    guard let folders = try? room.folders(of: log.greeting.log), !folders.isEmpty else { return [] }
    var news: [String] = []
    if let tally = drain(folders, room) {
      if tally.sent > 0 {
        news.append(say("已补发本机留存的来电 \(tally.sent) 通", "sent \(plural(tally.sent, "kept call"))"))
      }
      if tally.left > 0 {
        news.append(
          say(
            "本机仍有 \(tally.left) 通来电未发送", "\(plural(tally.left, "kept call")) not yet sent"))
      }
    }
    SpoolCare(folders: folders, room: room).forget(log.session)
    return news + RefusedCalls(in: folders, of: room.person).news
  }

  /// Over a session of its own: one that does not answer in time is of no more use.
  private func drain(_ folders: [SpoolFolder], _ room: SpoolRoom) -> SpoolTally? {
    let waiting = folders.filter { folder in
      let names = (try? folder.names(.waiting)) ?? []
      return names.contains { folder.person($0, .waiting) == room.person }
    }
    guard !waiting.isEmpty, let ring = try? room.keyRing(),
      let session = try? sessionKey(patience: Self.drainTime).open()
    else { return nil }
    let sending = SpoolSending(folders: waiting, ring: ring, person: room.person)
    return (try? sending.drain(session, max: Self.drainMax, within: Self.drainTime)) ?? nil
  }
}
