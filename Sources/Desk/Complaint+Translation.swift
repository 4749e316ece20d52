import Briefing
import Cluster
import Glibc
import Postgres
import Reading

extension Complaint {
  /// Words for whatever a command threw.
  ///
  /// Of an error nobody foresaw only the type is told: its description may quote a victim.
  package init(translating error: any Error) {
    self =
      switch error {
      case let complaint as Complaint: complaint
      case let error as PostgresError: Complaint(error)
      case let error as ClusterError: Complaint(error)
      case let error as BriefingError: Complaint(error)
      case let error as TacticModelFlaw: Complaint(error)
      case SheetLinesError.unreadable(let code): Self.unreadableInput(code)
      default: Self.unforeseen(error)
      }
  }

  private static func unreadableInput(_ code: CInt) -> Complaint {
    let reason = unsafe String(cString: strerror(code))
    return Complaint(.badInput, "读不了输入：\(reason)", "the input cannot be read: \(reason)")
  }

  private static func unforeseen(_ error: any Error) -> Complaint {
    let type = String(describing: type(of: error))
    return Complaint(
      .ourFault, "程序内部出错（\(type)），请将此信息报告给管理员",
      "something went wrong inside (\(type)), please report this to the administrator")
  }
}
