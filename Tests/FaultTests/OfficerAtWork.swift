import JSON
import Support
import Synchronization

/// An officer who takes one call after the other, by the real program.
final class OfficerAtWork {
  private let name: String
  private let seat: String
  private let rig: Rig
  private var dice: Dice

  init(_ name: String, at seat: String, _ rig: Rig, seed: UInt64) {
    (self.name, self.seat, self.rig) = (name, seat, rig)
    dice = Dice(seed: seed)
  }

  /// Takes calls, in words or as sheets of a pipe, until the work is over.
  func work() {
    while rig.isAtWork {
      if dice.chance(60) || !rig.beginPipe() { takeWords() } else { takeSheets() }
    }
  }

  private func takeWords() {
    let call = GivenCall.words(name, &dice)
    let outcome = rig.terminal.run(
      ["call", "record", call.text], as: name, at: seat, with: rig.clock)
    // What is not saved is given back, so that it can be given again.
    let isGivenBack = outcome.output.contains(call.marker)
    rig.ledger.write(
      call,
      Self.said(outcome, line: 1, unansweredWith: isGivenBack ? [65, 69, 77, 78] : [65, 77, 78])
    )
  }

  private func takeSheets() {
    defer { rig.endPipe() }
    let calls = (0...dice.below(8)).map { _ in GivenCall.sheet(name, &dice) }
    let outcome = rig.terminal.run(
      ["call", "record"], as: name, at: seat,
      input: calls.map { $0.text + "\n" }.joined(), with: rig.clock)
    for (index, call) in calls.enumerated() {
      rig.ledger.write(call, Self.said(outcome, line: index + 1, unansweredWith: [77]))
    }
  }

  /// What was said of the call in a line: by an answer, or by the exit status and a complaint.
  ///
  /// Words that cannot be saved are given back with 69; of a pipe each sheet is answered, unless
  /// its person may not record at all.
  private static func said(
    _ outcome: Outcome, line: Int, unansweredWith statuses: Set<CInt>
  ) -> Said {
    let isKilled = outcome.status < 0
    guard let answer = outcome.answers[line] else {
      if isKilled { return .nothing }
      if statuses.contains(outcome.status), !outcome.errors.isEmpty { return .refused }
      // All data is invented: it is shown for whoever looks for the reason.
      print("unanswered, status \(outcome.status): \(outcome.errors)")
      return .untold
    }
    switch answer["status"] {
    case "recorded", "duplicate": return .recorded
    case "spooled": return isKilled || outcome.status != 0 ? .kept : .untold
    case "refused":
      let isTold = answer["errors"]?.asArray?.isEmpty == false
      return isTold && (isKilled || outcome.status != 0) ? .refused : .untold
    default: return .untold
    }
  }
}
