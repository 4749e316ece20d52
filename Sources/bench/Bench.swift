import Postgres

/// The measures, in the order they are printed.
struct Bench {
  let house: House
  let session: Session

  /// Makes data where there is none, and the files of the peers.
  init(house: House) throws {
    self.house = house
    _ = try house.desk(["up"]).time()
    session = try Session(house.conninfo("desk110"))
    if try History.fill(session, scale: house.scale) { try fillSmallLog() }
    _ = try house.write("function.sql", Scripts.function)
    _ = try house.write("inserts.sql", Scripts.insertsOfAGroup)
  }

  private func fillSmallLog() throws {
    try house.createSmallLog()
    let small = try Session(house.conninfo("small"))
    _ = try History.fill(small, scale: min(House.smallScale, house.scale))
  }

  /// Takes every measure, telling of each as it is taken.
  func run(_ tell: (Measure) throws -> Void) throws {
    try tell(start())
    try tell(pipe())
    try tell(durable("one durable call at a time", sessions: 1, calls: 1000))
    try tell(durable("16 durable calls at once", sessions: 16, calls: 200))
    try tell(briefing())
  }

  /// Start to answer of one account, whole processes, against psql.
  private func start() throws -> Measure {
    let digits = String(house.scale / 4 * 2)
    let card = "622202" + String(repeating: "0", count: 13 - digits.count) + digits
    let ours = house.desk(["account", "show", card, "--json"])
    let peer = house.psql("select api.show_account(array['\(card)'])")
    return try inTurn("start to answer, against psql", target: 1.25, runs: 60, ours, peer)
  }

  /// Recording from a file of sheets, against one statement a call, both 64 to a commit.
  private func pipe() throws -> Measure {
    let groups = 100
    var (ours, peers): ([Duration], [Duration]) = ([], [])
    for _ in 0..<5 {
      let path = try house.write("sheets.jsonl", Scripts.sheets(groups * 64))
      try ours.append(house.desk(["call", "record", "--from", path]).time())
      try peers.append(house.pgbench("inserts.sql", clients: 1, transactions: groups).time())
    }
    return Measure(
      "recording from a pipe, against pgbench inserting", target: 0.9, ours: ours, peer: peers,
      calls: groups * 64)
  }

  /// Our sessions against pgbench's, calling the same function.
  private func durable(_ name: String, sessions: Int, calls: Int) throws -> Measure {
    var (ours, peers): ([Duration], [Duration]) = ([], [])
    for _ in 0..<5 {
      try ours.append(
        Program.time(Array(repeating: house.client(calls: calls), count: sessions)))
      try peers.append(
        house.pgbench("function.sql", clients: sessions, transactions: calls).time())
    }
    return Measure(
      name + ", against pgbench", target: 0.9, ours: ours, peer: peers, calls: calls * sessions)
  }

  /// A briefing of a closed day each, never issued before, in the large log and the small.
  private func briefing() throws -> Measure {
    var (ours, peers): ([Duration], [Duration]) = ([], [])
    for log in ["desk110", "small"] { try forgetBriefings(log) }
    for back in 1...8 {
      let days = try session.run(
        "select (last_day - \(back)::integer)::text from bench.history")
      let day = try days[0].decode(String.self)
      let command = ["briefing", "daily", "--date", day]
      try ours.append(house.desk(command).time())
      try peers.append(house.desk(command, in: "small").time())
    }
    return Measure(
      "daily briefing, \(house.scale) calls against \(House.smallScale)", target: 1.5, ours: ours,
      peer: peers)
  }

  private func forgetBriefings(_ log: String) throws {
    try Session(house.conninfo(log)).runScript(
      "set session_replication_role = replica; delete from desk110.briefing")
  }

  private func inTurn(
    _ name: String, target: Double, runs: Int, _ ours: Program, _ peer: Program
  ) throws -> Measure {
    _ = try (ours.time(), peer.time())
    var times: (ours: [Duration], peer: [Duration]) = ([], [])
    for _ in 0..<runs {
      try times.ours.append(ours.time())
      try times.peer.append(peer.time())
    }
    return Measure(name, target: target, ours: times.ours, peer: times.peer)
  }
}
