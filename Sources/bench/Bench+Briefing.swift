import Postgres

/// What the command gets every morning. The days told of were counted before, as they are when a log
/// is kept day by day.
extension Bench {
  func briefing(_ tell: (Measure) throws -> Void) throws {
    let days = try newestDays(30)
    for log in ["desk110", "small"] {
      try forgetBriefings(log)
      for day in days {
        _ = try house.desk(["briefing", "preview", "--date", day], in: log).time()
      }
    }
    let (machine, page, paper) = (days[0..<10], days[10..<20], days[20..<30])
    try issues(on: machine).forEach(tell)
    try tell(issue(as: "html", on: page, within: 300))
    try tell(issue(as: "pdf", on: paper, within: 500))
    try tell(yearOfDailies())
  }

  /// Each day's briefing, never issued before: in the large log, in the small, and what it asks asked
  /// of the large log by psql.
  private func issues(on days: ArraySlice<String>) throws -> [Measure] {
    var (large, small, asked): ([Duration], [Duration], [Duration]) = ([], [], [])
    for day in days {
      let command = ["briefing", "daily", "--date", day, "--format", "json"]
      try large.append(house.desk(command).time())
      try small.append(house.desk(command, in: "small").time())
      try asked.append(house.psql(Scripts.figures(of: day)).time())
    }
    return [
      Measure(
        "daily briefing, \(house.scale.calls) calls against \(house.scale.small)", target: 1.5,
        ours: large, peer: small),
      Measure(
        "daily briefing, against psql asking the same", target: 2, ours: large, peer: asked),
      Measure("slowest daily briefing, against 150 ms", durations: large, limit: 150),
    ]
  }

  private func issue(
    as format: String, on days: ArraySlice<String>, within limit: Double
  ) throws -> Measure {
    let path = house.home + "/briefing." + format
    let times = try days.map { day in
      try house.desk(["briefing", "daily", "--date", day, "--output", path, "--force"]).time()
    }
    return Measure(
      "slowest daily briefing as \(format), against \(Int(limit)) ms", durations: times,
      limit: limit)
  }

  /// A daily of each day of a year, one after the other.
  private func yearOfDailies() throws -> Measure {
    let days = try newestDays(365)
    for day in days { _ = try house.desk(["briefing", "preview", "--date", day]).time() }
    try forgetBriefings("desk110")
    let clock = ContinuousClock()
    let time = try clock.measure {
      for day in days.reversed() {
        _ = try house.desk(["briefing", "daily", "--date", day]).time()
      }
    }
    return Measure("a year of daily briefings, against 60 s", durations: [time], limit: 60_000)
  }

  /// The newest days that have ended, the newest first.
  private func newestDays(_ count: Int) throws -> [String] {
    try session.run(
      """
      select (newest.day - back)::text
      from (select max(received_at)::date as day from desk110.call) newest,
        generate_series(1, \(count)::integer) back
      order by back
      """
    ).map { row throws(PostgresError) in try row.decode(String.self) }
  }

  private func forgetBriefings(_ log: String) throws {
    try Session(house.conninfo(log)).runScript(
      "set session_replication_role = replica; delete from desk110.briefing")
  }
}
