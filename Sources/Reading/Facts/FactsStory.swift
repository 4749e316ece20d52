public import Domain

/// Who did what with which account, as a text tells it.
///
/// What is not told is absent, and nothing is made up.
public struct FactsStory: Hashable, Sendable {
  /// What the call would be recorded as.
  public var kind: CallKind?
  /// Who calls, to the victim.
  public var relation: Relation?
  public var victim = CallSheet.Victim()
  /// The caller's and the victim's own telephones: never leads.
  public var ownPhones: [String] = []
  /// Every account and contact with its part in the case.
  public var mentions: [CallSheet.Mention] = []
  public var money: [CallSheet.MoneyEntry] = []
  /// The codes of all divisions named, whoever lives there.
  public var divisions: [String] = []
  public var claimedIdentity: String?
  public var apps: [String] = []

  init() {}

  init(_ told: WordsTold) {
    kind = told.kind
    relation = told.victim.relation
    victim.name = told.victim.name
    victim.sex = told.victim.sex
    victim.age = told.victim.age
    victim.division = told.home
    victim.idNumber = told.people.ownDocument
    ownPhones = told.people.ownPhones
    mentions = told.mentions
    money = told.money
    divisions = told.divisions.map { String($0.value) }
    claimedIdentity = told.elements.claimedIdentity
    apps = told.elements.apps
  }
}
