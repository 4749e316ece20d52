import JSON
import Testing

extension `A desk at work` {
  struct `Briefings that go out by themselves` {
    let office: Office

    init() throws {
      office = try #require(Office.current)
      _ = office.run("rm -rf outbox home/briefing.conf sent crontab; mkdir -p outbox bin")
    }

    /// A mail program, a crontab and a systemctl that keep what they are handed.
    private func install() throws {
      try office.write(
        "#!/bin/sh\necho \"$@\" > \(office.folder)/sent.args\ncat > \(office.folder)/sent\n",
        to: "bin/mailer")
      try office.write(
        "#!/bin/sh\ncat > /dev/null\necho 'relay refused'\nexit 75\n", to: "bin/broken")
      try office.write(
        """
        #!/bin/sh
        f=\(office.folder)/crontab
        case $1 in -l) [ -f $f ] && cat $f || { echo 'no crontab'; exit 1; } ;; -) cat > $f ;; esac

        """, to: "bin/crontab")
      try office.write(
        "#!/bin/sh\necho \"$@\" >> \(office.folder)/systemctl.log\n", to: "bin/systemctl")
      _ = office.run("chmod +x bin/*")
    }

    @Test func `are put into a folder once, and those missed are caught up`() throws {
      let first = office.run("desk briefing deliver --to outbox --format html --format pdf --json")
      #expect(first.status == 0, "\(first.errors)")
      let answer = try first.document
      let number = try #require(answer["number"]?.asString)
      let names = "ls outbox | tr '\\n' ' '; stat -c %a outbox/*.pdf"
      #expect(
        office.run(names).output
          == "000000-\(number)-r1.html 000000-\(number)-r1.pdf 640\n")
      let again = office.run(
        "sha256sum outbox/* > sums; desk briefing deliver --to outbox --json; sha256sum -c --quiet sums"
      )
      #expect(again.output == "" && again.status == 0)
      #expect(office.run("desk briefing verify outbox/*.pdf").output.contains("genuine"))
    }

    @Test func `after a crash before it was kept are put there again under the same name`() {
      let outcome = office.run(
        """
        mkdir -p crash && desk briefing deliver --to crash && cp -r crash crash2
        desk briefing deliver --to crash2 && diff -r crash crash2 && ls crash2 | wc -l
        """)
      #expect(outcome.output.hasSuffix("\n1\n") && outcome.status == 0, "\(outcome.errors)")
    }

