/// Places of the international numbering plan by their country codes.
enum CountryCodes {
  /// A country code, the place it calls, and how long national numbers there are.
  struct Place {
    let code: Int
    let name: String
    let lengths: ClosedRange<Int>
  }

  /// The place of a number written without its 00 or +; no country code begins another.
  static func place(of digits: ArraySlice<Unicode.Scalar>) -> Place? {
    for length in 1...3 where digits.count >= length {
      if let place = table[digits.prefix(length).reduce(0) { $0 * 10 + $1.digit }] { return place }
    }
    return nil
  }

  private static let table: [Int: Place] = {
    var table: [Int: Place] = [:]
    for word in CountryCodeText.text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      guard let place = Place(word) else { continue }
      table[place.code] = place
    }
    return table
  }()
}

extension CountryCodes.Place {
  /// Reads `852中国香港5-11`.
  fileprivate init?(_ word: Substring) {
    let code = word.prefix { $0.isASCII }
    let name = word.dropFirst(code.count).prefix { !$0.isASCII }
    let ends = word.dropFirst(code.count + name.count).split(separator: "-").compactMap { Int($0) }
    guard let code = Int(code), ends.count == 2 else { return nil }
    self.init(code: code, name: String(name), lengths: ends[0]...ends[1])
  }
}
