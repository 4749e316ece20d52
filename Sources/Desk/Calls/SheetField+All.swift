import Domain
import JSON
import Reading

extension SheetField {
  /// The questions, in the order a call goes.
  static func all(now: Instant) -> [SheetField] {
    [
      text("narrative", say("发生了什么", "what happened")),
      text("kind", say("类别", "kind")).limited(to: Choices(Choice.all(of: CallKind.self))).required,
      text("source", say("来源", "source")).limited(to: Choices(Choice.all(of: CallSource.self))),
      member("caller", "phone", say("来电号码", "the caller's phone")),
      member("caller", "name", say("来电人姓名", "the caller's name")),
      member("caller", "relation", say("来电人与受害人的关系", "what the caller is to the victim"))
        .limited(to: Choices(Choice.all(of: Relation.self))),
    ] + payment(now) + victim + [
      text("tactic", say("手法（空则建议）", "tactic (empty: suggested)"))
        .limited(
          to: Choices(Choice.tactics, shown: TacticScheme.tactics.count { $0.parent == nil })),
      text("case", say("所属案件编号", "the number of its case")),
      text("note", say("备注", "note")),
    ]
  }

  private static func payment(_ now: Instant) -> [SheetField] {
    [
      SheetField(key: "money", prompt: say("已转金额，如 5万", "money paid, such as 5万")) {
        typed, sheet in
        sheet["money"] = .array([.object(["kind": .string("paid"), "amount": .string(typed)])])
      },
      SheetField(key: "identifiers", prompt: say("收款账号", "the account it went to")) {
        typed, sheet in
        sheet["identifiers"] = .array([.object(["text": .string(typed)])])
        if var entry = sheet["money"]?[0] {
          entry["to"] = .string(typed)
          sheet["money"] = .array([entry])
        }
      },
      firstMember("money", "at", say("何时转的，如 今天10:05", "when it was paid, such as 10:05")) {
        typed in .string(TimeReader.written(typed, now: now) ?? typed)
      }.forStopPayment,
      firstMember("money", "channel", say("怎么转的", "how it was paid"))
        .limited(to: Choices(Choice.all(of: MoneyChannel.self))).forStopPayment,
      firstMember("money", "from", say("从哪个账号转出", "the account it came from")).forStopPayment,
      firstMember("identifiers", "holder", say("收款户名", "whose account it went to"))
        .forStopPayment,
    ]
  }

  private static var victim: [SheetField] {
    [
      member("victim", "name", say("受害人姓名", "the victim's name")),
      member("victim", "age", say("受害人年龄", "the victim's age")) { typed in
        Int(Text.narrowed(typed)).map { .integer($0) } ?? .string(typed)
      },
      member("victim", "phone", say("受害人电话", "the victim's phone")).forStopPayment,
      member("victim", "id_number", say("受害人身份证号", "the victim's resident ID")).forStopPayment,
    ]
  }
}
