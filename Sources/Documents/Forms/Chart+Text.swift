import Domain

extension Chart {
  /// The chart in letters: bars, sparklines and shades, 80 columns at most.
  func lines(_ paint: Paint) -> [String] {
    let title = title.visibleOnOneLine.narrowed(to: Document.textWidth - 1)
    let lines =
      switch self {
      case .ranking(let chart): chart.panels.flatMap { $0.lines(paint) }
      case .columns(let chart): chart.lines(paint)
      case .trend(let chart): chart.lines(paint)
      case .heat(let chart): chart.lines(paint)
      }
    return [paint(title, .bold)] + lines
  }
}

extension Ranking.Panel {
  fileprivate func lines(_ paint: Paint) -> [String] {
    let shown = bars.prefix(Ranking.barsMax)
    let room = Document.textWidth - 2
    let names = min(40, shown.map { $0.name.visibleOnOneLine.displayColumns }.max() ?? 0)
    let values = shown.map { $0.value.label.displayColumns }.max() ?? 0
    let most = shown.map(\.value.size).max() ?? 0
    return [measure.visibleOnOneLine.narrowed(to: room)]
      + shown.map { bar in
        let name = bar.name.visibleOnOneLine.narrowed(to: names).padded(to: names)
        let length = bar.value.size.scaled(
          from: most, to: 8 * min(Self.barMax, room - names - values - 3))
        return "\(name) \(bar.value.label.padded(to: values, onLeft: true)) "
          + paint(Self.bar(eighths: length), .bar)
      }
      + (shown.count < bars.count
        ? [say("另有 \(bars.count - shown.count) 项", "and \(bars.count - shown.count) more")] : [])
  }

  /// Columns of the longest bar.
  private static let barMax = 40

  /// A bar of blocks, exact to an eighth of a column.
  private static func bar(eighths: Int) -> String {
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + part
  }
}

extension ColumnChart {
  fileprivate func lines(_ paint: Paint) -> [String] {
    let panel = Ranking.Panel(
      measure: measure, bars: columns.map { Ranking.Bar($0.name, .count($0.count)) })
    guard columns.count > Ranking.barsMax else { return panel.lines(paint) }
    let line = columns.map { Optional($0.count) }.sparkline(to: columns.map(\.count).max() ?? 0)
    let ends = [columns.first?.name ?? "", columns.last?.name ?? ""].map(\.visibleOnOneLine)
    let most = columns.max { $0.count < $1.count }
    let peak =
      most.map { say("最高 \($0.name)：\($0.count)", "most at \($0.name): \($0.count)") } ?? ""
    return [
      measure.visibleOnOneLine.narrowed(to: 78),
      "\(ends[0]) \(paint(line, .bar)) \(ends[1])  \(peak.visibleOnOneLine)",
    ]
  }
}

extension TrendChart {
  fileprivate func lines(_ paint: Paint) -> [String] {
    let names = min(24, lines.map { $0.name.visibleOnOneLine.displayColumns }.max() ?? 0)
    let first = max(0, times.count - (68 - names))
    let span = times.isEmpty ? "" : "\(times[first]) – \(times[times.count - 1])".visibleOnOneLine
    let scale = say("各行自成比例，最高值列于行末", "each line to its own scale, its highest behind it")
    return ["\(measure.visibleOnOneLine)  \(span)  \(scale)".narrowed(to: 78)]
      + lines.flatMap { line in
        let name = line.name.visibleOnOneLine.narrowed(to: names).padded(to: names)
        let counts = line.counts.dropFirst(first)
        let most = counts.compactMap(\.self).max() ?? 0
        let drawn = [name + " " + paint(counts.sparkline(to: most), .bar) + " \(most)"]
        let marks = line.counts.indices.dropFirst(first).map {
          line.surges.contains($0) ? "▲" : " "
        }
        guard marks.contains("▲") else { return drawn }
        let space = String(repeating: " ", count: names + 1)
        return drawn + [space + paint(marks.joined(), .red)]
      }
      + (surge.map { ["▲ \($0.visibleOnOneLine)".narrowed(to: 78)] } ?? [])
  }
}

extension HeatMap {
  fileprivate func lines(_ paint: Paint) -> [String] {
    let names = min(16, rows.map { $0.name.visibleOnOneLine.displayColumns }.max() ?? 0)
    let width = max(1, min(2, (78 - names) / max(columns.count, 1)))
    let shades = [" ", "░", "▒", "▓", "█"]
    let ends = "\(columns.first ?? "") … \(columns.last ?? "")  0 ░▒▓█ \(most)"
    return ["\(measure.visibleOnOneLine)  \(ends.visibleOnOneLine)".narrowed(to: 78)]
      + rows.map { row in
        row.name.visibleOnOneLine.narrowed(to: names).padded(to: names) + " "
          + paint(
            row.counts.prefix((78 - names) / width).map { count in
              String(repeating: shades[depth(of: count, steps: 4)], count: width)
            }.joined(), .bar)
      }
  }
}

extension Collection<Int?> {
  /// A column of blocks for each; a gap where nothing is known.
  fileprivate func sparkline(to most: Int) -> String {
    let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return map { count in count.map { blocks[$0.scaled(from: most, to: 7)] } ?? " " }.joined()
  }
}

extension Int {
  /// As much of `length` as this is of `most`; anything above zero is seen.
  fileprivate func scaled(from most: Int, to length: Int) -> Int {
    guard most > 0, self > 0, length > 0 else { return 0 }
    let (product, isOver) = multipliedReportingOverflow(by: length)
    return Swift.max(1, Swift.min(length, isOver ? self / (most / length) : product / most))
  }
}
