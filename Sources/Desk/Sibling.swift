import Domain
import Glibc

/// A program installed beside the one that runs, which takes its place.
enum Sibling {
  /// Runs the program instead of this one, with the same arguments and environment.
  ///
  /// The corresponding C function is `execv`.
  ///
  /// - Throws: ``Complaint``; where it succeeds it does not return.
  static func become(_ name: String, arguments: [String]) throws(Complaint) -> Never {
    let path = folder + "/" + name
    let words = unsafe ([path] + arguments.dropFirst()).map { unsafe strdup($0) } + [nil]
    unsafe execv(path, words)
    let reason = unsafe String(cString: strerror(errno))
    unsafe words.forEach { unsafe free($0) }
    throw Complaint(
      .badConfiguration, "运行不了与 desk 同在一处的 \(name)（\(reason)），请重新安装",
      "cannot run '\(name)' beside desk (\(reason)): install it again")
  }

  /// The folder of the program that runs, links followed.
  private static var folder: String {
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return "." }
    defer { unsafe free(path) }
    let program = unsafe String(cString: path)
    return program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
  }
}
