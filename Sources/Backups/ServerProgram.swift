import Cluster
import Glibc

/// The programs that come with the server, and those of the machine.
struct ServerProgram {
  /// The folder of PostgreSQL's programs.
  let folder: String
  /// What they find the server by, such as `PGPASSWORD`.
  let environment: [String: String]

  /// Runs one, and waits for its end.
  ///
  /// - Returns: What it wrote.
  /// - Throws: ``BackupError/failed(program:cause:)`` with the line that names the cause.
  @discardableResult
  func run(_ name: String, _ arguments: [String]) throws(BackupError) -> String {
    let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
    guard unsafe access(path, X_OK) == 0 else { throw .noProgram(path) }
    guard let ended = try? Errand.run(path, arguments, environment: environment) else {
      throw .noProgram(path)
    }
    guard ended.code == 0 else {
      let lines = ended.output.split(separator: "\n").map(String.init)
      let cause = lines.first { $0.contains("error: ") } ?? lines.last
      throw .failed(program: name, cause: cause ?? "exit code \(ended.code)")
    }
    return ended.output
  }

  /// The SHA-256 of a file, in hexadecimal.
  func hash(_ path: String) throws(BackupError) -> String {
    String(try run("/usr/bin/sha256sum", ["--", path]).prefix(64))
  }
}
