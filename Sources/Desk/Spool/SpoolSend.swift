import ArgumentParser
import Domain
import JSON
import Postgres
import Spool
import Store

/// `desk spool send`: sends what is kept.
struct SpoolSend: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "send",
      abstract: say("补发留存的来电", "send the calls that are kept"),
      discussion: say(
        """
        任何命令都会先补发本人留存的来电；此命令全部补发。恢复备份后用 --again 重发已发送的，\
        日志里已有的不会重复。--everyone 以每人各自的登录（~/.pgpass）发送。\
        同一数据库曾以另一名称（如地址）留存的，用 --kept-for 一并发送。
        """,
        """
        Every command first sends some of what its person left; this sends all. After a backup was \
        restored, --again sends again what was sent: what the log has is not recorded twice. With \
        --everyone each person's calls go under her own log-in (~/.pgpass). With --kept-for also \
        what was kept while this database was named otherwise, such as by its address.
        """))
  }

  @Flag(help: ArgumentHelp(say("重发已发送的", "send again what was sent")))
  var again = false

  @Option(
    help: ArgumentHelp(say("只重发此时间以后发送的", "only what was sent since then"), valueName: "time"))
  var since: String?

  @Flag(help: ArgumentHelp(say("所有人的，各以其登录", "of every person, each under her log-in")))
  var everyone = false

  @Option(
    help: ArgumentHelp(
      say("打开封存记录的台席私钥文件", "the file of the desk's secret key, for sealed calls")),
    completion: .file())
  var secret: String?

  @Option(
    help: ArgumentHelp(
      say("也发送以此名称留存的，见 spool list", "also what is kept under this name, see 'spool list'"),
      valueName: "database"))
  var keptFor: String?

  mutating func validate() throws {
    if since != nil, !again {
      throw ValidationError(say("--since 与 --again 同用", "--since goes with --again"))
    }
    if let since, Instant(since) == nil {
      throw ValidationError(
        say("--since 须如 2026-11-10T10:00", "--since is a time such as 2026-11-10T10:00"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let room = try SpoolRoom(seat)
    let key = try secret.map { try SpoolSecretFile.read($0) }
    // The log is asked who is asking, and whether its schema fits.
    let log = try seat.openLog(tellingSightings: false)
    room.remember(log.greeting.log)
    if let keptFor { try adopt(keptFor, room, log.greeting.log) }
    let folders: [SpoolFolder]
    let ring: SpoolKeyRing
    let persons: [String]
    do throws(SpoolError) {
      (folders, ring) = (try room.folders(of: log.greeting.log), try room.keyRing(key))
      persons = everyone ? try Self.persons(folders, again ? .sent : .waiting) : [room.person]
    } catch {
      throw Complaint(error)
    }
    var tally = SpoolTally()
    for person in persons {
      let sending = SpoolSending(folders: folders, ring: ring, person: person)
      let one = try send(sending, person == log.session.user ? log.session : open(person, seat))
      tally.add(one)
      tally.ofOthers = one.ofOthers
    }
    SpoolCare(folders: folders, room: room).forget(log.session)
    try tell(tally, seat)
    if tally.refused > 0 { throw Complaint(.badInput, "", "") }
    if tally.left + tally.held + tally.closed > 0 { throw Complaint(.spooled, "", "") }
  }

  /// Takes it from a person that another name is of this log, unless it reached another one.
  private func adopt(_ name: String, _ room: SpoolRoom, _ log: String?) throws(Complaint) {
    let folder = try SpoolName.folders(room).first { $0.database == name.trimmed }
    guard let folder, let log else {
      throw .nothingFound("没有以此名称留存的来电", "nothing is kept under that name")
    }
    guard folder.log == nil || folder.log == log else {
      throw Complaint(
        .badInput, "“\(name)”是另一个日志，其来电不能发送到这里",
        "'\(name)' is another log: its calls are not sent to this one")
    }
    folder.remember(log)
  }

  private func send(_ sending: SpoolSending, _ session: Session?) throws(Complaint) -> SpoolTally {
    guard let session else { return SpoolTally() }
    do throws(SpoolError) {
      if again {
        let since = since.flatMap { Instant($0) }.map { $0.microseconds / 1_000_000 }
        return try sending.again(session, since: since)
      }
      guard let tally = try sending.drain(session) else {
        throw .failed(
          call: "flock", path: sending.folders.first?.waitingPath ?? "", code: SpoolTally.busy)
      }
      return tally
    } catch {
      throw Complaint(error)
    }
  }

  private func open(_ person: String, _ seat: Seat) -> Session? {
    guard let conninfo = try? seat.conninfo() else { return nil }
    let key = SessionKey(
      conninfo: conninfo, user: person, password: nil, patience: Seat.patience)
    do throws(PostgresError) {
      return try key.open()
    } catch {
      seat.console.complain("desk: \(person): \(Complaint(error).message)")
      return nil
    }
  }

  private func tell(_ tally: SpoolTally, _ seat: Seat) throws(Complaint) {
    let document: JSONValue = [
      "sent": .integer(tally.sent), "refused": .integer(tally.refused),
      "waiting": .integer(tally.left + tally.held), "of_others": .integer(tally.ofOthers),
      "closed": .integer(tally.closed),
    ]
    try seat.answer(document, sentence(tally))
  }

  private func sentence(_ tally: SpoolTally) -> String {
    let parts = [
      say("已发送 \(tally.sent)", "sent \(tally.sent)"),
      say("被拒绝 \(tally.refused)", "refused \(tally.refused)"),
      say(
        "未发送 \(tally.left + tally.held)", "not yet sent \(tally.left + tally.held)"),
      tally.closed > 0 ? say("无密钥 \(tally.closed)", "without a key \(tally.closed)") : nil,
    ]
    return parts.compactMap(\.self).joined(separator: say("，", ", "))
  }

  private static func persons(
    _ folders: [SpoolFolder], _ state: SpoolState
  ) throws(SpoolError) -> [String] {
    var persons: Set<String> = []
    for folder in folders {
      persons.formUnion(try folder.names(state).compactMap { folder.person($0, state) })
    }
    return persons.sorted()
  }
}
