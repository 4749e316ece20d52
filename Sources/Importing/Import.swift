import Columns
public import Desk
import Domain
import Glibc
import Reading
import Store
import Tables

/// One run of `desk import`: opens the file, says what it takes it for, and records its rows.
public struct Import {
  private let command: ImportCommand
  private let seat: Seat

  public init(_ command: ImportCommand, at seat: Seat) {
    self.command = command
    self.seat = seat
  }

  /// Imports the file.
  ///
  /// - Throws: ``Complaint``: 65 where anything is refused, and what each command may throw.
  public func run() throws {
    do {
      try importFile()
    } catch let error as TableError {
      throw Complaint(error)
    } catch let error as SheetLinesError {
      throw Complaint(error)
    }
  }

  private func importFile() throws {
    let map = try readMap()
    let descriptor = try InputFile.open(command.file)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    let file = try TableFile(descriptor: descriptor)
    let now = Clock.now
    var finding = ImportTables(command, file, map)
    let elements =
      file.form == .json ? try JSONElements(descriptor: descriptor, size: file.size) : nil
    let rows = try elements.flatMap { try table(of: $0, map) }
    let tables = elements == nil ? try finding.find() : []
    try ImportPlanPage(tables, hidden: finding.hidden).show(at: seat)
    if let elements, let rows { try ImportPlanPage(rows, elements.total).show(at: seat) }
    let rejects = try command.rejects.map { path throws(Complaint) in
      let isSource = InputFile.isSame(descriptor, as: path)
      if isSource { try refuseToReplace(path, tables) }
      return try Rejects(path, heads: tables.map(\.heads), isSource: isSource)
    }
    let log = try seat.openLog()
    let tactics = try log.tactics(telling: seat.console)
    let reader = SheetReader(now: now, suggester: tactics.suggester)
    let source: any CandidateSource =
      if let elements {
        JSONCandidates(elements, table: rows, sheets: reader, home: log.greeting.unit)
      } else {
        TableCandidates(tables, sheets: reader, home: log.greeting.unit)
      }
    Interruption.watch()
    let run = ImportRun(
      seat: seat, session: log.session, source: source, rejects: rejects,
      isDryRun: command.dryRun)
    let status = try run.perform()
    if !command.dryRun, !command.leaveUnread {
      Unread(seat: seat, session: log.session).readIn(run.recorded)
    }
    if status != .done { throw Complaint(status, "", "") }
  }

  private func table(of elements: JSONElements, _ map: ColumnMap) throws -> JSONTable? {
    do {
      return try JSONTable(elements, map: map)
    } catch let flaw as MapFlaw {
      throw Complaint(flaw, path: command.map ?? "")
    }
  }

  /// Refused rows may take the place of a file of refused rows, never of a log.
  private func refuseToReplace(_ path: String, _ tables: [ImportTable]) throws(Complaint) {
    let isOfRejects =
      !tables.isEmpty
      && tables.allSatisfy { $0.heads.contains(ReservedColumn.reason.rawValue) }
    guard !isOfRejects || command.dryRun || !InputFile.isRegular(path) else { return }
    throw Complaint(
      .usage, "--rejects 会覆盖正在导入的文件，请换一个文件名",
      "--rejects would take the place of the file that is imported: name another file")
  }

  private func readMap() throws -> ColumnMap {
    guard let path = command.map else { return ColumnMap() }
    do {
      return try ColumnMap(InputFile.text(path))
    } catch let flaw as MapFlaw {
      throw Complaint(flaw, path: path)
    }
  }
}
