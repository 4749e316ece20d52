public import Domain

/// What the log knows of a case that is to be told: it holds words that may name people, and is
/// never told itself.
public struct CaseFacts: Hashable, Sendable {
  /// The number of the case.
  public var number: String
  /// The code of its tactic.
  public var tactic: String
  /// The month it was opened in, 1–12.
  public var month: Int
  public var sex: Sex?
  /// In years.
  public var age: Int?
  public var occupation: String?
  /// A ``WayIn`` code, or the officer's own words.
  public var wayIn: String?
  public var usedScreen = false
  public var usedRemoteControl = false
  public var usedAI = false
  public var demanded = Fen.zero
  public var paid = Fen.zero
  /// Stopped and frozen.
  public var stopped = Fen.zero
  public var channels: [MoneyChannel] = []
  public var result: DissuasionResult?
  /// Claimed identities, in the officers' words.
  public var claimed: [String] = []
  /// Narratives, pretexts and phrases.
  public var said: [String] = []

  public init(number: String, tactic: String, month: Int) {
    self.number = number
    self.tactic = tactic
    self.month = month
  }
}
