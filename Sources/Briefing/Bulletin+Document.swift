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
    let kept = persuaded > 0 ? kept : ""
    return say(
      "\(week.name)一周，反诈专席\(heard)\(kept)。", "In the week of \(week.name) the desk \(heard)\(kept)."
    )
  }

  /// What the desk heard, also where the count is not told.
  private var heard: String {
    guard let calls else {
      return persuaded > 0
        ? say("接听群众来电", "answered calls from the public")
        : say("照常接听群众来电", "answered calls from the public as always")
    }
    guard calls > 0 else { return say("没有接到群众来电", "took no call from the public") }
    return say("接到群众来电\(count(calls))起", "took \(count(calls)) calls from the public")
  }

  private var kept: String {
    persuaded < least
      ? say("，劝住少数正要付款的群众", " and kept a few people from paying")
      : say("，劝住正要付款的群众\(persuaded)人", " and kept \(persuaded) people from paying")
  }

  private var classes: String {
    guard !tactics.isEmpty else { return say("没有新的诈骗案件。", "No case of fraud was opened.") }
    let names = tactics.map { tactic in
      TacticScheme.tactic(tactic.code ?? "")?.name ?? tactic.chinese ?? ""
    }
    guard cases.cells.contains(where: { $0 != .small }) else { return fewOf(names) }
    let opening =
      cases.total.map { total in
        say("新立诈骗案件\(total)起：", "\(total) cases of fraud were opened: ")
      } ?? say("新立的诈骗案件有：", "The cases of fraud that were opened: ")
    let parts = zip(names, cases.cells).map { name, cell in
      say("\(name)\(words(cell))", "\(name): \(words(cell))")
    }
    return opening + parts.joined(separator: say("，", "; ")) + say("。", ".")
  }

  /// Where no class has a count that is told.
  private func fewOf(_ names: [String]) -> String {
    let list = names.joined(separator: say("，", "; "))
    guard names.count > 1 else {
      return say(
        "新立的诈骗案件不足\(least)起，属于\(list)。",
        "Fewer than \(least) cases of fraud were opened: \(list).")
    }
    return say(
      "新立的诈骗案件涉及：\(list)；每类不足\(least)起。",
      "The cases of fraud that were opened, fewer than \(least) of each kind: \(list).")
  }

  private func words(_ cell: SmallCells.Cell) -> String {
    switch cell {
    case .shown(let cases): say("\(cases)起", "\(cases)")
    case .small: say("不足\(least)起", "fewer than \(least)")
    case .hidden: say("若干起", "some")
    }
  }

  private var lost: String {
    guard loss.fen > .zero else { return "" }
    return say("群众损失合计\(loss.wording)。", "The victims lost \(loss.wording) in all.")
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
