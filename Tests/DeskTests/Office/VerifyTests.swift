import JSON
import Testing

extension `A desk at work` {
  struct `Verifying a briefing` {
    let office: Office
    private let daily = "desk --lang zh briefing daily --date 2026-07-01"

    init() throws {
      office = try #require(Office.current)
      try office.write(Self.sheet("0193a1b2-0000-7000-8000-000000007001", "50000"), to: "sheet")
      _ = office.run("desk call record --from sheet")
    }

    private static func sheet(_ id: String, _ amount: String) -> String {
      #"{"id":"\#(id)","received_at":"2026-07-01T10:05:00+08:00","kind":"loss","tactic":"T08","#
        + #""money":[{"kind":"paid","amount":"\#(amount)"}]}"# + "\n"
    }

    @Test(arguments: ["json", "html", "md", "txt", "csv", "pdf", "docx", "xlsx"])
    func `finds a file of any form genuine, in any language it is asked in`(ending: String) {
      let outcome = office.run(
        "\(daily) -o v.\(ending) && desk --lang en briefing verify v.\(ending)")
      #expect(
        outcome.status == 0 && outcome.output.contains("genuine"),
        "\(outcome.output)\(outcome.errors)")
    }

    @Test(arguments: ["json", "html", "md", "txt", "csv"])
    func `finds one altered digit, and says where`(ending: String) throws {
      let outcome = office.run(
        """
        \(daily) -o v.\(ending) && sed -i 's/50,\\?000/60000/' v.\(ending)
        desk briefing verify v.\(ending); echo $?
        """)
      #expect(outcome.output.contains("altered: ") && outcome.output.hasSuffix("\n65\n"))
      #expect(
        outcome.output.contains(ending == "json" ? "issued 50000.00, here 60000.00" : "from line "),
        "\(outcome.output)")
    }

    @Test(arguments: ["pdf", "docx", "xlsx"])
    func `finds a changed byte of a file that is no text`(ending: String) {
      let outcome = office.run(
        """
        \(daily) -o v.\(ending) && printf 'X' >> v.\(ending)
        desk briefing verify v.\(ending); echo $?
        """)
      #expect(outcome.output.contains("altered") && outcome.output.hasSuffix("\n65\n"))
    }

    @Test(arguments: ["pdf", "docx", "xlsx", "json", "html", "md", "txt", "csv"])
    func `never finds a file genuine in which one bit is another`(ending: String) throws {
      try office.write(
        """
        import sys, subprocess
        whole = open("w.%s" % sys.argv[1], "rb").read()
        for part in range(1, 8):
            one = bytearray(whole); one[len(one) * part // 8] ^= 1
            open("bit", "wb").write(one)
            sys.stdout.write(str(subprocess.run(["desk", "briefing", "verify", "bit"], capture_output=True).returncode) + " ")

        """, to: "flip.py")
      let outcome = office.run("\(daily) -o w.\(ending) && /usr/bin/python3 flip.py \(ending)")
      let codes = outcome.output.split(separator: " ")
      #expect(codes.count == 7 && codes.allSatisfy { $0 == "65" || $0 == "1" }, "\(outcome.output)")
    }

    // As a file of a program before layouts had numbers: its bytes are others, and no lie.
    @Test func `calls a file of another layout neither genuine nor altered`() {
      let outcome = office.run(
        """
        \(daily) -o v.html && sed -i -E 's#([0-9a-f]{64})/[0-9]+#\\1#; s#font: 16px#font: 15px#' v.html
        desk briefing verify v.html; echo $?; desk briefing verify v.html --json
        """)
      #expect(outcome.output.contains("it is of layout 1") && outcome.output.contains("\n1\n"))
      #expect(outcome.output.contains("\"result\":\"other_layout\""), "\(outcome.output)")
    }

    @Test func `says which revision takes its place`() throws {
      _ = office.run("\(daily) -o old.html")
      try office.write(Self.sheet("0193a1b2-0000-7000-8000-000000007002", "1"), to: "sheet")
      let outcome = office.run(
        """
        desk call record --from sheet > /dev/null; \(daily) -o new.html
        desk briefing verify old.html; desk briefing verify old.html --json
        desk briefing verify new.html
        """)
      let lines = outcome.output.split(separator: "\n")
      #expect(lines[0].contains("genuine, superseded by revision "))
      #expect(lines[1].contains("\"result\":\"superseded\""))
      #expect(lines[2].hasSuffix("genuine"))
    }

    @Test func `knows nothing of a file without a seal, or of another log`() {
      let hash = String(repeating: "ab", count: 32)
      let outcome = office.run(
        """
        echo hello > none; desk briefing verify none; echo $?
        echo 'desk110:000000/2001-D001/1/\(hash)' > other; desk briefing verify other; echo $?
        echo 'desk110:999999/2001-D001/1/\(hash)' > other; desk briefing verify other; echo $?
        desk briefing verify absent; echo $?
        """)
      #expect(
        outcome.output.split(separator: "\n").filter { $0.count < 3 } == ["1", "1", "1", "65"])
    }

    @Test func `previews bear no seal and no number`() throws {
      try office.write("[unit]\nhead = 某局\n[charts]\nshow = none\n", to: "template")
      let outcome = office.run(
        """
        desk --lang zh briefing preview --date 2026-07-01 --template template -o p.html
        grep -c '某局' p.html; grep -c '<svg' p.html; grep -c desk110: p.html
        desk briefing verify p.html; echo $?
        desk briefing preview --date 2026-07-01 --json | grep -c '"number":null'
        """)
      #expect(
        outcome.output.hasPrefix("1\n0\n0\n") && outcome.output.hasSuffix("\n1\n1\n"),
        "\(outcome.output)\(outcome.errors)")
    }

    @Test func `templates come from a file, and a wrong one is refused by its line`() throws {
      try office.write("[unit]\nhead = 某局\n", to: "template")
      try office.write("[unit]\nhead = {x}\n", to: "wrong")
      let outcome = office.run(
        """
        desk briefing template | grep -c '^\\[unit\\]'
        desk briefing template --install template; desk briefing template
        desk briefing template --install wrong; echo $?
        desk briefing template; desk briefing template --remove
        """)
      #expect(
        outcome.output
          == "1\nthe template is in force for unit 000000\n[unit]\nhead = 某局\n78\n[unit]\n"
          + "head = 某局\nunit 000000 has no template of its own any more\n")
      #expect(outcome.errors.contains("template 'wrong' line 2 unit.head: no placeholder {x}"))
    }

    @Test func `a span of days is a series of its own, from its first to its last`() {
      let outcome = office.run(
        """
        desk briefing span --from 2026-06-28 --to 2026-07-03 --json | grep -o '"number":"[^"]*"'
        desk briefing span --from 2026-07-03 --to 2026-07-01; echo $?
        """)
      #expect(
        outcome.output.contains(/^"number":"2026-R?S001"\n64\n/),
        "\(outcome.output)\(outcome.errors)")
    }
  }
}
