import Domain

/// Caller IDs made to look like an official's.
extension PhoneReader {
  /// An official number with digits before or after it.
  func spoof() -> Identifier? { OfficialNumbers.hidden(in: text).map(spoof) }

  /// 1101, 8110: digits at an emergency number, where the text is known to be a telephone.
  func emergencySpoof() -> Identifier? {
    guard (4...6).contains(digits.count) else { return nil }
    return ["110", "119", "120", "122"]
      .first { text.hasPrefix($0) || text.hasSuffix($0) }
      .map(spoof)
  }

  private func spoof(of hidden: String) -> Identifier {
    phone(
      (hasPlus ? "+" : "") + text, isValid: false,
      note: say(
        "在官方号码\(hidden)前后加了数字，疑似伪冒",
        "official number \(hidden) with digits added, likely a spoof"))
  }

  /// 000…, +0…, and a mobile number behind one zero: no telephone network shows these.
  func leadingZeros() -> Identifier? {
    let zeros = digits.prefix { $0 == "0" }.count
    guard zeros > 0, digits.count > zeros else { return nil }
    let isForged = zeros >= 3 || hasPlus
    guard isForged || zeros == 1 && Self.isMobile(Array(digits.dropFirst())) else { return nil }
    if let spoof = spoof() { return spoof }
    return phone(
      (hasPlus ? "+" : "") + text, isValid: false,
      note: isForged
        ? say("号码前有多个0，来电显示可能被篡改", "several leading zeros: the caller ID may be forged")
        : say("手机号前多了一个0，来电显示可能被篡改", "a zero before a mobile number: maybe forged"))
  }
}
