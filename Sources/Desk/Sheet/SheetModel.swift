import Domain
import JSON
import Reading
import Store

/// The call sheet as the officer has it before her, and what each key does to it.
struct SheetModel {
  /// What the keys ask of the world around.
  enum Wish: Hashable {
    case save
    case quit
  }

  /// Where the call stands.
  enum Stage: Hashable {
    case typing
    /// Sent to the database, not answered yet.
    case saving
    /// Recorded: what is read to the caller.
    case saved([StyledLine])
  }

  private(set) var draft: SheetDraft
  private let suggester: TacticSuggester
  private(set) var line: LineBuffer
  /// What is typed after a `:`.
  private(set) var order: OrderLine?
  private var words: SheetReading
  private(set) var reading: SheetReading
  /// The sheet before any correction, whose places the corrections speak of.
  private(set) var numbered: CallSheet?
  private(set) var step = CallStep.stop
  private(set) var stage = Stage.typing
  /// A word to the officer, until the next key.
  var notice: StyledLine?
  var knowledge = Knowledge()
  /// Why the case log does not tell what it knows; `nil` when it does.
  var unknown: String?
  /// How many calls that were cut off wait to be gone on with.
  var left = 0
  /// Earlier lines of this run, the newest last; never kept on disk.
  private var history: LineHistory
  private var completing: (count: Int, words: [String], next: Int)?

  init(
    _ draft: SheetDraft, suggester: TacticSuggester = .lexicon, history: [String] = []
  ) {
    self.draft = draft
    self.suggester = suggester
    self.history = LineHistory(history)
    line = LineBuffer(draft.text)
    words = draft.words(by: suggester)
    reading = words
    read()
  }

  /// The lines typed so far in this run, with this one.
  var lines: [String] { history.lines + (draft.text.isEmpty ? [] : [draft.text]) }

  /// What the case log is to be asked about.
  var asked: LookRequest { LookRequest(reading.sheet) }

  mutating func saving() { stage = .saving }

  mutating func saved(_ lines: [StyledLine]) { stage = .saved(lines) }

  /// Not recorded: the officer is told, and goes on with the sheet as it is.
  mutating func failed(_ message: String) {
    stage = .typing
    notice = StyledLine(message, .alert)
  }

  /// Takes a key; answers what is to be done beyond the sheet.
  mutating func press(_ key: Key) -> Wish? {
    guard stage == .typing else { return nil }
    notice = nil
    if key != .tab { completing = nil }
    let wish = order == nil ? pressInLine(key) : pressInOrder(key)
    if line.text != draft.text { change { $0.text = $1.text } }
    return wish
  }

  private mutating func pressInLine(_ key: Key) -> Wish? {
    switch key {
    case .text(":"), .text("："): beginOrder(key)
    case .text(let text): line.insert(text)
    case .enter: return wishToSave()
    case .tab: complete()
    case .up: recall(-1)
    case .down: recall(1)
    case .function(let number): pressFunction(number)
    case .control("c"), .control("d"): return wishToQuit()
    default: line.edit(key)
    }
    return nil
  }

  /// At the start of a word a colon begins an order; elsewhere it may.
  private mutating func beginOrder(_ key: Key) {
    guard case .text(let colon) = key else { return }
    order = OrderLine(colon: line.head.isEmpty || line.head.last == " " ? nil : colon)
  }

  private mutating func pressFunction(_ number: Int) {
    let orders: [OrderName] = [
      .help, .kind, .tactic, .attach, .result, .step, .role, .money, .undo,
    ]
    guard orders.indices.contains(number - 1) else { return }
    let name = orders[number - 1]
    if name == .step || name == .undo {
      _ = carryOut(OrderLine(name.rawValue))
    } else {
      order = OrderLine(name == .help ? "" : say(name.chinese, name.english) + " ")
    }
  }

  private mutating func pressInOrder(_ key: Key) -> Wish? {
    guard var typed = order else { return nil }
    switch key {
    case .enter:
      order = nil
      guard let words = typed.words, !typed.isNamed else { return carryOut(typed) }
      line.insert(words)
      if line.text != draft.text { change { $0.text = $1.text } }
      return wishToSave()
    case .escape, .control("c"):
      order = nil
      typed.words.map { line.insert($0) }
      return nil
    case .backspace where typed.line.isEmpty:
      order = nil
      return nil
    case .tab: OrderHelp(typed.text).complete(&typed.line)
    case .text(let text): typed.line.insert(text)
    default: typed.line.edit(key)
    }
    order = typed
    if let words = typed.words, !typed.mayBeOrder {
      order = nil
      line.insert(words)
    }
    return nil
  }

