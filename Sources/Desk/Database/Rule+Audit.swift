import Domain

extension Rule {
  /// What the rules of the audit say.
  static let auditWords: [Rule: Wording] = [
    .auditBusy: Wording(
      "有一项写入尚未结束，首次封存要等它，请稍后重试",
      "somebody's writing has not ended, which a first seal waits for: try again later")
  ]
}
