import Domain

// Every number is made up. Mobiles have 00 after their prefix, resident IDs end in the order codes
// 998 and 999, which were kept for people above a hundred, links lie below `.example` (RFC 2606).
extension Dice {
  mutating func bankCard() -> Identifier { bankCard(of: Bank.all.pick(&self)) }

  /// A card whose check digit is right.
  mutating func bankCard(of bank: Bank) -> Identifier {
    let body = bank.prefix + digits(bank.length - bank.prefix.utf8.count - 1)
    let number = body + String(Self.checkDigit(body))
    return .read(inFours(number), as: .bankCard)
  }

  // ISO/IEC 7812-1 annex B, the Luhn formula.
  private static func checkDigit(_ body: String) -> Int {
    var sum = 0
    for (place, byte) in body.utf8.reversed().enumerated() {
      let digit = Int(byte - 48)
      sum += place % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit
    }
    return (10 - sum % 10) % 10
  }

  private mutating func inFours(_ number: String) -> String {
    guard chance(40) else { return number }
    var text = ""
    for (place, digit) in number.unicodeScalars.enumerated() {
      if place > 0, place % 4 == 0 { text += " " }
      text.unicodeScalars.append(digit)
    }
    return text
  }

  /// An account of a company: no check digit, no prefix that says the bank.
  mutating func corporateAccount() -> Identifier {
    let number = "0" + digits(15)
    return Identifier(kind: .bankAccount, canonical: number, said: number)
  }

  /// The mobile of a victim or a caller.
  mutating func mobile() -> String { pick(Self.mobilePrefixes) + "00" + digits(6) }

  private static let mobilePrefixes = [
    "133", "134", "135", "136", "137", "138", "139", "150", "151", "152", "155", "156", "158",
    "159",
    "177", "180", "181", "182", "183", "185", "186", "187", "188", "189", "191", "198", "199",
  ]

  /// A number a fraudster rings from or leaves.
  mutating func fraudPhone() -> Identifier {
    let number =
      switch below(100) {
      case ..<45: pick(["162", "165", "167", "171"]) + "00" + digits(6)
      case ..<65: mobile()
      case ..<80: "00" + pick(["8525", "8536", "8559", "959"]) + digits(7)
      // A caller ID forged to look like an official number.
      case ..<83: pick(["000110", "00096110", "0001009", "00095588", "000010000"])
      case ..<93: pick(["010", "021", "027", "0755"]) + "8" + digits(7)
      default: "400" + digits(7)
      }
    return .read(number, as: .phone)
  }

  mutating func qq() -> Identifier {
    let number = String(within(1...3)) + digits(9)
    return Identifier(kind: .qq, canonical: number, said: number, isValid: true)
  }

  mutating func alipay() -> Identifier {
    let number = mobile()
    return Identifier(kind: .alipay, canonical: number, said: number)
  }

  mutating func wechat(_ kind: IdentifierKind = .wechat) -> Identifier {
    let name = "wxid_" + letters(6) + digits(6)
    return Identifier(kind: kind, canonical: name, said: name)
  }

  /// An address of Ethereum's form.
  mutating func cryptoAddress() -> Identifier {
    var address = "0x"
    for _ in 0..<40 { address += String(below(16), radix: 16) }
    return .read(address, as: .crypto)
  }

  mutating func link() -> Identifier {
    let address = "https://\(letters(5))\(digits(3)).example/\(pick(Self.linkPaths))"
    return Identifier(kind: .link, canonical: address, said: address)
  }

  private static let linkPaths = ["h5", "app", "down", "kefu", "login", "vip", "pay", "q"]

  mutating func residentID(division: String, age: Int, isFemale: Bool, day: CalendarDay) -> String {
    let birth = CalendarDay(number: day.number - age * 366 - below(300))
    let body =
      division + birth.year.padded(4) + birth.month.padded(2) + birth.day.padded(2)
      + (isFemale ? "998" : "999")
    return body + Self.identityCheck(body)
  }

  // GB 11643-1999, annex: ISO 7064 MOD 11-2.
  private static func identityCheck(_ body: String) -> String {
    var remainder = 0
    for byte in body.utf8 { remainder = (remainder + Int(byte - 48)) * 2 % 11 }
    let check = (12 - remainder) % 11
    return check == 10 ? "X" : String(check)
  }

  private mutating func letters(_ count: Int) -> String {
    var letters = ""
    for _ in 0..<count { letters.unicodeScalars.append(Unicode.Scalar(97 + UInt8(below(26)))) }
    return letters
  }
}
