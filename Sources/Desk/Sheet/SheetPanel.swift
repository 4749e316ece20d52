import Domain
import Reading
import Store

/// What stands below the line that is typed: the facts read, what is known, what is missing, what
/// to say.
struct SheetPanel {
  let reading: SheetReading
  /// The sheet whose places the orders number.
  let numbered: CallSheet?
  /// The amounts that were left out, see ``Correction/subjects(_:)``.
  let voided: Set<String>
  let knowledge: Knowledge
  /// Why it could not be asked what is known.
  let unknown: String?
  let step: CallStep
  let now: Instant
  let columns: Int

  /// The most important first: a small screen shows as many as fit.
  var lines: [StyledLine] {
    guard let sheet = reading.sheet else {
      return reading.flaws.map { StyledLine($0.message, .alert) } + advice(TacticScheme.unknown)
    }
    return head(sheet) + money(sheet) + identifiers(sheet) + unasked + people(sheet)
      + missing(sheet)
      + warnings + offers + advice(sheet.tactic.code)
  }

  /// Words behind a label; what does not fit goes on below the first word.
  private func labelled(_ label: String, _ words: [(String, StyledLine.Style)]) -> [StyledLine] {
    var lines = [StyledLine(label + "  ", .label)]
    let indent = String(repeating: " ", count: lines[0].text.displayColumns)
    var isFirst = true
    let room = max(1, columns - indent.count)
    for (word, style) in words.flatMap({ broken($0, room) }) {
      let width = lines[lines.count - 1].text.displayColumns + 2 + word.displayColumns
      if !isFirst, width > columns { lines.append(StyledLine(indent)) }
      let isBegun = lines[lines.count - 1].text != indent && !isFirst
      lines[lines.count - 1].add((isBegun ? "  " : "") + word, style)
      isFirst = false
    }
    return lines
  }

  /// A word wider than the screen in pieces.
  private func broken(
    _ word: (String, StyledLine.Style), _ room: Int
  ) -> [(String, StyledLine.Style)] {
    word.0.wrapped(columns: room).split(separator: "\n").map { (String($0), word.1) }
  }

  private func head(_ sheet: CallSheet) -> [StyledLine] {
    var words: [(String, StyledLine.Style)] = [(sheet.kind.name, .strong)]
    words.append((TacticCode.name(sheet.tactic.code), .strong))
    if !sheet.tactic.isGiven {
      if let best = reading.suggestion {
        words.append(((["\(best.score)"] + best.because).joined(separator: " "), .label))
      } else {
        words.append((say("（无依据）", "(nothing points to one)"), .label))
      }
    }
    if let said = sheet.caseNumber {
      let number = Number(said, of: .fraudCase)?.text ?? said
      words.append((say("归入 \(number)", "case \(number)"), .strong))
    }
    if let result = sheet.dissuasion?.result { words.append((result.name, .strong)) }
    return labelled(say("类别", "kind "), words)
  }

  private func money(_ sheet: CallSheet) -> [StyledLine] {
    let subjects = Correction.subjects(numbered?.money ?? [])
    let places = subjects.indices.filter { !voided.contains(subjects[$0]) }
    return zip(places, sheet.money).flatMap { place, entry in
      let about = entry.amount.isApproximate ? say("约", "about ") : ""
      var words: [(String, StyledLine.Style)] = [
        ("\(place + 1) \(entry.kind.name) \(about)\(entry.amount.fen.grouped)", .strong)
      ]
      if let at = entry.at {
        words.append((entry.hasClock ? at.shortText : at.day.text, .plain))
      }
      if let channel = entry.channel { words.append((channel.name, .plain)) }
      let path = [entry.from.map(\.canonical), entry.to.map { "→ \($0.canonical)" }]
      words += path.compactMap { $0 }.map { ($0, .plain) }
      return labelled(say("金额", "money"), words)
    }
  }

  private func identifiers(_ sheet: CallSheet) -> [StyledLine] {
    let places = numbered?.identifiers.map(Correction.subject) ?? []
    return sheet.identifiers.flatMap { mention in
      let identifier = mention.identifier
      let place = places.firstIndex(of: identifier.canonical).map { "\($0 + 1) " } ?? ""
      var words: [(String, StyledLine.Style)] = [
        (place + identifier.canonical, .strong), (mention.role.name, .plain),
        (identifier.issuer ?? identifier.kind.name, .plain),
      ]
      if let holder = mention.holder { words.append((holder, .plain)) }
      if let note = identifier.note { words.append((note, .alert)) }
      return labelled(say("号码", "number"), words) + known(of: identifier)
    }
  }

