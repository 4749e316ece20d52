import Domain

/// The whole screen of a call sheet.
struct SheetView {
  let model: SheetModel
  let who: String
  /// The number of the call recorded last.
  var last: String?
  let now: Instant
  let size: (columns: Int, rows: Int)
  /// How many lines of the panel are to be above the screen.
  var scroll = 0

  /// How many lines of the panel are above the screen.
  var scrolled: Int { window(frame).start }

  /// The lines from the top, and where the cursor stands.
  var screen: (lines: [StyledLine], cursor: (column: Int, row: Int)) {
    let frame = frame
    let rule = StyledLine(String(repeating: "─", count: size.columns), .label)
    let body = window(frame).lines
    let space = [StyledLine](repeating: StyledLine(), count: room(frame) - body.count)
    let lines = ([head] + frame.input + [rule] + body + space + frame.foot).prefix(size.rows)
      .map { $0.cut(to: size.columns) }
    guard let order = model.order else { return (lines, frame.cursor) }
    return (lines, (1 + order.line.head.displayColumns, lines.count - 1))
  }

  /// What stands above and below the panel.
  private struct Frame {
    let input: [StyledLine]
    let cursor: (column: Int, row: Int)
    let foot: [StyledLine]
  }

  private var frame: Frame {
    let (typed, cursor) = wrap(say("来电> ", "call> "), model.line)
    let inputRows = max(1, min(typed.count, size.rows / 3))
    // Of a long text the rows around the cursor.
    let first = min(max(0, cursor.row - inputRows + 1), typed.count - inputRows)
    return Frame(
      input: typed[first..<(first + inputRows)].map { StyledLine($0) },
      cursor: (cursor.column, 1 + cursor.row - first), foot: foot)
  }

  private func room(_ frame: Frame) -> Int {
    max(0, size.rows - 1 - frame.input.count - 1 - frame.foot.count)
  }

  private func window(_ frame: Frame) -> PanelWindow {
    PanelWindow(panel, room: room(frame), from: scroll)
  }

  private var head: StyledLine {
    var line = StyledLine(say("desk110 来电登记  ", "desk110 call sheet  "), .strong)
    let seconds = max(0, (now.microseconds - model.draft.startedAt.microseconds) / 1_000_000)
    let clock = "\(padded(seconds / 60)):\(padded(seconds % 60))"
    line.add(say("通话 \(clock)  ", "on the line \(clock)  "), .label)
    if let last { line.add(say("上一通 \(last)  ", "last \(last)  "), .good) }
    line.add(who, .label)
    return line
  }

  private var panel: [StyledLine] {
    if case .saved(let lines) = model.stage { return lines }
    if model.draft.text.isEmpty { return Self.welcome }
    return SheetPanel(
      reading: model.reading, numbered: model.numbered,
      voided: Set(model.draft.corrections.filter { $0.order == .void }.compactMap(\.subject)),
      knowledge: model.knowledge, unknown: model.unknown, step: model.step, now: now,
      columns: size.columns
    ).lines
  }

  /// The word to the officer, on as many lines as it takes.
  private var notice: [StyledLine] {
    guard let notice = model.notice else { return [] }
    return notice.text.wrapped(columns: size.columns).split(separator: "\n").map {
      StyledLine(String($0), notice.parts.first?.style ?? .plain)
    }
  }

  private var foot: [StyledLine] {
    if let order = model.order {
      return help(order) + notice + [StyledLine(":" + order.text, .strong)]
    }
    switch model.stage {
    case .typing: return notice + [Self.keys]
    case .saving: return [StyledLine(say("正在保存…", "saving …"), .strong)]
    case .saved:
      let next =
        model.left == 0
        ? say("按任意键登记下一通，Ctrl-D 结束", "any key: the next call, Ctrl-D: end")
        : say(
          "Enter 续办中断的来电（\(model.left) 通），其他键登记下一通，Ctrl-D 结束",
          "Enter: the call cut off (\(model.left)), other keys: the next call, Ctrl-D: end")
      return notice + [StyledLine(next, .strong)]
    }
  }

  private func help(_ order: OrderLine) -> [StyledLine] {
    let lines = OrderHelp(order.text).lines(columns: size.columns)
    let room = max(1, size.rows - 6)
    guard lines.count > room else { return lines }
    let mark = say("… 打出开头就只列这些", "… type how it begins to see the rest")
    return lines.prefix(room - 1) + [StyledLine(mark, .strong)]
  }

  private static var keys: StyledLine {
    StyledLine(
      say(
        "Enter 保存 Tab 补全 F1 帮助 F2 类别 F3 手法 F4 归并 F5 结果 F6 话术 F9 撤销",
        "Enter save Tab word F1 help F2 kind F3 tactic F4 case F5 result F6 step F9 undo"),
      .label)
  }

  private static var welcome: [StyledLine] {
    [
      say("照所说的输入，一行即可，例如：", "Type what is said, on one line, such as:"),
      "冒充公安局民警 说涉嫌洗钱 11点在工行柜台转了5万到6222…",
      say(
        "识别出的内容、已知情况、止付所缺和话术随输入显示。",
        "What is read, known, missing and to be said appears as you type."),
    ].map { StyledLine($0, .label) }
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Breaks the typed line at the width of the screen.
  private func wrap(
    _ prompt: String, _ line: LineBuffer
  ) -> (rows: [String], cursor: (column: Int, row: Int)) {
    var rows = [prompt]
    var width = prompt.displayColumns
    var cursor = (column: width, row: 0)
    for (index, character) in line.characters.enumerated() {
      if index == line.cursor { cursor = (width, rows.count - 1) }
      let shown = String(character).visibleOnOneLine
      let columns = shown.displayColumns
      if width + columns > size.columns {
        rows.append("")
        width = 0
        if index == line.cursor { cursor = (0, rows.count - 1) }
      }
      rows[rows.count - 1] += shown
      width += columns
    }
    if line.cursor == line.characters.count {
      if width >= size.columns {
        rows.append("")
        width = 0
      }
      cursor = (width, rows.count - 1)
    }
    return (rows, cursor)
  }
}
