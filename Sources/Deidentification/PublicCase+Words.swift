public import Domain

extension PublicCase {
  /// What is told of the case, a sentence or two each, in the language in force.
  public var paragraphs: [String] {
    [who + means, sentences(in: .current), money].filter { !$0.isEmpty }
  }

  /// The advice of its class.
  public var advice: Advice? { TacticScheme.tactic(String(tactic.prefix(3)))?.advice }

  /// The name of its tactic, where that says something.
  private var known: String? {
    tactic == TacticScheme.unknown ? nil : TacticScheme.tactic(tactic)?.name
  }

  private var who: String {
    say(
      "\(month)月的一天，一名\(chinesePerson)\(wayIn?.met ?? "")遭遇\(known.map { "“\($0)”类" } ?? "")诈骗。",
      "One day in \(CalendarDay.monthNames[month - 1]), \(englishPerson) met with fraud"
        + "\(wayIn.map { " " + $0.met } ?? "")\(known.map { " (\"\($0)\")" } ?? "").")
  }

  private var chinesePerson: String {
    let sexed = sex.map { $0 == .female ? "女性" : "男性" } ?? "群众"
    return (age?.chinese ?? "") + sexed + (occupation.map { "（\($0.chinese)）" } ?? "")
  }

  private var englishPerson: String {
    let sexed = sex.map { $0 == .female ? "a woman" : "a man" } ?? "a person"
    let whose = sex.map { $0 == .female ? "her" : "his" } ?? "their"
    let aged = age.map { " " + $0.english.replacing("in the", with: "in \(whose)") } ?? ""
    return sexed + aged + (occupation.map { ", \($0.english)," } ?? "")
  }

  private var means: String { claims + voice }

  /// Whom the fraudster posed as, and what was said or wanted.
  private var claims: String {
    let (posed, wanted) = (claimed.map(\.name), signs.map(\.name).filter { $0 != known })
    guard !(posed + wanted).isEmpty else { return "" }
    let chinese = (posed.isEmpty ? [] : ["冒充\(posed.joined(separator: "、"))"]) + wanted
    let english = [
      posed.isEmpty ? "" : " The fraudster posed as \(posed.joined(separator: " and ")).",
      wanted.isEmpty ? "" : " It was about \(Self.list(wanted)).",
    ]
    return say("对方\(chinese.joined(separator: "，"))。", english.joined())
  }

  private static func list(_ items: [String]) -> String {
    guard items.count > 1 else { return items.joined() }
    return items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1]
  }

  private var voice: String {
    usedAI ? say("对方还用人工智能伪造声音或面容。", " A voice or a face was made by a machine.") : ""
  }

  private func sentences(in language: Language) -> String {
    let told = told(in: language)
    guard !told.isEmpty else { return "" }
    let words = told.joined(separator: say("", " "))
    guard !told.contains(where: Self.isOwnVoice) else {
      return say("事主说：“\(words)”", "In the victim's words: \"\(words)\"")
    }
    return say("经过：\(words)", "What happened: \(words)")
  }

  /// Whether a sentence is in the first person.
  private static func isOwnVoice(_ sentence: String) -> Bool {
    institutional.reduce(sentence) { $0.replacing($1, with: "") }.has("我")
      || sentence.split(whereSeparator: { !$0.isLetter }).contains { own.contains($0.lowercased()) }
  }

  /// Where 我 is who records, or nobody.
  private static let institutional = [
    "自我", "我局", "我所", "我市", "我区", "我县", "我省", "我国", "我行", "我司", "我台", "我中心",
  ]

  private static let own: Set = ["i", "me", "my", "mine", "we", "us", "our"]

  private func told(in language: Language) -> [String] {
    sentences.filter { PlainSentences.language(of: $0) == language }
  }

  private var money: String { wanted + loss + saved }

  private var wanted: String {
    guard paid.fen == .zero, demanded.fen > .zero else { return "" }
    return say("对方索要\(demanded.wording)。", "The sum wanted was \(demanded.wording). ")
  }

  private var loss: String {
    guard paid.fen > .zero else { return "" }
    let ways = channels.map(\.name).joined(separator: say("、", ", "))
    let by = ways.isEmpty ? "" : say("通过\(ways)", " (\(ways))")
    // What the narrative told already is not told twice.
    if told(in: .current).contains(where: { $0.has(say("元", "yuan")) }) {
      return by.isEmpty ? "" : say("款项\(by)转出。", "The way of payment was \(ways).")
    }
    return say("事主\(by)转出\(paid.wording)。", "The victim lost \(paid.wording)\(by).")
  }

  private var saved: String {
    let isPersuaded = result == .persuadedBefore || result == .persuadedStop
    let heard =
      !isPersuaded
      ? ""
      : paid.fen > .zero
        ? say("经反诈专席劝阻，没有继续付款。", " The desk kept more from being paid.")
        : say("经反诈专席及时劝阻，没有付款。", "The desk was asked in time, and nothing was paid.")
    let stop =
      stopped.fen > .zero
      ? say("其中\(stopped.wording)已被止付。", " Of it \(stopped.wording) was stopped.") : ""
    let seen =
      !isPersuaded && paid.fen == .zero
      ? say("事主识破骗局，没有付款。", "The fraud was seen through, and nothing was paid.") : ""
    return stop + heard + seen
  }
}
