import JSON
import Testing

extension `A desk at work` {
  /// Mail programs that kill, hang and refuse; deliveries at once; corrections of what was delivered.
  struct `Sending briefings` {
    let office: Office

    init() throws {
      office = try #require(Office.current)
      _ = office.run("rm -rf post home/briefing.conf; mkdir -p bin post")
    }

    /// Makes a script the mail program of the machine; it has its message in `$message`.
    private func mail(by script: String, more: String = "") throws {
      try office.write(
        "#!/bin/sh\ncd \(office.folder)/post\nmessage=$(mktemp mail.XXXXXX)\ncat > $message\n\(script)\n",
        to: "bin/carrier")
      _ = office.run("chmod +x bin/carrier")
      try office.write(
        "[mail]\nsendmail = \(office.folder)/bin/carrier\nfrom = desk@example.com\n\(more)",
        to: "home/briefing.conf")
    }

    /// The Message-IDs of what was handed over, one a line.
    private static let ids = "grep -hi '^Message-ID' post/mail.*"
    private static let psql =
      #"psql -XAtq "$(desk status --json | sed 's/.*"conninfo":"\([^"]*\)".*/\1/')""#

    @Test func `killed before it was kept goes again, says so, and can be told to be the same`()
      throws
    {
      let deliver = "desk briefing deliver --mail killed@example.com"
      try mail(by: "kill -9 $PPID")
      #expect(office.run("\(deliver) 2>/dev/null").status == 128 + 9)
      try mail(by: "exit 0")
      let again = office.run(deliver)
      #expect(again.status == 0 && again.errors.contains("cut off, it may have gone"))
      #expect(office.run("\(Self.ids) | wc -l; \(Self.ids) | sort -u | wc -l").output == "2\n1\n")
      let third = office.run(deliver)
      #expect(third.errors.contains("nothing is due") && !third.errors.contains("cut off"))
      #expect(office.run("ls post | wc -l").output == "2\n")
    }

    @Test func `by a program that hangs ends with it, and goes again the next time`() throws {
      let deliver = "desk briefing deliver --mail hung@example.com"
      try mail(by: "sleep 6017", more: "seconds = 1\n")
      let hung = office.run(deliver)
      #expect(hung.status == 73 && hung.errors.contains("took longer than 1 s"), "\(hung.errors)")
      #expect(office.run("pgrep -x -f 'sleep 6017'").output == "")
      try mail(by: "exit 0")
      let again = office.run(deliver)
      #expect(again.status == 0 && again.errors.contains("it may have gone"), "\(again.errors)")
    }

    @Test(arguments: [75, 69, 1])
    func `that is refused is told, not lost, and not said to have gone`(code: Int) throws {
      let deliver = "desk briefing deliver --mail refused\(code)@example.com"
      try mail(by: "echo 'no route'; exit \(code)")
      let refused = office.run(deliver)
      #expect(
        refused.status == 73 && refused.errors.contains("ended with \(code)")
          && refused.errors.contains("no route"))
      try mail(by: "exit 0")
      let sent = office.run(deliver)
      #expect(sent.status == 0 && !sent.errors.contains("may have gone"), "\(sent.errors)")
      #expect(sent.output.contains("→ refused\(code)@example.com"))
    }

    @Test func `is tried again for a while where that is asked for`() throws {
      try mail(by: "[ $(ls mail.* | wc -l) -gt 2 ] || exit 75")
      let outcome = office.run("desk briefing deliver --mail later@example.com --retry 1")
      #expect(outcome.status == 0 && outcome.output.contains("later@example.com"))
      #expect(outcome.errors.contains("again in 1 s") && outcome.errors.contains("again in 2 s"))
      #expect(office.run("ls post | wc -l").output == "3\n")
      #expect(office.run("desk briefing deliver --mail a@example.com --retry 1441").status == 64)
    }

