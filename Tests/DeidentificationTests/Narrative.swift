/// An invented narrative with what in it would tell who somebody is.
struct Narrative {
  let text: String
  let secrets: [String]

  init(_ text: String, _ secrets: String...) {
    self.text = text
    self.secrets = secrets
  }

  /// The rule was looked at with these.
  static let known = [
    Narrative("事主李秀梅报警称对方自称公安民警，要求保密。", "李秀梅"),
    Narrative("我叫王建国，电话一三九零零零一二三四五，被骗5万元。", "王建国", "13900012345"),
    Narrative("对方号码１３９　０００１　２３４５，称我涉嫌洗钱。", "13900012345"),
    Narrative("转到6222 0200 0000 0000 016工商银行，户名赵铁柱。", "6222020000000000016", "赵铁柱"),
    Narrative("家住幸福里小区3号楼2单元501，门口就是朝阳菜市场。", "幸福里", "3号楼", "朝阳"),
    Narrative("外号老疤的人在大槐树村口收走黄金。", "老疤", "大槐树村"),
    Narrative("在宏达精密铸造厂当厂医，全厂只有一个厂医。", "宏达", "厂医"),
    Narrative("微信号fish_2048加我，邮箱zhao.tie@example.com。", "fish_2048", "zhao.tie@example.com"),
    Narrative("登录www.yinli-touzi.example充值，客服叫小鹿。", "yinli", "小鹿"),
    Narrative("身份证110101199003071233被冒用，车牌京A12345。", "110101199003071233", "A12345"),
    Narrative("My name is Harold Finch and I paid 5000 yuan.", "Harold", "Finch"),
    Narrative("Mark called from 139-0001-2345 and said I must pay.", "Mark", "13900012345"),
    Narrative("She lives at 12 Willow Lane near the Eastgate school.", "Willow", "Eastgate"),
    Narrative("我儿子阿福在第三中学上学，班主任吴老师可以作证。", "阿福", "第三中学", "吴老师"),
    Narrative("11月6日10时15分在建设路支行柜台取了49,873元。", "建设路", "49,873", "10时15分"),
    Narrative("欧阳慕容说是司马局长的秘书。", "欧阳慕容", "司马"),
  ]

  /// The rule was made, and left, without a look at these.
  static let heldOut = [
    Narrative("来电人孙桂芳，六十八岁，儿子孙浩在外地，说是卖鱼的老孙头。", "孙桂芳", "孙浩", "老孙头"),
    Narrative("对方让我打幺三八 零零幺二 三三四四核实，工号A0937。", "13800123344", "A0937"),
    Narrative("我在莲花镇卫生院做唯一的牙医，姓麦。", "莲花镇", "牙医", "麦"),
    Narrative("卡号六二二八四八零零零零零零零零零零零一八，开户人是我婆婆冉秋菊。", "6228480000000000018", "冉秋菊"),
    Narrative("骗子昵称“海阔天空”，头像是一只猫，QQ二三四五六七八九。", "海阔天空", "23456789"),
    Narrative("钱交给一个开灰色面包车的男子，车牌沪B·D5678，地点在望江路加油站。", "D5678", "望江路"),
    Narrative("受害人系明珠小学四年级二班学生家长胡女士。", "明珠小学", "胡女士", "四年级二班"),
    Narrative("公司名称是鑫隆达国际贸易有限公司，法人尉迟敬。", "鑫隆达", "尉迟敬"),
    Narrative("她住在西山坳子，离二道河子不远，村里人都叫她三妹子。", "西山坳子", "二道河子", "三妹子"),
    Narrative("收款人是Zhang Wei，SWIFT代码ABCDCNBJ，邮箱是z w @ mail . example。", "Zhang", "ABCDCNBJ"),
    Narrative("对方发来链接 h t t p s : / / pay - gov . example / a1b2，要我点。", "pay-gov", "a1b2"),
    Narrative(
      "泰达币地址TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE，一共转了八次。", "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE"),
    Narrative("尾号3721的卡和尾号９５２７的卡都被冻结。", "3721", "９５２７"),
    Narrative("民警警号045678，自称北戴河刑侦三大队的鲁达。", "045678", "鲁达", "北戴河"),
    Narrative("我是跳伞教练，全省只有三个，冬天在亚布力滑雪场兼职。", "跳伞教练", "亚布力"),
    Narrative("老公高兴，真名就叫高兴，他也被骗。", "高兴"),
    Narrative(
      "Call me Ishmael; I run the only bakery in Millbrook.", "Ishmael", "Millbrook", "bakery"),
    Narrative("The account holder is Rose Grant, who said she was paid in May.", "Rose", "Grant"),
    Narrative("My number is one three nine double zero one, the rest you know.", "one three nine"),
    Narrative("I sent ¥48,731.60 at 10:17 to Jin He Trading.", "48,731.60", "10:17", "Jin He"),
    Narrative("他说他叫钱多多，让我向金元宝转账。", "钱多多", "金元宝"),
    Narrative("于是我和安平从平安里走到银行。", "安平", "平安里"),
    Narrative("对方自称是我表哥成功，让我转账。", "表哥成功"),
    Narrative("被骗的是天一阁书店的老板娘，书店在鼓楼东边第二家。", "天一阁", "鼓楼"),
  ]
}
