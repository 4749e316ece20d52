import Domain
import JSON

/// Where a row stands in the file.
struct RowPlace: Hashable {
  /// The worksheet; `nil` where the file has none, or only one.
  let sheet: String?
  let row: Int

  var name: String {
    let row = say("第 \(row) 行", "row \(row)")
    return sheet.map { "\($0) \(row)" } ?? row
  }
}
