import Domain

extension Script {
  /// T06 虚假征信, fear for one's credit record.
  static let creditRecord = Script(
    tactic: "T06",
    scenes: [
      Scene(
        "注销校园贷", by: ["金融平台客服", "网贷平台客服"],
        "接到自称{身份}的电话，称大学期间开通的校园贷账户须注销，否则影响个人征信，要求把各平台额度借空后转{金额}元到指定账户。"),
      Scene(
        "调整贷款利率", by: ["网贷平台客服", "银保监会工作人员"],
        "{身份}称事主名下网贷利率不符合新规需调整，下载“{软件}”共享屏幕后，指导转出{金额}元清空额度。"),
      Scene(
        "修复征信污点", by: ["征信中心专员", "银保监会工作人员"],
        "对方自称{身份}，发来盖章的通知函，称征信有污点可修复，需将{金额}元转入“清算账户”核验后原路返回。"),
      Scene(
        "关闭学生白条", by: ["白条客服", "金融平台客服"],
        "来电称学生白条未关闭，{身份}通过会议软件逐步指导借款，再转入尾号{尾号}的{银行}账户，共{金额}元。"),
      Scene(
        "征信修复服务", by: ["征信修复公司顾问"],
        "在网上看到征信修复广告，{身份}称可消除逾期记录，要求先付{金额}元服务费。"),
      Scene(
        "账户利率违规须注销", by: ["金融平台客服", "银保监会工作人员"],
        "自称{身份}的人说出身份证号和学校，称账户年利率过高违反国家规定，不配合注销将被列入失信名单，要求转{金额}元。"),
    ],
    phrases: ["影响征信", "注销账户", "清空额度", "清算账户", "原路返回", "不要告诉别人"],
    waysIn: [.phone: 88, .sms: 7, .searchEngine: 5],
    tools: [.phone, .meetingApp, .qq],
    apps: ["银信会议", "征信助手", "瞩联会议"],
    amounts: AmountHabit(median: 34_000, spread: 1.0),
    channels: [.mobileBank: 90, .netBank: 5, .thirdParty: 5],
    accounts: [.card: 96, .corporate: 4],
    people: PeopleHabit(ages: 20...36, women: 55),
    screenSharing: 65
  )
}
