import Domain

extension Script {
  /// T08 冒充公检法及政府机关, posing as police, courts, government.
  static let officials = Script(
    tactic: "T08",
    scenes: [
      Scene(
        "涉嫌洗钱", by: ["公安局民警", "检察院检察官"],
        "接到自称{身份}的电话，称名下银行卡涉嫌洗钱，出示“通缉令”，要求到无人处接受讯问，并将{金额}元转入安全账户清查。"),
      Scene(
        "包裹藏毒", by: ["海关工作人员", "快递监管人员"],
        "对方自称{身份}，称有包裹内藏毒品，转接外地“公安局”后，{警官}要求下载“{软件}”做资金清查，涉及{金额}元。"),
      Scene(
        "医保卡被盗刷", by: ["医保局工作人员", "疾控中心工作人员"],
        "来电称医保卡在外地被盗刷，{身份}要求配合调查并保密，把存款{金额}元集中到一张卡上并告知验证码。"),
      Scene(
        "身份被冒用办电话卡", by: ["通信管理局工作人员", "公安局民警"],
        "自称{身份}的人说事主身份信息被冒用办了电话卡群发诈骗短信，需要远程做笔录，交取保候审金{金额}元。"),
      Scene(
        "社保账户异常", by: ["社保中心工作人员", "人社局工作人员"],
        "对方以{身份}名义称社保账户异常将停用，通过视频展示“警官证”，要求转账{金额}元到{银行}尾号{尾号}账户核验。"),
      Scene(
        "法院传票未领", by: ["法院书记员", "法院执行局工作人员"],
        "接到{号码}来电，{身份}称事主签收过法院传票未应诉，须缴纳{金额}元保证金，否则上门拘捕。"),
    ],
    phrases: ["安全账户", "通缉令", "资金清查", "案件保密", "不许告诉家人", "配合调查"],
    waysIn: [.phone: 92, .sms: 5, .parcelCard: 3],
    tools: [.phone, .meetingApp, .qq],
    apps: ["公安防护", "资金清查系统", "安全防护", "云会议室"],
    amounts: AmountHabit(median: 55_000, spread: 1.3),
    channels: [.mobileBank: 60, .counter: 15, .netBank: 12, .atm: 5, .cash: 5, .gold: 3],
    accounts: [.card: 96, .corporate: 4],
    people: PeopleHabit(ages: 22...78, women: 62),
    screenSharing: 55, ai: 4
  )
}
