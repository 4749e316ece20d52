/// Who issues a bank card, by the first digits of its number.
enum BankCards {
  struct Issue {
    let bank: String
    /// DC debit, CC credit, SCC quasi-credit, PC prepaid.
    let type: String
    let length: Int
  }

  /// The issue with the longest prefix of `digits`; one of the right length goes first.
  static func issue(of digits: some Collection<Unicode.Scalar>, length: Int) -> Issue? {
    var keys: [Int] = []
    var key = 1
    for digit in digits.prefix(prefixMax) {
      guard digit.isDigit else { break }
      key = key * 10 + digit.digit
      keys.append(key)
    }
    for key in keys.reversed() {
      guard let issues = table[key] else { continue }
      return issues.first { $0.length == length } ?? issues.first
    }
    return nil
  }

  private static let prefixMax = 10

  // The prefix with a 1 before it: 0103 and 103 differ.
  private static let table: [Int: [Issue]] = {
    var table: [Int: [Issue]] = [:]
    table.reserveCapacity(2000)
    for line in BankBINText.text.utf8.split(separator: UInt8(ascii: "\n")) {
      var bank = ""
      var type = ""
      var length = 0
      for word in line.split(separator: UInt8(ascii: " ")) {
        let digits = word.drop { $0 < 0x30 || $0 > 0x39 }
        let number = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
        if bank.isEmpty {
          bank = String(Substring(word))
        } else if digits.count < word.count {
          type = String(Substring(word.dropLast(digits.count)))
          length = number
        } else {
          let key = digits.reduce(1) { $0 * 10 + Int($1) - 48 }
          table[key, default: []].append(Issue(bank: bank, type: type, length: length))
        }
      }
    }
    return table
  }()
}
