import Glibc
import Spool

extension Bench {
  /// Calls that a terminal keeps while the server is away: keeping them, and sending them.
  func spool() throws -> [Measure] {
    let state = house.home + "/kept"
    _ = try Program("/bin/rm", ["-rf", "--", state]).time()
    defer { _ = try? Program("/bin/rm", ["-rf", "--", state]).time() }

    return try [keeping(in: state + "/desk110/spool"), sending(from: state)]
  }

  /// One call after the other, encrypted and on disk.
  private func keeping(in base: String) throws -> Measure {
    let folder = try SpoolFolder(below: base, database: "bench")
    let cipher = try SpoolKeys(base + "/keys").cipher()
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<2000 {
      let sheet = Array(Scripts.sheets(2).utf8)
      try times.append(clock.measure { _ = try folder.keep(sheet, of: "bench", with: cipher) })
    }
    return Measure("99th of 100 calls kept on disk, against 20 ms", durations: times, limit: 20)
  }

  /// Ten thousand calls, whole processes; the server is away for a terminal when its socket is.
  private func sending(from state: String) throws -> Measure {
    try house.drop("kept")
    try house.create("kept", copying: "small")
    let sheets = try house.write("sheets.jsonl", Scripts.sheets(10_000))
    let (here, away) = (house.home + "/run", house.home + "/away")
    guard unsafe rename(here, away) == 0 else { throw BenchError("\(here) cannot be moved") }
    let desk = house.desk(["spool", "send"], in: "kept")
    var environment = desk.environment
    environment["XDG_STATE_HOME"] = state
    let keeping = Program(
      "/bin/sh", ["-c", "\"$0\" call record --from \"$1\"; [ $? = 75 ]", desk.path, sheets],
      environment: environment)
    let kept = Result { try keeping.time() }
    guard unsafe rename(away, here) == 0 else { throw BenchError("\(away) cannot be moved") }
    _ = try kept.get()
    let time = try Program(desk.path, desk.arguments, environment: environment).time()
    try house.drop("kept")
    return Measure(
      "sending 10,000 kept calls, against 60 s", target: 1, ours: [time], peer: [.seconds(60)])
  }
}
