import JSON
import Testing

extension `A desk at work` {
  struct `Backups of a log` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    private func calls(_ home: String) -> String {
      office.run("DESK_HOME=\(home) desk call list --limit 9999 --json | md5sum").output
    }

    @Test func `are restored whole into another place, and leave the log as it was`() throws {
      let made = try office.run("mkdir -m 700 kept; desk backup make kept --json").document
      #expect(made["rows"]?.asInteger ?? 0 > 100 && made["removed"] == 0)
      let files = office.run("stat -c '%a' kept/desk110-*/* | sort -u; ls -A kept | wc -l")
      #expect(files.output == "600\n1\n")
      defer { _ = office.run("DESK_HOME=$PWD/again desk down; rm -rf again kept") }

      #expect(office.run("desk backup restore kept").status == 78)
      let restored = office.run("DESK_HOME=$PWD/again desk backup restore kept --json")
      #expect(restored.status == 0, "\(restored.errors)")
      #expect(try restored.document["rows"] == made["rows"])
      // Asking leaves a row of the audit, so what is compared are the calls.
      #expect(calls("$PWD/again") == calls("$PWD/home"))
      let more = office.run(
        #"echo '{"kind":"tip","note":"甲"}' | DESK_HOME=$PWD/again desk call record"#)
      #expect(more.status == 0, "\(more.errors)")
    }

    @Test func `are drilled, and the scratch database is gone afterwards`() throws {
      let outcome = office.run(
        """
        mkdir -m 700 drilled; desk backup make drilled >/dev/null
        desk backup drill drilled --scratch . --json; status=$?
        ls -d desk110-drill-*; rm -rf drilled; exit $status
        """)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try outcome.document["restore_seconds"]?.asInteger != nil)
    }

