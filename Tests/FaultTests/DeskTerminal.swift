import CSpawn
import Glibc
import Support
import Synchronization

/// A terminal where the real program is used, by several at once.
final class DeskTerminal: Sendable {
  let program: String
  /// The folder of what is kept here.
  let state: String
  private let scratch: String
  /// How the log is found; `nil` for the private cluster.
  private let conninfo: String?
  private let variables: [String: String]
  /// Programs under way.
  private let running = Mutex<Set<pid_t>>([])

  init(
    program: String, state: String, scratch: String, conninfo: String?, variables: [String: String]
  ) {
    self.program = program
    self.state = state
    self.scratch = scratch
    self.conninfo = conninfo
    self.variables = variables
  }

  /// Runs the program; `seat` names files of its own.
  func run(
    _ words: [String], as person: String, at seat: String, input: String = "",
    with extra: [String: String] = [:]
  ) -> Outcome {
    let place = "\(scratch)/\(seat)"
    _ = Files.write(input, to: "\(place).in")
    let status = run(
      (conninfo.map { ["--database", $0, "--user", person] } ?? []) + ["--json"] + words,
      variables.merging(extra) { $1 }.merging(["PLACE": place]) { $1 })
    return Outcome(
      status: status, output: Files.text(of: "\(place).out"), errors: Files.text(of: "\(place).err")
    )
  }

  /// Kills one that is under way; answers whether there was one.
  func killOne(_ dice: inout Dice) -> Bool {
    running.withLock { running in
      guard let chosen = running.sorted().randomElement(using: &dice) else { return false }
      return kill(chosen, SIGKILL) == 0
    }
  }

  private func run(_ arguments: [String], _ variables: [String: String]) -> CInt {
    let all = variables.merging(
      [
        "PATH": "/usr/bin:/bin", "HOME": scratch, "LANG": "C.UTF-8", "DESK_LANG": "en",
        "XDG_STATE_HOME": state, "DESK_HOME": "\(scratch)/none",
      ]) { own, _ in own }
    let script = "exec \"$@\" <\"$PLACE.in\" >\"$PLACE.out\" 2>\"$PLACE.err\""
    let words =
      unsafe (["sh", "-c", script, "sh", program] + arguments).map { unsafe strdup($0) } + [nil]
    let environment = unsafe all.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer { unsafe (words + environment).forEach { unsafe free($0) } }

    var child: pid_t = 0
    let none = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(none) }
    let failure = running.withLock { running in
      let failure = unsafe cspawn(&child, "/bin/sh", words, environment, none, none, -1, false)
      if failure == 0 { running.insert(child) }
      return failure
    }
    return failure == 0 ? status(of: child) : -1
  }

  /// Waits for a child; its number is nobody else's until it is out of the set.
  private func status(of child: pid_t) -> CInt {
    var info = unsafe siginfo_t()
    while unsafe waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    running.withLock { _ = $0.remove(child) }
    var status: CInt = 0
    while unsafe waitpid(child, &status, 0) == -1, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : -1
  }
}
