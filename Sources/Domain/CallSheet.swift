/// One call as the desk writes it down.
///
/// A sheet that exists is right: every value has been read.
public struct CallSheet: Hashable, Sendable {
  /// The call's identity, made where it is taken: sent twice, it is still one call.
  public var id: UUID
  public var receivedAt: Instant
  public var kind: CallKind
  public var source: CallSource?
  /// The number of the case the call joins; `nil` opens one where the kind does.
  public var caseNumber: String?
  public var caller = Caller()
  public var victim = Victim()
  public var narrative: String?
  public var tactic: TacticChoice
  public var elements = Elements()
  public var identifiers: [Mention] = []
  public var money: [MoneyEntry] = []
  public var dissuasion: Dissuasion?
  public var note: String?

  public init(id: UUID, receivedAt: Instant, kind: CallKind, tactic: TacticChoice) {
    self.id = id
    self.receivedAt = receivedAt
    self.kind = kind
    self.tactic = tactic
  }

  /// Whether a call of this kind opens a case when it names none.
  public var opensCase: Bool { kind.opensCase }

  /// The tactic, and whether the officer gave it or the desk suggested it.
  public struct TacticChoice: Hashable, Sendable {
    public var code: String
    public var isGiven: Bool

    public init(code: String, isGiven: Bool) {
      self.code = code
      self.isGiven = isGiven
    }
  }

  public struct Caller: Hashable, Sendable {
    public var phone: String?
    public var name: String?
    public var relation: Relation?

    public init(phone: String? = nil, name: String? = nil, relation: Relation? = nil) {
      self.phone = phone
      self.name = name
      self.relation = relation
    }
  }

  public struct Victim: Hashable, Sendable {
    public var name: String?
    public var sex: Sex?
    /// In years, 0–130.
    public var age: Int?
    public var education: String?
    public var occupation: String?
    public var idNumber: String?
    public var phone: String?
    /// The division code of residence, six digits.
    public var division: String?
    public var isRepeat: Bool?
    public var wasWarned: Bool?

    public init() {}
  }

  /// How the fraud was done.
  public struct Elements: Hashable, Sendable {
    /// A ``WayIn`` code, or the officer's own words.
    public var wayIn: String?
    /// ``ContactTool`` codes, or the officer's own words.
    public var tools: [String] = []
    public var claimedIdentity: String?
    public var pretext: String?
    public var phrases: [String] = []
    public var screenSharing: Bool?
    public var remoteControl: Bool?
    public var ai: Bool?
    public var links: [String] = []
    public var apps: [String] = []

    public init() {}
  }

  /// An identifier as this call names it.
  public struct Mention: Hashable, Sendable {
    public var identifier: Identifier
    public var role: IdentifierRole
    public var holder: String?
    public var bank: String?
    /// 1 receives the victim's money directly, 2 receives from level 1, and so on.
    public var level: Int?

    public init(
      identifier: Identifier,
      role: IdentifierRole,
      holder: String? = nil,
      bank: String? = nil,
      level: Int? = nil
    ) {
      self.identifier = identifier
      self.role = role
      self.holder = holder
      self.bank = bank
      self.level = level
    }
  }

  /// One line of the case's money ledger.
  public struct MoneyEntry: Hashable, Sendable {
    public var kind: MoneyKind
    public var amount: Amount
    public var at: Instant?
    /// Whether the hour of `at` was told, and not its day alone.
    public var hasClock = true
    public var channel: MoneyChannel?
    public var settlement: Settlement?
    public var from: Identifier?
    public var to: Identifier?

    public init(kind: MoneyKind, amount: Amount) {
      self.kind = kind
      self.amount = amount
    }
  }

  /// One attempt to keep the person from paying, and how the case stands after it.
  public struct Dissuasion: Hashable, Sendable {
    public var channel: DissuasionChannel
    public var level: RiskLevel?
    public var reached: Reached?
    public var result: DissuasionResult?

    public init(
      channel: DissuasionChannel,
      level: RiskLevel? = nil,
      reached: Reached? = nil,
      result: DissuasionResult? = nil
    ) {
      self.channel = channel
      self.level = level
      self.reached = reached
      self.result = result
    }
  }
}

extension CallKind {
  /// Whether a call of this kind opens a case when it names none.
  public var opensCase: Bool {
    switch self {
    case .attempt, .inProgress, .loss, .dissuasion: true
    case .consultation, .tip, .followUp, .notFraud, .invalid: false
    }
  }
}

extension IdentifierKind {
  /// Whether money can lie on it.
  public var isAccount: Bool {
    switch self {
    case .bankCard, .bankAccount, .alipay, .wechatPay, .digitalYuan, .crypto: true
    case .phone, .qq, .wechat, .app, .link, .email, .residentID, .creditCode, .other: false
    }
  }

  /// The role it plays when nobody says: accounts are payees, others contacts.
  public var defaultRole: IdentifierRole { isAccount ? .payee : .contact }
}
