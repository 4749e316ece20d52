import Glibc
import JSON
import Testing

extension `A desk at work` {
  /// Calls while the database is away, at a terminal of their own.
  struct `A call without a database` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    /// Runs a script where `away` and `here` are `desk` without and with its database.
    private func run(_ script: String) -> Office.Outcome {
      office.run(
        """
        export XDG_STATE_HOME="$(mktemp -d "$DESK_HOME/state-XXXXXX")"
        away() { desk --database 'host=/nonexistent dbname=desk110' "$@"; }
        here() { desk --database "host=$DESK_HOME/run dbname=desk110" "$@"; }
        # The database is the same by another name only for this test.
        comes() { mv "$DESK_HOME/run" "$DESK_HOME/$1"; }
        \(script)
        """)
    }

    @Test func `is kept, and its words are nowhere to be read`() throws {
      let outcome = run(
        """
        away --lang zh call record 自称公安局民警 转了5万到6222020077775555991; echo $?
        away --json call record 转了3万; echo $?
        printf '{"kind":"tip","note":"甲乙丙"}\\n{"kind":"bad"}\\n' | away call record; echo $?
        printf '{"kind":"tip","note":"甲乙丙"}\\n' | away call record; echo $?
        away spool status --json; away spool list | wc -l
        grep -rlaE '5万|6222|甲乙丙|narrative' "$XDG_STATE_HOME"; echo $?
        find "$XDG_STATE_HOME/desk110" -type f ! -perm 600; find "$XDG_STATE_HOME/desk110" -type d ! -perm 700
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(lines[0] == "已留存本机，尚未发送")
      #expect(outcome.output.contains("告诉来电人"))
      let statuses = lines.filter { ["75", "65", "1"].contains($0) }
      #expect(statuses == ["75", "75", "65", "75", "1"])
      let documents = lines.compactMap { try? JSONValue(parsing: $0) }.filter { $0.asObject != nil }
      #expect(
        documents.compactMap { $0["status"]?.asString } == [
          "spooled", "spooled", "refused", "spooled",
        ])
      #expect(documents.last?["waiting"] == 4)
      #expect(lines.last == "1")
    }

    @Test func `is kept of a pipe, too, where the server answers and fails in its own house`()
      throws
    {
      let outcome = run(
        #"""
        ask() { psql -qXAt -d "host=$DESK_HOME/run dbname=desk110" -c "$1"; }
        sheets() { printf '{"kind":"tip","note":"甲"}\n{"kind":"tip","note":"乙"}\n'; }
        ask 'alter function api.record_calls(jsonb, boolean) rename to record_calls_away'
        sheets | here call record; echo $?
        ask 'alter function api.record_calls_away(jsonb, boolean) rename to record_calls'
        ask 'alter function api.hello() rename to hello_away'
        ask "create function api.hello(out schema integer, out unit text, out duty text, out me name,
          out day_start_minutes integer) language plpgsql as
          \$\$begin raise exception 'no room' using errcode = 'XX001'; end\$\$"
        sheets | here call record; echo $?
        ask 'drop function api.hello(); alter function api.hello_away() rename to hello'
        here spool send --json; here spool status --json
        """#)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      let documents = lines.compactMap { try? JSONValue(parsing: $0) }.filter { $0.asObject != nil }
      #expect(
        documents.compactMap { $0["status"]?.asString } == Array(repeating: "spooled", count: 4))
      try #require(documents.count == 6, "\(outcome)")
      // No case log is mended by an administrator, a fault of the server by itself.
      #expect(lines.filter { ["75", "78"].contains($0) } == ["78", "75"])
      #expect(documents[4]["sent"] == 4 && documents[5]["waiting"] == 0, "\(outcome)")
    }

    @Test func `that can be kept nowhere is said not to be saved, and given back`() throws {
      let outcome = run(
        """
        export XDG_STATE_HOME=/proc/none; away call record 转了5万; echo $?
        echo '{"kind":"tip","note":"乙"}' | away call record; echo $?
        XDG_STATE_HOME= HOME= away call record 转了5万 > /dev/null; echo $?
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(lines.count == 5 && [lines[1], lines[3], lines[4]] == ["69", "69", "69"])
      #expect(try JSONValue(parsing: lines[0])["narrative"] == "转了5万")
      #expect(try JSONValue(parsing: lines[2])["status"] == "refused")
      #expect(outcome.errors.split(separator: "\n").count { $0.contains("NOT SAVED") } == 3)
    }

