import Postgres

/// The measures, in the order they are printed.
struct Bench {
  let house: House
  let session: Session

  /// What is measured, a group at a time.
  enum Part: String, CaseIterable {
    case start, recording, briefing, sheet, reading, accounts, rings, audit, spool
  }

  /// Opens the log, and copies it where calls will be recorded.
  init(house: House, parts: [Part]) throws {
    self.house = house
    try house.drop("recording")
    if parts.contains(.recording) { try Self.prepareRecording(house) }
    if parts.contains(.audit) { try Self.prepareAudit(house) }
    session = try Session(house.conninfo("desk110"))
  }

  /// What is recorded makes no account of the kept log a known one.
  private static func prepareRecording(_ house: House) throws {
    try house.create("recording", copying: "desk110")
    try Session(house.conninfo("recording")).runScript(Scripts.sheetFunction)
    _ = try house.write("function.sql", Scripts.function)
    _ = try house.write("inserts.sql", Scripts.insertsOfAGroup())
    _ = try house.write("known.sql", Scripts.insertsOfAGroup(knownAmong: house.scale.calls))
  }

  /// Takes the measures of a part, telling of each as it is taken.
  func run(_ part: Part, _ tell: (Measure) throws -> Void) throws {
    switch part {
    case .start: try tell(start())
    case .recording: try recording(tell)
    case .briefing: try briefing(tell)
    case .sheet: try tell(hits())
    case .reading: try tell(reading())
    case .accounts: try accounts(tell)
    case .rings: try rings().forEach(tell)
    case .audit: try tell(audit())
    case .spool: try spool().forEach(tell)
    }
  }

  private func recording(_ tell: (Measure) throws -> Void) throws {
    try tell(pipe())
    try tell(pipeOfKnown())
    try tell(durable("one durable call at a time", sessions: 1, calls: 1000))
    try tell(durable("16 durable calls at once", sessions: 16, calls: 200))
    try tell(marking())
    try importing().forEach(tell)
    try house.drop("recording")
  }

  /// Recording a workbook of calls, and copying its cells into one table, both as whole processes
  /// against copying them by the peer.
  private func importing() throws -> [Measure] {
    let rows = 10_000
    let writer = try house.peer("write_workbook.py", PackageResources.write_workbook_py)
    let copier = try house.peer("copy_workbook.py", PackageResources.copy_workbook_py)
    let path = house.home + "/calls.xlsx"
    var (recorded, copied, peers): ([Duration], [Duration], [Duration]) = ([], [], [])
    for _ in 0..<5 {
      let seed = String(Int.random(in: 1...1_000_000_000))
      _ = try House.python([writer, path, String(rows), seed]).time()
      try recorded.append(
        house.desk(["import", path, "--leave-unread"], in: "recording").time())
      try copied.append(house.copier(path).time())
      try peers.append(House.python([copier, path, house.conninfo("recording")]).time())
    }
    let peer = "against openpyxl and psycopg's COPY of its cells"
    return [
      Measure(
        "importing a workbook, \(peer), calls/s", target: 3, ours: recorded, peer: peers,
        calls: rows),
      Measure(
        "copying the cells of a workbook, \(peer), rows/s", target: 3, ours: copied, peer: peers,
        calls: rows),
    ]
  }

  /// From the last digit of a card to what is known of it on the screen of the call sheet.
  private func hits() throws -> Measure {
    var sheet = house.desk(["--lang", "zh", "call", "record"])
    sheet.environment["TERM"] = "xterm"
    sheet.environment["XDG_STATE_HOME"] = house.home + "/state"
    let keyboard = try Keyboard(sheet)
    guard keyboard.press("", until: "来电") != nil else { throw BenchError("no call sheet") }
    var times: [Duration] = []
    for sample in 1...200 {
      let card = Scripts.card(house.scale.calls / 500 * sample / 2 * 2)
      _ = keyboard.press("转到" + card.dropLast(), until: String(card.suffix(4).dropLast()))
      keyboard.settle()
      guard let time = keyboard.press(String(card.suffix(1)), until: "已知") else {
        throw BenchError("card \(sample) is not known")
      }
      times.append(time)
      keyboard.settle()
      _ = keyboard.press("\u{15}", until: "照所说的输入")
      keyboard.settle()
    }
    return Measure(
      "99th of 100 from the last digit to what is known on the call sheet, against 50 ms",
      durations: times, limit: 50)
  }

