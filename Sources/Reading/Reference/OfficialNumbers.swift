import Domain

/// Numbers of the police, the state, the operators and the banks: never leads.
enum OfficialNumbers {
  /// Whose number it is; `nil` for any other number.
  static func owner(of number: String) -> String? { table[number] }

  /// An official number that `digits` hides with digits before or after it.
  ///
  /// Short ones count only behind zeros, a country code or an area code: every long number has a
  /// 110 somewhere.
  static func hidden(in digits: String) -> String? {
    guard table[digits] == nil else { return nil }
    for number in [digits, String(digits.drop { $0 == "0" })] {
      let isMainland = number.hasPrefix("86")
      let bare = isMainland ? String(number.dropFirst(2)) : number
      if bare != digits, table[bare] != nil { return bare }
      if isMainland, let local = local(in: "0" + bare) { return local }
    }
    if let local = local(in: digits) { return local }
    guard (6...affixedMax).contains(digits.utf8.count) else { return nil }
    return affix(of: digits)
  }

  /// The official number behind an area code: no network puts one before it.
  private static func local(in digits: String) -> String? {
    guard let area = AreaCodes.area(of: Array(digits.unicodeScalars)) else { return nil }
    let local = String(digits.dropFirst(area.length))
    return table[local] != nil && local.utf8.count <= 6 ? local : nil
  }

  /// The longest official number of five digits or more that `digits` begins or ends with.
  private static func affix(of digits: String) -> String? {
    for length in stride(from: min(lengthMax, digits.utf8.count - 1), through: 5, by: -1) {
      let ends = [String(digits.prefix(length)), String(digits.suffix(length))]
      if let hidden = ends.first(where: { table[$0] != nil }) { return hidden }
    }
    return nil
  }

  private static let affixedMax = 11
  private static let lengthMax = 8

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for word in text.utf8.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
      let digits = word.prefix(while: \.isASCIIDigit)
      table[String(Substring(digits))] = String(Substring(word[digits.endIndex...]))
    }
    return table
  }()

  // The published service numbers of the bodies named.
  private static let text = """
    110公安报警 119消防救援 120医疗急救 122交通事故报警 12110公安短信报警 96110反诈专线
    12381工信部反诈预警 12321网络不良信息举报 12377网络违法举报 12337扫黑除恶举报 12389公安举报投诉
    12309检察服务 12368法院诉讼服务 12348法律服务 12388纪检监察举报 12345政务服务 12315市场监管
    12366税务服务 12333人社服务 12393医保服务 12320卫生健康 12328交通运输 12306铁路客服 12360海关
    12363人民银行消费权益 12378银行保险消费者投诉 12386证监会 12329住房公积金 12367移民管理
    12305邮政监管 11183邮政速递 11185邮政客服 12300电信用户申诉 12580移动服务 114查号台
    10000中国电信 10001中国电信 10010中国联通 10011中国联通 10015中国联通投诉 10016中国联通
    10018中国联通 10080中国移动投诉 10085中国移动外呼 10086中国移动 1008611中国移动 10099中国广电 10050中国卫通
    95588中国工商银行 95599中国农业银行 95566中国银行 95533中国建设银行 95559交通银行
    95580中国邮政储蓄银行 95555招商银行 95558中信银行 95595中国光大银行 95577华夏银行
    95568中国民生银行 95508广发银行 95561兴业银行 95528上海浦东发展银行 95511平安
    95527浙商银行 95541渤海银行 95395恒丰银行 95526北京银行 95594上海银行 95302南京银行
    95574宁波银行 95398杭州银行 95319江苏银行 95307盛京银行 95516中国银联 95519中国人寿
    95518中国人民保险 95500中国太平洋保险 95522泰康 95567新华保险 95589太平 95512平安
    95188支付宝 95017微信支付 95338顺丰速运 95554圆通 95546韵达 95311中通 95543申通 95118京东
    95105105铁路订票
    """
}
