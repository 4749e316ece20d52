import Domain

/// All that free words tell of a call.
struct WordsTold {
  let view: WordsView
  let people: WordsPeople
  let victim: WordsVictim
  let divisions: [Found<Int>]
  let money: [CallSheet.MoneyEntry]
  let elements: CallSheet.Elements
  let kind: CallKind
  private let story: WordsStory

  init(_ text: FoldedText, now: Instant) {
    view = WordsView(text, now: now)
    story = WordsStory(view)
    people = WordsPeople(view)
    victim = WordsVictim(view)
    divisions = DivisionReader.find(in: text)
    let ledger = WordsLedger(view, people, story, now: now)
    elements = WordsElements(view).elements
    kind = story.kind(
      paid: ledger.tellsPayment, pressed: ledger.tellsDemand,
      tried: ledger.tellsDemand || elements.claimedIdentity != nil,
      ofOther: victim.relation != nil && victim.relation != .oneself)
    // What two people owe each other is no money of a fraud.
    money = kind == .notFraud ? [] : ledger.entries
  }

  /// The victim's division, six digits.
  var home: String? { WordsHome.division(of: divisions, in: view).map(String.init) }

  /// The accounts and contacts, level 1 where the victim paid into them.
  var mentions: [CallSheet.Mention] {
    let direct = Set(money.filter { $0.kind == .paid }.compactMap(\.to?.canonical))
    return people.mentions.map { mention in
      var mention = mention
      if mention.level == nil, mention.role == .payee, direct.contains(mention.identifier.canonical)
      {
        mention.level = 1
      }
      return mention
    }
  }

  func fill(_ sheet: inout CallSheet) {
    sheet.kind = kind
    sheet.source = WordsSource.read(view.text)
    sheet.caller.relation = victim.relation
    sheet.caller.name = victim.callerName
    sheet.victim.name = victim.name
    sheet.victim.sex = victim.sex
    sheet.victim.age = victim.age
    sheet.victim.division = home
    sheet.victim.idNumber = people.ownDocument
    fillPhones(&sheet)
    sheet.elements = elements
    sheet.identifiers = mentions
    sheet.money = money
    if kind == .dissuasion { sheet.dissuasion = WordsDissuasion.read(view.text, story) }
  }

  /// The first of their own telephones is the caller's, a second the victim's; where the desk or
  /// an office speaks of somebody, the first is the victim's.
  private func fillPhones(_ sheet: inout CallSheet) {
    let isOfVictim =
      kind == .dissuasion || kind == .followUp || victim.relation == .teller
      || victim.relation == .police
    let phones = people.ownPhones
    sheet.caller.phone = isOfVictim ? nil : phones.first
    sheet.victim.phone = isOfVictim ? phones.first : phones.dropFirst().first
  }
}
