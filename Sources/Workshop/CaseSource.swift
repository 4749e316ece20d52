import Desk
import Domain
import Glibc
import Learning
import Postgres
import Store

/// Where labelled cases come from: the desk's own calls, or a file.
struct CaseSource {
  let seat: Seat

  /// Calls asked for at a time: the server is never silent for long.
  private static let pageSize = 500
  /// The largest file taken, 512 MiB.
  private static let bytesMax = 512 << 20
  /// Flawed lines told one by one.
  private static let flawsMax = 20

  /// The cases of the file named, else of the log.
  func cases(_ lesson: TacticLesson, from log: CaseLog?) throws -> [LabelledCase] {
    if let path = lesson.from { return try cases(inFile: path) }
    return try log.map { try cases(of: $0) } ?? []
  }

  private func cases(of log: CaseLog) throws -> [LabelledCase] {
    let models = TacticModels(log.session)
    var progress = Progress(say("读取案件", "reading cases"), on: seat.console)
    var cases: [LabelledCase] = []
    var last: String?
    while true {
      let rows = try models.labelled(before: last, limit: Self.pageSize)
      for row in rows {
        let (call, tactic, words) = try row.decode(String.self, String.self, String.self)
        last = call
        if let code = TacticLabel.code(tactic) {
          cases.append(LabelledCase(code: code, words: words))
        }
      }
      progress.reach(cases.count)
      if rows.count < Self.pageSize { break }
    }
    progress.finish()
    return cases
  }

  private func cases(inFile path: String) throws(Complaint) -> [LabelledCase] {
    let file = LabelledFile(try InputFile.bytes(path, max: Self.bytesMax))
    guard file.flaws.isEmpty else {
      var lines = file.flaws.prefix(Self.flawsMax).map(\.message)
      let more = file.flaws.count - lines.count
      if more > 0 { lines.append(say("另有 \(more) 处", "and \(more) more")) }
      let text = lines.joined(separator: "\n")
      throw Complaint(
        .badInput, "文件中有错误，未学习：\n\(text)",
        "the file has flaws, nothing is learnt:\n\(text)")
    }
    if file.unlabelled > 0 {
      seat.console.complain(
        say(
          "desk: \(file.unlabelled) 起没有案情或类别，略过",
          "desk: \(file.unlabelled) cases have no words or no label, passed over"))
    }
    return file.cases
  }
}

extension LabelledFlaw {
  /// The flaw in words; quotes a label, never what was told.
  fileprivate var message: String { say("第 \(line) 行：", "line \(line): ") + reason.message }
}

extension LabelledFlaw.Reason {
  fileprivate var message: String {
    switch self {
    case .notJSON: say("不是 JSON", "not JSON")
    case .notAnObject: say("不是 JSON 对象", "not a JSON object")
    case .notText: say("案情或类别不是文字", "the words or the label are not text")
    case .tooLong: say("案情过长", "the words are too long")
    case .noClass(let label): say("没有“\(label)”这一类", "no class is named '\(label)'")
    }
  }
}
