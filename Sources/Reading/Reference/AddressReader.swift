/// Finds the administrative division that an address begins with.
public enum AddressReader {
  /// A division that an address begins with.
  public struct Finding: Hashable, Sendable {
    /// Six digits.
    public let code: String
    /// Whether more stands behind its name.
    public let hasRest: Bool
  }

  /// Finds the division whose name the text is, or begins with; `nil` where several have the name.
  ///
  /// `北京市西城区` and `北京西城区南礼士路` are 110102. `朝阳区` alone is nowhere; near the division
  /// 110000, which is the one of the reader, it is 110105.
  public static func find(_ text: String, near home: String? = nil) -> Finding? {
    let letters = Array(text.unicodeScalars.filter { !$0.properties.isWhitespace })
    for length in stride(from: min(letters.count, lengthMax), through: 2, by: -1) {
      guard let codes = byName[String(String.UnicodeScalarView(letters.prefix(length)))] else {
        continue
      }
      let code = one(of: codes) ?? home.flatMap { one(of: codes, near: $0) }
      return code.map { Finding(code: $0, hasRest: length < letters.count) }
    }
    return nil
  }

  /// The longest name with all above it, in characters.
  private static let lengthMax = 40

  private static let byName: [String: [String]] = {
    var table: [String: [String]] = [:]
    for code in Divisions.codes {
      for name in names(of: code) { table[name, default: []].append(code) }
    }
    return table
  }()

  /// The same place may have had several codes, and a municipality is its own city.
  private static func one(of codes: [String]) -> String? {
    guard let first = codes.first else { return nil }
    let name = Divisions.fullName(of: first)
    guard codes.allSatisfy({ Divisions.fullName(of: $0) == name }) else { return nil }
    return codes.first { $0.hasSuffix("0000") } ?? codes.first { $0.hasSuffix("00") } ?? codes.last
  }

  /// The place in the same city, or else in the same province.
  private static func one(of codes: [String], near home: String) -> String? {
    [4, 2].lazy.filter { $0 <= home.utf8.count }.compactMap { length in
      one(of: codes.filter { $0.hasPrefix(home.prefix(length)) })
    }.first
  }

  /// A name with or without those above it, these with or without their last word.
  private static func names(of code: String) -> Set<String> {
    guard let own = Divisions.name(of: code) else { return [] }
    let province = Divisions.name(of: String(code.prefix(2))) ?? ""
    if code.hasSuffix("0000") { return [own, short(own)] }
    let provinces = ["", province, short(province)]
    if code.hasSuffix("00") {
      return Set(provinces.flatMap { [$0 + own, $0 + short(own)] }).filter { $0.count > 1 }
    }
    let city = Divisions.name(of: String(code.prefix(4))) ?? ""
    let cities = city == province ? [""] : ["", city, short(city)]
    return Set(provinces.flatMap { above in cities.map { above + $0 + own } })
  }

  /// `北京` for `北京市`, `广西` for `广西壮族自治区`.
  private static func short(_ name: String) -> String {
    for word in ["维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市", "地区"]
    where name.hasSuffix(word) && name.count > word.count + 1 {
      return String(name.dropLast(word.count))
    }
    return name
  }
}
