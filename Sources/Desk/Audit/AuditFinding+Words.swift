import Domain
import Store

extension AuditFinding {
  /// The finding in a line: where, and what.
  var words: String {
    let places =
      [
        seal.map { say("第 \($0) 号封条", "seal \($0)") },
        row.map { say("第 \($0) 号记录", "row \($0)") }, guardian,
      ].compactMap(\.self)
    return places.joined(separator: say("，", ", ")) + say("：", ": ") + kind.words
  }
}

extension AuditFinding.Kind {
  fileprivate var words: String {
    switch self {
    case .rowChanged, .rowBackdated, .rowAhead, .rowTransaction, .rowRemoved, .rowAdded,
      .rowAltered:
      wordsOfRow
    case .sealDiffers: say("与其记录不符", "does not hold for its rows")
    case .sealChanged: say("封条被改动", "the seal was changed")
    case .sealMissing: say("此前的封条缺失", "seals before it are missing")
    case .sealOrder: say("范围、时间或条数与前一封条不接", "does not go on from the seal before")
    case .chainBroken: say("与前一封条不相连", "is not chained to the seal before")
    case .otherLog: say("属于另一日志", "is of another log")
    case .anchorMissing: say("锚所记的封条不在了", "the anchored seal is gone")
    case .anchorDiffers: say("与锚不符，已被重做", "differs from the anchor: made anew")
    case .guardOff: say("禁止改动的保护被停用", "what keeps rows from being changed is off")
    }
  }

  private var wordsOfRow: String {
    switch self {
    case .rowChanged: say("被改动，与其散列不符", "was changed, its hash does not fit")
    case .rowBackdated:
      say(
        "时间早于先写入的记录：倒填，或时钟被拨回（查明后 desk audit acknowledge）",
        "older than rows before it: backdated, or the clock was set "
          + "(then desk audit acknowledge)")
    case .rowAhead: say("时间在将来", "is of a time to come")
    case .rowTransaction: say("事务号尚未出现过", "is of a transaction that has not been")
    case .rowRemoved: say("被删除", "was removed")
    case .rowAdded: say("事后增补", "was added later")
    default: say("封存后被改动", "was changed after it was sealed")
    }
  }
}
