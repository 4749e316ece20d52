import JSON
import Leads
import Postgres

/// What investigators ask of accounts.
extension Bench {
  /// How many questions of each kind are asked.
  private static let questions = 1000

  func accounts(_ tell: (Measure) throws -> Void) throws {
    try session.runScript(Scripts.warm)
    let (ours, peers) = try lookUps()
    for (share, name) in [(50, "median"), (99, "99th of 100")] {
      try tell(
        Measure(
          "look-ups of an account in a second, by the \(name), against pgbench asking the same",
          target: 0.9, ours: ours, peer: peers, percentile: share))
    }
    try tell(usualDossiers())
    try tell(mostReportedDossier())
    try tell(halfKnown())
    try tell(usualExpansions())
    try tell(worstExpansions())
  }

  /// The same prepared statement for accounts picked at random, in turns of a hundred.
  private func lookUps() throws -> (ours: [Duration], peers: [Duration]) {
    _ = try house.write("look-up.sql", Scripts.lookUp(scale: house.scale.calls))
    var (ours, peers): ([Duration], [Duration]) = ([], [])
    for _ in 0..<(Self.questions / 100) {
      ours += try timed(100) { _ in
        _ = try session.run(
          "select api.show_account(array[\(anyCard())], null, 20, null)")
      }
      peers += try house.latencies(
        of: "look-up.sql", transactions: 100, warmUps: Self.warmUps)
    }
    return (ours, peers)
  }

  private func anyCard() -> String {
    Scripts.card(Int.random(in: 1...(house.scale.calls / 2)) * 2)
  }

  private func usualDossiers() throws -> Measure {
    let accounts = Accounts(session)
    let times = try timed(Self.questions) { sample in
      let typed = AccountHistory.usual(sample, scale: house.scale.calls)
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
      "99th of 100 dossiers of an account named by \(house.scale.calls / 10) calls, against 100 ms",
      durations: times, limit: 100)
  }

  /// Last four digits, hidden ones, a wrong digit, two swapped: by turns.
  private func halfKnown() throws -> Measure {
    let accounts = Accounts(session)
    let questions = (0..<Self.questions).map { sample in
      let card = anyCard()
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

  /// Three steps from the account of a loss, as far as they lead.
  private func usualExpansions() throws -> Measure {
    try expansions("99th of 100 expansions of an account over 3 cases, against 15 ms") { _ in
      Scripts.card(Int.random(in: 1...(house.scale.calls / 10)) * 10)
    }
  }

  /// The same from accounts that ten cases name, from phones that everybody's cases share, and from
  /// the account of all losses.
  private func worstExpansions() throws -> Measure {
    try expansions("99th of 100 expansions of busy accounts and hubs, against 15 ms") { sample in
      switch sample % 3 {
      case 0: AccountHistory.usual(sample, scale: house.scale.calls)
      case 1: AccountHistory.hubPhone(sample)
      default: AccountHistory.mostReported
      }
    }
  }

  private func expansions(_ name: String, from account: (Int) -> String) throws -> Measure {
    let rings = RingList(session)
    let times = try timed(Self.questions) { sample in
      guard try rings.links(of: account(sample), hops: 3, limit: 1000) != nil else {
        throw BenchError("account \(sample) is not known")
      }
    }
    return Measure(name, durations: times, limit: 15)
  }

  /// How many questions come before those that are counted.
  private static let warmUps = 3

  /// Asks so often, after some questions that are not counted.
  private func timed(_ count: Int, _ ask: (Int) throws -> Void) throws -> [Duration] {
    for sample in 0..<Self.warmUps { try ask(sample) }
    let clock = ContinuousClock()
    return try (0..<count).map { sample in
      let start = clock.now
      try ask(sample)
      return clock.now - start
    }
  }
}
