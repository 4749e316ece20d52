import JSON
import Testing

extension `A desk at work` {
  struct `A screen of 80 columns` {
    let office: Office
    private static let story = String(repeating: "自称公安局民警，说涉嫌洗钱，转到安全账户。", count: 9)
    /// What a listing gets of the story.
    private static let beginning = String(story.prefix(60))
    private let call: String
    private let fraudCase: String

    /// Records a call that fills every column, with its case, attempt, desk, person and briefing.
    init() throws {
      office = try #require(Office.current)
      let link = "https://example.com/" + String(repeating: "a", count: 90)
      let sheet = """
        {"kind":"loss","narrative":"\(Self.story)","tactic":"T08","source":"96110_in",\
        "caller":{"name":"甲某人","phone":"13800004444"},"identifiers":[{"text":"\(link)"},\
        {"text":"6222020077771111222","holder":"很长很长很长很长很长的公司名称"}],"money":[{"kind":"paid",\
        "amount":"1234567.89","channel":"mobile_bank","from":"6217000010001234567",\
        "at":"2026-11-10T10:00:00+08:00","to":"6222020077771111222"}]}
        """
      let answer = try office.run("desk call record", sheets: sheet).document
      call = try #require(answer["call"]?.asString)
      fraudCase = try #require(answer["case"]?.asString)
      let made = office.run(
        """
        desk dissuade \(fraudCase) --channel phone --reached reached --result persuaded_before
        desk unit add 110115 \(String(repeating: "反诈骗专家咨询席", count: 8))
        desk user add officer_with_a_very_long_name_indeed --role officer --desk 110115 < /dev/null
        desk briefing daily
        """)
      #expect(made.status == 0, "\(made.errors)")
    }

    @Test(arguments: [
      "call list", "case list", "account list", "followup due --all", "briefing list",
      "user list", "unit list", "audit list", "tactic list", "tactic suggest \(story)", "trend",
      "trend --by division", "trend --by hour", "trend --by day",
    ])
    func `holds every listing, a row a line`(words: String) throws {
      let rows = try #require(try office.run("desk \(words) --json").document.asArray)
      for language in ["zh", "en"] {
        let screen = office.screen("desk --lang \(language) \(words)")
        #expect(screen.status == 0 && screen.width <= 80, "\(screen.lines)")
        let table = screen.lines.prefix { !$0.hasPrefix("(no room") && !$0.hasPrefix("（屏幕") }
        // Each look at the audit is a row of the next.
        let more = words == "audit list" ? (language == "zh" ? 1 : 2) : 0
        let count = min(rows.count + more, words == "audit list" ? 50 : rows.count)
        #expect(table.count - 1 == count, "\(screen.lines)")
      }
    }

    @Test(arguments: ["zh", "en"]) func `holds every page`(language: String) {
      for words in [
        "call show \(call)", "case show \(fraudCase)", "account show 6222020077771111222",
        "tactic advise T08", "call record \(Self.story) 转了5万到6222020077771111222", "doctor",
      ] {
        let screen = office.screen("desk --lang \(language) \(words)")
        #expect(screen.status == 0 && screen.width <= 80, "\(screen.lines)")
      }
    }

    @Test func `says what it has no room for`() {
      let note = "(no room for: case, caller, source, officer, unit; --json has everything)"
      #expect(office.screen("desk call list").lines.last == note)
      let wide = office.screen("desk call list", columns: 900)
      #expect(
        wide.lines.contains { $0.contains("13800004444".masked) && $0.contains(Self.beginning) })
    }

    @Test func `is no limit where nobody looks`() {
      let piped = office.run("desk call list")
      #expect(piped.output.contains(Self.beginning) && !piped.output.contains("no room"))
    }

    @Test func `keeps what is to be copied on one line`() {
      let screen = office.screen("desk call record 转了5万到6222020077771111222")
      #expect(screen.lines.contains { $0.hasPrefix("    desk case attach 2") })
    }

    @Test func `is left to the pager when Ctrl-C is pressed there`() throws {
      try office.write("trap '' INT; kill -INT $PPID; cat", to: "pager")
      let screen = office.screen("PAGER='. ./pager' desk tactic list")
      #expect(screen.status == 0 && screen.lines.count > 24)
    }

    @Test func `says that there is nothing`() {
      let screen = office.screen("desk call list --day 2001-01-01")
      #expect(screen.lines == ["(none)"] && screen.status == 0)
      #expect(office.run("desk call list --day 2001-01-01").errors.isEmpty)
    }
  }
}

extension String {
  /// The phone as a listing shows it.
  fileprivate var masked: String { "\(prefix(3))****\(suffix(4))" }
}
