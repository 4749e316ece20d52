/// Who issues a bank card, by the first digits of its number.
enum BankCards {
  /// A prefix of a bank's cards.
  ///
  /// Packed, with the name left in the text: a command that looks one card up makes them all first.
  struct Issue {
    /// From the highest: the prefix's digits behind a 1 (0103 and 103 differ), 15 bits for the
    /// place of the bank's name in the text, 5 for the length of the cards, 7 for the letter of
    /// their kind.
    fileprivate let bits: Int

    fileprivate var key: Int { bits >> 27 }

    var length: Int { bits >> 7 & 0x1F }

    /// The digits that all cards of the issue begin with.
    var prefix: String { String(String(key).dropFirst()) }

    /// The first letter of the kind: D, C, S or P.
    var kind: UInt8 { UInt8(bits & 0x7F) }

    var bank: String {
      let name = BankBINText.text.utf8.dropFirst(bits >> 12 & 0x7FFF)
      return String(Substring(name.prefix { $0 != UInt8(ascii: " ") }))
    }
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
      let issues = issues(of: key)
      guard let first = issues.first else { continue }
      return issues.first { $0.length == length } ?? first
    }
    return nil
  }

  private static let prefixMax = 10

  /// The issues of one prefix, in the order of the text.
  private static func issues(of key: Int) -> some Collection<Issue> {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle].key < key { low = middle + 1 } else { high = middle }
    }
    return table[low...].prefix { $0.key == key }
  }

  /// All issues, by prefix.
  private static let table: [Issue] = {
    let text = BankBINText.text + "\n"
    let bytes = text.utf8.span
    var table: [Issue] = []
    table.reserveCapacity(2000)
    var (bank, length, kind) = (0, 0, 0)
    // The word under way: where it starts, its digits behind a 1, and whether they are all of it.
    var (start, number, isPrefix) = (0, 1, true)
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number * 10 + Int(bytes[place]) - 0x30
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        if isPrefix {
          table.append(Issue(bits: number << 27 | bank << 12 | length << 7 | kind))
        } else if number > 0 {
          (length, kind) = (number, Int(bytes[start]))
        } else {
          bank = start
        }
        (start, number, isPrefix) = (place + 1, 1, true)
      default: (number, isPrefix) = (0, false)
      }
    }
    table.sort { $0.bits < $1.bits }
    return table
  }()
}
