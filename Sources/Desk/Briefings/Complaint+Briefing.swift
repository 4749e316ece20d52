import Briefing

extension Complaint {
  /// Why there is no briefing.
  init(_ error: BriefingError) {
    switch error {
    case .database(let error): self.init(error)
    case .unreadable(let key):
      self.init(
        .ourFault, "看不懂数据库给出的数字（\(key)），请将此信息报告给管理员",
        "the figures of the database are not understood (\(key)), please report this")
    case .unreconciled(let names):
      self.init(
        .badInput, "核对不平，未发布：\(names.joined(separator: ", "))。查明后重试，或用 --force",
        "does not reconcile, not issued: \(names.joined(separator: ", ")); mend it, or --force")
    case .contended:
      self.init(.noDatabase, "他人正在发布，请重试", "others are issuing at this moment, try again")
    }
  }
}
