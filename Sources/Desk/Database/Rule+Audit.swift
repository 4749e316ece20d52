import Domain

extension Rule {
  /// What the rules of the audit say.
  static let auditWords: [Rule: Wording] = [
    .auditBusy: Wording(
      "有一项写入尚未结束，首次封存要等它，请稍后重试",
      "somebody's writing has not ended, which a first seal waits for: try again later"),
    .acknowledgeNone: Wording(
      "该记录的时间没有可确认之处：请用 desk audit verify 所列最前的一条",
      "the time of that row needs no word: take the first that 'desk audit verify' names"),
    .acknowledgeReason: Wording(
      "请给出理由，至多 500 字",
      "give a reason, of 500 characters at most"),
  ]
}
