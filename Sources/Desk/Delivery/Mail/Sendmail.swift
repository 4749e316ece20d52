import Cluster
import Domain

/// The `sendmail` of the machine, whichever mail system it belongs to.
struct Sendmail {
  let path: String
  /// The configuration that may name another.
  let configuration: String
  /// How long it may take, in seconds.
  let secondsMax: Int

  /// What of the environment it is given.
  private static let passed: Set = ["HOME", "LANG", "LOGNAME", "PATH", "TZ", "USER"]

  /// Hands over a message; it is on its way where it was taken.
  func send(_ message: MailMessage, environment: [String: String]) -> Handover {
    let outcome: (code: Int32, output: String)?
    do throws(ClusterError) {
      // The recipients stand in the message; a line with a dot alone ends nothing.
      outcome = try Errand.run(
        path, ["-t", "-i"], input: Array(message.text.utf8),
        environment: environment.filter { Self.passed.contains($0.key) },
        within: .seconds(secondsMax))
    } catch {
      return .failed(missing)
    }
    guard let outcome else { return .unknown(silent) }
    guard outcome.code != 0 else { return .taken }
    return outcome.code > Self.codesOfSignals
      ? .unknown(killed(outcome.code - Self.codesOfSignals)) : .failed(ended(outcome))
  }

  /// A program that a signal ended has this added to its number.
  private static let codesOfSignals: Int32 = 128

  private var missing: Complaint {
    Complaint(
      .badConfiguration,
      "无法运行邮件程序“\(path)”：请安装邮件系统（如 msmtp-mta），或在 \(configuration) 的 [mail] 写 sendmail =",
      "cannot run '\(path)': install a mail system such as msmtp-mta, or name another in "
        + "\(configuration) under [mail] with sendmail =")
  }

  private var silent: Complaint {
    Complaint(
      .cannotWrite, "邮件程序“\(path)”\(secondsMax) 秒未结束，已中止，不知是否送出（[mail] seconds 可放宽）",
      "'\(path)' took longer than \(secondsMax) s and was ended; whether it sent is not known "
        + "([mail] seconds = allows more)")
  }

  private func killed(_ signal: Int32) -> Complaint {
    Complaint(
      .cannotWrite, "邮件程序“\(path)”被信号 \(signal) 中止，不知是否送出",
      "'\(path)' was ended by signal \(signal); whether it sent is not known")
  }

  private func ended(_ outcome: (code: Int32, output: String)) -> Complaint {
    let said = outcome.output.split(separator: "\n").last.map { ": \($0)" } ?? ""
    return Complaint(
      .cannotWrite, "邮件程序“\(path)”以 \(outcome.code) 结束，未送达\(said)",
      "'\(path)' ended with \(outcome.code), nothing was delivered\(said)")
  }
}
