import Documents
import Domain

extension Pages {
  /// The heading with what stands under it.
  func set(_ section: Document.Section, isLast: Bool) {
    if section.startsPage, !isAtTop { turn() }
    if let heading = section.heading { setHeading(heading, over: section.blocks.first) }
    for (place, block) in section.blocks.enumerated() {
      set(block, isEnd: isLast && place == section.blocks.count - 1)
    }
  }

  func set(_ block: Document.Block, isEnd: Bool) {
    switch block {
    case .paragraph(let text): setParagraph(text, isEnd: isEnd)
    case .note(let text): setNote(text)
    case .table(let table): set(table)
    case .chart(let chart): set(chart)
    case .columns(let columns): set(columns)
    }
  }

  /// Where letters stand in a line of a height, from its top.
  func baseline(in pitch: Double, _ style: TextStyle) -> Double { pitch / 2 + style.size * 0.38 }

  private func setHeading(_ words: String, over block: Document.Block?) {
    let style = TextStyle(
      face: .heading, size: manner.body, isBold: document.language == .english,
      indent: manner.indent, spacing: manner.spacing)
    let layout = TextLayout(words, style, width: Manner.width, fonts)
    if document.language == .english, !isAtTop { y += manner.gap }
    ensure(manner.pitch * Double(layout.count + linesKept(of: block)))
    outline(words)
    set(layout, pitch: manner.pitch, tail: 0)
  }

  /// The lines of what follows a heading that stay with it: two, or three that cannot be parted.
  private func linesKept(of block: Document.Block?) -> Int {
    guard case .paragraph(let text) = block else { return 2 }
    let count = TextLayout(text, manner.paragraph(), width: Manner.width, fonts).count
    return count == 3 ? 3 : min(2, count)
  }

  private func setParagraph(_ text: String, isEnd: Bool) {
    let layout = TextLayout(text, manner.paragraph(), width: Manner.width, fonts)
    let tail = isEnd && document.signature != nil ? Self.signatureLines * manner.pitch : 0
    set(layout, pitch: manner.pitch, tail: tail)
    y += manner.gap
  }

  private func setNote(_ text: String) {
    let layout = TextLayout(text, manner.paragraph(isNote: true), width: Manner.width, fonts)
    set(layout, pitch: manner.notePitch, tail: 0)
    y += manner.gap
  }

  private func set(_ chart: Chart) {
    let drawing = chart.drawing()
    let space = isAtTop ? 0 : Manner.float
    ensure(drawing.height + space + Manner.float)
    if !isAtTop { y += space }
    canvas.draw(drawing, at: Manner.left, y, fonts)
    y += drawing.height + Manner.float
  }

  /// Sets lines over as many pages as they take: no page begins or ends with one line of several,
  /// and behind the last there is room for the tail.
  private func set(_ layout: TextLayout, pitch: Double, tail: Double) {
    var next = 0
    while next < layout.count {
      let left = layout.count - next
      let fitting = Int((room + 0.01) / pitch)
      var taken = min(left, fitting)
      let needsTail = taken == left && Double(left) * pitch + tail > room + 0.01
      if taken < left || needsTail { taken = min(taken, left - min(left, 2)) }
      if taken < min(2, left) { taken = isAtTop ? min(left, max(1, fitting)) : 0 }
      layout.draw(
        next..<next + taken, at: Manner.left, baseline: y + baseline(in: pitch, layout.style),
        pitch: pitch, on: canvas)
      y += Double(taken) * pitch
      next += taken
      if next < layout.count { turn() }
    }
  }
}
