import Domain
import Reading

/// Coded terms as old logs word them.
enum CellTerm {
  /// The term of a code, a name in either language, or one of `others`.
  static func read<Term: Named>(
    _ text: String, _: Term.Type = Term.self, others: [String: Term] = [:]
  ) -> Term? {
    let word = SheetText.folded(text).lowercased().filter { $0 != " " }
    // As it stands first: it is the usual one, and lowercasing all names is dear.
    return Term.allCases.first { [$0.rawValue, $0.chinese, $0.english].contains(word) }
      ?? Term.allCases.first { term in
        [term.rawValue, term.chinese, term.english].contains {
          $0.lowercased().filter { $0 != " " } == word
        }
      } ?? others[word]
  }

  static let sources: [String: CallSource] = [
    "96110": .hotlineIn, "96110来电": .hotlineIn, "110指挥中心": .emergency110, "110报警": .emergency110,
    "110来电": .emergency110, "来访": .walkIn, "上门": .walkIn, "窗口": .walkIn, "现场报案": .walkIn,
    "运营商": .telecomOperator, "通信运营商": .telecomOperator, "12381短信": .warning12381,
    "派出所移交": .station, "银行网点": .bank,
  ]

  static let relations: [String: Relation] = [
    "自己": .oneself, "受害人": .oneself, "事主": .oneself, "受害人本人": .oneself, "家属": .family,
    "家人": .family, "父亲": .family, "母亲": .family, "父母": .family, "儿子": .family, "女儿": .family,
    "子女": .family, "配偶": .family, "丈夫": .family, "妻子": .family, "单位同事": .employer,
    "柜员": .teller, "银行工作人员": .teller, "警察": .police,
  ]

  static let sexes: [String: Sex] = ["男性": .male, "女性": .female, "m": .male, "f": .female]

  static let channels: [String: MoneyChannel] = [
    "网银": .netBank, "网银转账": .netBank, "手机银行转账": .mobileBank, "柜台": .counter,
    "柜台转账": .counter, "银行柜台": .counter, "atm机": .atm, "atm转账": .atm, "自助柜员机": .atm,
    "支付宝": .thirdParty, "微信": .thirdParty, "微信支付": .thirdParty, "支付宝转账": .thirdParty,
    "微信转账": .thirdParty, "第三方": .thirdParty, "扫码支付": .qr, "二维码": .qr, "扫码付款": .qr,
    "虚拟货币": .crypto, "数字货币": .crypto, "现金交付": .cash, "邮寄现金": .post, "充值卡": .prepaidCard,
    "购物卡": .prepaidCard,
  ]

  /// Yes and no.
  static func flag(_ text: String) -> Bool? {
    switch SheetText.folded(text).lowercased() {
    case "是", "有", "true", "yes", "y", "1", "√", "已": true
    case "否", "无", "没有", "false", "no", "n", "0", "×", "未": false
    default: nil
    }
  }
}
