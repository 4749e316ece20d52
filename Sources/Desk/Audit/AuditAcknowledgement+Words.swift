import Domain
import Store

extension AuditAcknowledgement {
  /// A line of the report.
  var words: String {
    say(
      "  第 \(row) 号记录：时钟在此被拨动，\(by.visibleOnOneLine) \(at.shortText) 确认：\(reason.visibleOnOneLine)",
      "  row \(row): the clock was set, says \(by.visibleOnOneLine), \(at.shortText): \(reason.visibleOnOneLine)"
    )
  }
}
