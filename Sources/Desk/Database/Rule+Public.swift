import Domain

extension Rule {
  /// What the rules of a case that is told say.
  static let publicWords: [Rule: Wording] = [
    .typicalNoCase: Wording(
      "该来电不属于任何案件，请另选",
      "the call is of no case, choose another"),
    .typicalPeriod: Wording(
      "该案件不是在此期间立案，请用 --date 指定其立案日",
      "the case was not opened in this period, name its day with --date"),
    .typicalUntold: Wording(
      "该案件不宜公开：受害人未成年，或当地近期案件过少，易被认出",
      "the case is not to be told: the victim is under age, or one of too few nearby to stay unknown"
    ),
    .publicWordReason: Wording(
      "须写明理由，至多 500 字，例如 --reason '某某App 是常用应用'",
      "a reason must be given, of 500 letters at most, e.g. --reason 'an app everybody has'"),
    .publicWordForm: Wording(
      "不是一个词：须有文字或数字，至多 40 字",
      "no word: give one with letters or digits, of 40 at most"),
    .publicWordNumber: Wording(
      "七位以上的号码可能属于个人，不能列入",
      "a number of seven digits or more may be a person's and cannot be among the words"),
  ]
}
