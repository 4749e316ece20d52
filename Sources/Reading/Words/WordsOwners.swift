import Domain

/// Whose the numbers of free words are.
struct WordsOwners {
  /// Whose a number is, as far as the words tell.
  enum Owner {
    case own
    case theirs
  }

  private let view: WordsView
  private let accounts: Cues<OwnerSign>
  private let phones: Cues<OwnerSign>

  init(_ view: WordsView) {
    self.view = view
    accounts = Self.cues(OwnerSign.ofAccounts, view)
    phones = Self.cues(OwnerSign.ofPhones, view)
  }

  private static func cues(_ words: WordSet<OwnerSign>, _ view: WordsView) -> Cues<OwnerSign> {
    Cues(words.cues(in: view.text).filter { $0.meaning != .nothing })
  }

  /// Whose an account is; `previous` is the owner of the identifier before it.
  func account(_ index: Int, previous: Owner?) -> Owner {
    let range = view.identifiers[index].range
    if Self.moving.contains(view.text[view.text.beforeBlanks(range.lowerBound) - 1]) {
      return .theirs
    }
    let start = start(of: index)
    let near = accounts.within(start..<range.lowerBound).reversed().first { cue in
      let gap = view.distance(cue.range.upperBound..<range.lowerBound)
      return gap <= (cue.meaning == .nearOwn ? nearReach : reach)
    }
    if let near, view.gap(near.range, range) <= 1 { return owner(near.meaning) }
    if isSource(range) { return .own }
    if let near { return owner(near.meaning) }
    if let previous, index > 0, isList(index) { return previous }
    return .theirs
  }

  /// Whose a telephone is.
  func phone(_ index: Int) -> Owner {
    let range = view.identifiers[index].range
    let before = phones.within(start(of: index)..<range.lowerBound)
    let last = before.last.flatMap { $0.meaning == .plain ? nil : $0 }
    if let last, last.range.upperBound == range.lowerBound { return owner(last.meaning) }
    if isNamed(range) || isCalling(range) || isReporting(range) { return .own }
    if let after = after(range, OwnerSign.afterPhones, reach: 1) { return owner(after) }
    if let last, gap(last, range) <= 2 { return owner(last.meaning) }
    let isField = before.last.map { $0.meaning == .plain && gap($0, range) <= 2 } ?? false
    let isMobile = isField && before.last.map(isMobile) == true
    let clause = view.clause(range.lowerBound)
    let telling = before.reversed().first { cue in
      // 接到138…来电，手机号139…: what comes after a comma is a person's data.
      if isMobile, cue.meaning == .theirs, cue.range.lowerBound < clause.lowerBound { return false }
      let reach = isField ? fieldReach : cue.meaning == .nearOwn ? nearReach : phoneReach
      return cue.meaning != .plain && gap(cue, range) <= reach
    }
    if let telling { return owner(telling.meaning) }
    return isMobile ? .own : .theirs
  }

  /// 139…王女士: a name stands with the number.
  private func isNamed(_ range: Range<Int>) -> Bool {
    let start = view.text.afterBlanks(range.upperBound)
    return PersonNames.surnames.contains(view.text[start])
      && Self.titles.stands(in: view.text, at: start + 1)
  }

  /// 139…来电, first of all and with nothing that is said on the call: the desk's own caller.
  private func isCalling(_ range: Range<Int>) -> Bool {
    guard range.lowerBound <= 2, view.text.has("来电", at: range.upperBound) else { return false }
    let end = range.upperBound + 2
    return (end == view.text.count || view.text.endsClause(end) || view.text[end] == " ")
      && !Self.sayings.stands(in: view.text, at: view.text.afterBlanks(end + 1))
  }

