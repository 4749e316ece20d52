import Domain
import JSON
import Reading

extension RowDraft {
  /// When the call came: day and clock in one column or two, or else as the narrative tells.
  func readTime() {
    if let value = value(.receivedAt) {
      let day = value.column == nil ? nil : receivedDay
      if let instant = CellTime.read(value.text, on: day) {
        return set("received_at", .string(instant.text), from: value)
      }
      return refuse(value, RowWording.notATime)
    }
    if let value = value(.receivedDay) {
      if let instant = CellTime.read(value.text) {
        return set("received_at", .string(instant.text), from: value)
      }
      return refuse(value, RowWording.notATime)
    }
    guard let told = value(.narrative), let instant = CellTime.first(in: told.text, now: now) else {
      return refuse(nil, RowWording.noTime)
    }
    remarks.insert(.timeFromNarrative)
    set("received_at", .string(instant.text), from: told)
  }

  /// The day the call came, if it is known.
  var receivedDay: CalendarDay? {
    if let value = value(.receivedDay) { return CellTime.read(value.text)?.day }
    return sheet["received_at"]?.asString.flatMap { Instant($0) }?.day
  }
}
