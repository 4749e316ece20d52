import Domain
import JSON

/// One question of the call sheet on a terminal.
struct SheetField {
  /// The key the answer goes to; flaws below it are this field's.
  let key: String
  let prompt: String
  var isRequired = false
  let put: (String, inout JSONObject) -> Void

  /// Whether a flaw at a key is this field's to mend.
  func owns(_ flawed: String) -> Bool {
    flawed == key || flawed.hasPrefix(key + ".") || flawed.hasPrefix(key + "[")
  }

  /// The questions, in the order a call goes.
  static var all: [SheetField] {
    [
      text("narrative", say("发生了什么", "what happened")),
      SheetField(
        key: "kind", prompt: say("类别", "kind") + " (\(CallKind.codes))", isRequired: true
      ) { typed, sheet in
        sheet["kind"] = .string(CallKind.code(typed))
      },
      member("caller", "phone", say("来电号码", "the caller's phone")),
      member("caller", "name", say("来电人姓名", "the caller's name")),
      SheetField(
        key: "money", prompt: say("已转金额，如 5万", "money paid, such as 5万")
      ) { typed, sheet in
        sheet["money"] = .array([.object(["kind": .string("paid"), "amount": .string(typed)])])
      },
      SheetField(
        key: "identifiers", prompt: say("收款账号", "the account it went to")
      ) { typed, sheet in
        sheet["identifiers"] = .array([.object(["text": .string(typed)])])
        if var entry = sheet["money"]?[0] {
          entry["to"] = .string(typed)
          sheet["money"] = .array([entry])
        }
      },
      member("victim", "name", say("受害人姓名", "the victim's name")),
      SheetField(key: "victim.age", prompt: say("受害人年龄", "the victim's age")) { typed, sheet in
        put(
          Int(Text.narrowed(typed)).map { .integer($0) } ?? .string(typed), "victim", "age", &sheet)
      },
      SheetField(key: "tactic", prompt: say("手法代码（空则建议）", "tactic (empty: suggested)")) {
        typed, sheet in sheet["tactic"] = .string(Text.narrowed(typed).uppercased())
      },
      text("case", say("所属案件编号", "the number of its case")),
      text("note", say("备注", "note")),
    ]
  }

  private static func text(_ key: String, _ prompt: String) -> SheetField {
    SheetField(key: key, prompt: prompt) { typed, sheet in sheet[key] = .string(typed) }
  }

  private static func member(_ part: String, _ key: String, _ prompt: String) -> SheetField {
    SheetField(key: "\(part).\(key)", prompt: prompt) { typed, sheet in
      put(.string(typed), part, key, &sheet)
    }
  }

  private static func put(
    _ value: JSONValue, _ part: String, _ key: String, _ sheet: inout JSONObject
  ) {
    var members = sheet[part] ?? .object([:])
    members[key] = value
    sheet[part] = members
  }
}

extension Named {
  /// The code of a term typed by its code or its name in either language.
  static func code(_ typed: String) -> String {
    let typed = Text.narrowed(typed).lowercased()
    return allCases.first { [$0.rawValue, $0.chinese, $0.english.lowercased()].contains(typed) }?
      .rawValue ?? typed
  }
}
