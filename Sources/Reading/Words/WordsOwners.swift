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
    if let near, near.meaning == .theirs || view.gap(near.range, range) <= 1 {
      return owner(near.meaning)
    }
    if let after = after(range, OwnerSign.afterAccounts, reach: 2) {
      if after == .theirs { return .theirs }
      if near != nil || isSource(range) { return .own }
    }
    if near != nil { return .own }
    if let previous, index > 0, isList(index) { return previous }
    return .theirs
  }

  /// Whose a telephone is.
  func phone(_ index: Int) -> Owner {
    let range = view.identifiers[index].range
    let before = phones.within(start(of: index)..<range.lowerBound)
    if let last = before.last, gap(last, range) <= 2, last.meaning != .plain {
      return owner(last.meaning)
    }
    if let after = after(range, OwnerSign.afterPhones, reach: 1) { return owner(after) }
    let isField = before.last.map { $0.meaning == .plain && gap($0, range) <= 2 } ?? false
    let telling = before.reversed().first { cue in
      let reach = isField ? fieldReach : cue.meaning == .nearOwn ? nearReach : phoneReach
      return cue.meaning != .plain && gap(cue, range) <= reach
    }
    if let telling { return owner(telling.meaning) }
    return isField && before.last.map(isMobile) == true ? .own : .theirs
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
  private static let pauses = Set(" ,:()".unicodeScalars)
  private static let moving = Set("转打汇付存充→".unicodeScalars)
  private static let leaving = WordSet([
    "里的", "上的", "中的", "内的", "里", "转出", "汇出", "被刷", "被盗刷", "被转走", "被扣", "被划", "上被",
    "里被", "出去", "上转", "和验证码", "的验证码",
  ])
}
