import Domain

/// Judges a text as a telephone number by the numbering plan.
struct PhoneReader {
  /// The digits without blanks, dashes and brackets.
  let digits: [Unicode.Scalar]
  let hasPlus: Bool
  let said: String

  private var text: String { String(scalars: digits) }

  /// What the number is; what the plan does not know is not valid.
  func judge() -> Identifier {
    recognise() ?? local() ?? shortCode()
      ?? phone(text, isValid: false)
  }

  /// What the number certainly is by its looks alone; `nil` when it might be something else.
  func recognise() -> Identifier? {
    if !hasPlus, let owner = OfficialNumbers.owner(of: text) { return official(owner) }
    if let zeros = leadingZeros() { return zeros }
    if let number = international { return abroad(number) }
    return mobile(digits) ?? things() ?? landline(digits) ?? service()
  }

  /// An official number with digits before or after it.
  func spoof() -> Identifier? {
    guard let hidden = OfficialNumbers.hidden(in: text) else { return nil }
    return phone(
      (hasPlus ? "+" : "") + text, isValid: false,
      note: say(
        "在官方号码\(hidden)前后加了数字，疑似伪冒",
        "official number \(hidden) with digits added, likely a spoof"))
  }

  func phone(
    _ canonical: String, isValid: Bool?, issuer: String? = nil, note: String? = nil
  ) -> Identifier {
    Identifier(
      kind: .phone, canonical: canonical, said: said, isValid: isValid, issuer: issuer, note: note)
  }

  // 12345 is also what people type to fill a field: known as official, never taken as a number
  // that was checked.
  private func official(_ owner: String) -> Identifier {
    Identifier(
      kind: .phone, canonical: text, said: said, isValid: text != "12345", issuer: owner,
      isOfficial: true)
  }

  private func leadingZeros() -> Identifier? {
    let zeros = digits.prefix { $0 == "0" }.count
    guard zeros >= 3 || hasPlus && zeros > 0, digits.count > zeros else { return nil }
    if let spoof = spoof() { return spoof }
    return phone(
      (hasPlus ? "+" : "") + text, isValid: false,
      note: say("号码前有多个0，来电显示可能被篡改", "several leading zeros: the caller ID may be forged"))
  }

  /// The number behind 00 or +.
  private var international: ArraySlice<Unicode.Scalar>? {
    if hasPlus { return digits[...] }
    return digits.count > 8 && digits[0] == "0" && digits[1] == "0" ? digits.dropFirst(2) : nil
  }

  private func abroad(_ number: ArraySlice<Unicode.Scalar>) -> Identifier {
    if number.starts(with: ["8", "6"]) { return mainland(Array(number.dropFirst(2))) }
    let place = CountryCodes.place(of: number)
    let isLong = (8...15).contains(number.count)
    return phone(
      "+" + String(scalars: number), isValid: isLong ? place.map { _ in true } : false,
      issuer: place, note: say("境外号码", "a number abroad"))
  }

  private func mainland(_ national: [Unicode.Scalar]) -> Identifier {
    if let known = mobile(national) ?? landline(["0"] + national) { return known }
    if let spoof = PhoneReader(digits: digits, hasPlus: hasPlus, said: said).spoof() {
      return spoof
    }
    let isReserved =
      national.count == 11 && national[0] == "9" && "28".unicodeScalars.contains(national[1])
    return phone(
      "+86" + String(scalars: national), isValid: isReserved,
      note: isReserved ? say("未启用的号段", "a range not in use") : nil)
  }

  private func mobile(_ number: [Unicode.Scalar]) -> Identifier? {
    guard number.count == 11, number[0] == "1", (3...9).contains(number[1].digit) else {
      return nil
    }
    let network = MobilePlan.network(of: number)
    return phone(
      String(scalars: number), isValid: true, issuer: network?.name, note: network?.use.note)
  }

  private func things() -> Identifier? {
    guard digits.count == 13, let network = MobilePlan.network(of: digits), network.length == 13
    else { return nil }
    return phone(text, isValid: true, issuer: network.name, note: network.use.note)
  }

  private func landline(_ number: [Unicode.Scalar]) -> Identifier? {
    guard let area = AreaCodes.area(of: number) else { return nil }
    let local = number.count - area.length
    guard local == 8 || local == 7 && area.length == 4 else {
      // 010-110: no subscriber's number is that short.
      return local < 7 && local > 2 ? spoof() : nil
    }
    guard (2...8).contains(number[area.length].digit) else {
      return phone(
        String(scalars: number), isValid: false, issuer: area.place,
        note: say("座机号不以此数字开头", "no landline begins with this digit"))
    }
    return phone(String(scalars: number), isValid: true, issuer: area.place)
  }

  /// 400 and 800 numbers, which anyone may rent.
  private func service() -> Identifier? {
    guard digits.count == 10,
      digits.starts(with: ["4", "0", "0"]) || digits.starts(with: ["8", "0", "0"])
    else { return nil }
    return phone(text, isValid: true, note: say("企业客服号，可租用", "a service number anyone may rent"))
  }

  /// A landline without its area code.
  private func local() -> Identifier? {
    guard (7...8).contains(digits.count), (2...8).contains(digits[0].digit) else { return nil }
    return phone(text, isValid: nil, note: say("没有区号", "without its area code"))
  }

  /// Call centres (95, 96), short codes and senders of messages (106).
  private func shortCode() -> Identifier? {
    if let spoof = spoof() { return spoof }
    let isCentre = digits.starts(with: ["9", "5"]) || digits.starts(with: ["9", "6"])
    if isCentre, (5...8).contains(digits.count) { return phone(text, isValid: true) }
    if digits.starts(with: ["1", "0", "6"]), (8...20).contains(digits.count) {
      return phone(text, isValid: nil, note: say("短信端口号", "a sender of messages"))
    }
    guard (5...6).contains(digits.count), digits[0] == "1" else { return nil }
    return phone(text, isValid: nil, note: say("短号", "a short code"))
  }
}

extension MobilePlan.Use {
  /// What a person should know of a number of this use.
  var note: String? {
    switch self {
    case .basic: nil
    case .virtual: say("虚拟运营商号段", "a virtual operator's range")
    case .things: say("物联网号码", "a number for machines (IoT)")
    case .satellite: say("卫星电话", "a satellite phone")
    case .emergency: say("应急通信号段", "a range for emergencies")
    case .data: say("上网卡号段", "a range for data cards")
    }
  }
}
