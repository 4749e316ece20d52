import Glibc
import JSON
import Testing

extension `A desk at work` {
  /// The real program, its system calls on kept calls failing one after the other.
  struct `A kept call under faults` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    /// The folder of the source that lets calls fail.
    private static let source =
      "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/CFaults"

    /// Every which call fails: each in `make faults`, every third in a run of all tests.
    private static let step = unsafe getenv("EVERY_FAULT") == nil ? 3 : 1

    /// For each n until none is left to fail: the status, the kept calls, whether it was said.
    private func eachCall(_ code: CInt) -> Office.Outcome {
      office.run(
        """
        cc -shared -fPIC -O1 -I'\(Self.source)/include' -o faults.so '\(Self.source)/faults.c' -ldl || exit 1
        for n in $(seq 1 \(Self.step) 400); do
          export XDG_STATE_HOME="$(mktemp -d "$DESK_HOME/state-XXXXXX")"
          rm -f hit
          FAULTS_CALL=$n FAULTS_CODE=\(code) FAULTS_BELOW=desk110/spool FAULTS_HIT=hit \\
            LD_PRELOAD=./faults.so desk --database 'host=/nonexistent dbname=x' --json \\
            call record 转了5万 > said 2> complaint
          status=$?
          [ -e hit ] || break
          kept=$(desk --database 'host=/nonexistent dbname=x' spool status --json | jq .waiting)
          id=$(desk --database 'host=/nonexistent dbname=x' spool list --json | jq -r '.[0].id // ""')
          shown=0; [ -z "$id" ] || desk --database 'host=/nonexistent dbname=x' spool show $id |
            grep -q 转了5万 && shown=1
          echo "$n $status $kept $shown $(grep -c '"spooled"' said) $(grep -c 'NOT SAVED' complaint) \\
        $(grep -c 转了5万 said)"
          rm -rf "$XDG_STATE_HOME"
        done
        """)
    }

    @Test(arguments: [EIO, ENOSPC, EINTR])
    func `is kept, or said not to be and given back`(code: CInt) {
      let outcome = eachCall(code)
      let runs = outcome.output.split(separator: "\n")
      #expect(runs.count > 20 / Self.step && runs.count < 400 / Self.step, "\(outcome.errors)")
      for run in runs {
        let parts = run.split(separator: " ").compactMap { Int($0) }
        let isKept = parts[1] == 75 && parts[2] == 1 && parts[3] == 1 && parts[4] == 1
        let isGivenBack = parts[1] == 69 && parts[5] == 1 && parts[6] == 1
        #expect(isKept || isGivenBack, "\(run)")
      }
    }

    @Test func `that was said to be kept outlives a kill at any moment`() {
      let outcome = eachCall(-1)
      let runs = outcome.output.split(separator: "\n")
      #expect(runs.count > 20 / Self.step && runs.count < 400 / Self.step, "\(outcome.errors)")
      for run in runs {
        let parts = run.split(separator: " ").compactMap { Int($0) }
        #expect(parts[1] == 137 && (parts[4] == 0 || parts[3] == 1), "\(run)")
      }
    }

    @Test func `is on disk before it is acknowledged, as strace sees it`() throws {
      let outcome = office.run(
        """
        export XDG_STATE_HOME="$(mktemp -d "$DESK_HOME/state-XXXXXX")"
        command -v strace > /dev/null && strace -o probe true || exit 42
        strace -f -y -o trace -e trace=openat,write,fsync,rename,renameat,renameat2 \\
          desk --database 'host=/nonexistent dbname=x' call record 转了5万 > /dev/null
        cat trace
        """)
      if outcome.status == 42 { try Test.cancel("strace may not trace here") }
      let lines = outcome.output.split(separator: "\n").map(String.init)
      func place(_ isIt: (String) -> Bool) -> Int { lines.lastIndex(where: isIt) ?? -1 }
      let written = place { $0.contains("write(") && $0.contains("waiting/.tmp.") }
      let synced = place { $0.contains("fsync(") && $0.contains("waiting/.tmp.") }
      let renamed = place { $0.contains("rename") && $0.contains("waiting>") }
      let named = place { $0.contains("fsync(") && $0.contains("/waiting>") }
      let told = lines.firstIndex { $0.contains("write(1") } ?? -1
      #expect(0 < written && written < synced && synced < renamed && renamed < named)
      #expect(named < told)
    }
  }
}
