import Domain
import Exchange
import JSON
import Postgres
import Store

/// What a graph of links is written on: a file, or the answer of the command.
struct LinkPaper {
  let format: ExchangeFormat
  private let output: String?
  private let seat: Seat

  /// - Throws: A ``Complaint`` with status 64 where a workbook has no file to go to, or the name of
  ///   the file ends in what is no form.
  init(_ format: ExchangeFormat?, _ output: String?, at seat: Seat) throws(Complaint) {
    let told = format ?? (seat.options.json ? .json : output.flatMap { ExchangeFormat(ofFile: $0) })
    guard told != nil || !Self.hasEnding(output) else {
      throw Complaint(
        .usage, "看不出“\(output ?? "")”的格式，请写 --format（\(Self.forms)）",
        "the name '\(output ?? "")' tells no form: give --format (\(Self.forms))")
    }
    self.format = told ?? .csv
    self.output = output
    self.seat = seat
    guard self.format != .xlsx || output != nil else {
      throw Complaint(.usage, "xlsx 须用 -o 指定文件", "xlsx goes to a file: name it with -o")
    }
  }

  private static let forms = ExchangeFormat.allCases.map(\.rawValue).joined(separator: " ")

  private static func hasEnding(_ path: String?) -> Bool {
    path?.split(separator: "/").last?.dropFirst().contains(".") ?? false
  }

  /// Goes on as the program that makes workbooks where one is asked for and this is another.
  func isReady() throws(Complaint) -> Bool {
    guard format == .xlsx, seat.equipment.makeWorkbook == nil else { return true }
    try Companion.workbook.takeOver(seat.arguments)
    return false
  }

  /// Asks for the graph, and writes it.
  ///
  /// - Throws: A ``Complaint`` with status 73 where it cannot be written, before anything is asked,
  ///   and with status 1 where nothing is known.
  func write(_ ask: (Session) throws(PostgresError) -> JSONValue?) throws {
    let draft = try output.map { path throws(Complaint) in try OutputDraft(path) }
    let log = try seat.openLog()
    guard let document = try ask(log.session) else {
      throw Complaint.nothingFound("没有记录", "nothing is known")
    }
    let graph = LinkGraph(
      document,
      Watermark(login: log.greeting.login, unit: log.greeting.unit ?? "", at: Clock.now))
    if let remark = graph.remark { seat.console.complain("desk: \(remark)") }
    guard let draft else { return try seat.console.write(graph.text(as: format) ?? "") }
    try draft.write(bytes(of: graph))
    try draft.keep()
    seat.console.complain(
      say(
        "desk: 已导出 \(graph.nodes.count) 个号码、\(graph.links.count) 条关联到“\(output ?? "")”",
        "desk: exported \(graph.nodes.count) identifiers, \(graph.links.count) ties to '\(output ?? "")'"
      ))
  }

  private func bytes(of graph: LinkGraph) throws -> [UInt8] {
    if let text = graph.text(as: format) { return Array(text.utf8) }
    return try seat.equipment.makeWorkbook?(graph.workbook, graph.watermark) ?? []
  }
}
