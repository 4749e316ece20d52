import Domain
import Glibc
import Spool

extension Complaint {
  /// The call is kept here, for the reason given; where only an administrator mends that, under its
  /// own status.
  static func kept(_ complaint: Complaint) -> Complaint {
    let isSent = [.noDatabase, .ourFault].contains(complaint.status)
    return Complaint(
      isSent ? .spooled : complaint.status, "已留存本机，尚未发送，恢复后自动补发：\(complaint.message)",
      "kept here, not yet sent; it is sent when the database is back: \(complaint.message)")
  }

  /// The call is put aside here under its id, and what is to be done.
  static func putAside(_ id: String, _ complaint: Complaint) -> Complaint {
    Complaint(
      complaint.status,
      "\(complaint.message)。来电未记录，已存于本机：原因消除后 desk spool retry \(id)，"
        + "不要则 desk spool drop \(id)",
      "\(complaint.message); the call is not recorded but kept here: once that is mended "
        + "desk spool retry \(id), or give it up by desk spool drop \(id)")
  }

  /// The call is neither recorded nor kept.
  static func notSaved(_ reason: String, _ failure: SpoolError?) -> Complaint {
    let why = failure.map { Complaint($0).message } ?? ""
    return Complaint(
      .noDatabase, "未保存：\(reason)；本机也无法留存：\(why)",
      "NOT SAVED: \(reason); nor can it be kept here: \(why)")
  }

  /// Words for why the spool cannot be used.
  init(_ error: SpoolError) {
    switch error {
    case .failed(_, let path, let code):
      let reason = unsafe String(cString: strerror(code))
      self.init(.cannotWrite, "无法使用“\(path)”：\(reason)", "cannot use '\(path)': \(reason)")
    case .notOursAlone(let path):
      self.init(
        .badConfiguration, "“\(path)”不属于您或他人可读写，请执行 chmod go= '\(path)' 并检查属主",
        "'\(path)' is not yours alone: check its owner and run chmod go= '\(path)'")
    case .noKey(let path):
      self.init(.badConfiguration, "“\(path)”不是密钥", "'\(path)' holds no key")
    }
  }
}
