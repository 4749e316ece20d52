/// What a column of a table can hold: the keys of the call sheet, and what old logs keep beside.
public enum ColumnKey: String, CaseIterable, Sendable {
  case id
  /// The day, where the clock stands in a column of its own.
  case receivedDay = "received_day"
  case receivedAt = "received_at"
  case kind
  case source
  case caseNumber = "case"
  case callerPhone = "caller.phone"
  case callerName = "caller.name"
  case callerRelation = "caller.relation"
  case victimName = "victim.name"
  case victimSex = "victim.sex"
  case victimAge = "victim.age"
  case victimEducation = "victim.education"
  case victimOccupation = "victim.occupation"
  case victimIDNumber = "victim.id_number"
  case victimPhone = "victim.phone"
  case victimDivision = "victim.division"
  case victimRepeat = "victim.repeat"
  case victimWarned = "victim.warned"
  case narrative
  case tactic
  case wayIn = "elements.way_in"
  case tools = "elements.tools"
  case claimedIdentity = "elements.claimed_identity"
  case pretext = "elements.pretext"
  case phrases = "elements.phrases"
  case screenSharing = "elements.screen_sharing"
  case remoteControl = "elements.remote_control"
  case ai = "elements.ai"
  case links = "elements.links"
  case apps = "elements.apps"
  /// The sheet's own list, as JSON.
  case identifiers
  /// Accounts that received the money.
  case payee
  case payeeHolder = "payee.holder"
  case payeeBank = "payee.bank"
  /// The victim's own account.
  case payer
  /// Phones and names the fraudster was reached by.
  case contact
  case qq
  case wechat
  case link
  /// The sheet's own ledger, as JSON.
  case money
  case paid
  case paidAt = "paid.at"
  case paidChannel = "paid.channel"
  case demanded
  case stopped
  case frozen
  case returned
  case prevented
  case dissuasionChannel = "dissuasion.channel"
  case dissuasionLevel = "dissuasion.level"
  case dissuasionReached = "dissuasion.reached"
  case dissuasionResult = "dissuasion.result"
  /// What was done with the call, in words; kept in the note.
  case outcome
  /// The number the call had in the old log; kept in the note.
  case reference
  case note
  /// Proves that an exported row is as it was exported, see ``RowSeal``.
  case seal
}

extension ColumnKey {
  /// Those that several columns may hold.
  var isShared: Bool {
    switch self {
    case .note, .payee, .payer, .contact, .qq, .wechat, .link, .links, .apps, .phrases: true
    default: false
    }
  }

  /// Amounts of money, whose bare numbers are yuan unless the column says 万元.
  var isAmount: Bool {
    switch self {
    case .paid, .demanded, .stopped, .frozen, .returned, .prevented: true
    default: false
    }
  }

  /// Numbers that mean nothing when their last digits are lost.
  var isNumber: Bool {
    switch self {
    case .callerPhone, .victimPhone, .victimIDNumber, .payee, .payer, .contact, .qq, .wechat: true
    default: false
    }
  }
}
