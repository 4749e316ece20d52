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
    case .identifying(let places):
      let list = places.map(String.init)
      self.init(
        .badInput,
        "第 \(list.joined(separator: "、")) 段含有案件日志中的人名、号码或证件，未发布；请报告管理员",
        "paragraph \(list.joined(separator: ", ")) has a name, a number or a document that the case "
          + "log knows, not given out; please report this")
    case .template(let flaw):
      self.init(
        .badConfiguration, "通报模板有误，\(flaw.message)",
        "the template of briefings is wrong, \(flaw.message)")
    case .altered(let number):
      self.init(
        .badInput, "第\(number)期存档的文字与发布时的摘要不符，存档被改动过，请报告审计员",
        "the words kept of No. \(number) are not those that were issued: the archive was altered, "
          + "report it to an auditor")
    case .contended:
      self.init(.noDatabase, "他人正在发布，请重试", "others are issuing at this moment, try again")
    }
  }
}
