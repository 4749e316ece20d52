public import Domain

/// What a bank needs to stop a payment, and what of it a sheet still lacks.
///
/// The bank compares account name, number, amount and time of transfer, and refuses on any
/// mismatch, so that what is missing must be asked while the caller is on the line.
public enum StopPayment {
  /// The keys still to be filled in, in the order of asking; none when nothing was paid.
  public static func missing(in sheet: CallSheet) -> [String] {
    let payments = sheet.money.enumerated().filter { $0.element.kind == .paid }
    guard !payments.isEmpty else { return sheet.kind == .loss ? ["money"] : [] }
    var keys = payments.flatMap { missing(in: $0.element, at: $0.offset) }
    let stoppable = payments.map(\.element).filter(canStop)
    guard !stoppable.isEmpty else { return keys }
    for key in stoppable.flatMap({ missingHolder($0, in: sheet) }) where !keys.contains(key) {
      keys.append(key)
    }
    return keys + missingVictim(in: sheet)
  }

  /// Whether a bank or a payment firm stands between: nobody can stop cash on its way.
  public static func canStop(_ entry: CallSheet.MoneyEntry) -> Bool {
    switch entry.channel {
    case .cash, .gold, .post: false
    default: true
    }
  }

  private static func missing(in entry: CallSheet.MoneyEntry, at index: Int) -> [String] {
    var names: [String] = []
    if entry.at == nil || !entry.hasClock { names.append("at") }
    if entry.channel == nil { names.append("channel") }
    if canStop(entry) {
      if entry.from == nil { names.append("from") }
      // A bank cannot stop an account that is half heard.
      if entry.to?.isMasked ?? true { names.append("to") }
    }
    return names.map { "money[\(index)].\($0)" }
  }

  private static func missingHolder(_ entry: CallSheet.MoneyEntry, in sheet: CallSheet) -> [String]
  {
    guard let account = entry.to else { return [] }
    let listed = sheet.identifiers.firstIndex { $0.identifier.isSame(as: account) }
    guard let listed else { return ["identifiers"] }
    return sheet.identifiers[listed].holder == nil ? ["identifiers[\(listed)].holder"] : []
  }

  private static func missingVictim(in sheet: CallSheet) -> [String] {
    let isCaller = sheet.caller.relation == .oneself
    let name = sheet.victim.name ?? (isCaller ? sheet.caller.name : nil)
    var keys: [String] = []
    if name == nil { keys.append("victim.name") }
    if sheet.victim.phone ?? sheet.caller.phone == nil { keys.append("victim.phone") }
    if sheet.victim.idNumber == nil { keys.append("victim.id_number") }
    return keys
  }
}
