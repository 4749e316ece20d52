import Domain

/// As much of a panel as there is room for, and a word on what is not shown.
struct PanelWindow {
  /// The lines on the screen, never more than there is room for.
  let lines: [StyledLine]
  /// How many lines are above the screen.
  let start: Int

  init(_ panel: [StyledLine], room: Int, from wanted: Int) {
    let shown = max(0, room - 1)
    guard panel.count > room, shown > 0 else {
      lines = Array(panel.prefix(room))
      start = 0
      return
    }
    start = max(0, min(wanted, panel.count - shown))
    let below = panel.count - start - shown
    let mark =
      below > 0
      ? say("… 下面还有 \(below) 行，PgDn 翻看", "… \(below) more lines, PgDn")
      : say("… 上面还有 \(start) 行，PgUp 翻看", "… \(start) lines above, PgUp")
    lines = panel[start..<(start + shown)] + [StyledLine(mark, .strong)]
  }
}
