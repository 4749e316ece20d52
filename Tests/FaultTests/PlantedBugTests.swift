import Glibc
import Support
import Testing

/// Whether the tests under faults find what they are there to find.
@Suite(.serialized, .enabled(if: PlantedBug.isAskedFor)) struct `A planted bug` {
  private static let program = "\(Products.root)/.build/planted/build/debug/desk"
  /// How often chance may miss one.
  private static let triesMax = 4

  private static func rig(_ planted: String) throws -> Rig {
    try Rig(program: program, variables: ["DESK_PLANTED": planted])
  }

  /// What officers come to while these things go wrong.
  private static func tally(_ rig: Rig, _ faults: [Fault], seed: UInt64) throws -> Tally {
    var dice = Dice(seed: seed)
    try rig.work(seed: seed) {
      usleep(1_500_000)
      for fault in faults {
        try rig.inject(fault, &dice)
        usleep(200_000)
      }
    }
    if faults.contains(.restore) { try rig.sendAgain() }
    return try rig.settle()
  }

  @Test(arguments: PlantedBug.chosen)
  func `is found`(bug: PlantedBug) throws {
    let rig = try Self.rig(bug.rawValue)
    defer { rig.remove() }
    guard let faults = bug.faults else {
      guard let order = CallOrder(of: Self.program, planted: bug.rawValue, in: rig.folder) else {
        try Test.cancel("strace may not trace here")
      }
      print("\(bug.rawValue): the order of system calls is \(order.isSafe ? "safe" : "not safe")")
      #expect(!order.isSafe)
      return
    }
    #expect(bug.statements.isEmpty || rig.server.tell(bug.statements))
    var tally = Tally()
    for seed in 1...UInt64(Self.triesMax) where tally.isClean {
      tally = try Self.tally(rig, faults, seed: seed)
    }
    print("\(bug.rawValue): \(tally)")
    #expect(!tally.isClean)
  }

  @Test func `that is none is not found`() throws {
    let rig = try Self.rig("none")
    defer { rig.remove() }
    if let order = CallOrder(of: Self.program, planted: "none", in: rig.folder) {
      #expect(order.isSafe)
    }
    let faults = Set(PlantedBug.allCases.flatMap { $0.faults ?? [] })
    let tally = try Self.tally(
      rig, Fault.allCases.filter { faults.contains($0) }, seed: 1)
    #expect(tally.isClean, "\(tally)")
  }
}
