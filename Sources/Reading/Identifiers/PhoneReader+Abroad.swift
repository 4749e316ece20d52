import Domain

/// Numbers behind + or 00.
///
/// By a table of country codes and lengths, not by libphonenumber: that library takes 6.4 ms to
/// load and look up one number (6.9 ms against 0.5 ms of an empty program), longer than a whole
/// `desk account show`, and what it knows beyond code and length does not change what an officer
/// does with a number abroad.
extension PhoneReader {
  /// The number behind 00 or +.
  var international: ArraySlice<Unicode.Scalar>? {
    if hasPlus { return digits[...] }
    return digits.count > 8 && digits[0] == "0" && digits[1] == "0" ? digits.dropFirst(2) : nil
  }

  func abroad(_ number: ArraySlice<Unicode.Scalar>) -> Identifier {
    if number.starts(with: "86".unicodeScalars) { return mainland(Array(number.dropFirst(2))) }
    if !hasPlus, Self.isMobile(Array(number)) { return zerosBeforeMobile }
    let canonical = "+" + String(scalars: number)
    guard let place = CountryCodes.place(of: number) else {
      return phone(
        canonical, isValid: false, note: say("没有这个国家（地区）代码", "no country has this code"))
    }
    let national = number.count - String(place.code).utf8.count
    return phone(
      canonical, isValid: place.lengths.contains(national), issuer: place.name,
      region: place.name, note: say("境外号码", "a number abroad"))
  }

  /// 00 13812345678: the display of a call from abroad, or of a forged one.
  private var zerosBeforeMobile: Identifier {
    phone(
      text, isValid: false,
      note: say(
        "手机号前多了00，来电显示可能被篡改", "a mobile number behind 00: the caller ID may be forged"))
  }

  private func mainland(_ national: [Unicode.Scalar]) -> Identifier {
    if let known = mobile(national) ?? landline(["0"] + national) { return known }
    if let spoof = spoof() { return spoof }
    let isReserved =
      national.count == 11 && national[0] == "9" && (national[1] == "2" || national[1] == "8")
    return phone(
      "+86" + String(scalars: national), isValid: isReserved,
      note: isReserved ? say("未启用的号段", "a range not in use") : nil)
  }
}
