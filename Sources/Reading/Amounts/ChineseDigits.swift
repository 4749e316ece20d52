extension Unicode.Scalar {
  /// The value of a Chinese digit, plain or as banks write it; `nil` for any other character.
  var chineseDigit: Int? {
    switch self {
    case "零", "〇": 0
    case "一", "壹", "弌": 1
    case "二", "两", "贰", "俩": 2
    case "三", "叁", "仨": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// 10, 100 or 1,000 for 十, 百, 千 and the forms banks write.
  var smallUnit: Int? {
    switch self {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    default: nil
    }
  }

  /// 10,000 for 万, 100,000,000 for 亿.
  var largeUnit: Int? {
    switch self {
    case "万": 10_000
    case "亿": 100_000_000
    default: nil
    }
  }

  /// 20, 30 or 40 for 廿, 卅 and 卌.
  var tens: Int? {
    switch self {
    case "廿", "卄": 20
    case "卅": 30
    case "卌": 40
    default: nil
    }
  }

  /// 余, 多, 来, 几: near the figure before them.
  var isNearly: Bool {
    switch self {
    case "余", "多", "来", "几": true
    default: false
    }
  }

  /// What ``startsNumber`` holds of.
  static let numberStarts = ScalarFilter(
    Array(
      "0123456789零〇一壹弌二两贰俩三叁仨四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿廿卄卅卌半几数".unicodeScalars))

  /// Whether a number may begin with it.
  var startsNumber: Bool {
    if isDigit || chineseDigit != nil || smallUnit != nil || largeUnit != nil || tens != nil {
      return true
    }
    return self == "半" || self == "几" || self == "数"
  }
}
