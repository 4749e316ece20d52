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
  ]
}
