import Domain
import Glibc

/// Programs beside `desk` that do one thing of it, and link what no other command needs.
enum Companion: String {
  case learn = "desk-learn"
  case sheet = "desk-sheet"
  case importer = "desk-import"
  case workbook = "desk-workbook"
  case document = "desk-document"

  /// Goes on as that program, with the same environment and these arguments.
  ///
  /// The corresponding C function is `execv`.
  ///
  /// - Throws: A ``Complaint`` with status 78 where there is no such program.
  func takeOver(_ arguments: [String]) throws(Complaint) {
    let path = Self.folder + rawValue
    let words = unsafe ([path] + arguments).map { unsafe strdup($0) } + [nil]
    unsafe execv(path, words)
    let reason = unsafe String(cString: strerror(errno))
    unsafe words.forEach { unsafe free($0) }
    throw Complaint(
      .badConfiguration, "无法运行程序“\(path)”：\(reason)，请重新安装",
      "cannot run '\(path)': \(reason), install it again")
  }

  /// The path of `desk` itself.
  static var desk: String { folder + "desk" }

  /// The folder of the running program, with a slash behind it.
  private static var folder: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let end = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
