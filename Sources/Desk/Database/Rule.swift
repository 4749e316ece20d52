/// A rule of the case log that the database enforces, by the name it gives in its refusal.
enum Rule: String {
  case personUnknown = "person_unknown"
  case dutyMissing = "duty_missing"
  case appendOnly = "append_only"
  case caseUnknown = "case_unknown"
  case callUnknown = "call_unknown"
  case callTaken = "call_uuid_unique"
  case amendFixed = "amend_fixed"
  case unmaskReason = "unmask_reason"
  case mergeIntoItself = "case_merge_two_cases"
  case mergedAlready = "case_merge_source_in_force"
  case notMerged = "case_not_merged"
  case closedAlready = "case_closed"
  case noFollowUp = "followup_none"
  case unitTaken = "unit_code_unique"
  case unitUnknown = "unit_unknown"
  case unitCodeForm = "unit_code_form"
  case unitNameLength = "unit_name_length"
  case unitPopulation = "unit_population_positive"
  case closureReason = "case_closure_reason_length"
  case attemptTime = "dissuasion_at_plausible"
  case amountRange = "fen_in_range"
  case personTaken = "person_unique"
  case roleTaken = "role_unique"
  case personForm = "person_name_form"
  case personMissing = "person_unknown_name"
  case personDisabled = "person_disabled"
  case personSelf = "person_self"

  /// What the refusal means to a script.
  var status: ExitStatus {
    switch self {
    case .personUnknown, .dutyMissing, .appendOnly: .notAllowed
    default: .badInput
    }
  }

  /// The key of the call sheet the rule is about.
  var key: String {
    switch self {
    case .caseUnknown: "case"
    case .callTaken: "id"
    case .amountRange: "money"
    default: ""
    }
  }

  var chinese: String { words.0 }
  var english: String { words.1 }

  private var words: (String, String) {
    switch self {
    case .personUnknown:
      (
        "您不是本案件日志的人员，请管理员用 desk user add 添加",
        "you are not a person of this case log: have an administrator run 'desk user add'"
      )
    case .dutyMissing: ("您的职责不包括此操作", "this is not among the duties of this person")
    case .appendOnly: ("此类记录不可更改", "such records are never changed")
    case .caseUnknown:
      ("本台没有此案件编号，请与来电人核对", "no such case at this desk, check the number with the caller")
    case .callUnknown:
      ("本台没有此来电编号，请与来电人核对", "no such call at this desk, check the number with the caller")
    case .callTaken:
      (
        "此 id 已用于另一通来电，内容不同；请换新 id，或用 desk call amend",
        "this id names another call with other content: use a new id, or 'desk call amend'"
      )
    case .amendFixed:
      (
        "id 与 case 不能修改；归并来电请用 desk case attach",
        "id and case are not amended: use 'desk case attach'"
      )
    case .unmaskReason: ("查看完整信息须写明理由（1–500 字）", "unmasking needs a reason of 1 to 500 characters")
    case .mergeIntoItself: ("案件不能并入自身", "a case is not merged into itself")
    case .mergedAlready:
      (
        "该案件已并入另一案件，请先 desk case unmerge",
        "the case is merged already: 'desk case unmerge' it first"
      )
    case .notMerged: ("该案件未并入任何案件", "the case is not merged")
    case .closedAlready: ("该案件已结案", "the case is closed already")
    case .noFollowUp: ("该案件没有待回访事项", "no call-back is owed on this case")
    case .unitTaken: ("已有此代码的单位", "there is a unit of this code already")
    case .unitUnknown: ("没有此代码的单位，见 desk unit list", "no unit of this code, see 'desk unit list'")
    case .unitCodeForm: ("单位代码须为 2–12 位字母或数字", "a unit code is 2 to 12 letters or digits")
    case .unitNameLength: ("单位名称须为 1–100 字", "a unit's name has 1 to 100 characters")
    case .unitPopulation: ("常住人口须大于零", "residents are more than none")
    case .closureReason: ("结案原因不超过 500 字", "the reason has 500 characters at most")
    case .attemptTime: ("时间须在 2000 年至 2100 年之间", "the time is between 2000 and 2100")
    case .amountRange: ("金额不超过 1000 亿元", "an amount is 100 billion yuan at most")
    case .personTaken: ("已有此名的人员", "there is a person of this name already")
    case .roleTaken:
      ("服务器上已有同名角色，请换一个名字", "the server has a role of this name already, choose another")
    case .personForm:
      (
        "人员名须以字母或下划线开头，且不以 pg_ 或 desk110_ 开头",
        "a person's name begins with a letter or underscore, and not with pg_ or desk110_"
      )
    case .personMissing: ("没有此人员，见 desk user list", "no such person, see 'desk user list'")
    case .personDisabled: ("该人员已停用", "the person is disabled already")
    case .personSelf: ("不能停用自己", "nobody disables herself")
    }
  }
}