    @Test func `is sent by the next command, once, and again after a restore`() throws {
      let outcome = run(
        """
        comes gone; here call record 转了7万到6222020077776666990 > /dev/null; echo $?
        mv "$DESK_HOME/gone" "$DESK_HOME/run"
        here account show 6222020077776666990 --json; here spool status --json
        here spool send --again --json; here account show 6222020077776666990 --json
        here audit list --json | grep -c call.kept
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(lines.first == "75")
      #expect(outcome.errors.contains("kept here, not yet sent"))
      #expect(outcome.errors.contains("sent 1 kept call"))
      let documents = lines.compactMap { try? JSONValue(parsing: $0) }.filter { $0.asObject != nil }
      #expect(documents.map { $0["calls"] ?? $0["sent"] } == [1, 1, 1, 1])
      #expect(documents[1]["waiting"] == 0)
    }

    @Test func `that is refused is told of until somebody decides`() throws {
      let outcome = run(
        """
        comes gone; echo '{"kind":"follow_up","case":"88888888888"}' | here call record
        mv "$DESK_HOME/gone" "$DESK_HOME/run"
        here spool send; echo $?; here call list > /dev/null
        id=$(here spool list --refused --json | jq -r '.[0].id'); here spool show $id
        here spool retry $id > /dev/null; here spool send --json; here spool drop $id
        here call list 2>&1 > /dev/null | grep -c ALARM
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(lines[1...2] == ["sent 0, refused 1, not yet sent 0", "65"])
      #expect(outcome.errors.contains("ALARM: 1 kept call of yours refused"))
      #expect(try JSONValue(parsing: lines[3])["case"] == "88888888888")
      #expect(try JSONValue(parsing: lines[4])["refused"] == 1)
      #expect(lines.suffix(2) == ["removed", "0"])
    }

    @Test func `is sent under its own log-in alone`() throws {
      let outcome = run(
        """
        comes gone; here --user nobody_here call record 转了1万 > /dev/null; here call record 转了2万 > /dev/null
        mv "$DESK_HOME/gone" "$DESK_HOME/run"
        here spool send --json; here spool status --json
        id=$(here spool list --json | jq -r '.[0].id'); here spool show $id; echo $?
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      let (sent, status) = (try JSONValue(parsing: lines[0]), try JSONValue(parsing: lines[1]))
      #expect(sent["sent"] == 1 && sent["of_others"] == 1)
      #expect(status["waiting"] == 0 && status["of_others"] == 1)
      #expect(lines.last == "77")
    }

    @Test func `sealed to the desk is opened by its secret key alone`() throws {
      let outcome = run(
        """
        open=$(away spool key --pair secret.$$); away spool key --seal "$open" > /dev/null
        comes gone; here call record 转了4万 > /dev/null
        mv "$DESK_HOME/gone" "$DESK_HOME/run"
        here spool send; echo $?; here spool send --secret secret.$$; echo $?; rm secret.$$
        """)
      #expect(
        outcome.output == """
          sent 0, refused 0, not yet sent 0, without a key 1
          75
          sent 1, refused 0, not yet sent 0
          0

          """)
    }

    @Test func `is sent by systemd where that is asked for`() throws {
      let outcome = run(
        """
        mkdir -p fake; printf '#!/bin/sh\\necho "$@"\\n' > fake/systemctl; chmod +x fake/systemctl
        export PATH="$PWD/fake:$PATH" XDG_CONFIG_HOME="$PWD/config"
        here spool schedule; here spool schedule --stop; here spool schedule --stop
        away --database 'password=x' spool schedule; echo $?
        """)
      #expect(outcome.output.contains("PathChanged=\(office.folder)/home/state-"))
      #expect(outcome.output.contains("Environment=\"XDG_STATE_HOME="))
      #expect(outcome.output.contains("\"spool\" \"send\" \"--database\""))
      #expect(outcome.output.hasSuffix("there was none\n64\n"))
      #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("removed ") } == 3)
    }

    @Test func `waits elsewhere, under a changed key, and is told of`() throws {
      let outcome = run(
        """
        away call record 转了5万 > /dev/null 2>&1; away spool key --rotate > /dev/null
        here spool status --json; away call record 转了6万 > /dev/null 2>&1
        for id in $(away spool list --json | jq -r '.[].id'); do away spool show $id; done
        away spool show 000; echo $?
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      let elsewhere = try JSONValue(parsing: lines[0])["elsewhere"]
      #expect(elsewhere?[0] == "host=/nonexistent port=5432 dbname=desk110")
      let told = try lines[1...2].map { try JSONValue(parsing: $0)["narrative"] }
      #expect(told == ["转了5万", "转了6万"] && lines.last == "1")
    }

    @Test func `whose commit a standby did not confirm is kept`() throws {
      let outcome = run(
        """
        ask() { psql -XAtqc "$1" "host=$DESK_HOME/run dbname=desk110 user=$(id -un)"; }
        ask "alter system set synchronous_standby_names = 'nobody'"; ask 'select pg_reload_conf()'
        here call record 转了6万 > page & caller=$!
        printf '{"kind":"tip"}\\n{"kind":"tip"}\\n' | here call record > answers & pipe=$!
        until [ "$(ask "select count(*) from pg_stat_activity where wait_event = 'SyncRep'")" = 2 ]
        do kill -0 $caller $pipe || break; done
        ask "select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'"
        wait $caller; echo caller $?; wait $pipe; echo pipe $?; head -1 page; cat answers
        ask 'alter system reset synchronous_standby_names'; ask 'select pg_reload_conf()'
        here spool send --json; ask "select count(*) from desk110.call where narrative = '转了6万'"
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(lines.contains("caller 75") && lines.contains("pipe 75"))
      #expect(lines.contains("Kept here, not yet sent"))
      #expect(lines.filter { $0.contains("\"spooled\"") }.count == 2)
      #expect(lines.contains { $0.contains("\"sent\":3") || $0.contains("\"sent\": 3") })
      #expect(lines.last == "1")
    }

    @Test func `reached by another name of the log goes out as well, once that is known`() throws {
      let outcome = run(
        """
        ln -sfn "$DESK_HOME/run" "$DESK_HOME/other"
        there() { desk --database "host=$DESK_HOME/other dbname=desk110" "$@"; }
        comes gone; there call record 转了8万 > /dev/null; echo $?
        mv "$DESK_HOME/gone" "$DESK_HOME/run"
        here spool send --json; here spool list --json
        here spool send --kept-for "host=$DESK_HOME/nothing port=5432 dbname=x"; echo $?
        here spool send --kept-for "host=$DESK_HOME/other port=5432 dbname=desk110"; echo $?
        comes gone; there call record 转了9万 > /dev/null; mv "$DESK_HOME/gone" "$DESK_HOME/run"
        here call list --limit 1 > /dev/null; here spool status --json
        rm "$DESK_HOME/other"
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      try #require(lines.count == 7, "\(outcome.errors)")
      #expect(lines.first == "75")
      #expect(try JSONValue(parsing: lines[1])["sent"] == 0)
      let listed = try JSONValue(parsing: lines[2])
      #expect(
        listed[0]?["elsewhere"]?.asString?.hasSuffix("/other port=5432 dbname=desk110") == true)
      #expect(lines[3...5] == ["1", "sent 1, refused 0, not yet sent 0", "0"])
      let status = try JSONValue(parsing: lines[6])
      #expect(status["waiting"] == 0 && status["sent"] == 2 && status["elsewhere"] == [])
      #expect(outcome.errors.contains("if 'host=\(office.folder)/home/other"))
      #expect(outcome.errors.contains("sent 1 kept call"))
    }

    @Test func `kept for another log does not go to this one`() throws {
      let outcome = run(
        """
        comes gone; away call record 转了8万 > /dev/null 2>&1; mv "$DESK_HOME/gone" "$DESK_HOME/run"
        for place in "$XDG_STATE_HOME"/desk110/spool/*/waiting; do
          printf another@1/1 > "${place%/waiting}/log"; chmod 600 "${place%/waiting}/log"
        done
        here spool send --kept-for 'host=/nonexistent port=5432 dbname=desk110'; echo $?
        """)
      #expect(outcome.output == "65\n" && outcome.errors.contains("is another log"))
    }

    @Test func `that may not log in, or has not the duty, is kept for her and alarms no other`()
      throws
    {
      let outcome = run(
        """
        echo Lamps-by-night-7 > password
        desk user add kept_clerk --role officer --desk 000000 --password-file password > /dev/null
        desk user add kept_boss --role commander --desk 000000 --password-file password > /dev/null
        PGPASSWORD=wrong here --user kept_clerk call record 转了1万; echo $?
        export PGPASSWORD=$(cat password)
        here --user kept_boss call record 转了1万; echo $?
        here call list --limit 1 2> note > /dev/null; grep -c ALARM note; cat note
        here --user kept_clerk call list --limit 1 2> note > /dev/null; grep -c ALARM note
        grep -o 'ALARM.*given)' note
        ids=$(here spool list --refused --json | jq -r '.[].id'); set -- $ids
        here spool drop $1; echo $?
        here --user kept_clerk spool retry $1 > /dev/null; here --user kept_clerk spool send
        here --user kept_boss spool drop $2
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      try #require(lines.count == 9, "\(outcome.errors)")
      #expect(lines[0...2] == ["77", "77", "0"])
      #expect(lines[3].contains("of others are kept here, for them to settle"))
      #expect(lines[3].hasSuffix("kept_boss 1, kept_clerk 1"))
      #expect(
        lines[4...5] == [
          "1", "ALARM: 1 kept call of yours refused (the log-in was refused when it was given)",
        ])
      #expect(lines.suffix(3) == ["77", "sent 1, refused 0, not yet sent 0", "removed"])
      #expect(outcome.errors.contains("the call is not recorded but kept here"))
    }

    @Test func `waits where the log is of a later program`() throws {
      let outcome = run(
        """
        ask() { psql -XAtqc "$1" "host=$DESK_HOME/run dbname=later user=$(id -un)"; }
        psql -XAtqc 'create database later' "host=$DESK_HOME/run dbname=postgres user=$(id -un)"
        later() { desk --database "host=$DESK_HOME/run dbname=later" "$@"; }
        later up > /dev/null 2>&1
        ask "insert into desk110.schema_migration (version, name, checksum) values (99, 'x', '')"
        later call record 转了5万 > page; echo $?; head -1 page; later spool status --json
        ask "delete from desk110.schema_migration where version = 99"
        later call list --limit 1 > /dev/null; later spool status --json
        psql -XAtqc 'drop database later' "host=$DESK_HOME/run dbname=postgres user=$(id -un)"
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      try #require(lines.count == 4, "\(outcome.errors)")
      #expect(lines[0...1] == ["78", "Kept here, not yet sent"])
      #expect(try JSONValue(parsing: lines[2])["waiting"] == 1)
      #expect(try JSONValue(parsing: lines[3])["sent"] == 1)
      #expect(outcome.errors.contains("sent 1 kept call"))
    }

    @Test func `of many is sent once by two who send at a time`() throws {
      let outcome = run(
        """
        comes gone; for n in $(seq 300); do echo '{"kind":"tip","note":"zwei"}'; done |
          here call record > /dev/null; echo $?
        mv "$DESK_HOME/gone" "$DESK_HOME/run"
        for n in 1 2 3; do here spool send --json > out$n 2> err$n & done; wait
        here spool send > /dev/null; here spool status --json; cat out? | jq -s 'map(.sent) | add'
        psql -XAtqc "select count(*) from desk110.call where note = 'zwei'" \\
          "host=$DESK_HOME/run dbname=desk110 user=$(id -un)"
        """)
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(lines.first == "75" && lines.last == "300")
      #expect(try JSONValue(parsing: lines[1])["sent"] == 300)
    }
  }
}
