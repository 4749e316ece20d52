/// A program of the machine that something is handed to, such as `sendmail` or `crontab`.
package enum Errand {
  /// Runs it in the root folder with the input, and waits for its end.
  ///
  /// - Returns: Its exit code, and what it wrote to standard output and standard error.
  /// - Throws: ``ClusterError/cannotRun(program:code:)`` where there is no such program.
  package static func run(
    _ path: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String]
  ) throws(ClusterError) -> (code: Int32, output: String) {
    var program = Program(path, arguments)
    program.environment = environment.map { "\($0.key)=\($0.value)" }.sorted()
    program.input = try Descriptor.memory(bytes: input)
    let outcome = try program.run()
    return (outcome.code, outcome.output)
  }

  /// The program of this name in a list of folders such as `PATH` has; `nil` where there is none.
  package static func find(_ name: String, in folders: String) -> String? {
    folders.split(separator: ":").map { "\($0)/\(name)" }.first(where: FileStatus.exists)
  }
}
