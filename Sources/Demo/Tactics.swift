/// The codes of tactics below the classes, and how often each script is played.
enum Tactics {
  static let arrears = "T0802"
  static let taxRefund = "T1305"

  /// Scripts by the class shares of 102,762 real cases.
  ///
  /// Source: the overview of CCL23-Eval task 6 (GJSeason/CCL2023-FCC). It counts twelve classes;
  /// the weight of the thirteenth is invented.
  static let shares: Weighted<Script> = Weighted(sharesList)

  /// The shares while the tactic of the surge comes up three times as often.
  static let sharesInSurge: Weighted<Script> = Weighted(
    sharesList.map { share in (share.0, share.0.classCode == surging ? share.1 * 3 : share.1) })

  /// The class of the planted surge.
  static let surging = "T08"

  private static let sharesList: [(Script, Int)] = [
    (.brushing, 35_459), (.customerService, 13_772), (.investment, 11_836), (.loan, 11_105),
    (.creditRecord, 8464), (.shopping, 7058), (.officials, 3650), (.arrears, 913),
    (.acquaintance, 4407), (.gameGoods, 2155), (.romance, 1654), (.forcesBuyer, 1092),
    (.extortion, 1197), (.other, 900), (.taxRefund, 300),
  ]
}
