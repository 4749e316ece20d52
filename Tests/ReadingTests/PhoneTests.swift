import Domain
import Testing

@testable import Reading

struct `A phone` {
  @Test(arguments: [
    ("02066668888", "广东省广州市"), ("0571-66668888", "浙江省杭州市"), ("+86 10 6666 8888", "北京市"),
    ("00852-61234567", "中国香港"), ("+44 20 7946 0958", "英国"), ("+855 12 345 678", "柬埔寨"),
    ("+95 9 123 456 789", "缅甸"), ("001 213 373 4253", "美国、加拿大及加勒比"),
  ])
  func `has the place of its code`(said: String, region: String) {
    let phone = IdentifierReader.read(said)
    #expect(phone?.region == region)
    #expect(phone?.isValid == true)
  }

  @Test(arguments: ["+999123456", "+8521", "+4412345678901234", "+21012345678"])
  func `of no plan abroad is not valid`(said: String) {
    #expect(IdentifierReader.read(said, as: .phone)?.isValid == false)
  }

  @Test(arguments: [
    ("13912345678", "中国移动", nil), ("19212345678", "中国广电", nil),
    ("17012345678", "中国电信", "a virtual operator's range"),
    ("1064812345678", "中国移动", "a number for machines (IoT)"),
    ("1440123456789", "中国移动", "a number for machines (IoT)"),
    ("17491234567", "海事卫星", "a satellite phone"),
  ])
  func `has the operator of its range as a hint`(said: String, name: String, note: String?) {
    let phone = IdentifierReader.read(said)
    #expect(phone?.networks == [name])
    #expect(phone?.note == note)
  }

  @Test(arguments: ["00001381234567", "+0013812345678", "013812345678", "0013812345678"])
  func `behind zeros no network shows is maybe forged`(said: String) {
    let phone = IdentifierReader.read(said)
    #expect(phone?.isValid == false)
    #expect(phone?.note?.contains("forged") == true)
    #expect(phone?.canonical == said)
  }

  @Test(arguments: [
    "1101", "8110", "00110", "86110", "010-96110", "10086123", "9558801", "195588", "+8610110",
  ])
  func `with an official number inside is likely a spoof`(said: String) {
    let phone = IdentifierReader.read(said, as: .phone)
    #expect(phone?.isOfficial == false)
    #expect(phone?.note?.contains("spoof") == true)
  }

  @Test(arguments: [
    ("4008123123", true), ("95013", true), ("9601234", true), ("106575258192144", nil),
    ("66668888", nil),
  ])
  func `of a service is known by its form`(said: String, isValid: Bool?) {
    let phone = IdentifierReader.read(said, as: .phone)
    #expect(phone?.kind == .phone)
    #expect(phone?.isValid == isValid)
  }
}

struct `An account` {
  @Test(arguments: [
    ("0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359", "Ethereum", 6),
    ("TFLtPoEtVJBMcj6kZPrQrwEdM3W3shxsBU", "TRON", 1),
    ("39y1UjCMmxzMYtt4S4wii9e3xmfHngKncL", "Bitcoin", 3),
    ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "Bitcoin", 1),
  ])
  func `on a chain names every chain it may be of`(said: String, chain: String, chains: Int) {
    let address = IdentifierReader.read(said)
    #expect(address?.issuer == chain)
    #expect(address?.networks.first == chain)
    #expect(address?.networks.count == chains)
  }

  @Test(arguments: [
    ("6214833508984682", "招商银行", ["银联"]), ("4716461583322103", nil, ["维萨"]),
    ("2225855203075256", nil, ["万事达"]), ("36050234196908", nil, ["大来"]),
  ])
  func `on a card has its bank and scheme`(said: String, bank: String?, networks: [String]) {
    let card = IdentifierReader.read(said, as: .bankCard)
    #expect(card?.isValid == true)
    #expect(card?.issuer == bank)
    #expect(card?.networks == networks)
  }

  @Test(arguments: [
    ("412723199010050012", "河南省周口地区商水县"), ("810000199408230021", "香港特别行政区"),
    ("120110198012010073", "天津市东丽区"),
  ])
  func `of a person has the county, also one out of use`(said: String, region: String) {
    #expect(IdentifierReader.read(said)?.region == region)
  }

  @Test func `of a company has the division that registered it`() {
    #expect(IdentifierReader.read("91310115MA1K3BTP2B")?.region == "上海市浦东新区")
  }
}
