import CSpawn
import Glibc

/// A program that is run whole and timed.
struct Program {
  let path: String
  let arguments: [String]
  /// Variables beside those of this process.
  var environment: [String: String] = [:]

  init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
  }

  /// Runs the program, its output thrown away.
  ///
  /// - Returns: How long it took, start and end included.
  /// - Throws: ``BenchError``.
  func time() throws(BenchError) -> Duration {
    let clock = ContinuousClock()
    let start = clock.now
    try Self.wait(for: self, spawn())
    return clock.now - start
  }

  /// Runs the program, its output thrown away, and answers the number its process had.
  func run() throws(BenchError) -> pid_t {
    let process = try spawn()
    try Self.wait(for: self, process)
    return process
  }

  /// Runs copies of the program at the same time.
  ///
  /// - Returns: How long it took until the last was done.
  static func time(_ programs: [Program]) throws(BenchError) -> Duration {
    let clock = ContinuousClock()
    let start = clock.now
    var processes: [pid_t] = []
    for program in programs { try processes.append(program.spawn()) }
    for (program, process) in zip(programs, processes) { try wait(for: program, process) }
    return clock.now - start
  }

  private func spawn() throws(BenchError) -> pid_t {
    let nowhere = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nowhere) }
    return try spawn(on: nowhere)
  }

  /// Starts the program with its three streams on a descriptor.
  func spawn(on descriptor: CInt) throws(BenchError) -> pid_t {
    var variables = Self.ownVariables
    variables += environment.map { "\($0.key)=\($0.value)" }
    var process: pid_t = 0
    let failure = unsafe Self.withStrings([path] + arguments) { arguments in
      unsafe Self.withStrings(variables) { variables in
        unsafe cspawn(&process, path, arguments, variables, descriptor, descriptor, -1, false)
      }
    }
    guard failure == 0 else { throw BenchError("\(path) cannot be started: error \(failure)") }
    return process
  }

  private static func wait(for program: Program, _ process: pid_t) throws(BenchError) {
    var status: CInt = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw BenchError("\(program.path) \(program.arguments.joined(separator: " ")) failed")
    }
  }

  private static var ownVariables: [String] {
    var variables: [String] = []
    var next = unsafe environ
    while let variable = unsafe next.pointee {
      unsafe variables.append(String(cString: variable))
      unsafe next += 1
    }
    // What names another server would lead desk away from the scratch one.
    return variables.filter { !$0.hasPrefix("PG") && !$0.hasPrefix("DESK_") }
  }

  private static func withStrings<Result>(
    _ words: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe copies.forEach { unsafe free($0) } }
    return unsafe copies.withUnsafeBufferPointer { pointers in
      guard let first = pointers.baseAddress else { preconditionFailure("a list has its end") }
      return unsafe body(first)
    }
  }
}
