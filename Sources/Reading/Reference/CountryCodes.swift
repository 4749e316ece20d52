/// Telephone country codes of the places that calls to the desk's victims come from most.
enum CountryCodes {
  /// The place of a number written without its 00 or +.
  static func place(of digits: ArraySlice<Unicode.Scalar>) -> String? {
    for length in [3, 2, 1] where digits.count >= length {
      if let place = table[digits.prefix(length).reduce(0) { $0 * 10 + $1.digit }] { return place }
    }
    return nil
  }

  private static let table: [Int: String] = [
    1: "美国或加拿大", 7: "俄罗斯或哈萨克斯坦", 20: "埃及", 27: "南非", 31: "荷兰", 32: "比利时",
    33: "法国", 34: "西班牙", 39: "意大利", 41: "瑞士", 44: "英国", 46: "瑞典", 48: "波兰", 49: "德国",
    52: "墨西哥", 55: "巴西", 60: "马来西亚", 61: "澳大利亚", 62: "印度尼西亚", 63: "菲律宾",
    64: "新西兰", 65: "新加坡", 66: "泰国", 81: "日本", 82: "韩国", 84: "越南", 90: "土耳其",
    91: "印度", 92: "巴基斯坦", 94: "斯里兰卡", 95: "缅甸", 98: "伊朗", 212: "摩洛哥",
    230: "毛里求斯", 233: "加纳", 234: "尼日利亚", 251: "埃塞俄比亚", 254: "肯尼亚", 351: "葡萄牙",
    380: "乌克兰", 852: "中国香港", 853: "中国澳门", 855: "柬埔寨", 856: "老挝", 880: "孟加拉国",
    886: "中国台湾", 960: "马尔代夫", 966: "沙特阿拉伯", 971: "阿联酋", 976: "蒙古",
    977: "尼泊尔", 992: "塔吉克斯坦", 995: "格鲁吉亚", 998: "乌兹别克斯坦",
  ]
}
