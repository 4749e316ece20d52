import CSpawn
import Glibc

/// A program to start, with nothing inherited but what is named here.
struct Program: Sendable {
  var path: String
  var arguments: [String]
  /// The whole environment; the caller's is not passed on.
  var environment = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"]
  /// What it reads; nothing by default.
  var input: Descriptor?
  /// An open file it holds as long as it lives, as descriptor 3.
  var kept: Descriptor?
  /// Whether it gets a session of its own and so outlives the terminal.
  var hasOwnSession = false

  init(_ path: String, _ arguments: [String]) {
    self.path = path
    self.arguments = arguments
  }
}

extension Program {
  /// The same program as run by another account; root alone may ask for that.
  func asUser(_ user: OSUser?) -> Program {
    guard let user else { return self }
    var program = self
    program.path = "/usr/bin/setpriv"
    // Numbers, and the account's own groups; setpriv replaces itself, so the process stays ours.
    program.arguments =
      ["--reuid=\(user.id)", "--regid=\(user.group)", "--init-groups", "--", path] + arguments
    return program
  }

  /// Starts the program.
  func start() throws(ClusterError) -> Child {
    let output = try Descriptor.memory()
    let input: Descriptor
    if let given = self.input {
      input = given
    } else {
      input = try Descriptor.opening("/dev/null", O_RDONLY)
    }
    var process: pid_t = 0
    let failure = unsafe CStrings([path] + arguments).withPointer { arguments in
      unsafe CStrings(environment).withPointer { environment in
        unsafe cspawn(
          &process, path, arguments, environment, input.number, output.number,
          kept?.number ?? -1, hasOwnSession)
      }
    }
    withExtendedLifetime((input, output, kept)) {}
    guard failure == 0 else { throw .cannotRun(program: path, code: failure) }
    return Child(process: process, output: output)
  }

  /// Starts the program and waits for its end.
  func run(_ patience: inout Patience) throws(ClusterError) -> Outcome {
    let child = try start()
    while true {
      if let code = child.exitCode() { return Outcome(code: code, output: child.output.tail()) }
      patience.pause()
    }
  }

  /// Starts the program, which has a session of its own, and waits for its end; where it takes
  /// longer, ends it with all it started, and answers `nil`.
  func run(within limit: Duration) throws(ClusterError) -> Outcome? {
    let child = try start()
    var patience = Patience()
    while patience.elapsed < limit {
      if let code = child.exitCode() { return Outcome(code: code, output: child.output.tail()) }
      patience.pause()
    }
    kill(-child.process, SIGKILL)
    while child.exitCode() == nil { patience.pause() }
    return nil
  }

  /// Starts the program and waits for its end, saying nothing.
  func run() throws(ClusterError) -> Outcome {
    var patience = Patience()
    return try run(&patience)
  }
}
