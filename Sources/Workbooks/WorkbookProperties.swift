import Domain
import Exchange

/// What a workbook tells of itself.
struct WorkbookProperties {
  var title = ""
  var author: String
  var created: Instant
  /// Kept in its properties, and below each printed page.
  var mark: String

  init(title: String, author: String, created: Instant, mark: String) {
    (self.title, self.author, self.created, self.mark) = (title, author, created, mark)
  }

  init(_ watermark: Watermark) {
    self.init(title: "", author: watermark.login, created: watermark.at, mark: watermark.text)
  }
}
