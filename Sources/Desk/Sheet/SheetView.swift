import Domain

/// The whole screen of a call sheet.
struct SheetView {
  let model: SheetModel
  let who: String
  let now: Instant
  let size: (columns: Int, rows: Int)

  /// The lines from the top, and where the cursor stands.
  var screen: (lines: [StyledLine], cursor: (column: Int, row: Int)) {
    let prompt = say("来电> ", "call> ")
    let (typed, cursor) = wrap(prompt, model.line)
    let inputRows = max(1, min(typed.count, size.rows / 3))
    // Of a long text the rows around the cursor.
    let first = min(max(0, cursor.row - inputRows + 1), typed.count - inputRows)
    let input = typed[first..<(first + inputRows)].map { StyledLine($0) }
    let foot = foot
    let room = max(0, size.rows - 1 - input.count - 1 - foot.count)
    let rule = StyledLine(String(repeating: "─", count: size.columns), .label)
    let body = Array(panel.prefix(room))
    let space = [StyledLine](repeating: StyledLine(), count: room - body.count)
    let lines = ([head] + input + [rule] + body + space + foot).map { $0.cut(to: size.columns) }
    guard let order = model.order else { return (lines, (cursor.column, 1 + cursor.row - first)) }
    return (lines, (1 + order.line.head.displayColumns, lines.count - 1))
  }

  private var head: StyledLine {
    var line = StyledLine(say("desk110 来电登记  ", "desk110 call sheet  "), .strong)
    let seconds = max(0, (now.microseconds - model.draft.startedAt.microseconds) / 1_000_000)
    let clock = "\(padded(seconds / 60)):\(padded(seconds % 60))"
    line.add(say("通话 \(clock)  ", "on the line \(clock)  "), .label)
    line.add(who, .label)
    return line
  }

  private var panel: [StyledLine] {
    if case .saved(let lines) = model.stage { return lines }
    if model.draft.text.isEmpty { return Self.welcome }
    return SheetPanel(
      reading: model.reading, numbered: model.numbered,
      voided: Set(model.draft.corrections.filter { $0.order == .void }.compactMap(\.subject)),
      knowledge: model.knowledge, step: model.step, now: now, columns: size.columns
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
      let help = OrderHelp(order.text).lines(columns: size.columns).prefix(max(1, size.rows / 2))
      return help + notice + [StyledLine(":" + order.text, .strong)]
    }
    switch model.stage {
    case .typing: return notice + [Self.keys]
    case .saving: return [StyledLine(say("正在保存…", "saving …"), .strong)]
    case .saved:
      return notice
        + [StyledLine(say("按任意键登记下一通，Ctrl-D 结束", "any key: the next call, Ctrl-D: end"), .strong)]
    }
  }

  private static var keys: StyledLine {
    StyledLine(
      say(
        "Enter 保存 Tab 补全 F1 帮助 F2 类别 F3 手法 F4 归并 F5 结果 F6 话术 F9 撤销 :命令",
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
