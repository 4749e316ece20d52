public import ArgumentParser
import Domain
import JSON
public import Surveillance

/// `desk surge check`: judges any series of dates and counts; needs no database.
struct SurgeCheck: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say("判定一个序列（日期,数量）", "judge a series of dates and counts"),
      discussion: say(
        """
        文件每行一个日期和一个数量，可有表头；日期间隔一天、七天或一月，不可缺、不可乱；未知的数量写 NA。默认每个\
        判定点输出一行 JSON：date observed expected upper alarm p，upper 为上限，p 为偶然达到此数的概率；\
        --format table 供阅读。默认参数与 R 的 surveillance 包（earsC、farringtonFlexible）一致。\
        farrington 按历年同期判定，须有 \(Farrington().years) 年以上的数据。
        """,
        """
        A line of the file is a date and a count, below a head or not; dates are a day, a week or \
        a month apart, in order and without gaps; a count that is not known is NA. Each judged \
        point is answered with one line of JSON: date observed expected upper alarm p, p being the \
        chance of as many by chance alone; --format table is for reading. Defaults are those of \
        R's package surveillance (earsC, farringtonFlexible). farrington looks at the same season \
        of years past and needs more than \(Farrington().years) years.
        """))
  }

  @Option(
    help: ArgumentHelp(say("序列文件，- 为标准输入", "the series, - for standard input")),
    completion: .file())
  var from: String

  @Option(help: ArgumentHelp(say("判定方法", "the method")))
  var method: SurgeMethod

  @OptionGroup var settings: SurgeSettings

  @Flag(help: ArgumentHelp(say("只判定最新一点", "judge the newest point alone")))
  var last = false

  mutating func validate() throws { try settings.validate(for: method) }

  mutating func run(at seat: Seat) throws {
    let series = try SeriesReader.read(from)
    let judge = settings.judge(for: method)
    let judgements = last ? judge.judgeLast(series).map { [$0] } ?? [] : judge.judge(series)
    guard !judgements.isEmpty else { throw tooShort(series, judge) }
    guard seat.options.format == nil, !seat.options.json else {
      return try seat.show(SurgeListing.listing(of: judgements))
    }
    for row in SurgeListing.objects(of: judgements) { try seat.line(row) }
  }

  private func tooShort(_ series: Series, _ judge: any SurgeJudge) -> Complaint {
    let count = series.counts.count
    let wanted = max(judge.leastCounts(at: series.step), count + 1)
    return Complaint(
      .badInput,
      "序列太短：共 \(count) 个数，\(method.rawValue) 至少需要 \(wanted) 个",
      "the series is too short: \(count) counts, \(method.rawValue) needs \(wanted) at least")
  }
}

extension SurgeMethod: ExpressibleByArgument {}