    @Test func `are mailed with a Chinese subject and attachments that any reader takes apart`()
      throws
    {
      try install()
      try office.write(
        """
        # 送达
        [deliver]
        mail = a@example.com, b@example.com
        format = html pdf
        [mail]
        sendmail = \(office.folder)/bin/mailer
        from = desk@example.com

        """, to: "home/briefing.conf")
      let outcome = office.run("desk --lang zh briefing deliver")
      #expect(outcome.status == 0 && outcome.output.contains("a@example.com"), "\(outcome.errors)")
      try office.write(
        """
        import email, email.policy, sys
        m = email.message_from_binary_file(open("sent", "rb"), policy=email.policy.default)
        print(m["from"], "|", m["to"], "|", m["subject"].split(" ")[0], "|", m["date"].datetime.utcoffset())
        for part in m.iter_attachments():
            print(part.get_filename().split(" ")[0], part.get_content_type(), part.get_payload(decode=True)[:5])
            open("got." + part.get_filename().rsplit(".")[-1], "wb").write(part.get_payload(decode=True))
        print(m.get_body().get_content().splitlines()[0], not m.defects)
        print(max(len(l) for l in open("sent", "rb").read().splitlines()) < 100)

        """, to: "parse.py")
      let parsed = office.run(
        "cat sent.args; /usr/bin/python3 parse.py; desk briefing verify got.pdf; desk briefing verify got.html"
      )
      let lines = parsed.output.split(separator: "\n").map(String.init)
      #expect(
        lines.prefix(6) == [
          "-t -i", "desk@example.com | a@example.com, b@example.com | 电信网络诈骗警情通报 | 8:00:00",
          "电信网络诈骗警情通报 text/html b'<!DOC'", "电信网络诈骗警情通报 application/pdf b'%PDF-'",
          "反诈骗专家咨询席 True", "True",
        ], "\(parsed.output)\(parsed.errors)")
      #expect(lines.suffix(2).allSatisfy { $0.contains("genuine") })
      #expect(office.run("rm sent; desk briefing deliver; ls sent").status != 0)
    }

    @Test func `that the mail program refuses are not kept as delivered`() throws {
      try install()
      try office.write("[mail]\nsendmail = \(office.folder)/bin/broken\n", to: "home/briefing.conf")
      let refused = office.run("desk briefing deliver weekly --mail c@example.com")
      #expect(refused.status == 73 && refused.errors.contains("relay refused"))
      try office.write("[mail]\nsendmail = \(office.folder)/bin/mailer\n", to: "home/briefing.conf")
      let sent = office.run(
        "desk briefing deliver weekly --mail c@example.com; grep -c ^Message-ID sent")
      #expect(sent.output.hasSuffix("1\n"), "\(sent.errors)")
    }

    @Test(arguments: [
      ("[deliver]\nformat = html paper\n", "line 2 deliver.format", "text md html"),
      ("[deliver]\nto = /no/such/folder\n", "line 2 deliver.to", "whole path"),
      ("[mail]\nfrom = x\n", "line 2 mail.from", "mail address"),
      ("[mail]\nsendmail = /no/sendmail\n", "line 2 mail.sendmail", "can be run"),
      ("[post]\nbox = 1\n", "line 2 post.box", "no such key"),
      ("deliver\n", "line 1", "key = value"),
    ])
    func `are not delivered by a wrong configuration`(
      text: String, place: String, remedy: String
    ) throws {
      try office.write(text, to: "home/briefing.conf")
      let outcome = office.run("desk briefing deliver --to outbox")
      #expect(outcome.status == 78 && outcome.errors.contains("home/briefing.conf"))
      #expect(
        outcome.errors.contains(place) && outcome.errors.contains(remedy), "\(outcome.errors)")
    }

    @Test(arguments: [
      ("deliver --mail 'a@example.com\nBcc: x@example.com'", 64),
      ("deliver --mail a@example.com --to outbox", 64), ("deliver", 64), ("deliver --to none", 73),
      ("deliver span --to outbox", 64), ("schedule span --to outbox", 64),
      ("schedule --at 25:00 --to outbox", 64),
    ])
    func `are refused where the place or the time is none`(words: String, status: CInt) {
      #expect(office.run("desk briefing \(words)").status == status)
    }

    @Test func `are run by one line of a crontab, which is taken away again`() throws {
      try install()
      _ = office.run("printf '5 5 * * * other\\n' > crontab")
      let set = "PATH=$PWD/bin:$PATH desk briefing schedule daily --manager cron --to outbox"
      let outcome = office.run(
        "TZ=UTC; export TZ; \(set) --at 9:00; \(set) --at 08:30 --format pdf; cat crontab")
      let lines = outcome.output.split(separator: "\n").map(String.init)
      let table = Array(lines.suffix(3))
      #expect(table[0] == "5 5 * * * other" && table[1] == "# desk110-briefing-daily")
      #expect(table[2].hasPrefix("30 0 * * * 'DESK_HOME") == false)
      #expect(table[2].hasPrefix("30 0 * * * DESK_HOME='\(office.folder)/home' "))
      #expect(
        table[2].contains(
          "'briefing' 'deliver' 'daily' '--to' '\(office.folder)/outbox' '--format' 'pdf'"))
      #expect(lines.contains { $0.hasPrefix("to stop it: desk briefing schedule daily --stop") })
      // What the line holds runs as it stands.
      let command = table[2].split(separator: " ", maxSplits: 5).last.map(String.init) ?? ""
      let ran = office.run(
        "rm -rf outbox; mkdir outbox; env -i PATH=/usr/bin:/bin sh -c \(Self.quoted(command)); ls outbox | wc -l"
      )
      #expect(ran.status == 0, "\(ran.errors)")
      let stop = "PATH=$PWD/bin:$PATH desk briefing schedule daily --manager cron --stop"
      #expect(office.run("\(stop); cat crontab").output.hasSuffix("\n5 5 * * * other\n"))
      #expect(office.run(stop).output == "there was none\n")
    }

    @Test func `are run by a timer of systemd, which is taken away again`() throws {
      try install()
      let base = "rm -f systemctl.log; export PATH=$PWD/bin:$PATH XDG_CONFIG_HOME=$PWD/config; "
      let set =
        base
        + "setpriv --reuid=nobody --clear-groups true; desk briefing schedule monthly --manager systemd --to outbox"
      let folder = "/etc/systemd/system"
      let outcome = office.run(set)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("OnCalendar=*-*-01 08:30:00 Asia/Shanghai\n"))
      #expect(outcome.output.contains("Persistent=true\n"))
      let name = "desk110-briefing-monthly"
      let wrote = office.run(
        "cat systemctl.log; cat \(folder)/\(name).service config/systemd/user/\(name).service 2>/dev/null"
      )
      #expect(
        wrote.output.contains("daemon-reload\n")
          && wrote.output.contains("enable --now \(name).timer\n"))
      #expect(wrote.output.contains("Environment=\"DESK_HOME=\(office.folder)/home\"\n"))
      #expect(
        wrote.output.contains(
          "\"briefing\" \"deliver\" \"monthly\" \"--to\" \"\(office.folder)/outbox\""))
      let stopped = office.run(
        base
          + "desk briefing schedule monthly --manager systemd --stop; cat systemctl.log; ls \(folder)/\(name).* config/systemd/user/\(name).*"
      )
      #expect(
        stopped.output.contains("removed ")
          && stopped.output.contains("disable --now \(name).timer"))
      #expect(stopped.errors.split(separator: "\n").count == 2)
    }

    private static func quoted(_ text: String) -> String {
      "'" + text.replacing("'", with: "'\\''") + "'"
    }
  }
}
