import Glibc

/// Programs beside `desk` that do one command of it, and link what no other command needs.
enum Companion: String {
  case sheet = "desk-sheet"
  case learn = "desk-learn"

  /// Goes on as that program, with the same arguments; returns where there is none.
  func takeOver() {
    guard let path, unsafe access(path, X_OK) == 0 else { return }
    let words = [path] + CommandLine.arguments.dropFirst()
    let pointers = unsafe words.map { unsafe strdup($0) } + [nil]
    unsafe execv(path, pointers)
    unsafe pointers.forEach { unsafe free($0) }
  }

  /// What to do where there is none and nothing else does its work.
  var absence: Complaint {
    Complaint(
      .badConfiguration, "运行不了与 desk 同在一处的 \(rawValue)，请重新安装",
      "cannot run '\(rawValue)' beside desk: install it again")
  }

  /// Beside the program that runs.
  private var path: String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &bytes, bytes.count)
    guard count > 0 else { return nil }
    let program = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/\(rawValue)"
  }
}
