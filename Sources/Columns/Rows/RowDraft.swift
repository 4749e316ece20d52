import Domain
import JSON
import Reading

/// The sheet of one row in the making.
///
/// A class: every part of the reading adds to the same sheet and the same flaws.
final class RowDraft {
  /// What a cell holds, and where.
  struct Value {
    let text: String
    let column: Int?
    let head: String
    let countsTenThousands: Bool

    init(
      _ text: String, column: Int? = nil, head: String = "", countsTenThousands: Bool = false
    ) {
      self.text = text
      self.column = column
      self.head = head
      self.countsTenThousands = countsTenThousands
    }

    /// The text, unless it says that there is nothing.
    var something: String? { CellText.isNothing(text) ? nil : text }
  }

  let now: Instant
  let home: String?
  var sheet = JSONObject()
  private(set) var origins: [String: Int] = [:]
  private(set) var flaws: [RowFlaw] = []
  var remarks: Set<RowRemark> = []
  private var values: [ColumnKey: [Value]] = [:]
  private var notes: [String] = []

  init(now: Instant, home: String?) {
    self.now = now
    self.home = home
  }

  /// The one value of a key.
  func value(_ key: ColumnKey) -> Value? { values[key]?.first }

  func values(_ key: ColumnKey) -> [Value] { values[key] ?? [] }

  /// Takes a cell of a key, unless it can be no value of any.
  func take(_ key: ColumnKey, _ value: Value) {
    if isSound(value, isNumber: key.isNumber) { values[key, default: []].append(value) }
  }

  /// Takes a cell that the map keeps in the note.
  func takeNote(_ value: Value) {
    if isSound(value, isNumber: false) { note(value) }
  }

  /// Keeps a cell in the note under the name of its column.
  func note(_ value: Value) {
    notes.append(value.head.isEmpty ? value.text : "\(value.head)：\(value.text)")
  }

  func refuse(_ value: Value?, _ reason: String) {
    flaws.append(
      RowFlaw(
        column: value?.column, value: value.map { ValueClass($0.text) }, reason: reason))
  }

  /// Sets what the sheet has under a path such as `victim.age`.
  func set(_ path: String, _ value: JSONValue, from cell: Value?) {
    let keys = path.split(separator: ".").map(String.init)
    if keys.count == 2 {
      var part = sheet[keys[0]] ?? .object([:])
      part[keys[1]] = value
      sheet[keys[0]] = part
    } else {
      sheet[path] = value
    }
    origin(path, cell)
  }

  /// Remembers which column a key of the sheet comes from.
  func origin(_ path: String, _ cell: Value?) {
    if let column = cell?.column { origins[path] = column }
  }

  /// The identity the row gives itself.
  var givenID: UUID? { value(.id).flatMap { UUID(SheetText.folded($0.text)) } }

  /// Puts the sheet together.
  func readSheet() {
    text(.id)
    readTime()
    readPeople()
    readElements()
    readIdentifiers()
    readMoney()
    readDissuasion()
    readKind()
    readNote()
  }

  private func readNote() {
    let own = values(.note)
    for value in values(.outcome) + values(.reference) { note(value) }
    let lines = own.map(\.text) + notes
    guard !lines.isEmpty else { return }
    set("note", .string(lines.joined(separator: "\n")), from: own.first ?? value(.outcome))
  }

  private func isSound(_ value: Value, isNumber: Bool) -> Bool {
    if value.text.unicodeScalars.contains("\u{FFFF}") {
      refuse(value, RowWording.unreadable)
    } else if CellErrors.all.contains(value.text) {
      refuse(value, RowWording.formula)
    } else if isNumber, CellText.hasLostDigits(value.text) {
      refuse(value, RowWording.lostDigits)
    } else {
      return true
    }
    return false
  }
}
