import ArgumentParser
import Domain
import JSON
import Store

/// `desk retention run`.
struct RetentionRun: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: say("删除已到期的数据", "do away with what is over"),
      discussion: RetentionPlan.rules)
  }

  @Option(help: ArgumentHelp(say("只处理此类，可多次", "only this class; may be given again")))
  var only: [RetentionClass] = []

  @Flag(help: ArgumentHelp(say("不再询问", "do not ask")))
  var yes = false

  mutating func run(at seat: Seat) throws {
    let retention = Retention(try seat.openLog().session)
    let plan = try retention.plan().filter { only.isEmpty || only.contains($0.kind) }
    let due = plan.reduce(0) { $0 + $1.due }
    if seat.format == .table { try seat.show(RetentionPlan.listing(of: plan)) }
    guard due > 0 else {
      return try seat.answer([:], say("没有到期的数据", "nothing is over"))
    }
    try confirm(due)
    let done = try plan.filter { $0.due > 0 }.map { line in
      (key: line.kind.rawValue, value: JSONValue.integer(try forget(line, by: retention, at: seat)))
    }
    try seat.answer(.object(JSONObject(done)), say("已处理 \(due) 项", "done away with \(due)"))
  }

  /// What is gone does not come back: it is asked for in words, or said beforehand.
  private func confirm(_ due: Int) throws {
    if yes { return }
    let editor = LineEditor()
    guard editor.isTerminal else {
      throw Complaint(.usage, "不可恢复：请加 --yes", "this cannot be undone: say --yes")
    }
    let asked = say("不可恢复。请输入到期数目 \(due) 以继续：", "this cannot be undone: type \(due) to go on: ")
    guard try editor.ask(asked).map(Text.narrowed)?.trimmed == String(due) else {
      throw Complaint(.badInput, "未作改动", "nothing was changed")
    }
  }

  private func forget(
    _ line: Retention.Due, by retention: Retention, at seat: Seat
  ) throws -> Int {
    var progress = Progress(line.kind.name, of: line.due, on: seat.console)
    defer { progress.finish() }
    var done = 0
    while true {
      let some = try retention.forgetSome(of: line.kind)
      done += some
      progress.reach(done)
      if some == 0 { return done }
    }
  }
}
