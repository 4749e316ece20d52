/// The classification of tactics: the 13 classes of the police platform and the tactics below.
///
/// Every year's official list differs, so the scheme carries a version; the database keeps each
/// version that was ever in force.
public enum TacticScheme {
  /// The version compiled in.
  public static let version = "2025"

  /// The class of what fits no other: a case is never without a tactic.
  public static let unknown = "T13"

  /// Every class, each followed by its tactics, in the order of the codes.
  public static let tactics: [Tactic] =
    brushing + investment + shopping + customerService + loan + creditRecord + acquaintance
    + officials + romance + gameGoods + forcesBuyer + hacking + other

  /// The 13 classes.
  public static let classes = tactics.filter { $0.parent == nil }

  /// The class or tactic of a code.
  public static func tactic(_ code: String) -> Tactic? { byCode[code] }

  public static func isKnown(_ code: String) -> Bool { byCode[code] != nil }

  /// The tactics of a class.
  public static func tactics(of code: String) -> [Tactic] { tactics.filter { $0.parent == code } }

  /// How often each class occurs among 102,762 police cases.
  ///
  /// Source: the overview of CCL23-Eval task 6 (GJSeason/CCL2023-FCC), whose labels leave out T13.
  public static let shares: [(code: String, count: Int)] = [
    ("T01", 35_459), ("T02", 11_836), ("T03", 7058), ("T04", 13_772), ("T05", 11_105),
    ("T06", 8464), ("T07", 4407), ("T08", 4563), ("T09", 1654), ("T10", 2155), ("T11", 1092),
    ("T12", 1197),
  ]

  /// The code of a class by its name or alias, as data sets label it: `刷单返利类` is T01.
  public static func code(label: String) -> String? {
    let name = label.hasSuffix("类") ? String(label.dropLast()) : label
    return tactics.first { [name, label].contains($0.chinese) || $0.aliases.contains(name) }?.code
  }

  private static let byCode = Dictionary(
    tactics.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}
