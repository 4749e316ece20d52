public import Domain

/// A case as it may be told to anyone: codes of a few kinds each, and sentences of common words.
///
/// It is composed from what was recorded field by field, not by taking names out of a text: what
/// is told can only be what is named here, whatever an officer wrote. No place, no day, no exact
/// age and no exact amount is in it.
public struct PublicCase: Hashable, Sendable {
  /// For the desk alone: the number under which the case can be looked up.
  public var number: String
  /// The code of its tactic; advice is given for its class.
  public var tactic: String
  public var month: Int
  public var sex: Sex?
  public var age: AgeBand?
  public var occupation: OccupationClass?
  public var wayIn: WayIn?
  public var claimed: [ClaimedOffice]
  public var signs: [FraudSign]
  public var usedAI: Bool
  public var demanded: CoarseAmount
  public var paid: CoarseAmount
  public var stopped: CoarseAmount
  public var channels: [MoneyChannel]
  public var result: DissuasionResult?
  /// Sentences of a narrative that are all common words, in the language they were written in.
  public var sentences: [String]

  /// Sentences that are told at most.
  static let sentencesMax = 2

  public init(_ facts: CaseFacts) {
    number = facts.number
    tactic = facts.tactic
    month = facts.month
    sex = facts.sex
    age = facts.age.map { AgeBand($0) }
    occupation = facts.occupation.flatMap { OccupationClass($0) }
    wayIn = facts.wayIn.flatMap { WayIn(rawValue: $0) }.flatMap { $0 == .other ? nil : $0 }
    claimed = Array(ClaimedOffice.all(in: facts.claimed.joined(separator: "\n")).prefix(2))
    signs = Self.signs(of: facts)
    usedAI = facts.usedAI
    demanded = CoarseAmount(facts.demanded)
    paid = CoarseAmount(facts.paid)
    stopped = CoarseAmount(facts.stopped)
    channels = facts.channels
    result = facts.result
    sentences = Array(facts.said.flatMap { PlainSentences.all(in: $0) }.prefix(Self.sentencesMax))
  }

  private static func signs(of facts: CaseFacts) -> [FraudSign] {
    let told = Set(FraudSign.all(in: facts.said.joined(separator: "\n")))
    let hasScreen = facts.usedScreen || facts.usedRemoteControl
    let all = FraudSign.allCases.filter { told.contains($0) || $0 == .screen && hasScreen }
    return Array(all.prefix(signsMax))
  }

  /// Signs that are told at most.
  private static let signsMax = 4
}
