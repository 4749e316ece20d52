import Testing

@testable import Reading

struct `A Chinese number` {
  @Test(arguments: AmountVectors.rows.filter { $0[0] == "cn2an" && $0[1] != "direct" })
  func `has its exact value`(row: [String]) {
    let mode: ChineseNumber.Mode =
      row[1] == "strict" ? .strict : row[1] == "normal" ? .normal : .smart
    #expect(ChineseNumber.read(row[2], mode: mode)?.text == Self.plain(row[3]))
  }

  @Test(arguments: AmountVectors.rows.filter { $0[0] == "cn2an_error" })
  func `is refused when it is none`(row: [String]) {
    let mode: ChineseNumber.Mode =
      row[1].contains("strict") ? .strict : row[1].contains("normal") ? .normal : .smart
    #expect(ChineseNumber.read(row[2], mode: mode) == nil)
  }

  /// `1e-08` without the exponent.
  private static func plain(_ text: String) -> String {
    let parts = text.split(separator: "e-")
    guard parts.count == 2, let places = Int(parts[1]) else { return text }
    return "0." + String(repeating: "0", count: places - 1) + parts[0]
  }
}
