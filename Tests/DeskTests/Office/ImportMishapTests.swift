import JSON
import Support
import Testing

extension `A desk at work` {
  struct `A file that is no log` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    @Test(arguments: [
      (": > log", "the file is empty"), ("mkdir -p dir; ln -sfn dir log", "is a folder"),
      ("rm -f log; mkfifo pipe; ln -sfn pipe log; sleep 9 > pipe & ", "no regular file"),
      ("rm -f log", "cannot open 'log'"),
      ("printf '甲,乙\\n1,2\\n' > log", "no column is known"),
      ("printf '\\n\\n' > log", "no row in the file"),
      ("printf '\\0\\0\\0\\0' > log", "no column is known"),
      ("{ printf 'x'; head -c 3000 /dev/urandom; } > log", "no column is known"),
      ("yes 时间, | head -100000 | tr -d '\\n' > log", "more than 16384 columns"),
      ("head -c 52428800 /dev/zero | tr '\\0' x > log", "more than 16384 columns"),
      ("base64 -d book | head -c 3000 > log", "damaged or cut off"),
      ("printf 'PK\\003\\004' > log", "damaged or cut off"),
      ("printf '\\320\\317\\021\\340\\241\\261\\032\\341' > log", "an old .xls"),
      ("printf '[{\"kind\":\"tip\"},' > log", "no JSON, line 1"),
      ("printf '%%PDF-1.7\\n' > log", "no column is known"),
    ])
    func `is refused whole, with the reason`(making: String, reason: String) throws {
      try office.write(WorkbookFixture.from1900, to: "book")
      let before = office.run("desk status --json").output
      let outcome = office.run("rm -rf log pipe; \(making)\ntimeout 60 desk import log")
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains(reason), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
      #expect(office.run("desk status --json").output == before)
    }

    @Test func `that nobody may read is refused`() {
      let outcome = office.run(
        """
        printf '时间\\n' > secret; chmod 0 secret
        [ $(id -u) = 0 ] && exec setpriv --reuid=65534 --clear-groups desk import secret
        desk import secret
        """)
      #expect(outcome.status == 65)
      #expect(outcome.errors == "desk: cannot open 'secret': Permission denied\n")
    }

    @Test func `but has heads alone is an empty log`() throws {
      try office.write("时间,类别,案情\n", to: "log")
      let outcome = office.run("desk import log")
      #expect(outcome.status == 0)
      #expect(
        outcome.output == """
          heads in row 1, 3 columns known, 0 rows
          0 rows: 0 recorded, 0 already there, 0 refused, 0 empty

          """)
    }

    @Test func `in some rows loses those and no others`() throws {
      try office.write("时间,类别,案情\n2025-08-01,报案,好\n", to: "log")
      let outcome = office.run(
        #"""
        { printf '2025-08-02,报案,a\0b\n2025-08-02,报案,\377\n2025-08-02,报案,"'
          head -c 20000000 /dev/zero | tr '\0' x; printf '\n2025-08-03,报案,好\n'
          printf '2025-08-04,报案,"不闭合\n2025-08-05,报案,好\n'; } >> log
        desk import log --encoding utf-8 --delimiter , --json
        """#)
      #expect(outcome.status == 65)
      let last = try #require(try outcome.documents.last)
      #expect(last["rows"] == 6 && last["recorded"] == 2 && last["refused"] == 4)
      let rows = try outcome.documents.dropFirst().dropLast().map { $0["row"] }
      #expect(rows == [3, 4, 5, 7])
    }

    @Test(arguments: ["", "--dry-run"])
    func `in nearly all rows lists them in their order`(options: String) throws {
      let outcome = office.run(
        """
        { echo 时间,类别,案情; echo 2025-09-01,报案,一; yes 2025-09-01,别的 | head -5000
          echo; echo 2025-09-01,报案,二; yes 2025-09-01,别的 | head -3000; } > log
        desk import log --json \(options)
        """)
      let documents = try outcome.documents
      #expect(documents.last?["rows"] == 8003 && documents.last?["refused"] == 8000)
      #expect(documents.last?["empty"] == 1)
      let rows = documents.dropFirst().dropLast().compactMap { $0["row"]?.asInteger }
      #expect(rows == Array(3...5002) + Array(5005...8004))
    }

    @Test(arguments: [
      ("时间,类别,案情", "log"), ("时间,类别,案情", "./link"), ("时间,类别,案情,reason", "link"),
      ("时间,类别,案情,reason", "log --dry-run"),
    ])
    func `is never replaced by its own refused rows`(heads: String, rejects: String) throws {
      try office.write("\(heads)\n2025-08-07,坏,x\n2025-08-08,报案,y\n", to: "log")
      let outcome = office.run("ln -sfn log link; desk import log --rejects \(rejects)")
      #expect(outcome.status == 64 && outcome.errors.contains("name another file"))
      #expect(office.run("wc -l < log").output == "3\n")
    }

    @Test func `stays whole when the import of its refused rows is cut short`() throws {
      let rows = (0..<6000).map { "2025-08-09 10:00,咨询,第\($0)通,原因" }
      try office.write(
        (["时间,类别,案情,reason"] + rows).joined(separator: "\n") + "\n", to: "bad")
      let outcome = office.run(
        """
        desk import bad --rejects bad & import=$!
        until [ "$(desk call list --day 2025-08-09 --limit 1 --json)" != '[]' ]; do :; done
        kill -INT $import; wait $import
        """)
      #expect(outcome.status == 130, "\(outcome.errors)")
      #expect(office.run("wc -l < bad").output == "6001\n")
    }

    @Test(arguments: [
      ("--delimiter xx", 64), ("--encoding latin-1", 64), ("--sheet 甲", 64), ("--map nowhere", 65),
      ("--rejects /nonexistent/bad.csv", 73), ("--rejects /dev/full", 73),
      ("--database 'host=/nonexistent dbname=x'", 69),
    ])
    func `is told from wrong options by the status`(options: String, status: CInt) throws {
      try office.write("时间,类别,案情\n2025-08-06,坏,x\n", to: "log")
      #expect(office.run("desk import log \(options)").status == status)
      #expect(office.run("ls | grep -c new").output == "0\n")
    }
  }

  struct `The program that imports` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    @Test func `is found beside the one that runs, and missed with a remedy`() {
      let outcome = office.run(
        """
        mkdir -p bin; cp "$(command -v desk)" bin/; bin/desk import x; status=$?
        rm -r bin; exit $status
        """)
      #expect(outcome.status == 78)
      #expect(outcome.errors.contains("bin/desk-import': No such file or directory, install it"))
    }

    @Test func `is known to help and completion of the one that hands over to it`() {
      #expect(office.run("desk help").output.contains("  import "))
      let help = office.run("desk help import").output
      #expect(help.contains("--dry-run") && help.contains("column = key"))
      #expect(office.run("desk import --help").output == help)
      for shell in ["bash", "zsh", "fish"] {
        let script = office.run("desk --generate-completion-script \(shell)").output
        #expect(script.contains("rejects") && script.contains("unmask"), "\(shell)")
      }
    }
  }
}
