import Domain
import Testing

@testable import Reading

struct `A dictated number` {
  @Test(arguments: [
    ("幺三八零零幺三八零零零", "13800138000"), ("一三八，零零一三，八零零零", "13800138000"),
    ("138零零一三8000", "13800138000"), ("洞幺洞六六六六八八八八", "01066668888"),
    ("幺拐勾两洞洞洞洞洞洞洞", "17920000000"), ("九六幺幺零", "96110"), ("九五五八八", "95588"),
    ("拨打一一零", "110"), ("幺幺零", "110"), ("一零零八六客服", "10086"),
    ("电话幺三八零零幺三八零零零一个人打来", "13800138000"),
    ("六二一四八三三五零八九八四六八二", "6214833508984682"), ("QQ号一二三四五六七八", "12345678"),
    ("幺幺零幺零两幺勾勾幺零幺零幺零零拐八", "110102199101010078"),
    ("http://a.cn/1__2#3..4", "http://a.cn/1__2#3..4"), ("微信号ab1__2", "ab1__2"),
    ("QQ12345678", "12345678"), ("加VX13812345678", "13812345678"),
  ])
  func `is the number it spells`(said: String, canonical: String) {
    #expect(IdentifierReader.find(in: said).map(\.value.canonical) == [canonical])
  }

  @Test(arguments: [
    "一一零", "一、二、三、四、五、六、七、八", "二〇二六年十一月十日", "三百五十六万七千八百九十", "一二三四",
  ])
  func `is not heard in other words`(said: String) {
    #expect(IdentifierReader.find(in: said).isEmpty)
  }

  @Test(arguments: [
    ("138OO138000", IdentifierKind.phone, "13800138000"),
    ("l38O0I38000", .phone, "13800138000"), ("62148335O8984682", .bankCard, "6214833508984682"),
    ("6214 B335 0898 46B2", .bankCard, "6214833508984682"),
    ("110102I99101010078", .residentID, "110102199101010078"),
  ])
  func `with letters for digits is read where a check bears it out`(
    said: String, kind: IdentifierKind, canonical: String
  ) {
    for read in [IdentifierReader.read(said), IdentifierReader.find(in: "是" + said).first?.value] {
      #expect(read?.kind == kind)
      #expect(read?.canonical == canonical)
      #expect(read?.isValid == true)
      #expect(read?.note?.contains("letters") == true)
    }
    #expect(IdentifierReader.read(said, as: kind)?.canonical == canonical)
  }

  @Test(arguments: ["62148335O8984683", "SOS", "B5", "1lOO", "BOSS1I", "OOOOOOOOOOO"])
  func `with letters is nothing where no check holds`(said: String) {
    #expect(IdentifierReader.read(said) == nil)
    #expect(IdentifierReader.find(in: said).isEmpty)
  }
}