  /// An account of which nothing is told must not pass for one that is not known.
  private var unasked: [StyledLine] {
    guard let unknown else { return [] }
    return labelled(say("查询", "known"), [(say("未能查询：", "not asked: ") + unknown, .alert)])
  }

  private func known(of identifier: Identifier) -> [StyledLine] {
    knowledge.accounts.filter { $0.asked == identifier.canonical }.flatMap { account in
      let other = account.identifier == account.asked ? "" : account.identifier + "  "
      let stop =
        account.hold.map { Self.words(of: $0, account) }
        ?? account.stoppedAt.map { say("已止付 \($0.shortText)", "stopped \($0.shortText)") }
        ?? say("未止付", "not stopped")
      let words = [
        say(
          "\(other)已知：\(Self.place(of: account)) \(stop) \(account.paid.grouped) 元",
          "\(other)known: \(Self.place(of: account)), \(stop), \(account.paid.grouped) yuan,"),
        say("最近 \(ago(account.lastSeen))", "last \(ago(account.lastSeen))"),
      ]
      return labelled("    ", words.map { ($0, .alert) })
    }
  }

  /// Which cases and calls name an account, or where it stands in a money trail.
  private static func place(of account: Knowledge.Account) -> String {
    guard account.calls == 0 else {
      return say(
        "\(account.cases) 起案件 \(account.calls) 通来电",
        "\(plural(account.cases, "case")), \(plural(account.calls, "call"))")
    }
    let level = account.trailLevel.map { say("\($0) 级", " level \($0)") } ?? ""
    return say("资金流向\(level)账户", "money trail\(level)")
  }

  private static func words(of hold: AccountHold, _ account: Knowledge.Account) -> String {
    if let until = account.holdUntil {
      return hold.name + say("至 \(until.shortText)", " until \(until.shortText)")
    }
    guard let at = account.stoppedAt else { return hold.name }
    return hold.name + say("（\(at.shortText) 止付）", " (stopped \(at.shortText))")
  }

  private func people(_ sheet: CallSheet) -> [StyledLine] {
    var words: [(String, StyledLine.Style)] = []
    words += [sheet.caller.name, sheet.caller.phone].compactMap { $0 }.map { ($0, .plain) }
    if knowledge.callerCalls > 0 {
      words.append(
        (
          say(
            "曾来电 \(knowledge.callerCalls) 次，最近 \(ago(knowledge.callerLastSeen))",
            "called \(knowledge.callerCalls) times, last \(ago(knowledge.callerLastSeen))"), .alert
        ))
    }
    let victim = sheet.victim
    let age = victim.age.map { say("\($0)岁", "aged \($0)") }
    words += [victim.name, victim.sex?.name, age, victim.division].compactMap { $0 }
      .map { ($0, .plain) }
    return words.isEmpty ? [] : labelled(say("人员", "people"), words)
  }

  private func missing(_ sheet: CallSheet) -> [StyledLine] {
    guard !reading.missing.isEmpty || sheet.money.contains(where: { $0.kind == .paid }) else {
      return []
    }
    var words = reading.missing.map { (StopField.name($0), StyledLine.Style.alert) }
    if words.isEmpty { words = [(say("要素齐全", "complete"), .good)] }
    if let clock = StopClock(sheet, now: now, limitMinutes: knowledge.stopMinutes) {
      words.append((clock.words, clock.isLate ? .alert : .good))
    }
    return labelled(say("止付", "stop "), words)
  }

  private var warnings: [StyledLine] {
    reading.warnings.flatMap { labelled(say("注意", "look "), [($0.message, .alert)]) }
  }

  private var offers: [StyledLine] {
    knowledge.offers.enumerated().flatMap { index, offer in
      let because =
        offer.isByPhone ? say("同一电话", "the same phone") : say("同一账号", "a number in common")
      return labelled(
        say("同案", "case?"),
        [("\(index + 1) \(offer.number)  \(because)  :attach \(index + 1)", .plain)]
      )
    }
  }

  private func advice(_ code: String) -> [StyledLine] {
    var steps = StyledLine(say("话术  ", "say    "), .label)
    for other in CallStep.allCases {
      steps.add(" \(other.name) ", other == step ? .selected : .label)
    }
    var lines = [steps] + labelled("    ", [(step.words.text, .good)])
    if let advice = TacticScheme.tactic(String(code.prefix(3)))?.advice {
      lines += ([advice.keyLine] + advice.questions + [advice.action])
        .flatMap { labelled("    ", [($0.text, .plain)]) }
    }
    return lines
  }

  private func ago(_ time: Instant?) -> String {
    time.map { Age.words($0, now: now) } ?? ""
  }
}
