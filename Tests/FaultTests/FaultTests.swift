import Glibc
import Support
import Testing

/// Calls taken by several officers at once while all goes wrong that can.
@Suite(.serialized) struct `Calls under faults` {
  /// A number from the environment.
  private static func number(_ name: String) -> UInt64? {
    unsafe getenv(name).flatMap { unsafe UInt64(String(cString: $0)) }
  }

  /// For how many seconds seeds are tried, one after the other; where none are named, one seed,
  /// and of it as many faults as there is time for in a run of all tests.
  private static let seconds = number("FAULT_SECONDS")
  private static let first = number("SEED") ?? UInt64.random(in: 1...999_999)

  @Test func `are neither lost, nor doubled, nor altered, nor passed over in silence`() throws {
    let end = ContinuousClock.now + .seconds(Int(Self.seconds ?? 0))
    var total = Tally()
    var seed = Self.first
    repeat {
      let (tally, faults) = try Self.run(seed)
      print("SEED=\(seed): \(faults); \(tally)")
      #expect(tally.isClean, "SEED=\(seed): \(faults); \(tally)")
      total = total + tally
      seed += 1
    } while ContinuousClock.now < end
    print("\(seed - Self.first) seeds: \(total)")
  }

  private static func run(_ seed: UInt64) throws -> (tally: Tally, faults: String) {
    let rig = try Rig()
    defer { rig.remove() }
    var dice = Dice(seed: seed)
    let end = seconds == nil ? ContinuousClock.now + .seconds(20) : nil
    try rig.work(seed: seed) {
      for fault in Fault.passing.shuffled(using: &dice) where end.map({ $0 > .now }) ?? true {
        try rig.inject(fault, &dice)
      }
      try rig.heal()
      try rig.inject(.promotion, &dice)
    }
    let before = try rig.settle()
    try rig.work(seed: seed + 1_000_000) { try rig.inject(.restore, &dice) }
    try rig.sendAgain()
    let after = try rig.settle()
    return (before.isClean ? after : before, rig.faults)
  }
}