  private mutating func carryOut(_ typed: OrderLine) -> Wish? {
    guard let order = SheetOrder(typed.text) else {
      if !typed.text.trimmed.isEmpty {
        refuse(say("没有此命令，按 F1 查看", "no such order, press F1 for the list"), typed)
      }
      return nil
    }
    do throws(Complaint) {
      return try carryOut(order)
    } catch {
      refuse(error.message, typed)
      return nil
    }
  }

  /// Says what is wrong with an order, which stays to be mended.
  private mutating func refuse(_ message: String, _ typed: OrderLine) {
    notice = StyledLine(message, .alert)
    order = typed
  }

  private mutating func carryOut(_ order: SheetOrder) throws(Complaint) -> Wish? {
    switch order.name {
    case .undo:
      if !draft.corrections.isEmpty { change { draft, _ in draft.corrections.removeLast() } }
    case .step: step = step.next
    case .save: return wishToSave()
    case .quit: return .quit
    case .help: self.order = OrderLine()
    default: try correct(order)
    }
    return nil
  }

  private mutating func correct(_ order: SheetOrder) throws(Complaint) {
    guard let sheet = numbered else {
      throw Complaint(.badInput, "请先输入案情", "type what happened first")
    }
    let offers = knowledge.offers.map(\.number)
    let correction = try order.correction(of: sheet, offers: offers, now: draft.startedAt)
    let corrections = draft.corrections.filter {
      ($0.order, $0.subject) != (correction.order, correction.subject)
    }
    let corrected = corrections + [correction]
    if let flaw = draft.reading(of: words, with: corrected, by: suggester).flaws.first {
      throw Complaint(.badInput, flaw.message, flaw.message)
    }
    change { draft, _ in draft.corrections = corrected }
  }

  private mutating func change(_ body: (inout SheetDraft, LineBuffer) -> Void) {
    let text = draft.text
    body(&draft, line)
    if draft.text != text { words = draft.words(by: suggester) }
    read()
  }

  private mutating func read() {
    reading = draft.reading(of: words, with: draft.corrections, by: suggester)
    numbered =
      draft.corrections.isEmpty
      ? reading.sheet : draft.reading(of: words, with: [], by: suggester).sheet
  }

  private mutating func wishToSave() -> Wish? {
    if reading.sheet != nil { return .save }
    notice = reading.flaws.first.map { StyledLine($0.message, .alert) }
    return nil
  }

  /// An empty sheet is given up at once, a begun one when it is said twice.
  private mutating func wishToQuit() -> Wish? {
    guard !line.isEmpty else { return .quit }
    order = OrderLine(say(OrderName.quit.chinese, OrderName.quit.english))
    notice = StyledLine(
      say("按 Enter 放弃本通来电，Esc 继续", "Enter gives this call up, Esc goes on"), .alert)
    return nil
  }

  private mutating func recall(_ direction: Int) {
    if let text = history.recall(direction, from: line.text) { line = LineBuffer(text) }
  }

  private mutating func complete() {
    if let running = completing, !running.words.isEmpty {
      let word = running.words[running.next % running.words.count]
      line.replaceLast(running.count, with: word)
      completing = (word.count, running.words, running.next + 1)
      return
    }
    let (count, words) = Vocabulary.completions(of: line.head)
    guard let first = words.first else { return }
    line.replaceLast(count, with: first)
    completing = (first.count, words, 1)
  }
}

extension CallStep {
  /// The step after this one; after the last the first again.
  fileprivate var next: CallStep {
    let all = Self.allCases
    let place = all.firstIndex(of: self).map { $0 + 1 } ?? 0
    return all[place % all.count]
  }
}

extension LineBuffer {
  /// Keys that edit any line; others do nothing.
  mutating func edit(_ key: Key) {
    switch key {
    case .backspace: removeBackward()
    case .delete: removeForward()
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    case .control("w"): removeWord()
    case .control("u"): removeToStart()
    case .control("k"): removeToEnd()
    default: return
    }
  }
}
