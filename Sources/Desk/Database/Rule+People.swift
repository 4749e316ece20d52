import Domain

extension Rule {
  /// What the rules for persons and retention say.
  static let peopleWords: [Rule: Wording] = [
    .personSelf: Wording(
      "不能对自己执行此操作，请由他人办理",
      "nobody does this to herself: have another do it"),
    .personMaker: Wording(
      "数据库的建立者不受此管理",
      "the maker of the database is beyond this"),
    .dutyHeld: Wording(
      "该人员已有职责；请先用 desk user take 收回",
      "the person has a duty: take it first with 'desk user take'"),
    .dutyNone: Wording(
      "该人员没有职责",
      "the person has no duty"),
    .personMovedNowhere: Wording(
      "该人员已在此单位",
      "the person is at this desk already"),
    .ruleValue: Wording(
      "没有此项规定，或其值不合要求，见 desk user policy",
      "no such rule, or no value for it, see 'desk user policy'"),
    .passwordUsed: Wording(
      "新密码是最近用过的，请另选一个",
      "the new password is one of the last: take another"),
    .retentionClass: Wording(
      "没有可删除的此类数据，见 desk retention plan",
      "no class of data that is done away with, see 'desk retention plan'"),
  ]
}
