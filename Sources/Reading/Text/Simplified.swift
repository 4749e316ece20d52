/// Simplified forms of the traditional characters that the readers look for.
enum Simplified {
  static func form(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let offset = Int(scalar.value) - first
    return offset < table.count ? table[offset] : scalar
  }

  private static let first = 0x4E00

  // A flat table: the fold runs over every character of every narrative.
  private static let table: [Unicode.Scalar] = {
    var table = (UInt32(0x4E00)...0x9FFF).map { Unicode.Scalar($0) ?? " " }
    let scalars = Array(pairs.unicodeScalars.filter { !$0.isBlank })
    for index in stride(from: 0, to: scalars.count - 1, by: 2) {
      table[Int(scalars[index].value) - first] = scalars[index + 1]
    }
    return table
  }()

  // Traditional or variant form, then the form the readers use.
  private static let pairs = """
    萬万億亿兩两圓圆塊块錢钱點点時时號号賬账帐账帳账戶户貸贷額额轉转匯汇領领導导騙骗詐诈銀银單单
    務务購购網网買买賣卖個个這这說说電电話话視视頻频聯联繫系機机碼码認认證证貴贵陸陆貳贰叁叁參叁
    僅仅紀纪內内幣币資资財财經经濟济險险費费還还對对帶带開开關关門门間间闆板長长員员師师遊游戲戏
    裝装備备號号賠赔償偿風风險险來来後后過过們们從从發发現现見见親亲愛爱結结婚婚護护軍军隊队車车
    綁绑獎奖稅税檢检察察院院檔档案案凍冻驗验實实補补貼贴徵征訊讯學学園园條条約约餘余幾几佰佰
    註注銷销選选擇择種种類类軟软體体屏屏幕幕遠远程程監监獄狱傳传銷销樣样訂订寶宝淘淘東东級级
    會会儲储蓄蓄聲声臉脸換换圖图鏈链樂乐雲云訴诉殺杀豬猪盤盘彩彩賭赌貨货運运遞递
    """
}
