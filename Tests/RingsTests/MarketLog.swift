import Rings
import Support

/// A second invented log in which it is known who belongs together, of another shape than
/// ``PlantedLog``: no rule was made or mended by what comes of it.
///
/// Gangs buy from a market. A broker sells each a lot of accounts at a time, opened by people who
/// have one to four each; one in eight accounts is sold again to another gang later. Most victims
/// are called from numbers that are used once. Links last a few cases. What must not tie: accounts
/// of two gangs, a switchboard that a dozen gangs share, the names of apps that all use, what was
/// misheard, and tips that list what somebody collected.
struct MarketLog {
  private(set) var ties = RingTies()
  /// The gang of each identifier that belongs to one.
  private(set) var gangs: [UInt32: Int] = [:]
  /// Accounts that were two gangs', of which it cannot be told where they belong.
  private(set) var resold: Set<UInt32> = []
  private var dice: Dice
  private var next: UInt32 = 1
  private var group: UInt32 = 2
  private var holders: UInt32 = 1
  /// The names of apps, the first the most common.
  private var apps: [UInt32] = []
  private var switchboards: [UInt32] = []
  /// Accounts that were sold already, and may be again.
  private var used: [Account] = []

  init(seed: UInt64, gangs count: Int) {
    dice = Dice(seed: seed)
    apps = (0..<40).map { _ in identifier() }
    switchboards = (0...count / 12).map { _ in identifier() }
    for gang in 0..<count { plant(gang) }
    for _ in 0..<count * 25 { plantStray() }
    for _ in 0..<count / 20 { plantList() }
  }

  private struct Account {
    let identifier: UInt32
    let holder: UInt32
  }

  private mutating func identifier(of gang: Int? = nil) -> UInt32 {
    defer { next += 1 }

    gangs[next] = gang
    return next
  }

  private mutating func name(_ identifier: UInt32, holder: UInt32 = 0) {
    ties.append(group: group, identifier: identifier, holder: holder)
  }

  /// A lot of accounts, of people who have up to four; some were another gang's.
  private mutating func lot(of gang: Int) -> [Account] {
    var lot: [Account] = []
    while lot.count < 6 {
      if !used.isEmpty, dice.chance(12) {
        lot.append(used.remove(at: dice.below(used.count)))
        resold.insert(lot[lot.count - 1].identifier)
        continue
      }
      holders += 1
      for _ in 0...dice.below(4) {
        lot.append(Account(identifier: identifier(of: gang), holder: holders))
      }
    }
    return lot.shuffled(using: &dice)
  }

  /// The cases of one gang, 3 to some 60 by a geometric law, lot after lot.
  private mutating func plant(_ gang: Int) {
    var cases = 3
    while cases < 60, dice.chance(92) { cases += 1 }
    let ownApp = dice.chance(30) ? identifier(of: gang) : nil
    let usualApps = (0..<3).map { _ in apps[min(dice.below(40), dice.below(40))] }
    let line = dice.chance(40) ? identifier(of: gang) : nil
    let switchboard = dice.pick(switchboards)
    var (accounts, link) = (lot(of: gang), identifier(of: gang))
    for place in 0..<cases {
      if place > 0, place.isMultiple(of: 12) {
        used += accounts
        accounts = lot(of: gang)
      }
      if dice.chance(25) { link = identifier(of: gang) }
      for _ in 0...dice.below(3) {
        let account = dice.pick(accounts)
        name(account.identifier, holder: dice.chance(60) ? account.holder : 0)
      }
      if dice.chance(50) { name(identifier(of: gang)) }
      if let line, dice.chance(50) { name(line) }
      if dice.chance(45) { name(link) }
      if dice.chance(60) { name(ownApp ?? dice.pick(usualApps), holder: RingTies.name) }
      if dice.chance(8) { name(switchboard) }
      if dice.chance(1) { name(UInt32(1 + dice.below(Int(next) - 1))) }
      group += 2
    }
  }

  private mutating func plantStray() {
    for _ in 0...dice.below(3) { name(identifier()) }
    if dice.chance(20) { name(apps[min(dice.below(40), dice.below(40))], holder: RingTies.name) }
    if dice.chance(1) { name(UInt32(1 + dice.below(Int(next) - 1))) }
    group += 2
  }

  private mutating func plantList() {
    group += 1
    for _ in 0..<70 { name(UInt32(1 + dice.below(Int(next) - 1))) }
    group += 1
  }
}
