import Columns
import Domain

/// What there is to know before an old log is imported.
enum ImportHelp {
  static var text: String { [columns, derived, map].joined(separator: "\n\n") }

  private static var columns: String {
    say(
      """
      列按表头识别（中文或英文，标题行可在其上）；认不出的列先列出，不导入。每行成为一张来电单，\
      与管道录入走同一检查；被拒绝的行逐一列出，只说明值的种类，不显示内容。同一行再次导入即为“已有”。\
      工作簿的所有可见工作表都导入，除非用 --sheet 指定。
      """,
      """
      Columns are known by their heads, in Chinese or English, below a title or not; those that are \
      not known are named first and left out. Each row becomes a call sheet and passes the checks \
      of a pipe's; refused rows are listed by row, column and sort of value, never by what they \
      hold. The same row imported again is there already. All visible worksheets are imported \
      unless --sheet names some.
      """)
  }

  private static var derived: String {
    say(
      """
      没有类别时：已转金额大于零为报案；处理结果或金额写有“未遂”“识破”为未遂，写有“劝阻”为劝阻；\
      其余为咨询。没有时间列时，取案情中第一个带年份的时间。金额列的纯数字以元计，表头写明“万元”者\
      以万元计。“处理结果”和“案件编号”记入备注。
      """,
      """
      A call without a kind is a loss where money was paid; an attempt where its outcome or amount \
      says 未遂 or 识破; a dissuasion where it says 劝阻; else a consultation. Without a column of \
      times the first time with a year in the narrative is taken. Bare numbers of money are yuan, \
      or 万元 where the head says so. Outcome and old number are kept in the note.
      """)
  }

  private static var map: String {
    let keys = ColumnKey.allCases.filter { $0 != .seal }.map(\.rawValue).joined(separator: " ")
    return say(
      """
      --map 文件每行“列名 = 键”，# 起为注释；“列名 = note”将该列记入备注，“列名 = -”不导入该列，\
      “"值" = 键”为每行填同一个值。键：\(keys)
      """,
      """
      A --map file has lines 'column = key', # before a comment; 'column = note' keeps the column \
      in the note, 'column = -' leaves it out, '"value" = key' gives every row the value. \
      Keys: \(keys)
      """)
  }
}
