public import JSON
import Domain

extension Figures {
  /// Reads what `api.figures` answers.
  ///
  /// - Throws: ``BriefingError/unreadable(key:)`` for a missing key or a wrong type.
  public init(json: JSONValue) throws(BriefingError) {
    self.init()
    let reader = FigureReader(json)
    calls = try Self.calls(reader.inside("calls"))
    cases = try Self.cases(reader.inside("cases"))
    dissuasion = try Self.dissuasion(reader.inside("dissuasion"))
    accounts = try Self.accounts(reader.inside("accounts"))
    let sums = try reader.inside("money")
    for kind in MoneyKind.allCases where sums.has(kind.rawValue) {
      money[kind] = try Self.sum(sums.inside(kind.rawValue))
    }
    if reader.has("channels") {
      estimated = try sums.has("estimated") ? Self.sum(sums.inside("estimated")) : Sum()
      channels = try reader.rows("channels", Self.channel)
    }
    if sums.has("confirmed") { confirmed = try Self.sum(sums.inside("confirmed")) }
    if reader.has("ledger") { ledger = try Self.ledger(reader.inside("ledger")) }
  }

  private static func ledger(_ reader: FigureReader) throws(BriefingError) -> Ledger {
    Ledger(
      opened: try reader.fen("opened_fen"), earlier: try reader.fen("earlier_fen"),
      outside: try reader.fen("outside_fen"), astray: try reader.fen("astray_fen"),
      elsewhen: try reader.fen("elsewhen_fen"), belowZero: try reader.fen("below_zero_fen"))
  }

  private static func sum(_ reader: FigureReader) throws(BriefingError) -> Sum {
    Sum(try reader.fen("fen"), isApproximate: try reader.bool("approximate"))
  }

  private static func calls(_ reader: FigureReader) throws(BriefingError) -> Calls {
    var calls = Calls()
    calls.total = try reader.integer("total")
    calls.byKind = try reader.counts("by_kind")
    calls.bySource = try reader.counts("by_source")
    calls.byHour = try reader.integers("by_hour")
    if reader.has("by_weekday_hour") {
      calls.byWeekdayHour = try reader.integerRows("by_weekday_hour")
    }
    return calls
  }

  private static func cases(_ reader: FigureReader) throws(BriefingError) -> Cases {
    var cases = Cases()
    cases.total = try reader.integer("total")
    cases.withLoss = try reader.integer("with_loss")
    cases.loss = try reader.fen("loss_fen")
    cases.maxLoss = try reader.fen("max_loss_fen")
    cases.middleLosses = try reader.integers("middle_losses_fen").map { Fen($0) }
    cases.lossBounds = try reader.integers("loss_bounds_fen").map { Fen($0) }
    cases.lossBands = try reader.integers("loss_bands")
    cases.tactics = try reader.rows("tactics", share)
    cases.divisions = try reader.rows("divisions", share)
    if reader.has("way_in") { cases.wayIn = try reader.rows("way_in", wayIn) }
    cases.sex = try reader.counts("sex")
    cases.ageBounds = try reader.integers("age_bounds")
    cases.ages = try reader.integers("ages")
    cases.ageUnknown = try reader.integer("age_unknown")
    cases.occupation = try reader.counts("occupation")
    return cases
  }

  private static func share(_ reader: FigureReader) throws(BriefingError) -> Share {
    Share(
      code: try reader.text("code"), chinese: try reader.text("zh"), english: try reader.text("en"),
      cases: try reader.integer("cases"), withLoss: try reader.optional("with_loss"),
      loss: try reader.fen("loss_fen"), population: try reader.optional("population"),
      victims: reader.has("sex") ? try victims(reader) : nil)
  }

  private static func victims(_ reader: FigureReader) throws(BriefingError) -> Victims {
    Victims(
      sex: try reader.counts("sex"), ages: try reader.integers("ages"),
      ageUnknown: try reader.integer("age_unknown"))
  }

  private static func wayIn(_ reader: FigureReader) throws(BriefingError) -> Share {
    var share = try share(reader)
    if share.code == unknown { share.code = nil }
    let known = share.code.flatMap(WayIn.init)
    (share.chinese, share.english) = (known?.chinese, known?.english)
    return share
  }

  private static func channel(_ reader: FigureReader) throws(BriefingError) -> Channel {
    let code = try reader.word("code")
    return Channel(
      code: code == unknown ? nil : code, payments: try reader.integer("payments"),
      sum: try sum(reader))
  }

  private static func dissuasion(_ reader: FigureReader) throws(BriefingError) -> Dissuasion {
    var dissuasion = Dissuasion()
    dissuasion.attempts = try reader.integer("attempts")
    dissuasion.cases = try reader.integer("cases")
    dissuasion.results = try reader.counts("results")
    return dissuasion
  }

  private static func accounts(_ reader: FigureReader) throws(BriefingError) -> Accounts {
    var accounts = Accounts()
    accounts.mentioned = try reader.integer("mentioned")
    accounts.new = try reader.integer("new")
    accounts.stopped = try reader.integer("stopped")
    accounts.frozen = try reader.integer("frozen")
    accounts.top = try reader.rows("top") { (row) throws(BriefingError) in
      Account(
        identifier: try row.text("identifier") ?? "", kind: try row.text("kind") ?? "",
        cases: try row.integer("cases"), calls: try row.integer("calls"),
        amount: try row.fen("amount_fen"))
    }
    return accounts
  }
}
