import Domain
import Testing

@testable import Reading

struct `An identifier` {
  @Test(arguments: [
    ("６２２２ 0202-0011 2233.440", IdentifierKind.bankCard, "6222020200112233440"),
    ("138-1234-5678", .phone, "13812345678"),
    ("+86 138 1234 5678", .phone, "13812345678"),
    ("(010)12345678", .phone, "01012345678"),
    ("0571-87654321", .phone, "057187654321"),
    ("0085212345678", .phone, "+85212345678"),
    ("4001234567", .phone, "4001234567"),
    ("110", .phone, "110"),
    ("110102199101010078", .residentID, "110102199101010078"),
    ("91310115ma1k3btp2b", .creditCode, "91310115MA1K3BTP2B"),
    ("Abc@Example.COM", .email, "abc@example.com"),
    ("hxxps://Evil[.]top/Path", .link, "https://evil.top/Path"),
    (
      "0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359", .crypto,
      "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
    ),
    ("622202******1234", .bankCard, "622202******1234"),
    ("138****1234", .phone, "138****1234"),
    ("138xxxx1234", .phone, "138****1234"),
    ("尾号1234", .bankCard, "*1234"),
    ("110101********1234", .residentID, "110101********1234"),
    ("wxid_abc123def", .wechat, "wxid_abc123def"),
    ("1440123456789", .phone, "1440123456789"),
  ])
  func `comes to its one written form`(said: String, kind: IdentifierKind, canonical: String) {
    let read = IdentifierReader.read(said)
    #expect(read?.kind == kind)
    #expect(read?.canonical == canonical)
    #expect(read?.said == said)
  }

  @Test(arguments: ["", "5000", "12,345.67", "你好", "5万", "一万二", "2022-08-27", "100000", "abc"])
  func `is not seen in other texts`(said: String) {
    #expect(IdentifierReader.read(said) == nil)
  }

  @Test(arguments: ["110", "96110", "12110", "12381", "10086", "10000", "10010", "95588", "95599"])
  func `is official when it is the number of the police, an operator or a bank`(number: String) {
    #expect(IdentifierReader.read(number)?.isOfficial == true)
    #expect(IdentifierReader.read(number)?.isValid == true)
  }

  @Test(arguments: ["0096110", "+86110", "000110", "010110", "9558801", "+0096110", "1008612"])
  func `with digits added to an official number is likely a spoof`(number: String) {
    let read = IdentifierReader.read(number, as: .phone)
    #expect(read?.isOfficial == false)
    #expect(read?.isValid == false)
    #expect(read?.note?.contains("spoof") == true)
  }

  @Test func `with several leading zeros is flagged`() {
    #expect(IdentifierReader.read("00001381234567")?.note?.contains("leading zeros") == true)
  }

  @Test(arguments: ["16212345678", "16512345678", "16712345678", "17012345678", "17112345678"])
  func `of a virtual operator is flagged`(number: String) {
    #expect(IdentifierReader.read(number)?.note == "a virtual operator's range")
  }

  @Test func `is a card of its bank by the longest prefix`() {
    let card = IdentifierReader.read("6222020200112233440")
    #expect(card?.issuer == "中国工商银行")
    #expect(card?.isValid == Luhn.holds(for: "6222020200112233440"))
  }

  @Test func `stays a card when its check digit fails`() {
    let wrong =
      Luhn.holds(for: "6222020200112233440") ? "6222020200112233441" : "6222020200112233440"
    let card = IdentifierReader.read(wrong)
    #expect(card?.kind == .bankCard)
    #expect(card?.isValid == false)
    #expect(card?.note != nil)
  }

  @Test(arguments: [
    ("转到6222 0202 0011 2233 440工行卡", ["6222020200112233440"]),
    ("来电13812345678，自称10086客服", ["13812345678", "10086"]),
    ("加QQ：12345678，微信号abc_123", ["12345678", "abc_123"]),
    ("快递单号773012345678901，金额12345元", []),
    ("点击 http://t.cn/AbC，下载“云钱”APP", ["http://t.cn/AbC", "云钱"]),
    ("受害人账户尾号1234转到138****1234", ["*1234", "138****1234"]),
    ("转账5000元 13812345678", ["13812345678"]),
    ("拨打96110后又接到0096110来电", ["96110", "0096110"]),
    ("2022年8月27日13时43分许", []),
    ("对公账户1234567890123", ["1234567890123"]),
    ("支付宝账号13812345678", ["13812345678"]),
    ("年龄61岁，身份证110102199101010078。", ["110102199101010078"]),
    ("TFLtPoEtVJBMcj6kZPrQrwEdM3W3shxsBU收USDT", ["TFLtPoEtVJBMcj6kZPrQrwEdM3W3shxsBU"]),
    ("座机010-12345678打来，说欠费", ["01012345678"]),
  ])
  func `is found in what is told`(told: String, canonical: [String]) {
    #expect(IdentifierReader.find(in: told).map(\.value.canonical) == canonical)
  }

  @Test func `of a kind asked for is judged as that kind`() {
    #expect(IdentifierReader.read("你好", as: .residentID)?.isValid == false)
    #expect(IdentifierReader.read("1234", as: .bankCard)?.isValid == false)
    #expect(IdentifierReader.read("1234567890", as: .bankAccount)?.isValid == nil)
  }
}

struct `A division` {
  @Test func `has its name, also when out of use`() {
    #expect(Divisions.name(of: "110102") == "西城区")
    #expect(Divisions.name(of: "110100") == "北京市")
    #expect(Divisions.name(of: "130102") == "长安区")
    #expect(Divisions.fullName(of: "130102") == "河北省石家庄市长安区")
    #expect(Divisions.name(of: "412723") == "商水县")
    #expect(Divisions.name(of: "999999") == nil)
    #expect(Divisions.isKnown("330113"))
  }
}
