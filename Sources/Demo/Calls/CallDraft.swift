import Domain

/// A call sheet in the making.
struct CallDraft {
  let plan: CallPlan
  let gang: Gang
  let scene: Scene
  /// Who the fraudster says to be.
  let identity: String?
  /// Which of the gang's three accounts and two phones the call names.
  let accountPlace: Int
  let phonePlace: Int
  var dice: Dice
  var sheet: CallSheet

  init(_ plan: CallPlan, seed: UInt64, dice: Dice) {
    self.plan = plan
    self.dice = dice
    gang = Gang(
      script: plan.script, seed: seed, fortnight: plan.receivedAt.day.number / 14, rank: plan.rank)
    scene = self.dice.pick(plan.script.scenes)
    identity = scene.identities.isEmpty ? nil : self.dice.pick(scene.identities)
    accountPlace = Self.accountPlaces.pick(&self.dice)
    phonePlace = self.dice.below(2)
    sheet = CallSheet(
      id: self.dice.uuid(at: plan.receivedAt), receivedAt: plan.receivedAt, kind: plan.kind,
      tactic: CallSheet.TacticChoice(code: plan.script.tactic, isGiven: self.dice.chance(90)))
  }

  /// Writes every part of the sheet.
  static func written(_ plan: CallPlan, seed: UInt64, dice: inout Dice) -> CallSheet {
    var draft = CallDraft(plan, seed: seed, dice: Dice(seed: dice.next()))
    draft.addSource()
    switch plan.kind {
    case .invalid, .notFraud: draft.addHarmless()
    default: draft.addFraud()
    }
    return draft.sheet
  }

  private mutating func addFraud() {
    addPeople()
    addElements()
    addIdentifiers()
    addDissuasion()
    addMoney()
    addNarrative()
  }

  private static let accountPlaces: Weighted<Int> = [0: 60, 1: 25, 2: 15]

  private mutating func addSource() {
    sheet.source = Sources.by(plan.kind).pick(&dice)
  }
}
