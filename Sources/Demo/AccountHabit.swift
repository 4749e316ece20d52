/// A kind of account fraudsters take money with.
enum AccountHabit: Sendable {
  case card
  case corporate
  case alipay
  case wechatPay
  case crypto
}