  /// Reading narratives, whole processes, against Python's re with the same rules.
  private func reading() throws -> Measure {
    let narratives = try house.write("narratives.txt", Narratives.text)
    let keywords = try house.write("keywords.txt", Narratives.keywords)
    let peer = try house.peer("read_narratives.py", PackageResources.read_narratives_py)
    let lister = try house.peer("word_lists.py", PackageResources.word_lists_py)
    let lists = house.home + "/lists.txt"
    _ = try House.python([lister, House.sources + "/Reading", lists]).time()
    let ours = house.desk(["read", "--from", narratives, "--json"])
    let python = House.python([peer, narratives, keywords, lists])
    var times: (ours: [Duration], peer: [Duration]) = ([], [])
    for _ in 0..<3 {
      try times.ours.append(ours.time())
      try times.peer.append(python.time())
    }
    return Measure(
      "reading narratives, against Python's re looking for the same words", target: 20,
      ours: times.ours, peer: times.peer, bytes: Narratives.text.utf8.count)
  }

  /// Start to answer of one account, whole processes, against psql.
  private func start() throws -> Measure {
    let card = Scripts.card(house.scale.calls / 4 * 2)
    let ours = house.desk(["account", "show", card, "--json"])
    let peer = house.psql("select api.show_account(array['\(card)'])")
    return try inTurn("start to answer, against psql", target: 1.25, runs: 60, ours, peer)
  }

  /// Recording from a file of sheets, against one statement a call, both 64 to a commit.
  private func pipe() throws -> Measure {
    try pipe("recording from a pipe", "inserts.sql") { Scripts.sheets($0) }
  }

  /// The same where every account and phone named is one of the history's.
  private func pipeOfKnown() throws -> Measure {
    try pipe("recording known accounts from a pipe", "known.sql") { count in
      Scripts.sheets(count, knownAmong: house.scale.calls)
    }
  }

  private func pipe(
    _ name: String, _ inserts: String, sheets: (Int) -> String
  ) throws -> Measure {
    let groups = 100
    var (ours, peers): ([Duration], [Duration]) = ([], [])
    for _ in 0..<5 {
      let path = try house.write("sheets.jsonl", sheets(groups * 64))
      try ours.append(house.desk(["call", "record", "--from", path], in: "recording").time())
      try peers.append(house.pgbench(inserts, clients: 1, transactions: groups).time())
    }
    return Measure(
      name + ", against pgbench inserting", target: 0.9, ours: ours, peer: peers,
      calls: groups * 64)
  }

  /// Recording from a pipe as it is, against leaving out what tells the kept figures of a new call.
  private func marking() throws -> Measure {
    let groups = 100
    var (ours, peers): ([Duration], [Duration]) = ([], [])
    let recording = try Session(house.conninfo("recording"))
    let body = try recording.run(
      "select pg_get_functiondef('desk110.mark_calls'::regproc)")[0].decode(String.self)
    for _ in 0..<5 {
      for isMarked in [true, false] {
        try recording.runScript(isMarked ? body : Scripts.markNothing)
        let path = try house.write("sheets.jsonl", Scripts.sheets(groups * 64))
        let time = try house.desk(["call", "record", "--from", path], in: "recording").time()
        if isMarked { ours.append(time) } else { peers.append(time) }
      }
    }
    try recording.runScript(body)
    return Measure(
      "recording from a pipe, against the same without marks for kept figures", target: 0.9,
      ours: ours, peer: peers, calls: groups * 64)
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
