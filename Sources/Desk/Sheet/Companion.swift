import Glibc

/// Programs beside `desk` that do one command of it, and link what no other command needs.
enum Companion: String {
  case sheet = "desk-sheet"

  /// Goes on as that program, with the same arguments; returns where there is none.
  func takeOver(_ arguments: [String]) {
    guard let path, unsafe access(path, X_OK) == 0 else { return }
    let words = [path] + arguments
    let pointers = unsafe words.map { unsafe strdup($0) } + [nil]
    unsafe execv(path, pointers)
    unsafe pointers.forEach { unsafe free($0) }
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
