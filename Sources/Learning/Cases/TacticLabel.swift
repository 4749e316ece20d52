import Domain

/// Labels of data sets, as they name classes.
public enum TacticLabel {
  /// The class of a code in either case, or of a name or alias: `t0802` and `冒充军警购物类诈骗`
  /// (CCL23-Eval task 6) are `T08` and `T11`.
  public static func code(_ label: String) -> String? {
    let label = Text.narrowed(label)
    let code = label.uppercased()
    if TacticScheme.isKnown(code) { return String(code.prefix(classLength)) }
    let bare = label.prefix { $0 != "(" }
    let spellings = [label, String(bare), bare.hasSuffix(fraud) ? String(bare.dropLast(2)) : ""]
    return spellings.lazy.filter { !$0.isEmpty }.compactMap(TacticScheme.code(label:)).first
      .map { String($0.prefix(classLength)) }
  }

  private static let classLength = 3
  private static let fraud = "诈骗"
}
