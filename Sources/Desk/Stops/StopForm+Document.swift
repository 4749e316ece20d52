import Documents
import Domain
import JSON

extension StopForm {
  /// The forms as a document, each from a new page, the fields in one table.
  static func document(of stops: [JSONValue], watermark: String, at now: Instant) -> Document {
    Document(
      issuer: "", title: title,
      sections: stops.enumerated().map { place, stop in
        Document.Section(
          heading: nil,
          blocks: [
            .table(table(stop)),
            .note("申请单位（盖章）：\(gap)\(gap)经办人：\(gap)审批人："),
          ], startsPage: place > 0)
      }, mark: footer(watermark), dated: now)
  }

  private static let gap = String(repeating: "\u{3000}", count: 6)

  private static func table(_ stop: JSONValue) -> Table {
    let told = stop["transfers"]?.elements ?? []
    // What nobody told is filled in by hand.
    let transfers = told.isEmpty ? [.object([:])] : told
    let groups =
      [("申请", head(stop)), ("止付账户", account(stop))]
      + transfers.enumerated().map { place, transfer in
        (transfers.count > 1 ? "第 \(place + 1) 笔转账" : currency(stop), self.transfer(transfer))
      } + [("受害人", victim(stop)), ("银行回执", answer(stop))]
    return Table(
      "", columns: [.words("类别"), .words("项目"), .words("内容")],
      rows: groups.flatMap { group, fields in
        fields.enumerated().map { place, field in
          [.text(place == 0 ? group : ""), .text(field.0), .text(field.1 ?? "")]
        }
      })
  }
}
