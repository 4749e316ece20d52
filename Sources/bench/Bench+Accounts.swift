import JSON
import Leads
import Postgres

/// What investigators ask of accounts.
extension Bench {
  /// How many questions of each kind are asked.
  private static let questions = 1000

  func accounts(_ tell: (Measure) throws -> Void) throws {
    let (ours, peers) = try lookUps()
    for (share, name) in [(50, "median"), (99, "99th of 100")] {
      try tell(
        Measure(
          "look-up of an account, \(name), against pgbench asking the same", target: 1.11,
          ours: ours, peer: peers, percentile: share))
    }
    try tell(usualDossiers())
    try tell(mostReportedDossier())
    try tell(halfKnown())
  }

  /// The same prepared statement for accounts picked at random, in turns of a hundred.
  private func lookUps() throws -> (ours: [Duration], peers: [Duration]) {
    _ = try house.write("look-up.sql", Scripts.lookUp(scale: house.scale))
    var (ours, peers): ([Duration], [Duration]) = ([], [])
    for _ in 0..<(Self.questions / 100) {
      ours += try timed(100) { _ in
        let number = Int.random(in: 1...(house.scale / 2)) * 2
        _ = try session.run(
          "select api.show_account(array[\(Scripts.card(number))], null, 20, null)")
      }
      peers += try house.latencies(of: "look-up.sql", transactions: 100)
    }
    return (ours, peers)
  }

  private func usualDossiers() throws -> Measure {
    let accounts = Accounts(session)
    let times = try timed(Self.questions) { sample in
      let typed = AccountHistory.usual(sample, scale: house.scale)
      guard try accounts.show(typed)?["calls"]?.asInteger ?? 0 > 1 else {
        throw BenchError("account \(sample) is not known")
      }
    }
    return Measure(
      "99th of 100 dossiers of a usual account, against 25 ms", durations: times, limit: 25)
  }

  private func mostReportedDossier() throws -> Measure {
    let accounts = Accounts(session)
    let times = try timed(100) { _ in
      guard try accounts.show(AccountHistory.mostReported)?["at_least"] == true else {
        throw BenchError("the most reported account is not known")
      }
    }
    return Measure(
      "99th of 100 dossiers of an account named by \(house.scale / 10) calls, against 100 ms",
      durations: times, limit: 100)
  }

  /// Last four digits, hidden ones, a wrong digit, two swapped: by turns.
  private func halfKnown() throws -> Measure {
    let accounts = Accounts(session)
    let questions = (0..<Self.questions).map { sample in
      let card = Scripts.card(Int.random(in: 1...(house.scale / 2)) * 2)
      switch sample % 4 {
      case 0: return String(card.suffix(4))
      case 1: return "\(card.prefix(6))****\(card.suffix(4))"
      case 2: return "\(card.prefix(8))9\(card.dropFirst(9))"
      default: return "\(card.prefix(5))02\(card.dropFirst(7))"
      }
    }
    let times = try timed(Self.questions) { sample in
      let answer = try accounts.answer(AccountQuestion(questions[sample]))
      if answer == .nothing { throw BenchError("question \(sample) found nothing") }
    }
    return Measure(
      "99th of 100 look-ups by half a number or a mistyped one, against 10 ms", durations: times,
      limit: 10)
  }

  /// Asks so often, after some questions that are not counted.
  private func timed(_ count: Int, _ ask: (Int) throws -> Void) throws -> [Duration] {
    for sample in 0..<3 { try ask(sample) }
    let clock = ContinuousClock()
    return try (0..<count).map { sample in
      let start = clock.now
      try ask(sample)
      return clock.now - start
    }
  }
}
