import Domain

/// Who was defrauded, or nearly, and who tells of it.
struct WordsVictim {
  private(set) var sex: Sex?
  private(set) var age: Int?
  private(set) var name: String?
  private(set) var callerName: String?
  private(set) var relation: Relation?
  private let view: WordsView

  init(_ view: WordsView) {
    self.view = view
    let relations = PersonWords.relations.cues(in: view.text)
    relation = relations.first { $0.meaning != .oneself }?.meaning ?? relations.first?.meaning
    age = ages.first
    sex = findSex()
    findNames()
  }

  /// The ages told, in order: 61岁, 七十二岁; 六十多岁 is none.
  var ages: [Int] {
    let text = view.text
    let numbers = view.identifiers.map(\.range)
    return (0..<text.count).compactMap { position in
      guard text[position] == "岁", numbers.first(holding: position) == nil else { return nil }
      return number(before: position)
    } + spaced + english
  }

  /// 女 23, 老爷子64，: an age without 岁 beside the word for the person.
  private var spaced: [Int] {
    PersonWords.sexes.cues(in: view.text).compactMap { cue in
      guard cue.meaning != nil else { return nil }
      return spacedAfter(cue.range.upperBound) ?? spacedBefore(cue.range.lowerBound)
    }
  }

  private func spacedAfter(_ position: Int) -> Int? {
    let text = view.text
    var at = position
    while "性学生大的客户事主老板, ".unicodeScalars.contains(text[at]), at - position < 6 { at += 1 }
    // male customer, 58: one word of English may stand between.
    if text[position - 1].isLetter, text[at - 1] == " " {
      while text[at].isLetter { at += 1 }
      if text[at] == ",", text[at + 1] == " " { at += 2 }
    }
    return whole(at, at + 2, next: at + 2)
  }

  /// 71-year-old, aged 16.
  private var english: [Int] {
    Self.ageWords.cues(in: view.text).compactMap { cue in
      let (start, end) = (cue.range.lowerBound, cue.range.upperBound)
      if cue.meaning { return age(end..<(end + 2)) }
      return age((start - 2)..<start)
    }
  }

  private func age(_ range: Range<Int>) -> Int? {
    let text = view.text
    guard range.allSatisfy({ text[$0].isDigit }), !text[range.lowerBound - 1].isAlphanumeric,
      !text[range.upperBound].isDigit
    else { return nil }
    return text[range.lowerBound].digit * 10 + text[range.upperBound - 1].digit
  }

  /// A term of an age, and whether the figure stands after it.
  private static let ageWords = WordSet<Bool>(longestFirst: [
    (true, "man_of_ woman_of_ lady_of_ boy_of_ girl_of_ customer_of_ aged_ age_ age:_ aged:_"),
    (false, "-year-old _year_old _years_old _yrs_old _y/o yo -years-old _year-old"),
  ])

  /// 29女: the age stands right before the sex.
  private func spacedBefore(_ position: Int) -> Int? {
    whole(position - 2, position, next: position)
  }

  private func whole(_ start: Int, _ end: Int, next: Int) -> Int? {
    let text = view.text
    guard start >= 0, text[start].isDigit, text[start + 1].isDigit, !text[start - 1].isAlphanumeric,
      !isJoint(text[start - 1]), !text[next].isAlphanumeric,
      !(isJoint(text[next]) && text[next + 1].isDigit),
      !text[next].isCurrency, text[next].largeUnit == nil, !Self.units.contains(text[next])
    else { return nil }
    let age = text[start].digit * 10 + text[start + 1].digit
    return (10...99).contains(age) ? age : nil
  }

  private func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == ":" || scalar == "-" || scalar == "/"
  }

  private func number(before position: Int) -> Int? {
    let isASCII = view.text[position - 1].isDigit
    var start = position
    while start > 0, position - start < 4, isNumeral(view.text[start - 1]),
      view.text[start - 1].isDigit == isASCII
    { start -= 1 }
    guard start < position, let number = ChineseNumber.read(view.text.folded(start..<position)),
      let age = number.whole, SheetLimits.ageYears.contains(age)
    else { return nil }
    return age
  }

  private func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar.chineseDigit != nil || scalar == "十" || scalar == "百"
  }
}

extension WordsVictim {
  /// The sex told of the one in the story: a relative the caller speaks of, else the first told.
  private func findSex() -> Sex? {
    let all = PersonWords.sexes.cues(in: view.text)
    if let plain = all.first(where: { $0.meaning != nil && isAlone($0.range) }) {
      return plain.meaning
    }
    if relation == .family, let relative = PersonWords.relatives.cues(in: view.text).first {
      if let sex = relative.meaning { return sex }
    }
    let told = all.first { cue in
      cue.meaning != nil && !isClaimed(cue.range)
        && !Self.belongings.stands(in: view.text, at: cue.range.upperBound)
    }
    return told?.meaning ?? pronoun
  }

  /// 女，…: a clause of its own tells of the victim, whoever else is in the story.
  private func isAlone(_ range: Range<Int>) -> Bool {
    let text = view.text
    return range.count == 1
      && (range.lowerBound == 0 || text.endsClause(range.lowerBound - 1))
      && (range.upperBound == text.count || text.endsClause(range.upperBound))
  }

  /// 拿奶奶手机: whose thing it is.
  private static let belongings = WordSet([
    "手机", "的手机", "微信", "的微信", "的卡", "的银行卡", "'s",
  ])

  /// She of whom a story tells is the victim, where no other woman is in it.
  private var pronoun: Sex? {
    view.text.scalars.contains("她") && !view.text.scalars.contains("女") ? .female : nil
  }

  /// 自称姓陈的女警官 is not the victim.
  private func isClaimed(_ range: Range<Int>) -> Bool {
    let start = max(view.clause(range.lowerBound).lowerBound, range.lowerBound - claimReach)
    return !Self.claims.cues(in: view.text, start..<range.lowerBound).isEmpty
  }

  private mutating func findNames() {
    for cue in Self.namings.cues(in: view.text) {
      guard let found = PersonNames.name(view.text, at: cue.range.upperBound) else { continue }
      if cue.meaning { name = name ?? found } else { callerName = callerName ?? found }
    }
    if name == nil, callerName == nil {
      // 李女士称其母亲: the name is the caller's.
      if relation == .family { callerName = titled() } else { name = titled() }
    }
    if relation == nil || relation == .oneself { name = name ?? callerName }
  }

  /// 刘女士, 张先生: the first so told that nobody claims to be.
  private func titled() -> String? {
    let text = view.text
    return Self.titles.cues(in: text).first { cue in
      let start = cue.range.lowerBound - 1
      return PersonNames.surnames.contains(text[start]) && !isClaimed(start..<cue.range.upperBound)
    }.map { text.said(($0.range.lowerBound - 1)..<$0.range.upperBound) }
  }

  private static let units = ScalarSet("点年月日号时万千元块个次笔名%".unicodeScalars)
  private var claimReach: Int { 12 }
  private static let claims = WordSet<Void>(longestFirst: [
    ((), "自称 冒充 假冒 谎称 认识 结识 网恋 户名 收款人 客服 对方 老师")
  ])
  /// A term before a name, and whether it is surely the victim's.
  private static let namings = WordSet<Bool>(longestFirst: [
    (true, "受害人 被害人 事主 报警人 报案人 受骗人 姓名 受害者 市民 居民 群众"),
    (false, "我叫 我是 本人"),
  ])
  private static let titles = WordSet<Void>(longestFirst: [((), "女士 先生 大妈 大爷 阿姨 大姐 老汉")])
}
