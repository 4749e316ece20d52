import Domain
import Glibc
import Store

/// Where the anchors are that a log is held against, as a person names them.
enum AnchorSource {
  case file(AnchorFile)
  case typed(AuditAnchor)
  case database(SecondDatabase)

  /// Takes a file that is there, digits from paper, or a connection string.
  ///
  /// - Throws: A ``Complaint`` with status 65 where it is none of them.
  init(_ text: String) throws(Complaint) {
    if unsafe access(text, F_OK) == 0 {
      self = .file(AnchorFile(text))
      return
    }
    switch AuditAnchor.read(text) {
    case .anchor(let anchor): self = .typed(anchor)
    case .mistyped:
      throw Complaint(
        .badInput, "所抄的数字有误：应为封条编号、五组与一组校验，每组四位",
        "a digit is wrong: wanted is the number of the seal, five groups of four and the check")
    case .other:
      guard text.contains("=") || text.contains("://") else {
        throw Complaint(
          .badInput, "没有文件“\(text)”，也不是抄写的锚", "no file '\(text)', and no digits of an anchor")
      }
      self = .database(SecondDatabase(text))
    }
  }

  /// Reads them.
  func anchors() throws(Complaint) -> [AuditAnchor] {
    switch self {
    case .file(let file): try file.anchors()
    case .typed(let anchor): [anchor]
    case .database(let database): try database.anchors()
    }
  }
}
