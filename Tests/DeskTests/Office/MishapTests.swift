import JSON
import Testing

extension `A desk at work` {
  struct `A mishap` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    @Test func `of the reader of answers leaves what was acknowledged`() throws {
      try office.write(sheets(3000, series: 1), to: "many")
      let outcome = office.run(
        "{ desk call record --from many; echo $? > status; } | head -1; cat status")
      let lines = outcome.output.split(separator: "\n")
      #expect(["73", "141"].contains(lines.last))
      let number = try JSONValue(parsing: String(try #require(lines.first)))["call"]?.asString
      #expect(office.run("desk call show \(number ?? "")").status == 0)
      let again = try office.run("desk call record --from many").documents
      #expect(again.count == 3000)
      #expect(again.first?["status"] == "duplicate")
    }

    @Test func `of the server keeps what was not acknowledged, which the next command sends`()
      throws
    {
      try office.write(sheets(1500, series: 2), to: "many")
      let outcome = office.run(
        """
        mkfifo sent; desk call record < sent > answers & exec 3> sent; cat many >&3
        until [ -s answers ]; do :; done
        server=$(head -1 home/data/postmaster.pid); kill -9 $server $(pgrep -P $server)
        cat many >&3; exec 3>&-; wait $!; status=$?; cat answers; exit $status
        """)
      #expect(outcome.status == 75)
      let answers = try outcome.documents
      #expect(answers.map { $0["line"] } == (1...3000).map { .integer($0) })
      #expect(answers.contains { $0["status"] == "spooled" })
      let acknowledged = Set(
        answers.filter { ["recorded", "duplicate", "spooled"].contains($0["status"]) }
          .compactMap { $0["id"]?.asString })
      #expect(acknowledged.count == 1500)
      #expect(office.run("desk spool send").status == 0)
      let again = office.run("desk call record --from many")
      #expect(again.status == 0)
      let repeated = Set(
        try again.documents.filter { $0["status"] == "duplicate" }
          .compactMap { $0["id"]?.asString })
      #expect(acknowledged.isSubset(of: repeated))
      let count = try office.run("desk call list --limit 9999 --day 2026-03-02 --json").document
      #expect(count.asArray?.count == 1500)
    }

    @Test func `of a server that takes no log-ins is waited for`() {
      // Its file says ready, as it does while the server recovers from the loss of a process.
      let outcome = office.run(
        """
        mkfifo hold; psql -XAtq "host=$DESK_HOME/run dbname=desk110" < hold > held & exec 3> hold
        echo 'select 1;' >&3; until [ -s held ]; do :; done
        kill -TERM $(head -1 home/data/postmaster.pid)
        until grep -q stopping home/data/postmaster.pid; do :; done
        sed -i 8s/stopping/ready/ home/data/postmaster.pid
        desk status 3>&- & asker=$!
        until grep -q 'FATAL: .*shutting down' home/log/*; do :; done
        exec 3>&-; wait $asker
        """)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("schema"))
    }

    @Test(arguments: ["> /dev/full", ">&-"])
    func `of the output is status 73`(place: String) {
      #expect(office.run("desk call list \(place)").status == 73)
      #expect(office.run("desk briefing daily \(place)").status == 73)
    }

    @Test func `of a file that cannot be written is status 73 and spares devices`() {
      #expect(office.run("desk briefing daily -o /nonexistent/b").status == 73)
      #expect(
        office.run("desk briefing daily -o /dev/full; s=$?; test -c /dev/full; exit $s").status
          == 73)
    }

    @Test func `of standard input is bad input, not an endless wait`() {
      #expect(office.run("timeout 30 desk call record <&-").status == 65)
    }

    @Test(arguments: [
      "--database 'host=/nonexistent dbname=x'", "--database 'host=127.0.0.1 port=1'",
      "--database 'not a conninfo'",
    ])
    func `of the database is status 69`(options: String) {
      #expect(office.run("desk call list \(options)").status == 69)
      #expect(office.run("desk \(options) status").status == 69)
    }

    /// Sheets with identities of their own.
    private func sheets(_ count: Int, series: Int) -> String {
      (0..<count).map { index in
        let serial = "\(series)\(100_000 + index)"
        return #"{"id":"0193a1b2-0000-7000-8000-00000\#(serial)","kind":"tip","#
          + #""received_at":"2026-03-0\#(series)T10:00:00+08:00"}"# + "\n"
      }.joined()
    }
  }
}
