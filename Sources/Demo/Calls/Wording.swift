import Domain

/// The set phrases round a story.
enum Wording {
  static func openings(_ kind: CallKind, caller: Relation?) -> [String] {
    switch (kind, caller) {
    case (.dissuasion, .teller): ["银行网点来电，客户办理汇款时神色紧张，询问得知：", "柜员反映一名客户执意转账，经了解，"]
    case (.dissuasion, .police): ["驻点民警在网点发现一名客户正要汇款，经了解，", "派出所反馈："]
    case (.dissuasion, _): ["预警电话联系事主，经询问：", "系统预警，事主疑似被骗，经询问：", "推送高危预警后联系事主，经了解，"]
    case (.tip, _): ["来电举报：", "群众提供线索：", "来电反映可疑情况："]
    case (.consultation, .family): ["来电替家人咨询：", "来电替父母咨询："]
    case (.consultation, _): ["来电咨询：", "群众咨询是否诈骗：", "来电人反映，"]
    case (.inProgress, _): ["来电求助，称正在与对方通话：", "来电人称家属正在被骗："]
    case (.loss, .family): ["代家属报案：", "家属报警："]
    case (.loss, _): ["报案称：", "事主报警：", "来电报案："]
    default: ["来电人反映，", "事主来电："]
    }
  }

  static func closings(_ kind: CallKind) -> [String] {
    switch kind {
    case .consultation: ["未转账，询问是否为诈骗。", "尚未付款，已告知系诈骗手法。", "未泄露验证码，已做防范提示。", "未造成损失。"]
    case .tip: ["未受损失，提供对方号码。", "识破后举报。", "请求对相关号码处置。", "线索已登记。"]
    case .attempt: ["事主识破未转账。", "转账前起疑，未付款。", "家人提醒后停止操作，未受损失。"]
    case .inProgress: ["，已告知立即挂断、停止操作。", "，对方仍在催促，已要求停止转账。"]
    default: ["，后联系不上对方。", "，发现被骗后报警。", "，对方继续要求转账，遂报警。", "，现对方已将其拉黑。"]
    }
  }

  static func results(_ result: DissuasionResult?) -> [String] {
    switch result {
    case .persuadedBefore: ["经劝阻，事主放弃转账。", "说明诈骗手法后，事主挂断对方电话，未付款。", "事主已删除对方联系方式，资金未转出。"]
    case .persuadedStop: ["此前已转出部分款项，经劝阻不再继续转账。", "事主已停止后续付款，告知其报案。"]
    case .paidAnyway: ["劝阻后事主仍完成转账，已告知止付途径。", "事主不信，仍然付款。"]
    case .unreachable: ["多次拨打未能联系上事主，转属地派出所上门。", "电话无法接通，已发预警短信。"]
    case .refused: ["事主拒绝沟通并挂断。"]
    case .falseAlarm: ["经核实为事主本人正常交易。", "经核实系误报。"]
    case .open, nil: ["事主将信将疑，待进一步劝阻。", "通话中断，继续跟进。"]
    }
  }

  static let notes = ["已转属地派出所。", "需24小时内回访。", "来电人情绪激动。", "建议关注该账户。", "普通话不标准，部分内容不清。"]
}
