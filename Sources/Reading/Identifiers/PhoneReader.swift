import Domain

/// Judges a text as a telephone number by the numbering plan.
struct PhoneReader {
  /// The digits without blanks, dashes and brackets.
  let digits: [Unicode.Scalar]
  let hasPlus: Bool
  let said: String

  var text: String { String(scalars: digits) }

  /// What the number is; what the plan does not know is not valid.
  func judge() -> Identifier {
    recognise() ?? local() ?? shortCode() ?? phone(text, isValid: false)
  }

  /// What the number certainly is by its looks alone; `nil` when it might be something else.
  func recognise() -> Identifier? {
    if !hasPlus, let owner = OfficialNumbers.owner(of: text) { return official(owner) }
    if let forged = leadingZeros() { return forged }
    if let number = international { return abroad(number) }
    return mobile(digits) ?? things() ?? landline(digits) ?? service() ?? port()
  }

  func phone(
    _ canonical: String,
    isValid: Bool?,
    issuer: String? = nil,
    region: String? = nil,
    networks: [String] = [],
    note: String? = nil
  ) -> Identifier {
    Identifier(
      kind: .phone, canonical: canonical, said: said, isValid: isValid, issuer: issuer,
      region: region, networks: networks, note: note)
  }

  // 12345 is also what people type to fill a field: known as official, never taken as a number
  // that was checked.
  private func official(_ owner: String) -> Identifier {
    Identifier(
      kind: .phone, canonical: text, said: said, isValid: text != "12345", issuer: owner,
      isOfficial: true)
  }

  func mobile(_ number: [Unicode.Scalar]) -> Identifier? {
    guard Self.isMobile(number) else { return nil }
    let network = MobilePlan.network(of: number)
    return phone(
      String(scalars: number), isValid: true, issuer: network?.name,
      networks: network.map { [$0.name] } ?? [], note: network?.use.note)
  }

  static func isMobile(_ number: [Unicode.Scalar]) -> Bool {
    number.count == 11 && number[0] == "1" && (3...9).contains(number[1].digit)
  }

  /// Numbers of machines have 13 digits.
  private func things() -> Identifier? {
    guard digits.count == 13, let network = MobilePlan.network(of: digits), network.length == 13
    else { return nil }
    return phone(
      text, isValid: true, issuer: network.name, networks: [network.name], note: network.use.note)
  }

  func landline(_ number: [Unicode.Scalar]) -> Identifier? {
    guard let area = AreaCodes.area(of: number) else { return nil }
    let local = number.count - area.length
    guard local == 8 || local == 7 && area.length == 4 else {
      // 010-110: no subscriber's number is that short.
      return local < 7 && local > 2 ? spoof() : nil
    }
    let isSubscriber = (2...8).contains(number[area.length].digit)
    return phone(
      String(scalars: number), isValid: isSubscriber, issuer: area.place, region: area.place,
      note: isSubscriber
        ? nil : say("座机号不以此数字开头", "no landline begins with this digit"))
  }

  /// 400 and 800 numbers, which anyone may rent.
  private func service() -> Identifier? {
    guard digits.count == 10, ["400", "800"].contains(text.prefix(3)) else { return nil }
    return phone(text, isValid: true, note: say("企业客服号，可租用", "a service number anyone may rent"))
  }

  /// The ports that companies send text messages from, 1069 and the operators' 1065x.
  private func port() -> Identifier? {
    guard (12...20).contains(digits.count),
      ["1069", "10655", "10657", "10658", "10659"].contains(where: text.hasPrefix)
    else { return nil }
    return phone(text, isValid: nil, note: say("短信端口号", "a sender of messages"))
  }

  /// A landline without its area code.
  private func local() -> Identifier? {
    guard (7...8).contains(digits.count), (2...8).contains(digits[0].digit) else { return nil }
    return phone(text, isValid: nil, note: say("没有区号", "without its area code"))
  }

  /// Call centres (95, 96), short codes and senders of messages (106).
  private func shortCode() -> Identifier? {
    if let spoof = spoof() ?? emergencySpoof() { return spoof }
    let isCentre = text.hasPrefix("95") || text.hasPrefix("96")
    if isCentre, (5...8).contains(digits.count) { return phone(text, isValid: true) }
    if text.hasPrefix("106"), (8...20).contains(digits.count) {
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
