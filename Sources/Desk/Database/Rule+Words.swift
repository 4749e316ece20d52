import Domain

extension Rule {
  /// What each rule says, naming the remedy and nothing of the row.
  static let words = deskWords.merging(stopWords) { said, _ in said }
    .merging(trailWords) { said, _ in said }
    .merging(publicWords) { said, _ in said }
    .merging(peopleWords) { said, _ in said }
    .merging(auditWords) { said, _ in said }

  private static let deskWords: [Rule: Wording] = [
    .personUnknown: Wording(
      "您不是本案件日志的人员，请管理员用 desk user add 添加",
      "you are not a person of this case log: have an administrator run 'desk user add'"),
    .dutyMissing: Wording(
      "您的职责不包括此操作",
      "this is not among the duties of this person"),
    .appendOnly: Wording(
      "此类记录不可更改",
      "such records are never changed"),
    .caseUnknown: Wording(
      "本台没有此案件编号，请与来电人核对",
      "no such case at this desk, check the number with the caller"),
    .callUnknown: Wording(
      "本台没有此来电编号，请与来电人核对",
      "no such call at this desk, check the number with the caller"),
    .callTaken: Wording(
      "此 id 已用于另一通来电，内容不同；请换新 id，或用 desk call amend",
      "this id names another call with other content: use a new id, or 'desk call amend'"),
    .amendFixed: Wording(
      "id 与 case 不能修改；归并来电请用 desk case attach",
      "id and case are not amended: use 'desk case attach'"),
    .unmaskReason: Wording(
      "查看完整信息须写明理由（1–500 字）",
      "unmasking needs a reason of 1 to 500 characters"),
    .mergeIntoItself: Wording(
      "案件不能并入自身",
      "a case is not merged into itself"),
    .mergedAlready: Wording(
      "该案件已并入另一案件，请先 desk case unmerge",
      "the case is merged already: 'desk case unmerge' it first"),
    .notMerged: Wording(
      "该案件未并入任何案件",
      "the case is not merged"),
    .closedAlready: Wording(
      "该案件已结案",
      "the case is closed already"),
    .notClosed: Wording(
      "该案件未结案",
      "the case is not closed"),
    .followUpsOwed: Wording(
      "该案件尚欠回访：请先回访，或加 --waive-call-backs 结案",
      "call-backs are owed on this case: make them, or close it with --waive-call-backs"),
    .noFollowUp: Wording(
      "该案件没有待回访事项",
      "no call-back is owed on this case"),
    .unitTaken: Wording(
      "已有此代码的单位",
      "there is a unit of this code already"),
    .unitUnknown: Wording(
      "没有此代码的单位，见 desk unit list",
      "no unit of this code, see 'desk unit list'"),
    .unitNotBelow: Wording(
      "不是本单位，也不是您指挥的下级单位，见 desk unit list",
      "neither the own unit nor one below it that you command, see 'desk unit list'"),
    .briefingPeriod: Wording(
      "不是本单位的完整日、周、月，或时段过长",
      "no day, week, month or span of days of the desk, or too long a span"),
    .briefingOpen: Wording(
      "该期间尚未结束，可用 desk briefing preview 预览",
      "the period has not ended: 'desk briefing preview' shows it"),
    .templateLength: Wording(
      "模板须为 1 字节至 64 KiB",
      "a template has 1 byte to 64 KiB"),
    .deliveryTarget: Wording(
      "送达的文件夹或地址过长",
      "the folder or the addresses are too long"),
    .sendingTarget: Wording(
      "送达的文件夹或地址过长",
      "the folder or the addresses are too long"),
    .unitCodeForm: Wording(
      "单位代码须为 2–12 位字母或数字",
      "a unit code is 2 to 12 letters or digits"),
    .unitNameLength: Wording(
      "单位名称须为 1–100 字",
      "a unit's name has 1 to 100 characters"),
    .unitPopulation: Wording(
      "常住人口须大于零",
      "residents are more than none"),
    .closureReason: Wording(
      "结案原因不超过 500 字",
      "the reason has 500 characters at most"),
    .attemptTime: Wording(
      "时间须在 2000 年至 2100 年之间",
      "the time is between 2000 and 2100"),
    .amountRange: Wording(
      "金额不超过 1000 亿元",
      "an amount is 100 billion yuan at most"),
    .personTaken: Wording(
      "已有此名的人员",
      "there is a person of this name already"),
    .roleTaken: Wording(
      "服务器上已有同名角色，请换一个名字",
      "the server has a role of this name already, choose another"),
    .personForm: Wording(
      "人员名须以字母或下划线开头，且不以 pg_ 或 desk110_ 开头",
      "a person's name begins with a letter or underscore, and not with pg_ or desk110_"),
    .personMissing: Wording(
      "没有此人员，见 desk user list",
      "no such person, see 'desk user list'"),
    .personDisabled: Wording(
      "该人员已停用",
      "the person is disabled already"),
    .tacticModelUnknown: Wording(
      "本台没有此版本的模型，见 desk tactic models",
      "no model of this version, see 'desk tactic models'"),
    .ringBuildUnderWay: Wording(
      "正在查找团伙，请稍候再试",
      "rings are being built, try again later"),
    .ringBuildNotBegun: Wording(
      "查找团伙须在一个事务内先开始再完成",
      "a build of rings is begun and finished in one transaction"),
    .ringBuildUnsound: Wording(
      "写入的团伙成员与团伙对不上，未作更改",
      "the members that were written are of no ring, nothing was changed"),
    .searchLength: Wording(
      "查找的文字不超过 1000 字",
      "a search has 1000 characters at most"),
    .searchControl: Wording(
      "查找的文字中有控制字符，请去掉",
      "a search has no control characters, remove them"),
    .searchEmpty: Wording(
      "没有可查找的词：标点不算，也不能只有要排除的词",
      "no word to look for: punctuation is none, nor is a word to be without"),
    .searchWords: Wording(
      "一次最多查找 20 个词",
      "a search has 20 words at most"),
    .savedSearchUnknown: Wording(
      "没有以此名保存的查找，见 desk call search --list-saved",
      "no search of this name, see 'desk call search --list-saved'"),
    .savedSearchCount: Wording(
      "每人最多保存 100 个查找，请先用 --forget 删除",
      "a person keeps 100 searches at most, --forget one first"),
    .savedSearchName: Wording(
      "名称须为 1–100 字",
      "a name has 1 to 100 characters"),
  ].merging(wordsOfLeads) { word, _ in word }
}
