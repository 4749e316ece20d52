import JSON
import Domain

extension Seat {
  /// Shows a request to stop payment after a command wrote on it.
  func show(stop document: JSONValue?) throws(Complaint) {
    guard let document = document?.withYuan else { return }
    if format == .json { return try line(document) }
    try console.page(StopPage(document, now: Clock.now).text(columns: columns))
  }

  /// Shows a freeze after a command wrote on it.
  func show(freeze document: JSONValue?) throws(Complaint) {
    guard let document = document?.withYuan else { return }
    if format == .json { return try line(document) }
    try console.page(FreezePage(document, now: Clock.now).text(columns: columns))
  }
}
