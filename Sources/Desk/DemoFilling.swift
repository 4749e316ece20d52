import Domain
import JSON
import Postgres
import Reading
import Store

/// Records invented calls, and counts what became of them.
final class DemoFilling {
  private var recorded = 0
  private var duplicates = 0
  private var refusal: SheetFlaw?
  private var progress: Progress

  init(of count: Int, on console: Console) {
    progress = Progress(say("录入虚构来电", "recording invented calls"), of: count, on: console)
  }

  /// Records all of them.
  ///
  /// - Throws: A ``Complaint`` with status 70 when the database refused one.
  func record(_ calls: some Sequence<CallSheet>, in session: Session) throws {
    let recorder = Recorder(session) { [self] _, answers in answers.forEach(count) }
    var group: [Recorder.Entry] = []
    for call in calls {
      group.append(Recorder.Entry(sheet: call, contentHash: call.contentHash))
      if group.count == Recorder.groupSize {
        try recorder.send(group)
        group.removeAll()
      }
    }
    try recorder.send(group)
    try recorder.settle()
    progress.finish()
    if let refusal { throw Complaint(.ourFault, refusal.message, refusal.message) }
  }

  private func count(_ answer: Recorder.Answer) {
    switch answer {
    case .success(let answer) where answer.isDuplicate: duplicates += 1
    case .success: recorded += 1
    case .failure(let error): refusal = refusal ?? SheetFlaw(error)
    }
    progress.reach(recorded + duplicates)
  }

  var document: JSONValue {
    .object(["recorded": .integer(recorded), "duplicates": .integer(duplicates)])
  }

  var sentence: String {
    say(
      "已录入 \(recorded) 通虚构来电，\(duplicates) 通早已录入",
      "recorded \(recorded) invented calls, \(duplicates) were there already")
  }
}
