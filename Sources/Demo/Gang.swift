import Domain

/// Some people who work one tactic for a fortnight, with their accounts, phones and pages.
///
/// Few are busy and most appear once, which is why some accounts are named by many calls. Nothing
/// of it is kept: the same key makes the same gang again, so that a million calls need no memory.
struct Gang {
  private let seed: UInt64
  private let habit: Weighted<AccountHabit>
  private let appNames: [String]

  /// The gang of a rank; the first ranks are the busy ones.
  init(script: Script, seed: UInt64, fortnight: Int, rank: Int) {
    var dice = Dice(seed: seed, of: Int(script.tactic.dropFirst()) ?? 0, fortnight, rank)
    self.seed = dice.next()
    habit = script.accounts
    appNames = script.apps
  }

  /// A rank as calls meet them: 1 in about a tenth of all, four in ten never met again.
  static func rank(_ dice: inout Dice) -> Int {
    let fraction = dice.fraction()
    var power = 1.0
    for _ in 0..<7 { power *= max(fraction, 0.002) }
    return Int(1 / power)
  }

  /// An account that takes the victims' money; a gang has three.
  func account(_ place: Int) -> CallSheet.Mention {
    var dice = Dice(seed: seed, of: 1, place)
    let identifier = identifier(habit.pick(&dice), &dice)
    return CallSheet.Mention(
      identifier: identifier, role: .payee,
      holder: dice.chance(70) ? Names.person(&dice) : nil, bank: identifier.issuer, level: 1)
  }

  /// The card that takes the money from the others.
  var upperCard: CallSheet.Mention {
    var dice = Dice(seed: seed, of: 2)
    let card = dice.bankCard()
    return CallSheet.Mention(
      identifier: card, role: .payee, holder: Names.person(&dice), bank: card.issuer, level: 2)
  }

  /// A phone it rings from; a gang has two.
  func phone(_ place: Int) -> Identifier {
    var dice = Dice(seed: seed, of: 3, place)
    return dice.fraudPhone()
  }

  var qq: Identifier {
    var dice = Dice(seed: seed, of: 4)
    return dice.qq()
  }

  var wechat: Identifier {
    var dice = Dice(seed: seed, of: 5)
    return dice.wechat()
  }

  var link: Identifier {
    var dice = Dice(seed: seed, of: 6)
    return dice.link()
  }

  var app: String? {
    var dice = Dice(seed: seed, of: 7)
    return appNames.isEmpty ? nil : dice.pick(appNames)
  }

  private func identifier(_ habit: AccountHabit, _ dice: inout Dice) -> Identifier {
    switch habit {
    case .card: dice.bankCard()
    case .corporate: dice.corporateAccount()
    case .alipay: dice.alipay()
    case .wechatPay: dice.wechat(.wechatPay)
    case .crypto: dice.cryptoAddress()
    }
  }
}
