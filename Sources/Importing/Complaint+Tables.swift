import Columns
import Desk
import Domain
import Glibc
import Reading
import Tables

extension Complaint {
  /// Why a file cannot be imported.
  init(_ error: TableError) {
    let (chinese, english) = error.words
    self.init(.badInput, chinese, english)
  }

  /// What is wrong with a map.
  init(_ flaw: MapFlaw, path: String) {
    self.init(
      .badInput, "对照文件“\(path)”第 \(flaw.line) 行第 \(flaw.column) 列：\(flaw.message)",
      "map '\(path)', line \(flaw.line), column \(flaw.column): \(flaw.message)")
  }

  /// Why a file of lines cannot be read.
  init(_ error: SheetLinesError) {
    switch error {
    case .unreadable(let code): self.init(TableError.unreadable(errno: code))
    }
  }
}

extension TableError {
  fileprivate var words: (String, String) {
    switch self {
    case .unreadable(let code):
      let reason = unsafe String(cString: strerror(code))
      return ("读不了文件：\(reason)", "cannot read the file: \(reason)")
    case .notAFile:
      return (
        "不是普通文件：导入要读两遍，请先存成文件", "no regular file: it is read twice, save it first"
      )
    case .empty: return ("文件是空的", "the file is empty")
    case .oldWorkbook:
      return (
        "旧式 .xls 或加密的工作簿，请另存为不加密的 .xlsx",
        "an old .xls or a protected workbook: save it as .xlsx, without a password"
      )
    case .notAWorkbook:
      return (
        "压缩包中没有 .xlsx 工作簿，.ods 等请另存为 .xlsx",
        "an archive without an .xlsx workbook in it: save an .ods or the like as .xlsx"
      )
    case .damaged(let part):
      return ("文件已损坏或不完整\(Self.within(part))", "damaged or cut off\(Self.within(part))")
    case .tooLarge(let part):
      return (
        "解压后过大，可能是恶意文件\(Self.within(part))",
        "unpacks to far too much, may be hostile\(Self.within(part))"
      )
    case .documentType(let part):
      return (
        "含有文档类型声明，拒绝读取\(Self.within(part))",
        "declares a document type, not read\(Self.within(part))"
      )
    case .malformed(let part, let line):
      return ("\(part) 第 \(line) 行不是合法的 XML", "no well-formed XML in \(part), line \(line)")
    case .tooManyColumns(let row):
      return (
        "第 \(row) 行超过 \(TableLimits.columns) 列",
        "row \(row) has more than \(TableLimits.columns) columns"
      )
    case .headTooLong:
      return (
        "表头过长或超过 \(TableLimits.columns) 列，不像表格",
        "heads too long or in more than \(TableLimits.columns) columns: no table"
      )
    case .noConverter(let encoding):
      return (
        "本系统不能转换 \(encoding.rawValue) 编码",
        "this system cannot convert from \(encoding.rawValue)"
      )
    }
  }

  private static func within(_ part: String) -> String { part.isEmpty ? "" : ": \(part)" }
}
