import ArgumentParser

extension Desk {
  /// Prints what there is to say about an early end, and gives its status.
  static func end(with error: any Error, _ console: Console) -> CInt {
    switch error {
    case is CommandError, is CleanExit, is ValidationError, is ExitCode:
      finishParsing(error, console)
    // What shells report of a command that SIGINT ended.
    case is LineEditor.Interrupted: 130
    default: complain(Complaint(translating: error), console)
    }
  }

  private static func finishParsing(_ error: any Error, _ console: Console) -> CInt {
    let text = RootCommand.fullMessage(for: error, columns: console.columns)
    guard RootCommand.isClean(error) else {
      if let error = error as? CommandError, !(error.isMisuse) {
        return complain(Complaint(translating: error.reason), console)
      }
      try? console.flush()
      if !text.isEmpty { console.complain(text) }
      return RootCommand.exitCode(for: error).rawValue
    }
    do {
      try console.page(text + "\n")
      try console.flush()
      return ExitStatus.done.rawValue
    } catch {
      return complain(error, console)
    }
  }

  private static func complain(_ complaint: Complaint, _ console: Console) -> CInt {
    // What was found before the complaint is printed before it.
    try? console.flush()
    if !complaint.message.isEmpty { console.complain("desk: \(complaint.message)") }
    return complaint.status.rawValue
  }
}
