import Domain
import Testing

@testable import Reading

struct `A person told of in words` {
  private func read(_ words: String) throws -> CallSheet {
    try #require(WordsReader(now: NarrativeCorpus.now).read(words).sheet)
  }

  @Test(arguments: [
    ("34岁女性", Sex.female, 34), ("刘某（女，61岁）", .female, 61), ("老太太七十二岁", .female, 72),
    ("我妈妈72岁", .female, 72), ("男29", .male, 29), ("女，38", .female, 38), ("29女", .female, 29),
    ("六十多岁的大爷", .male, nil), ("22岁小伙被网恋女友骗", .male, 22), ("網戀男友騙她", .female, nil),
    ("自称女军官", nil, nil), ("儿子来电", nil, nil), ("男，11月6日转账", .male, nil), ("女 12点转账", .female, nil),
    ("", nil, nil),
  ])
  func `has the sex and age that are said`(words: String, sex: Sex?, age: Int?) throws {
    let sheet = try read("报案" + words)
    #expect(sheet.victim.sex == sex)
    #expect(sheet.victim.age == age)
  }

  @Test(arguments: [
    ("家住西城区", "110102"), ("湖北省武汉市武昌区居民", "420106"), ("武汉洪山区女29岁", "420111"),
    ("北京海淀李女士", "110108"), ("深圳市南山区", "440305"), ("我在东莞市被骗", "441900"),
    ("豐台區王女士", "110106"), ("朝阳区王先生", nil), ("北京市朝阳区王先生", "110105"),
    ("自称武汉市公安局", nil), ("邮寄到武汉市", nil), ("开户行广州市", nil), ("工商银行长安区支行", nil),
    ("深圳打来的电话", nil), ("中山路", nil),
  ])
  func `lives where it is said, and nowhere else`(words: String, code: String?) throws {
    #expect(try read(words).victim.division == code)
  }

  @Test func `may be another than the caller`() throws {
    let sheet = try read("110转来：李女士称其母亲（68岁）被骗，其母电话13911112222")
    #expect(sheet.source == .emergency110)
    #expect(sheet.caller.name == "李女士")
    #expect(sheet.caller.relation == .family)
    #expect(sheet.victim.name == nil)
    #expect(sheet.victim.age == 68)
    #expect(sheet.identifiers == [])
  }

  @Test(arguments: [
    ("我叫赵敏，被骗", Relation.oneself, "赵敏"), ("姓名：刘芳 性别：女", nil, "刘芳"),
    ("受害人王某被骗", nil, "王某"), ("刘女士被骗", nil, "刘女士"), ("我妈被骗", .family, nil),
    ("柜员反映一客户要汇款", .teller, nil), ("自称张先生的客服", nil, nil), ("本人被骗", .oneself, nil),
    ("收款人王五", nil, nil), ("派出所转来一起警情", .police, nil),
  ])
  func `has the name and the relation that are told`(
    words: String, relation: Relation?, name: String?
  ) throws {
    let sheet = try read(words)
    #expect(sheet.caller.relation == relation)
    #expect(sheet.victim.name == name)
  }
}
