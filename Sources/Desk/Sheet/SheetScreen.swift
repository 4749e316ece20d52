import Glibc
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
    let log = try seat.openLog(tellingSightings: false)
    let suggester = try log.tactics(telling: seat.console).suggester
    let who = [log.greeting.login, log.greeting.unit.map { "@\($0)" }].compactMap { $0 }.joined()
    // Of a line that drops the terminal tells, and the draft is written before the end.
    signal(SIGHUP, SIG_IGN)
    guard let clerk = Clerk(try seat.sessionKey()), let screen = makeScreen() else { return false }
    let desk = SheetDesk(seat: seat, screen: screen, clerk: clerk, who: who, suggester: suggester)
    if let words = log.takeSightings() { desk.tell(words) }
    desk.takeCalls(isOnce: isOnce)
    screen.close()
    guard isOnce else { return true }
    guard let page = desk.page else {
      throw Complaint(.badInput, "已放弃，未记录", "given up, nothing is recorded")
    }
    try seat.console.write(page.text(columns: seat.columns))
    return true
  }

  private var isPossible: Bool {
    let terminal = seat.environment["TERM"] ?? ""
    return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !terminal.isEmpty
      && terminal != "dumb" && seat.format != .json
  }
}
