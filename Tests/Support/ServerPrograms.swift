internal import Glibc

/// The programs of a PostgreSQL server.
public enum ServerPrograms {
  /// Runs one, as the user `postgres` where this process is root's.
  ///
  /// - Returns: The exit status, −1 when it did not run or was killed.
  public static func run(_ command: [String], log: String) -> CInt {
    guard let folder, let name = command.first else { return -1 }
    let command = ["\(folder)/\(name)"] + command.dropFirst()
    return Program.run(
      (getuid() == 0 ? ["runuser", "-u", "postgres", "--"] : []) + command, log: log)
  }

  /// The folder of the newest; `nil` where no server is installed.
  static let folder: String? = {
    let root = "/usr/lib/postgresql"
    let versions = Files.names(in: root).compactMap { Int($0) }.sorted(by: >)
    let folders = versions.map { "\(root)/\($0)/bin" } + [configured()]
    return folders.first { Files.isProgram("\($0)/initdb") && Files.isProgram("\($0)/pg_ctl") }
  }()

  /// What `pg_config` says, for systems that keep the programs elsewhere.
  private static func configured() -> String {
    guard let log = Files.makeFolder("/tmp/desk110-config-\(getpid())-") else { return "" }
    defer { _ = Program.run(["rm", "-rf", log]) }

    _ = Program.run(["pg_config", "--bindir"], log: "\(log)/out")
    return Files.text(of: "\(log)/out").split(separator: "\n").first.map { String($0) } ?? ""
  }
}
