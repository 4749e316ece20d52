import Desk
import Papers
import Workbooks

extension Complaint {
  /// Why a document was not made.
  init(_ error: PaperError) {
    switch error {
    case .missingFont(let package):
      self.init(
        .badConfiguration, "本机没有中文字体，请安装软件包 \(package)",
        "no font with Chinese letters: install the package \(package)")
    case .unwritable(let reason): self = .unmade(reason)
    }
  }

  /// Why a workbook was not made.
  init(_ error: WorkbookError) {
    switch error {
    case .unwritable(let reason): self = .unmade(reason)
    }
  }

  private static func unmade(_ reason: String) -> Complaint {
    Complaint(.cannotWrite, "无法生成文件：\(reason)", "cannot make the document: \(reason)")
  }
}
