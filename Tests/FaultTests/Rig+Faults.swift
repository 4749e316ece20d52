import Glibc
import Postgres
import Support
import Synchronization

extension Rig {
  /// Lets one thing go wrong, for a while, and mends it.
  func inject(_ fault: Fault, _ dice: inout Dice) throws {
    let happened = try canDo(fault) && cause(fault, &dice)
    state.withLock { state in
      if happened { state.faults[fault, default: 0] += 1 } else { state.skipped.insert(fault) }
    }
  }

  /// Whether it hit anything.
  private func cause(_ fault: Fault, _ dice: inout Dice) throws -> Bool {
    let pause = UInt32(200_000 + dice.below(700_000))
    switch fault {
    case .refuse, .stall, .reset, .cutAfterCommit, .cutMessage, .trickle:
      passBadly(fault, pause)
    case .killProgram: return (0..<5).count { _ in kill(pause / 5, &dice) } > 0
    case .killBackend: return server.killBackend(&dice)
    case .killPostmaster, .killAll: try kill(fault, pause)
    case .lock: try lock(pause)
    case .storm: storm(pause)
    case .standstill, .serialization, .deadlock, .readOnly: hinder(fault, pause)
    case .spoolFull: fillSpool(pause)
    case .dataFull: try fillData(pause)
    case .clock: setClock(pause, &dice)
    case .torn: return tear(&dice)
    case .promotion: try promote(&dice)
    case .restore: try restore()
    }
    return true
  }

  /// Whether this machine lets it be done.
  private func canDo(_ fault: Fault) -> Bool {
    switch fault {
    case .spoolFull: spoolDisk.isSmall
    case .dataFull: dataDisk.isSmall && server.folder == dataDisk.path
    case .clock: Self.hasFakeClock
    default: true
    }
  }

  private static let hasFakeClock = Files.names(in: "/usr/lib").contains { place in
    unsafe access("/usr/lib/\(place)/faketime/libfaketime.so.1", F_OK) == 0
  }

  private func passBadly(_ fault: Fault, _ pause: UInt32) {
    guard let passage = Passage(rawValue: fault.rawValue) else { return }
    proxy.passage = passage
    usleep(pause)
    // Who was held up is not to wait out the patience of the program.
    if passage == .stall { proxy.passage = .reset }
    usleep(50_000)
    proxy.passage = .pass
  }

  private func kill(_ pause: UInt32, _ dice: inout Dice) -> Bool {
    usleep(pause)
    return terminal.killOne(&dice)
  }

  private func kill(_ fault: Fault, _ pause: UInt32) throws {
    if fault == .killAll { server.killAll() } else { server.killPostmaster() }
    usleep(pause)
    try server.start()
  }

  private func lock(_ pause: UInt32) throws {
    let session = try server.session()
    try session.transaction {
      try session.run("lock table desk110.call in access exclusive mode")
      usleep(pause)
    }
  }

  /// Takes all connections there are.
  private func storm(_ pause: UInt32) {
    var sessions: [Session] = []
    while sessions.count < 100, let session = try? server.session(user: "wang") {
      sessions.append(session)
    }
    usleep(pause)
    sessions = []
  }

  private func hinder(_ fault: Fault, _ pause: UInt32) {
    server.tell("insert into harness.trouble values ('\(fault.hindrance ?? "")')")
    usleep(pause)
    server.tell("truncate harness.trouble")
  }

  private func setClock(_ pause: UInt32, _ dice: inout Dice) {
    let clock = [
      "LD_PRELOAD": "/usr/$LIB/faketime/libfaketime.so.1",
      "FAKETIME": dice.pick(["-1d", "-3600", "+3600", "+1d"]), "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    ]
    state.withLock { $0.clock = clock }
    usleep(2 * pause)
    state.withLock { $0.clock = [:] }
  }
}
