import Domain

extension Double {
  /// `8.4`, rounded once.
  var toOneDecimal: String {
    guard isFinite, magnitude < 1e12 else { return "—" }
    return Ratio(Int((self * 10).rounded()), of: 10)?.decimal(scaledBy: 1, decimals: 1) ?? ""
  }

  /// A chance in words: `小于0.001`, `0.012`.
  var chance: String {
    guard self >= 0.001 else { return say("小于0.001", "below 0.001") }
    let thousandths = Ratio(Int((self * 1000).rounded()), of: 1000)
    return say("为", "") + (thousandths?.decimal(scaledBy: 1, decimals: 3) ?? "")
  }
}
