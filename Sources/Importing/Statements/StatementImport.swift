import Columns
public import Desk
import Domain
import Glibc
import Leads
import Store
import Tables

/// One run of `desk account transfer import`: says what the file is taken for, and records its rows.
public struct StatementImport {
  private let command: TransferImport
  private let seat: Seat

  public init(_ command: TransferImport, at seat: Seat) {
    self.command = command
    self.seat = seat
  }

  /// Imports the statement.
  ///
  /// - Throws: ``Complaint``: 65 where anything is refused, and what each command may throw.
  public func run() throws {
    do {
      try importFile()
    } catch let error as TableError {
      throw Complaint(error)
    }
  }

  private func importFile() throws {
    guard let number = Number(command.fraudCase, of: .fraudCase) else {
      throw Complaint(.badInput, "--case 不是案件编号", "--case is not the number of a case")
    }
    guard let account = Transfer.account(command.account), !account.isMasked else {
      throw Complaint(.badInput, "--account 不是完整账号", "--account is no whole account number")
    }
    let map = try readMap()
    let descriptor = try InputFile.open(command.file)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    let table = try StatementTable(TableFile(descriptor: descriptor), map, path: command.map)
    let page = StatementPage(seat, table)
    try page.showPlan()
    let rejects = try command.rejects.map { path throws(Complaint) in
      guard !InputFile.isSame(descriptor, as: path) else {
        throw Complaint(
          .usage, "--rejects 是流水文件本身，请另取文件名", "--rejects is the statement itself: name another file"
        )
      }
      return try Rejects(path, heads: [table.plan.heads], isSource: false)
    }
    let session = try seat.openLog().session
    Interruption.watch()
    let run = StatementRun(
      seat: seat, session: session, table: table, page: page, rejects: rejects, account: account)
    let checksum = try FileMark.text(of: descriptor)
    let tally = try run.perform(for: number, checksum: checksum, isDryRun: command.dryRun)
    if Interruption.isAsked { throw Complaint(.interrupted, "", "") }
    if tally.refused > 0 { throw Complaint(.badInput, "", "") }
  }

  private func readMap() throws -> StatementMap {
    guard let path = command.map else { return StatementMap() }
    do {
      return try StatementMap(InputFile.text(path))
    } catch let flaw as MapFlaw {
      throw Complaint(flaw, path: path)
    }
  }
}
