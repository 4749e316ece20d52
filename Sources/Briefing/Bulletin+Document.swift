public import Documents
import Deidentification
import Domain

extension Bulletin {
  /// The bulletin in words, in the language in force: short paragraphs, no tables.
  public var document: Document {
    Document(
      issuer: "", title: say("防范电信网络诈骗提示", "How not to be defrauded by phone or online"),
      subtitles: [span],
      sections: [.init(heading: say("近期警情", "What was reported"), blocks: overview)]
        + told.enumerated().map { .init(heading: heading($0), blocks: blocks(of: $1)) } + [
          .init(heading: say("请记住", "What to do"), blocks: Self.paragraphs(Self.reminders))
        ],
      signature: .init(name: issuer, day: Self.date(to.adding(days: 1))),
      dated: Instant(day: to.adding(days: 1)))
  }

  private var span: String {
    say("\(Self.date(from))至\(Self.date(to))", "\(Self.date(from)) to \(Self.date(to))")
  }

  private static func date(_ day: CalendarDay) -> String {
    say("\(day.year)年\(day.month)月\(day.day)日", day.text)
  }

  private static func paragraphs(_ texts: [String]) -> [Document.Block] {
    texts.filter { !$0.isEmpty }.map { .paragraph($0) }
  }

  private var overview: [Document.Block] { Self.paragraphs([work, classes, lost]) }

  private var work: String {
    let opening = say("\(week.name)一周，反诈专席接到群众来电", "In the week of \(week.name) the desk took ")
    let heard =
      opening
      + (calls.map(count).map { say("\($0)起", "\($0) calls from the public") }
        ?? say("", "calls from the public"))
    guard persuaded > 0 else { return heard + say("。", ".") }
    let persuaded = count(persuaded)
    return heard
      + say(
        "，劝住正要付款的群众\(persuaded)人。",
        " and kept \(persuaded) people from paying.")
  }

  private var classes: String {
    guard !tactics.isEmpty else { return say("没有新的诈骗案件。", "No case of fraud was opened.") }
    let total = cases.total.map { total in
      say("新立诈骗案件\(total)起：", "\(total) cases of fraud were opened: ")
    }
    let parts = zip(tactics, cases.cells).map { tactic, cell in
      let name = TacticScheme.tactic(tactic.code ?? "")?.name ?? tactic.chinese ?? ""
      return say("\(name)\(words(cell))", "\(name) \(words(cell))")
    }
    return (total ?? say("新立诈骗案件中：", "Of the cases of fraud: "))
      + parts.joined(separator: say("，", ", ")) + say("。", ".")
  }

  private func words(_ cell: SmallCells.Cell) -> String {
    switch cell {
    case .shown(let cases): say("\(cases)起", "\(cases)")
    case .small: say("不足\(least)起", "(fewer than \(least))")
    case .hidden: say("若干起", "(some)")
    }
  }

  private var lost: String {
    guard loss.fen > .zero else { return "" }
    return say("损失合计\(loss.wording)。", "They lost \(loss.wording) in all.")
  }

  private func heading(_ place: Int) -> String {
    guard told.count > 1 else { return say("典型案例", "A case") }
    return say("典型案例之\(place + 1)", "Case \(place + 1)")
  }

  private func blocks(of told: PublicCase) -> [Document.Block] {
    guard let advice = told.advice else { return Self.paragraphs(told.paragraphs) }
    let questions = advice.questions.map(\.text).joined(separator: say("", " "))
    return Self.paragraphs(
      told.paragraphs + [
        say("怎样识别：", "How to see it: ") + advice.keyLine.text,
        say("想一想：", "Ask yourself: ") + questions,
        say("怎么办：", "What to do: ") + advice.action.text,
      ])
  }

  private static var reminders: [String] {
    [
      say(
        "骗子有成套的话术，遇到了不是谁的错。觉得不对，先挂断电话，停止操作。",
        "Fraudsters are practised; whoever meets one has done nothing wrong. "
          + "When in doubt, hang up and stop."),
      say(
        "不转账，不共享屏幕，不说验证码，不把现金、黄金交给陌生人。",
        "Transfer nothing, share no screen, tell no code, hand no cash or gold to strangers."),
      say(
        "拿不准，拨打96110咨询；已经付款，立即拨打110报警，越早越可能止付。",
        "If unsure, call 96110. If money is gone, call 110 at once: the sooner, the more can be "
          + "stopped."),
      say(
        "请安装“国家反诈中心”App并打开来电预警，也请告诉家里的老人和孩子。",
        "Install the app of the National Anti-Fraud Centre (国家反诈中心), switch on its warnings, "
          + "and tell the old and the young at home."),
    ]
  }
}
