import Domain

extension Script {
  /// T11 冒充军警购物, posing as a buyer for the army or the police.
  static let forcesBuyer = Script(
    tactic: "T11",
    scenes: [
      Scene(
        "代购军用罐头", by: ["部队后勤处干事", "武警支队采购员"],
        "经营建材的店主接到自称{身份}的电话，订购一批帐篷，另请代为采购军用罐头，需先向供货商付{金额}元。"),
      Scene(
        "代垫自热食品", by: ["武警支队采购员", "部队司务长"],
        "{身份}加微信订餐，后称另需自热食品，推荐“指定厂家”，要求事主先垫付{金额}元，发来虚假转账凭证。"),
      Scene(
        "代付消防器材", by: ["消防大队司务长", "消防救援站干事"],
        "对方自称{身份}，采购消防器材，称手续须走对公，请店主先把{金额}元货款打给第三方，随大单一并结算。"),
      Scene(
        "代买宴席红酒", by: ["部队后勤处干事", "看守所后勤民警"],
        "酒店接到{身份}预订多桌宴席，又托代买指定红酒，需先付{金额}元。"),
      Scene(
        "代订床垫", by: ["部队后勤处干事", "武警支队采购员"],
        "做家具生意的事主接到电话，{身份}发来采购函和证件照，要求代订床垫，向尾号{尾号}账户支付{金额}元定金。"),
    ],
    phrases: ["部队采购", "先垫付", "一起结算", "指定厂家", "采购函"],
    waysIn: [.phone: 85, .socialApp: 15],
    tools: [.phone, .wechat],
    apps: [],
    amounts: AmountHabit(median: 20_000, spread: 0.9),
    channels: [.mobileBank: 80, .thirdParty: 12, .netBank: 8],
    accounts: [.card: 80, .corporate: 20],
    people: PeopleHabit(ages: 28...58, women: 40, occupations: ["个体经营"])
  )
}
