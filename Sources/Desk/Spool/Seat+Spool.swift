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
    guard let room = try? SpoolRoom(self), room.stands, let folder = try? room.folder() else {
      return []
    }
    var news: [String] = []
    if let tally = drain(folder, room) {
      if tally.sent > 0 {
        news.append(say("已补发本机留存的来电 \(tally.sent) 通", "sent \(plural(tally.sent, "kept call"))"))
      }
      if tally.left > 0 {
        news.append(
          say(
            "本机仍有 \(tally.left) 通来电未发送", "\(plural(tally.left, "kept call")) not yet sent"))
      }
    }
    SpoolCare(folder: folder, room: room).forget(log.session)
    let refused = (try? folder.names(.refused).count) ?? 0
    if refused > 0 {
      news.append(
        say(
          "注意：\(refused) 通留存的来电被拒绝，请处理：desk spool list --refused",
          "ALARM: \(plural(refused, "kept call")) refused, see to it: desk spool list --refused"))
    }
    return news
  }

  /// Over a session of its own: one that does not answer in time is of no more use.
  private func drain(_ folder: SpoolFolder, _ room: SpoolRoom) -> SpoolTally? {
    guard let names = try? folder.names(.waiting),
      names.contains(where: { folder.person($0, .waiting) == room.person }),
      let ring = try? room.keyRing(),
      let session = try? sessionKey(patience: Self.drainTime).open()
    else { return nil }
    let sending = SpoolSending(folder: folder, ring: ring, person: room.person)
    return (try? sending.drain(session, max: Self.drainMax, within: Self.drainTime)) ?? nil
  }
}
