import Domain
import JSON
import Support
import Testing

@testable import Desk

struct `A surge` {
  /// Judges a text as the command does a file, in a language.
  private func check(
    _ text: String, _ words: String..., language: String = "en"
  ) -> (status: CInt, output: String, errors: String) {
    guard let folder = Files.makeFolder("/tmp/desk-surge-") else { return (-1, "", "") }
    defer { _ = Program.run(["rm", "-rf", folder]) }
    let file = "\(folder)/series.csv"
    guard Files.write(text, to: file) else { return (-1, "", "") }
    let console = Console(keepingForColumns: 80)
    let status = Desk.run(
      ["desk", "--lang", language, "surge", "check", "--from", file, "--method"] + words,
      environment: [:], console: console)
    return (status, console.keptOutput, console.keptErrors)
  }

  /// A series of days whose last count stands out.
  private func days(_ line: (CalendarDay, Int) -> String) -> String {
    let counts = [4, 6, 5, 5, 4, 6, 5, 9]
    return counts.enumerated().map { place, count in
      line(CalendarDay(number: 20_000 + place), count)
    }.joined()
  }

  @Test func `is answered with one line of JSON a judged point`() throws {
    let outcome = check("date,count\n" + days { "\($0.text),\($1)\n" }, "ears-c1")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let line = try JSONValue(parsing: outcome.output)
    #expect(
      line.asObject?.map(\.key) == ["date", "observed", "expected", "upper", "alarm", "p"])
    #expect(line["date"] == "2024-10-11" && line["observed"] == 9 && line["alarm"] == true)
    #expect(line["expected"] == .real(5))
  }

  @Test(arguments: ["", "日期,数量\r\n", "\u{FEFF}\"date\";\"count\"\n\n"])
  func `is read however a spreadsheet wrote it`(head: String) {
    let plain = check(days { "\($0.text),\($1)\n" }, "ears-c1").output
    #expect(check(head + days { "\($0.text),\($1)\r\n" }, "ears-c1").output == plain)
    #expect(check(head + days { "\"\($0.text)\" ; \"\($1)\"\r" }, "ears-c1").output == plain)
    let wide = days { "\($0.year)／\($0.month)／\($0.day)，\($1 == 9 ? "９" : "\($1)")\n" }
    #expect(check(head + wide, "ears-c1").output == plain)
  }

  @Test(arguments: [
    ("2026-11-01,1\n2026-13-02,2\n", "line 2: no such date"),
    ("date,count\n2026-02-29,1\n", "line 2: no such date"),
    ("2026-11-01,1\n2026-11-02,2\n2026-11-01,3\n", "line 3: the date of line 1 again"),
    ("2026-11-02,1\n2026-11-01,2\n", "line 2: an earlier date"),
    ("2026-11-01,1\n2026-11-02,2\n2026-11-04,3\n", "line 3: 2026-11-03 is missing"),
    ("2026-11-01,1\n2026-11-15,2\n2026-11-22,3\n", "line 2: 2026-11-08 is missing"),
    ("2026-11-01,1\n2026-11-04,2\n", "line 2: 3 days after the date before"),
    ("2026-11-01,1\n2026-11-08,2\n2026-11-14,2\n", "line 3: 6 days after the date before"),
    ("2026-01-01,1\n2026-01-29,2\n2026-02-26,2\n", "line 2: 28 days after the date before"),
    ("2026-01-31,1\n2026-02-28,2\n2026-04-30,2\n", "line 3: 2026-03-31 is missing"),
    ("//2026/11/1,1\n", "line 1: no such date"),
    ("2026-11-01,-1\n", "line 1: a negative count"), ("2026-11-01,1.5\n", "line 1: no whole"),
    ("2026-11-01,many\n", "line 1: no whole"), ("2026-11-01\n", "line 1: is to have two cells"),
    ("2026-11-01,1,234\n", "line 1: is to have two cells"),
    ("2026-11-01,99999999999999999999\n", "line 1: a count above"),
    ("2026-11-01,1000000001\n", "line 1: a count above"), ("", "the series is empty"),
    ("date,count\n", "the series is empty"), ("2026-11-01,1\n", "too short: 1 counts"),
  ])
  func `of a bad series is refused by line and remedy`(text: String, complaint: String) {
    let outcome = check(text, "ears-c1")
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(complaint), "\(outcome.errors)")
    let chinese = check(text, "ears-c1", language: "zh")
    #expect(chinese.status == 65 && !chinese.errors.contains("line"))
  }

  @Test(arguments: [
    ["ears-c4"], ["farrington", "--baseline", "7"], ["ears-c1", "--years", "3"],
    ["ears-c1", "--alpha", "0"], ["ears-c1", "--alpha", "nan"], ["ears-c1", "--baseline", "2"],
    ["ears-c1", "--reference", "place"], ["farrington", "--years", "0"],
  ])
  func `asked for in vain is status 64`(words: [String]) {
    let console = Console(keepingForColumns: 80)
    let command = ["desk", "surge", "check", "--from", "/nonexistent", "--method"] + words
    #expect(Desk.run(command, environment: [:], console: console) == 64)
  }

  @Test func `of weeks is judged by years past, and as R is told to`() throws {
    let weeks = (0..<300).map { place in
      "\(CalendarDay(number: 18_000 + 7 * place).text),\(place == 299 ? 60 : place * 31 % 11)\n"
    }.joined()
    let all = check(weeks, "farrington").output.split(separator: "\n")
    #expect(all.count == 300 - 263)
    let last = check(weeks, "farrington", "--last").output
    #expect(last == "\(all.last ?? "")\n" && last.contains(#""alarm":true"#))
    for words in [["--years", "3"], ["--alpha", "0.01"], ["--reference", "place"]] {
      #expect(check(weeks, "farrington", "--last", words[0], words[1]).output != last)
    }
  }

  @Test func `of months may be told by their last days`() throws {
    let ends = ["2023-11-30", "2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"]
    let months = (ends + ["2024-05-31", "2024-06-30"]).map { "\($0),3\n" }.joined()
    let outcome = check(months, "ears-c1")
    #expect(outcome.status == 0 && outcome.output.contains(#""date":"2024-06-30""#))
  }

  @Test(arguments: ["ears-c1", "farrington"])
  func `has a bound however small the chance allowed`(method: String) throws {
    let weeks = (0..<300).map { place in
      "\(CalendarDay(number: 18_000 + 7 * place).text),\(place * 31 % 11)\n"
    }.joined()
    func upper(_ alpha: String) throws -> JSONValue? {
      let line = try JSONValue(parsing: check(weeks, method, "--last", "--alpha", alpha).output)
      return line["upper"]
    }
    let (near, far) = (try upper("1e-12"), try upper("1e-30"))
    #expect(near != far && far != nil && far != .null && near != .null)
  }

  @Test(arguments: ["zh", "en"]) func `is a table for people that fits`(language: String) {
    let text = days { "\($0.text),\($1)\n" }
    let table = check(text, "ears-c1", "--format", "table", language: language).output
    #expect(["5.00", "7.52", "<0.0001"].allSatisfy { table.contains(" \($0)") })
    #expect(table.split(separator: "\n").count == 2)
    let help = check(text, "ears-c1", "--help", language: language)
    #expect(help.status == 0 && help.output.contains("farringtonFlexible"))
    #expect(help.output.split(separator: "\n").allSatisfy { $0.displayColumns <= 80 })
  }
}
