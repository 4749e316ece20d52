import Glibc
import Support

extension FaultServer {
  /// The process that started all others; `nil` where it does not run.
  var postmaster: pid_t? {
    let lines = Files.text(of: "\(data)/postmaster.pid").split(separator: "\n")
    // The number may be another process's by now: a server stands in its data folder.
    guard let server = lines.first.flatMap({ pid_t($0) }),
      Files.names(in: "/proc/\(server)/cwd").contains("postmaster.pid")
    else { return nil }
    return server
  }

  /// Its processes but for the first, with what each is.
  var children: [(process: pid_t, title: String)] {
    guard let postmaster else { return [] }
    return Files.names(in: "/proc").compactMap { pid_t($0) }.filter {
      Self.parent(of: $0) == postmaster
    }.map { ($0, Files.text(of: "/proc/\($0)/cmdline")) }
  }

  /// Kills the first process, or all, as a loss of power would; waits until none is left.
  func killAll() {
    guard let postmaster else { return }
    let all = [postmaster] + children.map(\.process)
    for process in all { kill(process, SIGKILL) }
    for process in all { Self.awaitEnd(of: process) }
  }

  /// Kills the first process alone; the others find out.
  func killPostmaster() {
    guard let postmaster else { return }
    let all = [postmaster] + children.map(\.process)
    kill(postmaster, SIGKILL)
    for process in all { Self.awaitEnd(of: process) }
  }

  /// Kills one that serves a person, so that all start anew; answers whether there was one.
  func killBackend(_ dice: inout Dice) -> Bool {
    let backends = children.filter { $0.title.contains(Self.database) }
    guard let chosen = backends.randomElement(using: &dice) else { return false }
    return kill(chosen.process, SIGKILL) == 0
  }

  private static func parent(of process: pid_t) -> pid_t? {
    // The name, in brackets, may hold anything (proc(5)).
    let words = Files.text(of: "/proc/\(process)/stat").split(separator: ")").last?
      .split(separator: " ")
    guard let words, words.count > 1 else { return nil }
    return pid_t(words[1])
  }

  private static func awaitEnd(of process: pid_t) {
    for _ in 0..<1000 where kill(process, 0) == 0 { usleep(10_000) }
  }
}
