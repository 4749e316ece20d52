import Domain
import Glibc
import Reading
import Spool
import Store

/// The call sheet on a terminal, or its absence.
struct SheetScreen {
  let seat: Seat

  /// Takes calls on the screen.
  ///
  /// - Parameter isOnce: Ends after one call, and prints its page; else when the officer ends it.
  /// - Returns: Whether there was a screen: else calls are asked for in another way.
  /// - Throws: ``Complaint`` when the database cannot be asked.
  func takeCalls(isOnce: Bool) throws -> Bool {
    guard isPossible else { return false }
    guard let makeScreen = seat.equipment.makeScreen else {
      // Without that program a call is asked for field by field.
      try? Companion.sheet.takeOver(seat.arguments)
      return false
    }
    let log = try openLog()
    let suggester = try log?.tactics(telling: seat.console).suggester ?? .lexicon
    let room = try? SpoolRoom(seat)
    // Of a line that drops the terminal tells, and the draft is written before the end.
    signal(SIGHUP, SIG_IGN)
    guard let clerk = Clerk(try seat.sessionKey(), keepingIn: room), let screen = makeScreen()
    else { return false }
    let desk = SheetDesk(
      seat: seat, screen: screen, clerk: clerk, who: who(log, room), suggester: suggester)
    let news = log.map { [$0.takeSightings()].compactMap(\.self) + seat.spoolNews($0) }
    let told = news ?? [Self.offline]
    if !told.isEmpty { desk.tell(told.joined(separator: say("；", "; "))) }
    desk.takeCalls(isOnce: isOnce)
    screen.close()
    return try end(desk, isOnce: isOnce)
  }

  private func end(_ desk: SheetDesk, isOnce: Bool) throws -> Bool {
    guard isOnce else { return true }
    guard let page = desk.page else {
      throw Complaint(.badInput, "已放弃，未记录", "given up, nothing is recorded")
    }
    try seat.console.write(page.text(columns: seat.columns))
    if page.recorded == nil { throw Complaint(.spooled, "", "") }
    return true
  }

  /// The log; `nil` where no database is reached: calls are taken all the same, and kept.
  private func openLog() throws -> CaseLog? {
    do {
      return try seat.openLog(tellingSightings: false)
    } catch let complaint as Complaint where complaint.status == .noDatabase {
      return nil
    }
  }

  private func who(_ log: CaseLog?, _ room: SpoolRoom?) -> String {
    guard let log else { return room?.person ?? "" }
    return [log.greeting.login, log.greeting.unit.map { "@\($0)" }].compactMap { $0 }.joined()
  }

  private static var offline: String {
    say("数据库连不上：来电留存本机，恢复后补发", "no database: calls are kept here and sent later")
  }

  private var isPossible: Bool {
    let terminal = seat.environment["TERM"] ?? ""
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !terminal.isEmpty
      && terminal != "dumb" && seat.format != .json
  }
}
