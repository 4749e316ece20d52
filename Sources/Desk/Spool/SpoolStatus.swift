import ArgumentParser
import Domain
import JSON
import Spool

/// `desk spool status`: how many calls are kept, and for whom; asks no database.
struct SpoolStatus: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: say("留存了多少来电，不需数据库", "how many calls are kept; needs no database"))
  }

  mutating func run(at seat: Seat) throws {
    let room = try SpoolRoom(seat)
    var (own, others, refused, sent) = (0, 0, 0, 0)
    var (cipher, elsewhere): (String?, [String]) = (nil, [])
    do throws(SpoolError) {
      if room.stands {
        let folder = try room.folder()
        let names = try folder.names(.waiting)
        own = names.count { folder.person($0, .waiting) == room.person }
        others = names.count - own
        refused = try folder.names(.refused).count
        sent = try folder.names(.sent).count
        cipher = Self.name(try room.keys().cipher())
      }
      elsewhere = try Self.elsewhere(room)
    } catch {
      throw Complaint(error)
    }
    let document: JSONValue = [
      "database": .string(room.database), "person": .string(room.person), "waiting": .integer(own),
      "of_others": .integer(others), "refused": .integer(refused), "sent": .integer(sent),
      "cipher": cipher.map { .string($0) } ?? .null,
      "elsewhere": .array(elsewhere.map { .string($0) }),
    ]
    if seat.format == .json { return try seat.line(document) }
    var page = Page(columns: seat.columns)
    page.head(say("本机留存的来电", "Calls kept at this terminal"))
    page.fact(say("数据库", "database"), room.database)
    page.fact(say("未发送", "not yet sent"), "\(own)")
    if others > 0 { page.fact(say("他人的，未发送", "of others, not yet sent"), "\(others)") }
    page.fact(say("被拒绝", "refused"), "\(refused)")
    page.fact(say("已发送，仍保留", "sent, kept for a while"), "\(sent)")
    page.fact(say("加密", "encrypted"), cipher)
    for database in elsewhere {
      page.fact(say("另有未发送，属于", "more, not yet sent, for"), database)
    }
    try seat.console.write(page.text)
  }

  static func name(_ cipher: SpoolCipher) -> String {
    switch cipher {
    case .terminal(let key): say("本机密钥 ", "with the key of the terminal ") + key.name
    case .sealed(let desk): say("以台席公钥封存 ", "sealed to ") + desk.text
    }
  }

  /// Other databases that calls wait for.
  private static func elsewhere(_ room: SpoolRoom) throws(SpoolError) -> [String] {
    var found: [String] = []
    for database in SpoolFolder.databases(below: room.base) where database != room.database {
      let folder = try SpoolFolder(below: room.base, database: database)
      if try !folder.names(.waiting).isEmpty { found.append(database) }
    }
    return found
  }
}