  /// 139…来电称被骗, 139…来电报警 at the start of a line: only who was defrauded tells that.
  private func isReporting(_ range: Range<Int>) -> Bool {
    let text = view.text
    let call = text.afterBlanks(range.upperBound)
    guard range.lowerBound <= 2 || text[range.lowerBound - 1] == "\n", text.has("来电", at: call)
    else { return false }
    let start = Self.pauses.contains(text[call + 2]) ? text.afterBlanks(call + 3) : call + 2
    guard let report = Self.reports.word(in: text, at: start) else { return false }
    return report.meaning || !Self.recovered.contains(text[start + report.length])
  }

  /// 手机139… told by itself is the caller's, 电话010… may be anybody's.
  private func isMobile(_ cue: Cue<OwnerSign>) -> Bool {
    view.text[cue.range.lowerBound] == "手"
  }

  private func owner(_ sign: OwnerSign) -> Owner { sign == .theirs ? .theirs : .own }

  private func gap(_ cue: Cue<OwnerSign>, _ range: Range<Int>) -> Int {
    view.distance(cue.range.upperBound..<range.lowerBound)
  }

  /// Where the words start that may tell of a number: its sentence, after the number before it.
  private func start(of index: Int) -> Int {
    let start = view.sentence(view.identifiers[index].range.lowerBound).lowerBound
    return index > 0 ? max(start, view.identifiers[index - 1].range.upperBound) : start
  }

  private func after(
    _ range: Range<Int>, _ words: WordSet<OwnerSign>, reach: Int
  ) -> OwnerSign? {
    let text = view.text
    let end = min(range.upperBound + reach, text.count)
    for position in range.upperBound...max(end, range.upperBound) {
      if let word = words.word(in: text, at: position) { return word.meaning }
      guard Self.pauses.contains(text[position]) else { return nil }
    }
    return nil
  }

  /// Whether money is said to leave the account: it stands before the verb, in its clause.
  private func isSource(_ range: Range<Int>) -> Bool {
    let text = view.text
    let after = text[range.upperBound] == ")" ? range.upperBound + 1 : range.upperBound
    return Self.leaving.stands(in: text, at: text.afterBlanks(after))
  }

  private func isList(_ index: Int) -> Bool {
    let before = view.identifiers[index - 1]
    let gap = before.range.upperBound..<view.identifiers[index].range.lowerBound
    // 电话139…，卡号6217…: a person's data go on past a comma.
    let isPerson = !before.value.kind.isAccount && view.text[gap.lowerBound] == ","
    return !gap.isEmpty && view.distance(gap) <= (isPerson ? listReach : 4)
  }

  private let reach = 16
  private let nearReach = 6
  private let phoneReach = 18
  private let fieldReach = 60
  private let listReach = 12
  private static let titles = WordSet(["女士", "先生", "某", "大妈", "大爷", "阿姨", "小姐", "大姐"])
  private static let sayings = WordSet(["自称", "冒充", "称", "说", "让", "要", "告知", "推销", "对方"])
  /// What a caller does, surely or where nothing follows that promises the money back.
  private static let reports: WordSet<Bool> = {
    let losses = ["被骗", "被诈骗", "受骗", "遭诈骗", "上当受骗", "自己被骗", "自己被诈骗", "自己受骗", "本人被骗"]
    let told = ["称", "说", "报称", "诉称", "称,", "说,", "称:", "说:"].flatMap { saying in
      losses.map { (saying + $0, false) }
    }
    return WordSet([("报警", true), ("报案", true)] + told)
  }()
  /// 被骗子骗了 names them, 被骗的钱能追回 is a second fraud.
  private static let recovered = ScalarSet("子资的款可能钱金".unicodeScalars)
  private static let pauses = ScalarSet(" ,:()".unicodeScalars)
  private static let moving = ScalarSet("转打汇付存充→".unicodeScalars)
  private static let leaving = WordSet([
    "内", "里的", "上的", "中的", "内的", "里", "转出", "汇出", "被刷", "被盗刷", "被转走", "被扣", "被划", "上被",
    "里被", "转走", "划走", "扣走", "刷走", "被划走", "少了", "的卡号", "和密码", "的密码", "和动态码", "的动态码", "出去", "上转",
    "和验证码", "的验证码",
  ])
}
