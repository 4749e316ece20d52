import Domain

/// The administrative divisions of the country, by their six-digit codes.
public enum Divisions {
  /// The name of a division in force now or, for a code out of use, the last it had.
  ///
  /// `Divisions.name(of: "110102")` is `西城区`. A code of two or four digits counts as one with
  /// zeros behind it.
  public static func name(of code: String) -> String? {
    guard let number = number(code), let entry = entry(number) else { return nil }
    let name = text(entry)
    // The one "city" below a municipality has no name of its own.
    return name == "市辖区" && number % 100 == 0 ? self.name(of: String(code.prefix(2))) : name
  }

  /// The name with those of the divisions above it: `河北省石家庄市长安区`.
  public static func fullName(of code: String) -> String? {
    guard let own = name(of: code) else { return nil }
    let above = [2, 4].filter { $0 < code.utf8.count && !isSame(code, at: $0) }
      .compactMap { name(of: String(code.prefix($0))) }
    return (above + [own]).reduce("") { $0.hasSuffix($1) ? $0 : $0 + $1 }
  }

  /// Whether a division ever had this code.
  public static func isKnown(_ code: String) -> Bool {
    number(code).flatMap(entry) != nil
  }

  /// Whether resident IDs may begin with this code.
  static func standsInID(_ code: String) -> Bool {
    guard code.utf8.count == 6, let number = number(code) else { return false }
    if residencePermits.contains(number) { return true }
    guard let entry = entry(number) else { return false }
    return !entry.isStatistical && (number % 100 != 0 || citiesWithoutCounties.contains(number))
  }

  private static func isSame(_ code: String, at length: Int) -> Bool {
    code.utf8.dropFirst(length).allSatisfy { $0 == UInt8(ascii: "0") }
  }

  private static func number(_ code: String) -> Int? {
    guard [2, 4, 6].contains(code.utf8.count), code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return Int(code + String(repeating: "0", count: 6 - code.utf8.count))
  }

  // 嘉峪关, 东莞, 中山, 儋州, 三沙: their people's IDs carry the city's code.
  private static let citiesWithoutCounties = [620200, 441900, 442000, 460300, 460400]

  // Residence permits of people from Hong Kong, Macao and Taiwan (国办发〔2018〕81号).
  private static let residencePermits = [810_000, 820_000, 830_000]
  /// Every code there ever was, in order.
  static var codes: [String] { entries.map { $0.code.padded(6) } }

  /// Every code with its name; areas of the statistics are left out.
  static var names: [(code: Int, name: String)] {
    entries.filter { !$0.isStatistical }.map { ($0.code, text($0)) }
  }

  private struct Entry {
    let code: Int
    let name: Range<Int>
    let isStatistical: Bool
  }

  private static let bytes = Array(DivisionText.text.utf8)
  private static let entries = parse()

  private static func entry(_ code: Int) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].code == code ? entries[low] : nil
  }

  private static func text(_ entry: Entry) -> String {
    String(decoding: bytes[entry.name], as: UTF8.self)
  }

  private static func parse() -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(7000)
    var province = 0
    for line in bytes.indices.split(whereSeparator: { bytes[$0] == UInt8(ascii: "\n") }) {
      for word in line.split(whereSeparator: { bytes[$0] == UInt8(ascii: " ") }) {
        let digits = word.prefix { bytes[$0] >= 0x30 && bytes[$0] <= 0x39 }
        let code = digits.reduce(0) { $0 * 10 + Int(bytes[$1]) - 48 }
        if digits.count == 2 {
          province = code * 10_000
        } else {
          let isStatistical = bytes[digits.endIndex] == UInt8(ascii: "~")
          let start = digits.endIndex + (isStatistical ? 1 : 0)
          entries.append(
            Entry(
              code: province + code, name: start..<word.endIndex, isStatistical: isStatistical))
        }
      }
    }
    return entries
  }
}
