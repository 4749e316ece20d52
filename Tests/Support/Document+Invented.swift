public import Documents
public import Domain

extension Document {
  /// A document with one of everything in it, worded in a language.
  public static func invented(_ language: Language) -> Document {
    Language.$current.withValue(language) {
      Document(
        issuer: say("某市反诈骗专家咨询席", "Fraud Desk of a City"),
        number: say("第2026-D001期", "No. 2026-D001"),
        title: say("警情通报", "Briefing of the desk"),
        subtitles: [say("统计时段：11月10日", "Period: 10 November")],
        sections: [
          Section(
            heading: say("一、总体情况", "1. Overview"),
            blocks: [
              .paragraph(sentence), .note(say("数据截至零时。", "As at midnight.")),
              .table(Table.invented(rows: 3)), .chart(Chart.inventedColumns),
            ]),
          Section(
            heading: say("二、走势", "2. Trends"),
            blocks: [
              .chart(Chart.inventedRanking), .chart(Chart.inventedTrend),
              .chart(Chart.inventedHeat), .paragraph(sentence),
            ]),
        ],
        signature: Signature(
          name: say("某市反诈骗专家咨询席", "Fraud Desk of a City"), day: say("2026年11月11日", "2026-11-11")),
        mark: say("内部资料", "internal use only"),
        dated: Instant(day: CalendarDay(number: 20_768)))
    }
  }

  /// A document with two columns of which the first is longer than a page.
  public static func inventedColumns(_ language: Language) -> Document {
    Language.$current.withValue(language) {
      Document(
        issuer: "", title: say("并列", "Side by side"),
        sections: [
          Section(
            heading: say("一、并列", "1. Side by side"),
            blocks: [
              .columns([
                [.table(Table.invented(rows: 2)), .table(Table.invented(rows: 60))],
                [.chart(Chart.inventedRanking), .chart(Chart.inventedColumns)],
              ]), .paragraph(say("末段。", "The last paragraph.")),
            ])
        ], dated: Instant(day: CalendarDay(number: 20_768)))
    }
  }

  /// Text that a stranger told: markup, escapes, pictures, a word without end, signs of direction.
  public static let hostile =
    "<script>alert(1)</script>&\"'`|*_\u{1B}[31m\u{0}\u{202E}😀\u{FFFF}"
    + String(repeating: "X", count: 300)

  /// A document that says nothing but hostile text.
  public static func hostileDocument(saying text: String = hostile) -> Document {
    let table = Table(
      text, columns: [.words(text), .figures(text)],
      rows: [[.text(text), .text("=1+1")], [.text("@SUM(A1)"), .empty]])
    let bars = [Ranking.Bar(text, .count(3)), Ranking.Bar(text, .count(0))]
    return Document(
      issuer: text, number: text, title: text, subtitles: [text],
      sections: [
        Section(
          heading: text,
          blocks: [
            .paragraph(text), .note(text), .table(table),
            .chart(
              .ranking(
                Ranking(title: text, panels: [.init(measure: text, bars: bars)], earlier: text))),
            .chart(.columns(ColumnChart(title: text, measure: text, columns: [.init(text, 1)]))),
            .chart(
              .trend(
                TrendChart(
                  title: text, measure: text, times: [text],
                  lines: [.init(text, [1], surges: [0, 7])],
                  surge: text))),
            .chart(
              .heat(HeatMap(title: text, measure: text, columns: [text], rows: [.init(text, [1])]))),
            .columns([[.table(table), .note(text)], [.paragraph(text)], []]),
          ])
      ], signature: Signature(name: text, day: text), mark: text, dated: Instant(microseconds: 0))
  }

  /// A document without anything.
  public static func emptyDocument() -> Document {
    Document(issuer: "", title: "", sections: [], dated: Instant(microseconds: 0))
  }

  private static var sentence: String {
    let words = say(
      "据统计，11月10日，共接报涉诈警情412起，其中劝阻64起，涉案金额39.14万元（391417.78元）。",
      "On record for 10 November: 412 calls about fraud, of which 64 dissuasions. ")
    return String(repeating: words, count: 4)
  }
}

extension Table {
  /// A table of so many tactics and a sum.
  public static func invented(rows: Int) -> Table {
    Table(
      say("手法分布", "Tactics"),
      columns: [
        .words(say("手法", "tactic")), .figures(say("起数", "cases")), .figures(say("占比", "share")),
        .figures(say("损失（元）", "loss (yuan)")), .figures(say("日期", "day")),
      ],
      rows: (0..<rows).map { row in
        [
          .text(say("手法第\(row)号", "tactic \(row)")), .count(rows - row),
          .share(Ratio(1, of: rows)), .money(Fen(1_234_567 + row)),
          .day(CalendarDay(number: 20_767)),
        ]
      } + [[.text(say("合计", "total")), .count(rows), .share(nil), .money(Fen(-5)), .empty]],
      hasTotal: true)
  }
}

extension Chart {
  static var inventedColumns: Chart {
    .columns(
      ColumnChart(
        title: say("来电时段", "Hours"), measure: say("来电（起）", "calls"),
        columns: (0..<24).map { .init("\($0)", $0 * 7 % 45) }))
  }

  static var inventedRanking: Chart {
    let names = (1...20).map { say("冒充公检法及政府机关\($0)", "posing as police, courts, state \($0)") }
    return .ranking(
      Ranking(
        title: say("手法排名", "Tactics ranked"),
        panels: [
          .init(
            measure: say("按起数", "by count"),
            bars: names.enumerated().map {
              .init($1, .count(47 - 2 * $0), earlier: .count(20 + $0))
            }),
          .init(
            measure: say("按损失（元）", "by loss (yuan)"),
            bars: names.enumerated().map { .init($1, .money(Fen(13_070_000 / ($0 + 1)))) }),
        ], earlier: say("上期", "the period before")))
  }

  static var inventedTrend: Chart {
    .trend(
      TrendChart(
        title: say("近60日走势", "Sixty days"), measure: say("警情（起）", "cases"),
        times: (1...60).map { "11-\($0)" },
        lines: [
          .init(
            say("冒充公检法", "police"), (0..<60).map { 20 + $0 * 13 % 17 + ($0 == 50 ? 40 : 0) },
            surges: [50]),
          .init(say("刷单返利", "brushing"), (0..<60).map { $0 == 20 ? nil : 10 + $0 * 7 % 11 }),
          .init(say("预期", "expected"), Array(repeating: 26, count: 60)),
        ], surge: say("异常上升", "surge")))
  }

  static var inventedHeat: Chart {
    .heat(
      HeatMap(
        title: say("时段与星期", "Hour and weekday"), measure: say("来电（起）", "calls"),
        columns: (0..<24).map { "\($0)" },
        rows: (1...7).map { day in
          .init(say("周\(day)", "day \(day)"), (0..<24).map { ($0 * 31 + day * 17) % 53 })
        }))
  }
}
