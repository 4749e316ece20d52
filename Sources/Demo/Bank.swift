/// A bank, with card numbers that really begin its debit cards.
struct Bank: Sendable {
  let name: String
  let prefix: String
  let length: Int

  // The name stands as the reading knows it, so that a demo card and a user's card agree.
  static let all: Weighted<Bank> = [
    Bank(name: "中国工商银行", prefix: "622202", length: 19): 18,
    Bank(name: "中国工商银行", prefix: "622203", length: 19): 5,
    Bank(name: "中国农业银行", prefix: "622848", length: 19): 18,
    Bank(name: "中国建设银行", prefix: "621700", length: 19): 15,
    Bank(name: "中国银行", prefix: "621661", length: 19): 9,
    Bank(name: "交通银行", prefix: "622262", length: 19): 5,
    Bank(name: "中国邮政储蓄银行", prefix: "622188", length: 19): 10,
    Bank(name: "招商银行", prefix: "621483", length: 16): 7,
    minsheng: 5,
    Bank(name: "上海浦东发展银行", prefix: "622516", length: 16): 2,
    Bank(name: "兴业银行", prefix: "622908", length: 18): 2,
    Bank(name: "中信银行", prefix: "621768", length: 16): 2,
    Bank(name: "中国光大银行", prefix: "621489", length: 16): 2,
  ]

  static let minsheng = Bank(name: "中国民生银行", prefix: "622622", length: 16)
}
