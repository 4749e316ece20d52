/// A program of the machine that something is handed to, such as `sendmail` or `crontab`.
package enum Errand {
  /// Runs it in the root folder with the input, and waits for its end.
  ///
  /// - Returns: Its exit code, and what it wrote to standard output and standard error.
  /// - Throws: ``ClusterError/cannotRun(program:code:)`` where there is no such program.
  package static func run(
    _ path: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String]
  ) throws(ClusterError) -> (code: Int32, output: String) {
    let outcome = try program(path, arguments, input, environment).run()
    return (outcome.code, outcome.output)
  }

  /// The same of a program that is ended, with all it started, where it takes longer; `nil` then.
  package static func run(
    _ path: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String],
    within limit: Duration
  ) throws(ClusterError) -> (code: Int32, output: String)? {
    var program = try program(path, arguments, input, environment)
    program.hasOwnSession = true
    return try program.run(within: limit).map { ($0.code, $0.output) }
  }

  private static func program(
    _ path: String, _ arguments: [String], _ input: [UInt8], _ environment: [String: String]
  ) throws(ClusterError) -> Program {
    var program = Program(path, arguments)
    program.environment = environment.map { "\($0.key)=\($0.value)" }.sorted()
    program.input = try Descriptor.memory(bytes: input)
    return program
  }

  /// The program of this name in a list of folders such as `PATH` has; `nil` where there is none.
  package static func find(_ name: String, in folders: String) -> String? {
    folders.split(separator: ":").map { "\($0)/\(name)" }.first(where: FileStatus.exists)
  }
}
