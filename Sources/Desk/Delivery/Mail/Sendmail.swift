import Cluster
import Domain

/// The `sendmail` of the machine, whichever mail system it belongs to.
struct Sendmail {
  let path: String
  /// The configuration that may name another.
  let configuration: String

  /// What of the environment it is given.
  private static let passed: Set = ["HOME", "LANG", "LOGNAME", "PATH", "TZ", "USER"]

  /// Hands over a message; it is on its way when this returns.
  ///
  /// - Throws: A ``Complaint``: no such program (78), or it would not take the message (73).
  func send(_ message: MailMessage, environment: [String: String]) throws(Complaint) {
    let outcome: (code: Int32, output: String)
    do throws(ClusterError) {
      // The recipients stand in the message; a line with a dot alone ends nothing.
      outcome = try Errand.run(
        path, ["-t", "-i"], input: Array(message.text.utf8),
        environment: environment.filter { Self.passed.contains($0.key) })
    } catch {
      throw Complaint(
        .badConfiguration,
        "无法运行邮件程序“\(path)”：请安装邮件系统（如 msmtp-mta），或在 \(configuration) 的 [mail] 写 sendmail =",
        "cannot run '\(path)': install a mail system such as msmtp-mta, or name another in "
          + "\(configuration) under [mail] with sendmail =")
    }
    guard outcome.code == 0 else {
      let said = outcome.output.split(separator: "\n").last.map { ": \($0)" } ?? ""
      throw Complaint(
        .cannotWrite, "邮件程序“\(path)”以 \(outcome.code) 结束，未送达\(said)",
        "'\(path)' ended with \(outcome.code), nothing was delivered\(said)")
    }
  }
}
