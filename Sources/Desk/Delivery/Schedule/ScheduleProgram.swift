import Cluster
import Domain

/// The programs that keep time, found by `PATH`.
enum ScheduleProgram {
  /// Runs one that must do what it is told.
  ///
  /// - Throws: A ``Complaint``: no such program (78), or it refused (73).
  static func run(
    _ name: String, _ arguments: [String], input: String = "", environment: [String: String],
    package: String
  ) throws(Complaint) {
    let (code, output) = try ask(
      name, arguments, input: input, environment: environment, package: package)
    guard code == 0 else {
      let said = said(output)
      let words = ([name] + arguments).joined(separator: " ")
      throw Complaint(
        .cannotWrite, "“\(words)”以 \(code) 结束\(said)", "'\(words)' ended with \(code)\(said)")
    }
  }

  /// The last lines of a complaint, the first of which tends to tell the cause.
  static func said(_ output: String) -> String {
    let lines = output.split(separator: "\n").suffix(2)
    return lines.isEmpty ? "" : ": " + lines.joined(separator: "; ")
  }

  /// Runs one, and answers how it ended.
  ///
  /// - Throws: A ``Complaint`` with status 78 where there is no such program.
  static func ask(
    _ name: String, _ arguments: [String], input: String = "", environment: [String: String],
    package: String
  ) throws(Complaint) -> (code: Int32, output: String) {
    guard let path = Errand.find(name, in: environment["PATH"] ?? "/usr/bin:/bin") else {
      throw missing(name, package)
    }
    do throws(ClusterError) {
      return try Errand.run(
        path, arguments, input: Array(input.utf8),
        environment: environment.filter { !$0.key.hasPrefix("PG") })
    } catch {
      throw missing(name, package)
    }
  }

  private static func missing(_ name: String, _ package: String) -> Complaint {
    Complaint(
      .badConfiguration, "没有程序 \(name)：请安装软件包 \(package)",
      "no program \(name): install the package \(package)")
  }
}
