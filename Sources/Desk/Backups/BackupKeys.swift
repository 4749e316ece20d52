import Domain
import Spool

/// The open key that backups made at this terminal are sealed to.
enum BackupKeys {
  /// The key; `nil` where none is set.
  static func open(_ seat: Seat) throws(Complaint) -> DeskKey? {
    guard StateFolder.path(seat.environment) != nil else { return nil }
    do throws(SpoolError) {
      return try SpoolRoom.keys(seat).backups()
    } catch {
      throw Complaint(error)
    }
  }

  /// That a backup holds everything in clear.
  static var inClear: String {
    say(
      "desk: 提醒：备份未加密，含当事人资料；加密请先 desk backup key --pair 私钥文件",
      "desk: note: the backup is in clear and holds the data of callers and victims; "
        + "to have them sealed: desk backup key --pair FILE")
  }
}
