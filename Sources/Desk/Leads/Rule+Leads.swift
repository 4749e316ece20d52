import Domain

extension Rule {
  /// What the rules of leads, watches and decisions say.
  static let wordsOfLeads: [Rule: Wording] = [
    .accountUnknown: Wording(
      "没有来电提到此号码，或只作为受害人本人的账户提到",
      "no call names it, or only as a victim's own account"),
    .accountOfficial: Wording(
      "官方号码不是线索",
      "an official number is never a lead"),
    .leadNone: Wording(
      "没有举报或案件提到此号码，不是线索",
      "no tip and no case names it: it is no lead"),
    .leadNoInvestigator: Wording(
      "此人不是侦查员，线索由侦查员办理",
      "that person is no investigator, who alone work leads"),
    .leadOtherDesk: Wording(
      "给其他单位须用 desk account hand-over 移交",
      "another desk is handed a lead over: 'desk account hand-over'"),
    .leadOwnDesk: Wording(
      "移交须给其他单位或某人；本台内用 desk account assign",
      "a lead is handed over to another desk or a person; within the desk use 'desk account assign'"
    ),
    .leadReason: Wording(
      "退回须写明理由",
      "a refusal needs a reason"),
    .leadWords: Wording(
      "附言或理由须为 1–2000 字",
      "a note or reason has 1 to 2000 characters"),
    .leadNote: Wording(
      "备注须为 1–2000 字",
      "a note has 1 to 2000 characters"),
    .watchWhat: Wording(
      "看不出是什么号码，无法关注",
      "no number is recognised in it that could be watched"),
    .watchNone: Wording(
      "您没有关注此号码，见 desk account watch",
      "you do not watch it, see 'desk account watch'"),
    .watchNote: Wording(
      "关注的缘由须为 1–500 字",
      "why it is watched has 1 to 500 characters"),
    .decisionNone: Wording(
      "对这两者没有过认定",
      "nothing was decided of these two"),
    .decisionOneCase: Wording(
      "是同一案件，或已并案",
      "it is one case, or the two are merged"),
    .decisionOneAccount: Wording(
      "是同一个账号",
      "it is one and the same account"),
    .decisionCaseReason: Wording(
      "理由须为 1–500 字",
      "a reason has 1 to 500 characters"),
    .decisionAccountReason: Wording(
      "理由须为 1–500 字",
      "a reason has 1 to 500 characters"),
  ]
}
