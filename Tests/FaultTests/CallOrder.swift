import Support

/// The order in which the program makes the system calls that keep a call, as `strace` sees it.
struct CallOrder {
  /// Where in the trace each was, −1 where it was not.
  private let written, synced, renamed, named, told: Int

  /// Keeps a call while there is no database; `nil` where `strace` may not trace.
  init?(of program: String, planted: String, in folder: String) {
    let script = """
      cd "$0" && strace -o probe true || exit 42
      strace -f -y -o trace -e trace=openat,write,fsync,rename,renameat,renameat2 \\
        "$1" --database 'host=/nonexistent dbname=x' call record 转了5万 > said
      """
    let status = Program.run([
      "XDG_STATE_HOME=\(folder)/traced-\(planted)", "DESK_PLANTED=\(planted)", "DESK_LANG=en",
      "sh", "-c", script, folder, program,
    ])
    guard status != 42 else { return nil }
    let lines = Files.text(of: "\(folder)/trace").split(separator: "\n")
    func last(_ isIt: (Substring) -> Bool) -> Int { lines.lastIndex(where: isIt) ?? -1 }
    written = last { $0.contains("write(") && $0.contains("waiting/.tmp.") }
    synced = last { $0.contains("fsync(") && $0.contains("waiting/.tmp.") }
    renamed = last { $0.contains("rename") && $0.contains("waiting>") }
    named = last { $0.contains("fsync(") && $0.contains("/waiting>") }
    told = lines.firstIndex { $0.contains("write(1") } ?? -1
  }

  /// Whether a call is on disk, under its name, before its person is told.
  var isSafe: Bool {
    0 < written && written < synced && synced < renamed && renamed < named && named < told
  }
}
