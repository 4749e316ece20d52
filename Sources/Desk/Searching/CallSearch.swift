import ArgumentParser
import Domain
import JSON
import Store

/// `desk call search TEXT`: calls in whose words a text stands.
struct CallSearch: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: say("在案情、备注、原话等中查找", "look for words in narratives, notes and phrases"),
      discussion: say(
        "几个词须同时出现；'\"安全 账户\"' 为一个词；'转账 -验证码' 排除后者。繁简、全半角、大小写、标点不论。"
          + "当事人的姓名和号码查不到：只在列表所示的文字中查找。",
        "All words are to be there; '\"safe account\"' is one word; 'transfer -code' is without "
          + "the latter. Traditional forms, width, case and punctuation do not matter. Names and "
          + "numbers of callers and victims are not found: only what lists show is searched."))
  }

  @Argument(help: ArgumentHelp(say("要找的词", "the words to look for")))
  var text: [String] = []

  @OptionGroup var span: SpanOptions

  @Option(help: ArgumentHelp(say("来电类别", "the kind of call")))
  var kind: CallKind?

  @Option(
    help: ArgumentHelp(say("手法代码，如 T08", "code of a tactic, such as T08")),
    completion: TacticCode.completion)
  var tactic: String?

  @Option(help: ArgumentHelp(say("接警员", "who recorded it")))
  var officer: String?

  @Option(name: .customLong("case"), help: ArgumentHelp(say("案件编号", "the number of its case")))
  var fraudCase: String?

  @Option(help: ArgumentHelp(say("已转金额不少于", "at least this much paid"), valueName: "amount"))
  var minLoss: String?

  @Option(help: ArgumentHelp(say("排序", "the order")))
  var sort = SearchOrder.newest

  @Option(help: ArgumentHelp(say("最多列出多少", "how many at most")))
  var limit = 20

  @Option(help: ArgumentHelp(say("以此名保存并查找", "keep the search under this name"), valueName: "name"))
  var save: String?

  @Option(help: ArgumentHelp(say("运行已保存的查找", "run the search of this name"), valueName: "name"))
  var saved: String?

  @Option(help: ArgumentHelp(say("删除已保存的查找", "forget the search of this name"), valueName: "name"))
  var forget: String?

  @Flag(help: ArgumentHelp(say("列出已保存的查找", "list the searches that are kept")))
  var listSaved = false

  @Flag(help: ArgumentHelp(say("将尚未编入的来电全部编入索引", "read all calls into the index")))
  var readIn = false

  mutating func validate() throws {
    try Limits.check(limit)
    let modes = [saved != nil, forget != nil, listSaved, readIn, !text.isEmpty]
    if modes.count(where: { $0 }) != 1 || save != nil && text.isEmpty {
      throw ValidationError(
        say(
          "请给出要找的词，或 --saved、--forget、--list-saved、--read-in 之一",
          "give words to look for, or one of --saved, --forget, --list-saved and --read-in"))
    }
  }

  mutating func run(at seat: Seat) throws {
    let log = try seat.openLog()
    let searches = Searches(log.session)
    if let forget {
      let answer = try searches.forget(forget)
      return try seat.answer(answer, say("已删除查找：\(forget)", "forgotten: \(forget)"))
    }
    if listSaved { return try seat.show(Self.listing(searches)) }
    if readIn { return try Self.readAll(searches, seat) }
    let query = text.joined(separator: " ")
    let found: JSONValue?
    if let name = save {
      _ = try searches.save(name, query, try filter(at: log), by: sort)
      found = try searches.run(name, limit: limit)
    } else if let saved {
      found = try searches.run(saved, limit: limit)
    } else {
      found = try searches.find(query, try filter(at: log), by: sort, limit: limit)
    }
    try show(SearchAnswer(found ?? .null), at: seat)
  }

  private func filter(at log: CaseLog) throws -> CallFilter {
    var filter = CallFilter()
    filter.kind = kind
    filter.tactic = try tactic.map(TacticCode.read)
    filter.officer = officer
    filter.fraudCase = try fraudCase.map { typed throws(Complaint) in try Number(case: typed) }
    filter.min = try minLoss.map { typed throws(Complaint) in
      try Fen(typed: typed, option: "--min-loss")
    }
    (filter.from, filter.to) = span.instants(at: log)
    return filter
  }

  private func show(_ answer: SearchAnswer, at seat: Seat) throws {
    if answer.unread > 0 {
      seat.console.complain(
        say(
          "另有 \(answer.unread) 通来电尚未编入，运行 desk call search --read-in 可全部编入",
          "\(answer.unread) earlier calls are not searched yet: run 'desk call search --read-in'"))
    }
    let isEmpty = answer.calls.isEmpty
    switch seat.format {
    case .json: try seat.console.page(answer.json)
    case .table where isEmpty: break
    case .table:
      let isPlain = seat.environment["NO_COLOR"]?.isEmpty == false
      try seat.console.page(
        answer.page(columns: seat.columns, isBold: seat.console.isTerminal && !isPlain))
    default: try seat.show(answer.listing)
    }
    if isEmpty { throw Complaint.nothingFound("没有找到", "nothing was found") }
  }
}
