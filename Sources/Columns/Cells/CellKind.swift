import Domain
import Reading

/// What a cell says of the kind of a call.
enum CellKind: Equatable {
  case kind(CallKind)
  /// A tactic where the kind is looked for: old logs class calls by one or the other.
  case tactic(String)
  /// Fraud, which says no more than that it is in this log.
  case fraud

  init?(_ text: String) {
    let word = SheetText.folded(text)
    if let kind = CellTerm.read(word, CallKind.self, others: Self.others) {
      self = .kind(kind)
    } else if Self.generic.contains(word) {
      self = .fraud
    } else if let code = CellTactic.code(word) {
      self = .tactic(code)
    } else {
      return nil
    }
  }

  private static let generic: Set = [
    "诈骗", "电信诈骗", "网络诈骗", "电信网络诈骗", "电诈", "涉诈", "涉诈警情", "诈骗警情", "电诈警情", "诈骗类",
  ]

  private static let others: [String: CallKind] = [
    "立案": .loss, "既遂": .loss, "诈骗既遂": .loss, "被骗": .loss, "已被骗": .loss, "报案类": .loss,
    "诈骗案件": .loss, "咨询类": .consultation, "防骗咨询": .consultation, "举报": .tip, "线索": .tip,
    "举报类": .tip, "诈骗未遂": .attempt, "未遂类": .attempt, "识破": .attempt, "预警劝阻": .dissuasion,
    "劝阻类": .dissuasion, "预警": .dissuasion, "骚扰": .invalid, "错拨": .invalid, "误拨": .invalid,
    "无效警情": .invalid, "无效来电": .invalid, "非涉诈": .notFraud, "非诈骗类": .notFraud,
  ]
}

/// Tactics as old logs word them.
enum CellTactic {
  /// The code of a code, a name or an alias, with the words that labels end with left out.
  static func code(_ text: String) -> String? {
    var label = SheetText.folded(text)
    if TacticScheme.isKnown(label.uppercased()) { return label.uppercased() }
    for ending in ["", "案件", "诈骗", "类", "类型"] {
      if !ending.isEmpty {
        guard label.hasSuffix(ending), label.count > ending.count else { continue }
        if let code = TacticScheme.code(label: label) { return code }
        label = String(label.dropLast(ending.count))
      }
      if let code = named(label) { return code }
    }
    return nil
  }

  // Labels in half width have the comma where the scheme has 、.
  private static func named(_ label: String) -> String? {
    TacticScheme.code(label: label)
      ?? TacticScheme.code(label: label.replacing(",", with: "、"))
      ?? TacticScheme.tactics.first { $0.english == label.lowercased() }?.code
  }
}
