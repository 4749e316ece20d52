import Domain
import Reading
import Store

/// An officer takes calls on a screen: keys go to the sheet, questions to the clerk, drafts to disk.
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
  /// The page of the call that was recorded last.
  private(set) var page: RecordedPage?

  /// Milliseconds without a key after which the draft is written.
  private static let pause = 200

  init(
    seat: Seat, screen: any CallScreen, clerk: Clerk, who: String, suggester: TacticSuggester
  ) {
    self.seat = seat
    self.screen = screen
    self.clerk = clerk
    self.who = who
    self.suggester = suggester
    folder = DraftFolder.find(seat.environment)
    model = SheetModel(SheetDraft(startedAt: Clock.now), suggester: suggester)
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
      if keys.isEmpty { keepDraft() }
      for key in keys where !take(key) { return }
      for answer in clerk.answers() { take(answer) }
      if isOnce, case .saved = model.stage { return }
      ask()
    }
  }

  /// Does what a key asks; answers whether the officer goes on.
  private func take(_ key: Key) -> Bool {
    if case .saved = model.stage {
      if key == .control("d") || key == .control("c") { return false }
      if key == .resize { return true }
      begin()
      if key == .enter || key == .escape { return true }
    }
    switch model.press(key) {
    case .save: save()
    case .quit:
      file?.remove()
      return false
    case nil: break
    }
    return true
  }

  private func begin() {
    model = SheetModel(
      SheetDraft(startedAt: Clock.now), suggester: suggester, history: model.lines)
    (file, asked) = (nil, nil)
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
      if request == asked { model.knowledge = knowledge }
    case .unknown(let error, let request):
      guard request == asked else { return }
      model.notice = StyledLine(Complaint(error).message, .alert)
    case .recorded(let recorded): show(recorded)
    case .notRecorded(let error):
      let kept = file == nil ? "" : say("，草稿已留存，Enter 重试", ", the draft is kept, Enter tries again")
      model.failed(say("未保存", "NOT SAVED") + kept + say("：", ": ") + Complaint(error).message)
    }
  }

  private func show(_ recorded: Recorded) {
    file?.remove()
    guard let sheet = model.reading.sheet else { return }
    let page = RecordedPage(sheet: sheet, reading: model.reading, recorded: recorded)
    self.page = page
    let lines = page.text(columns: screen.size.columns)
      .split(separator: "\n", omittingEmptySubsequences: false)
    model.saved(
      lines.enumerated().map {
        StyledLine(String($0.element), $0.offset == 0 ? .good : .plain)
      })
  }

  /// Asks the case log when there is something new to ask about.
  private func ask() {
    let request = model.asked
    guard model.stage == .typing, request != asked else { return }
    asked = request
    if request.isEmpty { model.knowledge = Knowledge() } else { clerk.look(request) }
  }

  private func draw() {
    let view = SheetView(model: model, who: who, now: Clock.now, size: screen.size)
    let (lines, cursor) = view.screen
    screen.show(lines, cursor: cursor)
  }

  private func keepDraft() {
    guard model.stage == .typing, let folder, !model.draft.text.trimmed.isEmpty else { return }
    if file == nil { file = DraftFile.make(for: model.draft, in: folder) }
    if file?.write(model.draft) != true {
      model.notice = StyledLine(
        say("草稿写不到磁盘：\(folder)", "the draft cannot be written: \(folder)"), .alert)
    }
  }

  /// A call that was cut off goes on where it stopped.
  private func offerLeftDraft() {
    guard let folder, let left = DraftFile.left(in: folder).last else { return }
    file = left.file
    let told = model.notice.map { $0.text + say("；", "; ") } ?? ""
    model = SheetModel(left.draft, suggester: suggester)
    model.notice = StyledLine(
      told
        + say(
          "这是 \(left.draft.startedAt.shortText) 中断、未保存的来电：继续即可，或 Ctrl-C 放弃",
          "a call cut off at \(left.draft.startedAt.shortText), not saved: go on, or Ctrl-C to give it up"
        ), .alert)
  }
}
