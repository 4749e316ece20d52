public import Domain

extension PublicCase {
  /// What is told of the case, a sentence or two each, in the language in force.
  public var paragraphs: [String] {
    [who + means, sentences(in: .current), money].filter { !$0.isEmpty }
  }

  /// The advice of its class.
  public var advice: Advice? { TacticScheme.tactic(String(tactic.prefix(3)))?.advice }

  private var who: String {
    let known = tactic == TacticScheme.unknown ? nil : TacticScheme.tactic(tactic)?.name
    return say(
      "\(month)月的一天，一名\(chinesePerson)\(chineseWayIn)遇到\(known.map { "“\($0)”" } ?? "")诈骗。",
      "One day in \(Self.months[month - 1]) \(englishPerson) met with fraud"
        + "\(englishWayIn)\(known.map { ": \($0)" } ?? "").")
  }

  private var chinesePerson: String {
    let sexed = sex.map { $0 == .female ? "女性" : "男性" } ?? "群众"
    return (age?.chinese ?? "") + sexed + (occupation.map { "（\($0.chinese)）" } ?? "")
  }

  private var englishPerson: String {
    let sexed = sex.map { $0 == .female ? "a woman" : "a man" } ?? "a person"
    let known = [age?.english, occupation?.english].compactMap(\.self)
    return known.isEmpty ? sexed : "\(sexed) (\(known.joined(separator: ", ")))"
  }

  private var chineseWayIn: String { wayIn.map { "因\($0.chinese)" } ?? "" }
  private var englishWayIn: String { wayIn.map { " by way of \($0.english)" } ?? "" }

  private var means: String { claims + wants + voice }

  private var claims: String {
    guard !claimed.isEmpty else { return "" }
    let names = claimed.map(\.name)
    return say(
      "对方冒充\(names.joined(separator: "、"))。",
      " The caller posed as \(names.joined(separator: " and ")).")
  }

  private var wants: String {
    guard !signs.isEmpty else { return "" }
    let names = signs.map(\.name)
    return say(
      "骗局的特征是：\(names.joined(separator: "；"))。",
      " The signs were: \(names.joined(separator: "; ")).")
  }

  private var voice: String {
    usedAI ? say("对方还用人工智能伪造声音或面容。", " A voice or a face was made by a machine.") : ""
  }

  private func sentences(in language: Language) -> String {
    let told = sentences.filter { PlainSentences.language(of: $0) == language }
    guard !told.isEmpty else { return "" }
    return say("经过：\(told.joined())", "What happened: \(told.joined(separator: " "))")
  }

  private var money: String { wanted + loss + saved }

  private var wanted: String {
    guard paid.fen == .zero, demanded.fen > .zero else { return "" }
    return say("对方索要\(demanded.wording)。", "The sum wanted was \(demanded.wording). ")
  }

  private var loss: String {
    guard paid.fen > .zero else { return "" }
    let ways = channels.map(\.name).joined(separator: say("、", ", "))
    let by = ways.isEmpty ? "" : say("通过\(ways)", " by \(ways)")
    return say("当事人\(by)转出\(paid.wording)。", "Money went away\(by): \(paid.wording).")
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
      ? say("其中\(stopped.wording)已被止付。", " Of it \(stopped.wording) could be stopped.") : ""
    let seen =
      !isPersuaded && paid.fen == .zero
      ? say("当事人识破骗局，没有付款。", "The fraud was seen through, and nothing was paid.") : ""
    return stop + heard + seen
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