    @Test func `is done by one of two processes at once`() throws {
      try mail(by: "sleep 1")
      let outcome = office.run(
        """
        for i in 1 2 3; do desk briefing deliver --mail once@example.com 2>&1 & done; wait
        ls post | wc -l
        """)
      #expect(outcome.output.hasSuffix("\n1\n"), "\(outcome.output)")
      #expect(outcome.output.contains("another run is delivering"))
    }

    /// The days before yesterday are issued in the order in which they were missed, once each.
    @Test func `after days of standstill is done once for each day, in their order`() {
      let outcome = office.run(
        """
        day() { date -u -d "$(TZ=Asia/Shanghai date +%F) -$1 days" +%F; }
        desk briefing daily --date $(day 5) --json > five.json
        number=$(sed 's/.*"number":"\\([^"]*\\)".*/\\1/' five.json)
        mkdir -p missed
        \(Self.psql) -c "insert into desk110.briefing_delivery (unit_id, briefing_id, way, target, delivered_by)
          select b.unit_id, b.id, 'folder', '$PWD/missed', 'x' from desk110.briefing b
          where b.number = '$number' limit 1"
        for i in 1 2; do desk briefing deliver --to missed --format json > run.$i 2> why.$i & done; wait
        cat run.1 run.2 | wc -l
        for i in 4 3 2 1; do day $i; done > wanted
        cut -d' ' -f2 run.1 run.2 | tr -d , | while read n; do
          sed 's/.*"date":"\\([^"]*\\)".*/\\1/' missed/000000-$n-r1.json; done > found
        cmp wanted found; ls missed | wc -l
        """)
      #expect(outcome.output == "4\n4\n", "\(outcome.output)\(outcome.errors)")
    }

    @Test func `of another revision follows what was delivered, once, and says what changed`()
      throws
    {
      try mail(by: "exit 0")
      let (folder, post) = (
        "desk briefing deliver monthly --to corrected --format md",
        "desk briefing deliver monthly --mail corrected@example.com --format md"
      )
      let first = office.run("mkdir -p corrected; \(folder); \(post)")
      #expect(first.status == 0, "\(first.errors)")
      // The tenth of the month before is in no day and no week that other tests deliver.
      let late = office.run(
        """
        day=$(date -d "$(TZ=Asia/Shanghai date +%Y-%m)-10 -1 month" +%F)
        echo '{"received_at":"'$day'T10:05:00+08:00","kind":"loss","tactic":"T08","money":[{"kind":"paid","amount":"66666"}]}' > late
        desk call record --from late > /dev/null; \(folder); \(post)
        """)
      #expect(late.output == "" && late.status == 0, "\(late.errors)")
      let hours = "update desk110.setting set value = '%' where name = 'delivery_revise_hours'"
      let corrected = office.run(
        """
        \(Self.psql) -c "\(hours.replacing("%", with: "0"))"; \(folder); \(post); \(folder); \(post)
        \(Self.psql) -c "\(hours.replacing("%", with: "20"))"; ls corrected | wc -l
        """)
      let lines = corrected.output.split(separator: "\n")
      #expect(
        lines.count == 3 && lines.last == "2"
          && lines.prefix(2).allSatisfy { $0.hasPrefix("correction: No. ") },
        "\(corrected.output)\(corrected.errors)")
      #expect(office.run("grep -l 'Corrections' corrected/*-r2.md | wc -l").output == "1\n")
      try office.write(
        """
        import email, email.policy, glob
        m = [email.message_from_binary_file(open(f, "rb"), policy=email.policy.default) for f in glob.glob("post/*")]
        m.sort(key=lambda x: x["subject"].startswith("Correction: "))
        print(len(m), m[1]["subject"].endswith("-r2"), m[1]["in-reply-to"] == m[0]["message-id"] == m[1]["references"])
        print("66666.00" in m[1].get_body().get_content() and "Corrected:" in m[1].get_body().get_content())

        """, to: "mails.py")
      let mails = office.run("/usr/bin/python3 mails.py")
      #expect(mails.output == "2 True True\nTrue\n", "\(mails.output)\(mails.errors)")
    }
  }
}
