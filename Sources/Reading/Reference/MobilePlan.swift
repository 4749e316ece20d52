/// The numbering plan of mainland mobiles.
enum MobilePlan {
  /// What the operators use a range for.
  enum Use: Substring {
    case basic
    case satellite
    case emergency
    case virtual
    case things
    case data
  }

  struct Network {
    let name: String
    let use: Use
    let length: Int
  }

  /// The network a number was first issued by: only a hint since numbers may be carried over.
  static func network(of digits: some Collection<Unicode.Scalar>) -> Network? {
    var found: Network?
    var key = 1
    for digit in digits.prefix(prefixMax) {
      guard digit.isDigit else { break }
      key = key * 10 + digit.digit
      found = table[key] ?? found
    }
    return found
  }

  private static let prefixMax = 5

  private static let table: [Int: Network] = {
    var table: [Int: Network] = [:]
    for line in MobilePrefixText.text.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " ")).map { Substring($0) }
      guard words.count > 3, let use = Use(rawValue: words[1]), let length = Int(words[2]) else {
        continue
      }
      let network = Network(name: String(words[0]), use: use, length: length)
      for prefix in words.dropFirst(3) {
        if let key = Int("1" + prefix) { table[key] = network }
      }
    }
    return table
  }()
}
