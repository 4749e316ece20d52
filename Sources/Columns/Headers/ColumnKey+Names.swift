extension ColumnKey {
  /// The names columns of old logs go by, the surest first; each key's own word is one too.
  ///
  /// Taken without spaces, signs and what stands in brackets, in lower case.
  var names: [String] {
    switch self {
    case .receivedDay: ["报警日期", "接警日期", "来电日期", "接报日期", "登记日期", "日期", "date"]
    case .receivedAt:
      [
        "接警时间", "报警时间", "来电时间", "接报时间", "受理时间", "登记时间", "接电时间", "时间", "calltime",
        "reportedat", "time",
      ]
    case .kind: ["警情类别", "来电类别", "警情性质", "来电类型", "类别", "性质", "callkind"]
    case .source: ["来源", "警情来源", "来电来源", "报警方式", "接警方式", "callsource"]
    case .callerPhone:
      ["报警电话", "报警人电话", "来电号码", "来电电话", "报警人联系方式", "联系电话", "联系方式", "callerphone", "phone"]
    case .callerName: ["报警人", "报警人姓名", "来电人", "来电人姓名", "callername", "caller"]
    case .callerRelation: ["与受害人关系", "报警人与受害人关系", "与事主关系", "关系", "relation"]
    case .wayIn: ["引流方式", "接触方式", "联系途径", "wayin"]
    case .tools: ["联络工具", "通联工具", "作案工具", "tools"]
    case .claimedIdentity: ["冒充身份", "claimedidentity"]
    case .pretext: ["借口", "诈骗理由", "pretext"]
    case .phrases: ["话术", "原话", "phrases"]
    case .screenSharing: ["是否共享屏幕", "共享屏幕", "screensharing"]
    case .remoteControl: ["是否远程控制", "远程控制", "remotecontrol"]
    case .ai: ["是否AI", "AI换脸", "ai"]
    case .links: ["链接", "links"]
    case .apps: ["涉诈APP", "涉案APP", "APP名称", "应用", "apps"]
    default: victimNames + factNames
    }
  }

  private var victimNames: [String] {
    switch self {
    case .victimName: ["受害人姓名", "受害人", "事主姓名", "事主", "被害人姓名", "被害人", "当事人", "姓名", "victim", "name"]
    case .victimSex: ["受害人性别", "事主性别", "性别", "sex", "gender"]
    case .victimAge: ["受害人年龄", "事主年龄", "年龄", "age"]
    case .victimEducation: ["受害人学历", "学历", "文化程度", "education"]
    case .victimOccupation: ["受害人职业", "职业", "工作单位及职业", "occupation"]
    case .victimIDNumber:
      ["受害人身份证号", "受害人身份证", "身份证号", "身份证号码", "身份证", "证件号码", "公民身份号码", "idnumber"]
    case .victimPhone: ["受害人电话", "受害人联系电话", "事主电话", "受害人手机", "victimphone"]
    case .victimDivision:
      ["行政区划", "区划代码", "辖区", "所属辖区", "住址", "现住址", "居住地", "受害人住址", "户籍", "户籍地", "户籍地址", "division"]
    case .victimRepeat: ["是否重复被骗", "是否曾被骗", "repeat"]
    case .victimWarned: ["是否预警", "是否曾预警", "是否被预警", "warned"]
    case .narrative:
      [
        "简要案情", "案情", "警情内容", "案情描述", "报警内容", "来电内容", "案情简介", "简要情况", "警情描述",
        "narrative", "description", "summary",
      ]
    case .tactic: ["诈骗手法", "案件类别", "诈骗类型", "诈骗类别", "作案手法", "手法", "案件类型", "诈骗方式", "tactic"]
    case .reference:
      ["案件编号", "警情编号", "接警编号", "接警单编号", "接警单号", "报警编号", "受案编号", "caseno", "reference"]
    default: []
    }
  }

  private var factNames: [String] {
    switch self {
    case .payee:
      [
        "嫌疑人账号", "收款账号", "涉案账号", "嫌疑账号", "对方账号", "收款卡号", "涉案账户", "收款账户", "嫌疑人卡号",
        "嫌疑人账户", "一级卡", "一级卡号", "payeeaccount",
      ]
    case .payeeHolder: ["开户名", "收款人", "收款户名", "嫌疑人户名", "户名", "收款人姓名", "payeename", "holder"]
    case .payeeBank: ["开户行", "收款银行", "开户银行", "收款行", "bank"]
    case .payer: ["受害人账号", "受害人卡号", "受害人账户", "转出账号", "付款账号", "转出卡号", "payeraccount"]
    case .contact: ["嫌疑人电话", "诈骗电话", "涉案电话", "涉诈电话", "嫌疑号码", "嫌疑人号码", "对方号码", "诈骗号码"]
    case .qq: ["嫌疑人QQ", "涉案QQ", "QQ", "QQ号"]
    case .wechat: ["嫌疑人微信", "涉案微信", "微信", "微信号"]
    case .link: ["涉案网址", "涉诈网址", "诈骗网址", "网址", "url"]
    case .paid:
      [
        "涉案金额", "损失金额", "被骗金额", "案损", "案损金额", "损失", "转账金额", "已转金额", "金额", "loss",
        "amount", "paidamount",
      ]
    case .paidAt: ["转账时间", "汇款时间", "转款时间", "支付时间", "paidtime"]
    case .paidChannel: ["转账方式", "转账渠道", "汇款方式", "支付方式", "转款方式", "channel"]
    case .demanded: ["索要金额", "demandedamount"]
    case .stopped: ["止付金额", "stoppedamount"]
    case .frozen: ["冻结金额", "frozenamount"]
    case .returned: ["返还金额", "追回金额", "挽损金额", "returnedamount"]
    case .prevented: ["避免损失", "避免损失金额", "劝阻金额", "止损金额", "preventedamount"]
    case .dissuasionChannel: ["劝阻方式", "dissuasionchannel"]
    case .dissuasionLevel: ["预警等级", "风险等级", "dissuasionlevel"]
    case .dissuasionReached: ["接通情况", "是否接通", "dissuasionreached"]
    case .dissuasionResult: ["劝阻结果", "劝阻情况", "dissuasionresult"]
    case .outcome: ["处理结果", "处置结果", "处置情况", "处理情况", "outcome", "result"]
    case .note: ["备注", "note", "remarks"]
    default: []
    }
  }
}
