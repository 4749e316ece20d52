import Domain
import Testing

@testable import Reading

struct `An amount` {
  @Test(arguments: [
    ("5万", "50000.00"), ("3.5万元", "35000.00"), ("5w", "50000.00"), ("3k", "3000.00"),
    ("12,345.67", "12345.67"), ("￥500", "500.00"), ("¥12,000元", "12000.00"), ("5块8", "5.80"),
    ("一万二", "12000.00"), ("三千五", "3500.00"), ("伍万圆整", "50000.00"), ("５万", "50000.00"),
    ("人民币3168元", "3168.00"), ("壹仟贰佰叁拾肆元伍角陆分", "1234.56"), ("0", "0.00"), ("〇", "0.00"),
    ("零点零零五", "0.01"), ("零点零零四", "0.00"), ("5毛", "0.50"), ("3萬2", "32000.00"),
    ("两万五千元", "25000.00"), ("一千亿零一", "100000000001.00"), ("1.5百万", "1500000.00"),
    ("3万2千5", "32500.00"), ("12块5毛5", "12.55"), ("五十元钱", "50.00"), ("3万亿", "3000000000000.00"),
    ("49999.00元", "49999.00"), ("0.5元", "0.50"), ("１２，３４５元", "12345.00"), ("10W+", nil),
  ])
  func `is read as it is said`(said: String, yuan: String?) {
    #expect(AmountReader.read(whole: said)?.fen.yuan == yuan)
    if yuan != nil { #expect(AmountReader.read(whole: said)?.isApproximate == false) }
  }

  @Test(arguments: [
    ("1.2万余元", "12000.00"), ("近3万", "30000.00"), ("249万余元", "2490000.00"), ("十来万", "100000.00"),
    ("二十几万", "200000.00"), ("约5000元", "5000.00"), ("三十多万元", "300000.00"), ("两三万", "20000.00"),
    ("5000多块", "5000.00"), ("大约人民币五千元左右", "5000.00"), ("5万元多", "50000.00"),
  ])
  func `is approximate when it is said so`(said: String, yuan: String) {
    let amount = AmountReader.read(whole: said)
    #expect(amount?.fen.yuan == yuan)
    #expect(amount?.isApproximate == true)
    #expect(amount?.said == said)
  }

  @Test(arguments: [
    "", "一一一", "零一", "一二点三零", "负十", "-500", "61岁", "13812345678", "2022年8月27日", "abc", "5万美元",
    "100 USDT", "99999999999999999999", "九千万亿亿", "圆", "万", "5..3", "5,00", "10:30",
  ])
  func `is nothing else`(said: String) {
    #expect(AmountReader.read(whole: said) == nil)
  }

  @Test(arguments: AmountVectors.rows.filter { $0[0] == "cn2an_error" || $0[1] == "direct" })
  func `is not what the vectors refuse`(row: [String]) {
    #expect(AmountReader.read(whole: row[2]) == nil)
  }

  @Test(arguments: [
    ("受害人通过手机银行转账5万元到对方账户", ["50000.00"]),
    ("共被骗249万余元", ["2490000.00"]),
    ("先转了3000，后又转了一万二，两笔共计1万5千元", ["3000.00", "12000.00", "15000.00"]),
    ("刘某（女，61岁）于2022年8月27日13时43分许被骗3.5万元", ["35000.00"]),
    ("事主13812345678称对方让其转账到6222020200112233445", []),
    ("来电显示10086，称欠费3,168元", ["3168.00"]),
    ("案件编号A20221127001，涉案5w", ["50000.00"]),
    ("转了5万时发现被骗", ["50000.00"]),
    ("有3万人参加，做了5单，共3次", []),
    ("一块去银行取了2000块钱", ["2000.00"]),
    ("转500，600元又转", ["500.00", "600.00"]),
    ("对方要10万USDT和5000美元", []),
    ("嫌疑人称百万保障需取消", []),
    ("转账1千元、2千元各一笔", ["1000.00", "2000.00"]),
    ("被骗三千五，昨天下午三点转的", ["3500.00"]),
    ("每月还款500-800元", ["800.00"]),
    ("", []),
  ])
  func `is found in what is told`(told: String, yuan: [String]) {
    #expect(AmountReader.find(in: told).map(\.value.fen.yuan) == yuan)
  }

  @Test func `keeps its words and its place`() {
    let found = AmountReader.find(in: "被骗近3万元。")
    #expect(found.map(\.value.said) == ["近3万元"])
    #expect(found.map(\.range) == [2..<6])
  }
}
