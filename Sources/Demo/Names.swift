/// Names of nobody.
enum Names {
  static let families = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
    .map(String.init)

  static let givenToWomen = [
    "秀兰", "玉梅", "桂英", "淑珍", "丽华", "晓燕", "雪莹", "佳怡", "思琪", "梦瑶", "静怡", "雅楠",
    "红霞", "春燕", "婷婷", "欣悦", "慧敏", "若琳", "芳", "娟",
  ]

  static let givenToMen = [
    "建国", "志强", "国庆", "永福", "文博", "俊杰", "浩然", "子轩", "宇航", "海涛", "立新", "德明",
    "小军", "晓东", "天佑", "鹏飞", "振华", "伟", "磊", "刚",
  ]

  static func person(_ dice: inout Dice) -> String { person(isFemale: dice.chance(50), &dice) }

  static func person(isFemale: Bool, _ dice: inout Dice) -> String {
    dice.pick(families) + dice.pick(isFemale ? givenToWomen : givenToMen)
  }
}
