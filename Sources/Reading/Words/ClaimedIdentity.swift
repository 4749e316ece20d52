/// Whom the fraudster claimed to be: what follows 自称, 冒充 and the like, up to what they said.
enum ClaimedIdentity {
  /// Every identity claimed, in the words of the narrative, each once.
  static func all(in view: WordsView) -> [String] {
    let text = view.text
    var claimed: [String] = []
    let told = claims.cues(in: text).compactMap { read(text, from: $0.range.upperBound) }
    for identity in told + quoted(text) + calling(text) + passing(text)
    where claimed.count < claimsMax && !claimed.contains(where: { $0.contains(identity) }) {
      claimed.append(identity)
    }
    return claimed
  }

  private static func read(_ text: FoldedText, from start: Int) -> String? {
    var at = start
    while openings.contains(text[at]) { at += 1 }
    let first = at
    while at - first < lengthMax, text[at].isHan || text[at].isAlphanumeric || text[at] == "、",
      !stops.stands(in: text, at: at)
    { at += 1 }
    if text[at - 1] == "的" { at -= 1 }
    return at - first >= 2 ? text.said(first..<at) : nil
  }

  /// “公安局”, “陈警官”: an office between quotation marks.
  private static func quoted(_ text: FoldedText) -> [String] {
    var found: [String] = []
    for start in 0..<text.count where text[start] == "“" || text[start] == "\"" {
      let reach = (start + 1)..<(start + lengthMax)
      guard let end = reach.first(where: { text[$0] == "”" || text[$0] == "\"" }),
        end - start > 2, PersonWords.isOffice(text, (start + 1)..<end)
      else { continue }
      found.append(text.said((start + 1)..<end))
    }
    return found
  }

  /// 接电话局来电, 接到医保局电话.
  private static func calling(_ text: FoldedText) -> [String] {
    receiving.cues(in: text).compactMap { cue in
      let start = cue.range.upperBound
      let reach = (start + 2)..<(start + lengthMax)
      guard let end = reach.first(where: { calls.stands(in: text, at: $0) }),
        text.scalars[start..<min(end, text.count)].allSatisfy(\.isHan),
        PersonWords.isOffice(text, start..<end),
        claims.cues(in: text, start..<end).isEmpty
      else { return nil }
      return text.said(start..<end)
    }
  }

  /// 转公安局陈民警说, 转接到检察院: the office the call was passed on to.
  private static func passing(_ text: FoldedText) -> [String] {
    transfers.cues(in: text).compactMap { cue in
      let start = cue.range.upperBound
      var end = start
      while end - start < lengthMax, text[end].isHan, !stops.stands(in: text, at: end) { end += 1 }
      let isOffice = PersonWords.isOffice(text, start..<end)
      let isBank = text.folded(start..<end).contains("行")
      return isOffice && !isBank ? text.said(start..<end) : nil
    }
  }

  private static let claimsMax = 5
  private static let lengthMax = 18
  private static let openings = ScalarSet("“\"‘「是:为( ".unicodeScalars)
  private static let claims = WordSet<Void>(longestFirst: [
    ((), "自称 自称是 冒充 冒充是 假冒 谎称 谎称是 假扮 号称 声称是 称是 说是 说自己是 假冒的")
  ])
  private static let receiving = WordSet<Void>(longestFirst: [((), "接到 接 接了 收到")])
  private static let transfers = WordSet<Void>(longestFirst: [
    ((), "转到 转至 转接 转接到 电话转 电话转到 电话转至 后转 又转到 转")
  ])
  private static let calls = WordSet<Void>(longestFirst: [((), "来电 电话 打来 的电话")])
  private static let stops = WordSet<Void>(longestFirst: [
    (
      (),
      """
      称 说 告 要求 让 要 打电话 来电 的电话 电话联 联系 以 通知 诱导 骗 给 的人 被 转 打 问 用 加 发 叫 为由 向 电话催
      诈骗 把 核实 模仿 带 订 们
      """
    )
  ])
}
