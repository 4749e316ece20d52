import Domain
import Spool

extension Complaint {
  /// Words for why a record cannot be opened.
  init(_ flaw: SpoolFlaw) {
    switch flaw {
    case .foreign, .altered, .notAFile, .tooLarge:
      self.init(
        .badInput, "此记录已损坏，或属于其他数据库", "this record is damaged, or of another database")
    case .newer:
      self.init(
        .badConfiguration, "此记录由更新的程序写成，请升级", "a later program wrote this record: upgrade")
    case .keyMissing:
      self.init(
        .badConfiguration, "没有此记录的密钥；封存的记录用 --secret",
        "the key of this record is not here; of a sealed one give --secret")
    case .unreadable:
      self.init(.noDatabase, "现在读不了此记录", "this record cannot be read now")
    }
  }
}
