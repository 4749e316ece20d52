import Domain
import Postgres
import Reading
import Store

/// An officer takes calls on a screen: keys go to the sheet, questions to the clerk, drafts to
/// disk.
final class SheetDesk {
  private let seat: Seat
  private let screen: any CallScreen
  private let clerk: Clerk
  private let who: String
  private let suggester: TacticSuggester
  private let folder: String?
  private var model: SheetModel
  private var file: DraftFile?
  private var asked: LookRequest?
  private var askedAt = ContinuousClock.now
  private var keptAt = ContinuousClock.now
  /// How many lines of the panel are above the screen.
  private var scroll = 0
  /// What was typed of the next call before this one was recorded.
  private var ahead: [Key] = []
  /// The page of the call that was recorded last.
  private(set) var page: RecordedPage?

  /// Milliseconds without a key after which the draft is written.
  private static let pause = 200
  /// How old what was typed may grow without being written, though keys go on coming.
  private static let unwrittenMax = Duration.seconds(1)
  /// How long a case log that does not answer is left alone.
  private static let rest = Duration.seconds(2)

  init(
    seat: Seat, screen: any CallScreen, clerk: Clerk, who: String, suggester: TacticSuggester
  ) {
    self.seat = seat
    self.screen = screen
    self.clerk = clerk
    self.who = who
    self.suggester = suggester
    folder = DraftFolder.find(seat.environment)
    model = SheetModel(SheetDraft(startedAt: Clock.now, who: who), suggester: suggester)
  }

  deinit { clerk.end() }

  /// Tells the officer something below the sheet.
  func tell(_ words: String) { model.notice = StyledLine(words, .alert) }

  /// Takes calls until the officer ends it.
  ///
  /// - Parameter isOnce: Ends after the first call.
  func takeCalls(isOnce: Bool) {
    offerLeftDraft()
    while true {
      draw()
      let keys = screen.keys(orInputOn: clerk.descriptor, within: Self.pause)
      if keys.contains(.hangUp) {
        keepDraft()
        return
      }
      if keys.isEmpty || keptAt.duration(to: .now) > Self.unwrittenMax { keepDraft() }
      for key in keys where !take(key) { return }
      for answer in clerk.answers() { take(answer) }
      if isOnce, page != nil { return }
      ask()
    }
  }

  /// Does what a key asks; answers whether the officer goes on.
  private func take(_ key: Key) -> Bool {
    if isOfScreen(key) { return true }
    scroll = 0
    if case .saved = model.stage {
      if key == .control("d") || key == .control("c") { return false }
      begin()
      if key == .enter || key == .escape {
        offerLeftDraft()
        return true
      }
    }
    if model.stage == .saving { waitWith(key) }
    switch model.press(key) {
    case .save: save()
    case .quit:
      file?.remove()
      return false
    case nil: break
    }
    return true
  }

  /// Keys that move what is shown and change nothing.
  private func isOfScreen(_ key: Key) -> Bool {
    switch key {
    case .pageDown: scroll += max(1, screen.size.rows / 2)
    case .pageUp: scroll = max(0, scroll - max(1, screen.size.rows / 2))
    case .control("l"): screen.repaint()
    case .resize: break
    default: return false
    }
    return true
  }

  private func begin(_ draft: SheetDraft? = nil, in file: DraftFile? = nil) {
    let draft = draft ?? SheetDraft(startedAt: Clock.now, who: who)
    model = SheetModel(draft, suggester: suggester, history: model.lines)
    (self.file, asked) = (file, nil)
  }

  /// Words of the next call are kept; a second Enter is none.
  private func waitWith(_ key: Key) {
    if case .text = key { ahead.append(key) } else if !ahead.isEmpty { ahead.append(key) }
  }

  private func save() {
    guard let sheet = model.reading.sheet else { return }
    keepDraft()
    model.saving()
    clerk.record(sheet, contentHash: model.reading.contentHash)
  }

