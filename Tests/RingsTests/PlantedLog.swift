import Rings
import Support

/// An invented log in which it is known who belongs together.
///
/// Gangs of all sizes wear out accounts, of which one holder may have several, and keep their
/// phones, chat names and pages for longer; most cases are of nobody known. What must not tie: a
/// hotline and a platform that many cases name, phones that dozens and hundreds rent, accounts sold
/// to several gangs, common names, and numbers misheard for another's.
struct PlantedLog {
  private(set) var ties = RingTies()
  /// The gang of each identifier that belongs to one.
  private(set) var gangs: [UInt32: Int] = [:]
  private var dice: Dice
  private var next: UInt32 = 1
  private var group: UInt32 = 2

  init(seed: UInt64, gangs count: Int) {
    dice = Dice(seed: seed)
    let hubs = (hotline: identifier(), platform: identifier(), phone: identifier())
    let rented = (0..<count / 10).map { _ in identifier() }
    let mules = (0..<count / 4).map { _ in identifier() }
    for gang in 0..<count { plant(gang, mules) }
    for _ in 0..<count * 40 { plantStray() }
    for case let key in stride(from: UInt32(2), to: group, by: 2) {
      if dice.chance(3) { ties.append(group: key, identifier: hubs.platform) }
      if dice.chance(2) { ties.append(group: key, identifier: hubs.hotline) }
      if dice.chance(1) { ties.append(group: key, identifier: hubs.phone) }
      if dice.chance(10) { ties.append(group: key, identifier: dice.pick(rented)) }
      if dice.chance(1) {
        ties.append(group: key, identifier: UInt32(dice.below(Int(next) - 1) + 1))
      }
    }
  }

  private mutating func identifier(of gang: Int? = nil) -> UInt32 {
    defer { next += 1 }

    gangs[next] = gang
    return next
  }

  /// The cases of one gang: 2 in the most, some hundred in a few.
  private mutating func plant(_ gang: Int, _ mules: [UInt32]) {
    let cases = min(120, 2 + Int(6 / (dice.fraction() + 0.03)))
    let phones = (0...cases / 12).map { _ in identifier(of: gang) }
    let pages = (0...cases / 10).map { _ in identifier(of: gang) }
    let chats = (0...cases / 8).map { _ in identifier(of: gang) }
    var accounts = [account(of: gang), account(of: gang)]
    for _ in 0..<cases {
      if dice.chance(35) { wear(out: &accounts, of: gang) }
      name(accounts[dice.below(2)])
      if dice.chance(25) { name(accounts[dice.below(2)]) }
      if dice.chance(60) { ties.append(group: group, identifier: dice.pick(phones)) }
      if dice.chance(40) { ties.append(group: group, identifier: dice.pick(chats)) }
      if dice.chance(35) { ties.append(group: group, identifier: dice.pick(pages)) }
      if dice.chance(3) { ties.append(group: group, identifier: dice.pick(mules)) }
      group += 2
    }
  }

  private mutating func plantStray() {
    ties.append(group: group, identifier: identifier(), holder: dice.chance(50) ? holder() : 0)
    for _ in 0..<dice.below(3) { ties.append(group: group, identifier: identifier()) }
    group += 2
  }

  private struct Account {
    let identifier: UInt32
    let holder: UInt32
  }

  private mutating func account(of gang: Int) -> Account {
    Account(identifier: identifier(of: gang), holder: holder())
  }

  /// Puts a new account in the place of one, in three of ten cases of the same holder.
  private mutating func wear(out accounts: inout [Account], of gang: Int) {
    let place = dice.below(2)
    let holder = dice.chance(30) ? accounts[place].holder : holder()
    accounts[place] = Account(identifier: identifier(of: gang), holder: holder)
  }

  private mutating func name(_ account: Account) {
    let holder = dice.chance(70) ? account.holder : 0
    ties.append(group: group, identifier: account.identifier, holder: holder)
  }

  /// One of the common names, or of the many rare ones.
  private mutating func holder() -> UInt32 {
    UInt32(dice.chance(30) ? 1 + dice.below(40) : 1000 + dice.below(100_000))
  }
}