    @Test func `sealed to a key are opened by its secret alone, and nothing of them is read`()
      throws
    {
      let outcome = office.run(
        """
        export XDG_STATE_HOME="$PWD/sealing"; mkdir -m 700 sealed
        echo '{"kind":"tip","note":"甲乙丙丁"}' | desk call record > /dev/null
        desk backup key --pair sealed.key > /dev/null; desk backup key --pair sealed.key; echo $?
        desk backup make sealed > /dev/null; desk backup list sealed --json
        head -c 8 sealed/*/log.dump; echo; grep -cE 'SCRAM|CREATE ROLE' sealed/*/roles.sql
        ls -A sealed | wc -l; ls sealed/*
        desk backup drill sealed --scratch .; echo $?
        desk spool key --pair other.key > /dev/null
        desk backup drill sealed --scratch . --secret other.key; echo $?
        desk backup drill sealed --scratch . --secret sealed.key > /dev/null; echo $?
        DESK_HOME=$PWD/opened desk backup restore sealed --secret sealed.key > /dev/null; echo $?
        ls -A opened | grep -c '^\\.opened-'; DESK_HOME=$PWD/opened desk down
        desk backup key --unseal; rm -rf opened sealed sealed.key other.key sealing
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(lines[0] == "73")
      #expect(try JSONValue(parsing: lines[1])[0]?["sealed"] == true)
      #expect(lines[2...7] == ["DESK110B", "0", "1", "log.dump", "manifest.json", "roles.sql"])
      #expect(lines[8...12] == ["64", "65", "0", "0", "0"])
      #expect(outcome.errors.contains("without it nobody can open it"))
      #expect(outcome.errors.contains("is sealed to another key"))
    }

    @Test func `are made by the clock where that is asked for`() throws {
      let outcome = office.run(
        """
        export XDG_STATE_HOME="$PWD/timing" PATH="$PWD/clock:$PATH" XDG_CONFIG_HOME="$PWD/config"
        mkdir -p clock timed; chmod 700 timed
        printf '#!/bin/sh\\n[ "$1" = -l ] && { cat %s/tab; exit; }; cat > %s/tab\\n' $PWD $PWD > clock/crontab
        printf '#!/bin/sh\\nexit 0\\n' > clock/systemctl; chmod +x clock/*; touch tab
        desk backup schedule timed --manager cron --at 02:10 > told; desk audit schedule -o anchors --manager cron > told
        sed "s|'[^']*/desk'|desk|" tab; desk audit schedule --stop --manager cron > told
        desk backup schedule timed --manager cron --no-drill > told; grep -c '^# desk110-backup' tab
        desk backup schedule --stop --manager cron > told; wc -l < tab
        desk backup key --pair timed.key > told; desk backup schedule timed --manager cron; echo $?
        desk backup schedule timed --secret timed.key --manager cron > told; grep -c "'--secret' '$PWD/timed.key'" tab
        desk backup schedule; echo $?; desk audit schedule; echo $?
        rm -rf timing timed timed.key clock tab told
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(lines.count { $0.hasPrefix("# desk110-") } == 4, "\(outcome.errors)")
      #expect(lines.contains { $0.hasSuffix("desk 'audit' 'seal' '--lang' 'en' >/dev/null") })
      #expect(lines.contains { $0.contains("'audit' 'anchor' '-o' '\(office.folder)/anchors'") })
      #expect(lines.contains { $0.contains(" * * 0 ") && $0.contains("'backup' 'drill'") })
      #expect(lines.suffix(6) == ["1", "0", "64", "1", "64", "64"])
    }

    @Test func `of which a byte was changed or a file is gone are refused`() throws {
      _ = office.run("mkdir -m 700 spoilt; desk backup make spoilt; desk backup make spoilt")
      defer { _ = office.run("rm -rf spoilt again") }
      let altered = office.run(
        """
        set -- spoilt/*; printf X | dd of="$2/log.dump" bs=1 seek=4000 conv=notrunc 2>/dev/null
        DESK_HOME=$PWD/again desk backup restore spoilt; status=$?; ls again; exit $status
        """)
      #expect(altered.status == 65 && altered.output.isEmpty)
      #expect(altered.errors.contains("log.dump' is not what it was"))
      let older = office.run("set -- spoilt/*; desk backup drill $1 --scratch . --json")
      #expect(older.status == 0, "\(older.errors)")
      // What was begun and not finished has no list, and is none.
      let unfinished = office.run("rm spoilt/*/manifest.json; desk backup drill spoilt")
      #expect(unfinished.status == 65 && unfinished.errors.contains("no finished backup"))
    }

    @Test func `keep to the newest when told`() throws {
      let outcome = office.run(
        """
        mkdir -m 700 few; for n in 1 2 3; do desk backup make few --keep 2 --json; done
        """)
      let answers = try outcome.documents
      #expect(answers.map { $0["removed"] } == [0, 0, 1])
      let listed = try office.run("desk backup list few --json; rm -rf few").document
      #expect(listed.asArray?.map { $0["path"] } == [answers[2]["path"], answers[1]["path"]])
    }

    @Test(arguments: [
      ("make nowhere", 65, "there is no folder"), ("make . --keep 0", 64, "--keep is 1 at least"),
      ("list home/data/nothing", 65, "there is no folder"),
      ("drill .", 65, "no finished backup"), ("restore . --database dbname=x", 64, "DESK_HOME"),
      ("make . --database 'dbname=x password=secret'", 64, "PGPASSWORD"),
      ("server --stanza 'a b'", 64, "letters, digits"), ("server --repository x", 64, "root"),
    ])
    func `are refused where they cannot be`(words: String, status: Int32, said: String) {
      let outcome = office.run("desk backup \(words)")
      #expect(outcome.status == status && outcome.errors.contains(said), "\(outcome.errors)")
      #expect(!outcome.errors.contains("secret"))
    }

    @Test func `are for who sees the whole log`() {
      let outcome = office.run(
        """
        mkdir -m 700 own; echo Copies-by-night-7 > password
        desk user add nosy --role commander --desk 000000 --password-file password >/dev/null
        PGPASSWORD=$(cat password) desk --user nosy backup make own; status=$?
        ls -A own; rm -r own; exit $status
        """)
      #expect(outcome.status == 77 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("does not see all rows"))
    }

    @Test func `of a server are pgBackRest's, with its own folders in the settings`() {
      let outcome = office.run("desk backup server")
      #expect(outcome.output.contains("pg1-path=\(office.folder)/home/data\n"))
      #expect(outcome.output.contains("pg1-socket-path=\(office.folder)/home/run\n"))
    }
  }
}
