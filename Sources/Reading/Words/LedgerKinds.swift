import Domain

/// What goes into the ledger as what, once the whole story is known.
struct LedgerKinds {
  /// For each amount its kind; `nil` where it does not belong into the ledger.
  private(set) var kinds: [MoneyKind?]
  private let money: WordsMoney
  private let story: WordsStory

  init(_ money: WordsMoney, _ story: WordsStory) {
    self.money = money
    self.story = story
    kinds = money.parts.map { $0.sign?.kind }
    if !kinds.contains(.paid), story.tellsLoss {
      for index in kinds.indices where money.parts[index].sign == nil { kinds[index] = .paid }
    }
    if !kinds.contains(.paid), story.isGone, story.isOver { settleDemanded() }
    if !kinds.contains(.paid), kinds.contains(.stopped) || kinds.contains(.frozen) {
      // What was stopped had been paid.
      for index in kinds.indices where kinds[index] == .demanded { kinds[index] = .paid }
    }
    for index in kinds.indices where isPrevented(index) { kinds[index] = .prevented }
    if story.deniesPayment { denyBareVerbs() } else if story.isOver { settleCaused() }
    dropRepeats()
  }

  /// 让其往6222…转2000: of a story that is over it tells what was paid.
  private mutating func settleCaused() {
    let isLoss =
      story.tellsLoss || kinds.contains { [.paid, .returned, .stopped, .frozen].contains($0) }
    for index in kinds.indices where money.parts[index].sign == .caused && !isAnswered(index) {
      if isLoss || money.parts[index].isAddressed { kinds[index] = .paid }
    }
  }

  /// 要1200，交了还要 and nothing else paid: of a loss that is over what was asked for was paid.
  private mutating func settleDemanded() {
    let last = kinds.lastIndex { $0 == .demanded }
    for index in kinds.indices where kinds[index] == .demanded {
      let sign = money.parts[index].sign
      if sign == .planned || sign == .foiled { continue }
      if sign == .fee || sign == .caused || index != last || kinds.count == 1 {
        kinds[index] = .paid
      }
    }
  }

  /// 让我转5万，我转了3万: what was paid is told apart.
  private func isAnswered(_ index: Int) -> Bool {
    guard index + 1 < kinds.count, kinds[index + 1] == .paid else { return false }
    let gap =
      money.parts[index].found.range.upperBound..<money.parts[index + 1].found.range.lowerBound
    return !Self.answers.cues(in: money.view.text, gap).isEmpty
  }

  private static let answers = WordSet<Void>(longestFirst: [
    ((), "我转了 我付了 我给了 我打了 我交了 我只 只转 只付 只给 实际转 实际付 她转了 他转了 其转了")
  ])

  /// 转9999验证，没转: a bare verb tells what was asked for.
  private mutating func denyBareVerbs() {
    for index in kinds.indices where kinds[index] == .paid {
      let part = money.parts[index]
      // Who only asks was asked for nothing.
      if part.sign == .bare, !part.isAddressed {
        kinds[index] = story.asks && !isSaid(index) ? nil : .demanded
      }
    }
  }

  /// 客服说先交1500: somebody speaks of it before.
  private func isSaid(_ index: Int) -> Bool {
    let start = money.parts[index].found.range.lowerBound
    let view = money.view
    return (view.clause(start).lowerBound..<start).contains {
      view.text[$0] == "说" || view.text[$0] == "称"
    }
  }

  private func isPrevented(_ index: Int) -> Bool {
    guard story.isDissuaded else { return false }
    let part = money.parts[index]
    return part.sign == .planned || part.sign == .foiled
      || story.isAtCounter
        && (part.sign == .demanded || part.sign == .bare && !part.isAddressed || part.sign == .fee)
  }

  /// 要转13万, 避免损失13万 is prevented once, and 要4万, 4万被取走 was paid once.
  private mutating func dropRepeats() {
    var prevented = Set<Int>()
    var paid = Set<Int>()
    for index in kinds.indices.reversed() {
      let fen = money.parts[index].found.value.fen.count
      if kinds[index] == .prevented {
        if !prevented.insert(fen).inserted { kinds[index] = nil }
      } else if kinds[index] == .paid {
        if money.parts[index].sign == .paid { paid.insert(fen) }
      } else if kinds[index] == .demanded, prevented.contains(fen) || paid.contains(fen) {
        kinds[index] = nil
      }
    }
  }
}
