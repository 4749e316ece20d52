extension BriefingTemplate {
  /// The sections a briefing has, by the names a template moves them by.
  static let sections = BriefingPart.allCases.map(\.rawValue)
  /// The kinds of charts.
  static let chartKinds = ["columns", "ranking", "trend", "heat"]
  static let numberPlaceholders = ["code", "year", "number"]
  /// Placeholders that stand in the lines of a part.
  static let placeholders = ["title": ["period", "unit"], "wording": ["period", "unit"]]

  /// Every key there is.
  static let known: Set<String> = {
    let kinds = BriefingKind.allCases.map(\.rawValue)
    let worded =
      ["unit.name", "unit.head", "unit.signature", "number.form"]
      + kinds.map { "title.\($0)" } + ["wording.opening", "wording.advice", "wording.closing"]
      + sections.map { "sections.\($0)" }
    return Set(worded + worded.map { "\($0).en" } + ["sections.order", "charts.show"])
  }()

  /// A template with every key and what it is for, each as built in: to be changed and installed.
  public static let example = """
    # 警情通报模板 Template of briefings
    #
    # 用法 Use:  desk briefing template > 文件 FILE      写出 write it down
    #            desk briefing preview --template FILE   预览 see what it does
    #            desk briefing template --install FILE   启用 put it in force for the unit
    #
    # 一行一键：“键 = 值”；# 开头为注释；没有的键用内置写法；键后加 .en 为英文写法。
    # One key a line, 'key = value'; a line with # is a remark; what is left out stays as built in;
    # a key with .en behind it is for English. 64 KiB at most; values hold no markup.

    [unit]
    # 单位名称、红头、落款；红头与落款默认同名称。 The unit's name; red head and signature follow it.
    # name = 西城区反诈骗专家咨询席
    # name.en = Anti-fraud desk of Xicheng
    # head = 北京市公安局西城分局
    # signature = 西城区反诈骗专家咨询席

    [number]
    # {code} 2026-D001　{year} 2026　{number} D001；须有 {code}，或 {year} 与 {number}。
    # {code}, or {year} with {number}, so that no number stands twice.
    # form = 京反诈〔{year}〕{number}号
    # form.en = No. {code}

    [title]
    # {period} 统计时段 the period　{unit} 单位名称 the unit's name
    # daily = 电信网络诈骗警情通报
    # weekly = 一周电信网络诈骗警情通报
    # monthly = {period}电信网络诈骗警情通报
    # span = 电信网络诈骗警情专报

    [wording]
    # 固定语句 fixed sentences　{period} {unit}
    # opening：正文前一段 before the first section　closing：正文后一段 behind the last
    # advice：提示 the advice
    # opening = 现将{period}电信网络诈骗警情通报如下。
    # advice = 提示：凡要求转账、共享屏幕、索要验证码的，请拨打96110核实。
    # closing = 特此通报。

    [sections]
    # 次序，未列者不印；序号自动重排。 The order; what is not named is not printed; numbered anew.
    order = overview tactics divisions victims ways dissuasion accounts findings advice summary
    # 标题 headings
    # overview = 总体情况
    # tactics = 手法分布

    [charts]
    # 印哪些图：columns 分布　ranking 排名　trend 走势　heat 热力图；none 不印。
    show = columns ranking trend heat

    """
}
