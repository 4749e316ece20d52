import Testing

extension `A desk at work` {
  struct `Giving out a briefing` {
    let office: Office

    init() throws {
      office = try #require(Office.current)
      try office.write(Self.sheet, to: "sheet")
      _ = office.run("desk call record --from sheet")
    }

    private static let sheet =
      #"{"id":"0193a1b2-0000-7000-8000-000000006001","received_at":"2026-06-01T10:05:00+08:00","#
      + #""kind":"loss","tactic":"T08","victim":{"division":"110102","occupation":"<b>=1+1"},"#
      + #""money":[{"kind":"paid","amount":"50000","to":"6222020011112222333"}],"#
      + #""identifiers":[{"text":"6222020011112222333","role":"payee"}]}"# + "\n"

    private let daily = "desk --lang zh briefing daily --date 2026-06-01"

    @Test(arguments: [
      ("html", "<!DOCTYPE html>"), ("pdf", "%PDF-1.5"), ("docx", "PK"), ("xlsx", "PK"),
      ("csv", "\u{FEFF}一、总体情况,接报类别"), ("json", "{\"kind\":\"daily\""), ("md", "# 电信网络诈骗警情通报"),
      ("txt", "         "),
    ])
    func `takes the form that the file is named for, or that is named`(
      ending: String, start: String
    ) {
      let outcome = office.run(
        "\(daily) -o b.\(ending) && head -c 60 b.\(ending); stat -c %a b.\(ending) >&2")
      #expect(outcome.output.hasPrefix(start) && outcome.errors == "600\n", "\(outcome.errors)")
      let form = ending == "txt" ? "text" : ending
      let named = office.run("\(daily) --format \(form) | head -c 60")
      #expect(named.output.hasPrefix(start), "\(named.errors)")
    }

    @Test func `shows a frozen one in every form to the byte as it was`() {
      let outcome = office.run(
        """
        number=$(\(daily) --json | sed 's/.*"number":"\\([^"]*\\)".*/\\1/')
        for form in html pdf docx xlsx csv md; do
          desk briefing show "$number" --format $form > 1.$form &&
          TZ=America/New_York desk briefing show "$number" --format $form -o 2.$form &&
          cmp 1.$form 2.$form && echo $form
        done
        """)
      #expect(outcome.output == "html\npdf\ndocx\nxlsx\ncsv\nmd\n", "\(outcome.errors)")
    }

    @Test func `puts no file on a terminal that is no text`() {
      let outcome = office.run("script -qec '\(daily) --format pdf' /dev/null < /dev/null")
      #expect(outcome.output.contains("-o") && !outcome.output.contains("%PDF"))
      #expect(outcome.status == 64)
    }

    @Test func `without a font or the program that draws says what to install`() {
      let outcome = office.run(
        """
        echo '<fontconfig><dir>/nonexistent</dir></fontconfig>' > none.conf; echo old > b.pdf
        FONTCONFIG_FILE="$PWD/none.conf" \(daily) -o b.pdf; echo $? $(cat b.pdf)
        mkdir -p alone && cp "$(command -v desk)" alone/
        alone/desk briefing daily --date 2026-06-01 -o b.docx; echo $?
        """)
      #expect(outcome.output == "78 old\n78\n")
      #expect(outcome.errors.contains("fonts-noto-cjk"))
      #expect(outcome.errors.contains("desk-document"))
    }

    @Test func `for which there is no room leaves the older file`() {
      let outcome = office.run(
        """
        for form in pdf docx xlsx html; do
          echo old > b.$form
          (trap '' XFSZ; ulimit -f 1; \(daily) -o b.$form; echo $? $(cat b.$form)); ls | grep -c new
        done
        """)
      #expect(outcome.output == String(repeating: "73 old\n0\n", count: 4), "\(outcome.errors)")
    }

    // A file in the making has no name, so that even an end without warning leaves none behind.
    @Test func `that Ctrl-C ends is old or whole, and nothing stands beside it`() {
      let outcome = office.run(
        """
        mkdir cut; for form in pdf docx xlsx html; do
          for after in 0.05 0.1 0.2 0.4; do
            echo old > cut/b.$form
            timeout --preserve-status -s INT $after \(daily) -o cut/b.$form
            status=$?
            case "$status $(head -c 4 cut/b.$form | tr -d '\\0')" in
              "130 old"|"0 %PDF"|"0 PK"*|"0 <!DO"|"130 %PDF"|"130 PK"*|"130 <!DO") ;;
              *) echo "$form $after $status";;
            esac
          done; rm cut/b.$form
        done; ls -A cut
        """)
      #expect(outcome.output == "", "\(outcome.errors)")
    }

    @Test func `escapes what a stranger told, and runs no formula`() {
      let page = office.run("\(daily) --format html").output
      #expect(page.contains("&lt;b&gt;=1+1") && !page.contains("<b>"))
      let table = office.run("\(daily) --format csv")
      #expect(table.status == 0 && !table.output.contains(/(^|,)"?=/.anchorsMatchLineEndings()))
    }
  }
}