  private func take(_ answer: Clerk.Answer) {
    switch answer {
    case .known(let knowledge, let request):
      CaseLog.words(ofSightings: knowledge.newSightings).map(tell)
      guard request == asked else { return }
      model.knowledge = knowledge
      model.unknown = nil
    case .unknown(let error, let request):
      if request == asked { model.unknown = message(error) }
    case .recorded(let recorded): show(recorded)
    case .kept: show(nil)
    case .notRecorded(let error):
      let kept = file == nil ? "" : say("，草稿已留存，Enter 重试", ", the draft is kept, Enter tries again")
      ahead = []
      model.failed(say("未保存", "NOT SAVED") + kept + say("：", ": ") + message(error))
    }
  }

  /// What is wrong, and where it is the private database that is down, how to get it up.
  private func message(_ error: PostgresError) -> String {
    seat.isEmbedded && error.isConnectionLoss
      ? say(
        "数据库没有运行，请在另一终端运行 desk up",
        "the database is down, run 'desk up' in another terminal")
      : Complaint(error).message
  }

  private func show(_ recorded: Recorded?) {
    file?.remove()
    guard let sheet = model.reading.sheet else { return }
    let page = RecordedPage(sheet: sheet, reading: model.reading, recorded: recorded)
    self.page = page
    let lines = page.text(columns: screen.size.columns)
      .split(separator: "\n", omittingEmptySubsequences: false)
    model.saved(
      lines.enumerated().map {
        StyledLine(
          String($0.element), $0.offset > 0 ? .plain : recorded == nil ? .alert : .good)
      })
    model.left = folder.map { DraftFile.count(in: $0, by: who) } ?? 0
    let keys = ahead
    ahead = []
    for key in keys { _ = take(key) }
  }

  /// Asks the case log when there is something new to ask about.
  private func ask() {
    let request = model.asked
    let isAgain = model.unknown != nil && askedAt.duration(to: .now) > Self.rest
    guard model.stage == .typing, request != asked || isAgain else { return }
    if request != asked { model.unknown = nil }
    (asked, askedAt) = (request, .now)
    if request.isEmpty { model.knowledge = Knowledge() } else { clerk.look(request) }
  }

  private func draw() {
    let last = page.map { $0.recorded?.call ?? say("未发送", "not sent") }
    let view = SheetView(
      model: model, who: who, last: last, now: Clock.now, size: screen.size, scroll: scroll)
    scroll = view.scrolled
    let (lines, cursor) = view.screen
    screen.show(lines, cursor: cursor)
  }

  private func keepDraft() {
    keptAt = .now
    guard model.stage == .typing, let folder, !model.draft.text.trimmed.isEmpty else { return }
    if file == nil { file = DraftFile.make(for: model.draft, in: folder) }
    if file?.write(model.draft) != true {
      model.notice = StyledLine(
        say("草稿写不到磁盘：\(folder)", "the draft cannot be written: \(folder)"), .alert)
    }
  }

  /// A call that was cut off goes on where it stopped.
  private func offerLeftDraft() {
    guard let folder else {
      model.notice = StyledLine(
        say(
          "草稿无处可存（XDG_STATE_HOME 或 HOME 不可写），断线会丢失未保存的来电",
          "no folder for drafts, neither XDG_STATE_HOME nor HOME can be written: "
            + "a call cut off before it is saved is lost"), .alert)
      return
    }
    guard let left = DraftFile.newest(in: folder, by: who) else { return }
    let told = model.notice.map { $0.text + say("；", "; ") } ?? ""
    begin(left.draft, in: left.file)
    let others = DraftFile.count(in: folder, by: who)
    let time = left.draft.startedAt.shortText
    let more = others == 0 ? "" : say("，另有 \(others) 通", "; \(others) more after it")
    model.notice = StyledLine(
      told
        + say(
          "这是 \(time) 中断、未保存的来电：继续即可，或 Ctrl-C 放弃\(more)",
          "a call cut off at \(time), not saved: go on, or Ctrl-C to give it up\(more)"), .alert)
  }
}
