import Domain

/// The numbers that a mistyped one may be meant for.
enum NearNumbers {
  /// All numbers of which one digit was typed wrong, left out, typed once too often, or of which
  /// two neighbours were swapped; without the number itself.
  ///
  /// A letter at the end, the X of a resident ID, stays where it is.
  ///
  /// - Complexity: O(*n*²); about 20 *n* numbers, 390 for a card of 19 digits.
  static func of(_ number: String) -> [String] {
    let digits = Array(number.utf8.prefix(while: \.isASCIIDigit))
    let tail = Array(number.utf8.dropFirst(digits.count))
    var near: Set<[UInt8]> = []
    for place in digits.indices {
      near.insert(digits.replacing(place..<(place + 1), with: []))
      for digit in ascii { near.insert(digits.replacing(place..<(place + 1), with: [digit])) }
      guard place > 0 else { continue }
      let pair = [digits[place], digits[place - 1]]
      near.insert(digits.replacing((place - 1)..<(place + 1), with: pair))
    }
    for place in 0...digits.count {
      for digit in ascii { near.insert(digits.replacing(place..<place, with: [digit])) }
    }
    near.remove(digits)
    return near.map { String(decoding: $0 + tail, as: UTF8.self) }
  }

  private static let ascii = UInt8(ascii: "0")...UInt8(ascii: "9")
}

extension [UInt8] {
  fileprivate func replacing(_ range: Range<Int>, with bytes: [UInt8]) -> [UInt8] {
    self[..<range.lowerBound] + bytes + self[range.upperBound...]
  }
}
