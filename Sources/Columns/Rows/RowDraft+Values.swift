import Domain
import JSON
import Reading

extension RowDraft {
  /// Free text under the key's own path.
  func text(_ key: ColumnKey) {
    guard let value = value(key) else { return }
    set(key.rawValue, .string(value.text), from: value)
  }

  /// Text where saying that there is nothing is nothing.
  func word(_ key: ColumnKey) {
    guard let value = value(key), let text = value.something else { return }
    set(key.rawValue, .string(text), from: value)
  }

  /// A coded term.
  @discardableResult
  func term<Term: Named>(
    _ key: ColumnKey, at path: String? = nil, _: Term.Type, others: [String: Term] = [:]
  ) -> Term? {
    guard let value = value(key), let text = value.something else { return nil }
    guard let term = CellTerm.read(text, Term.self, others: others) else {
      refuse(value, RowWording.oneOf(Term.allCases.map(\.name).joined(separator: " ")))
      return nil
    }
    set(path ?? key.rawValue, .string(term.rawValue), from: value)
    return term
  }

  func flag(_ key: ColumnKey) {
    guard let value = value(key) else { return }
    if let flag = CellTerm.flag(value.text) {
      set(key.rawValue, .bool(flag), from: value)
    } else if value.something != nil {
      refuse(value, RowWording.notAFlag)
    }
  }

  /// An array: as JSON, or as parts of the cell.
  func list(_ key: ColumnKey, translating: (String) -> String = { $0 }) {
    var elements: [JSONValue] = []
    for value in values(key) {
      if value.text.hasPrefix("[") {
        elements += array(value) ?? []
      } else if value.something != nil {
        elements += CellText.parts(value.text).map { .string(translating($0)) }
      }
    }
    guard !elements.isEmpty else { return }
    set(key.rawValue, .array(elements), from: value(key))
  }

  /// The elements of a cell that holds an array of JSON.
  func array(_ value: Value) -> [JSONValue]? {
    if let elements = (try? JSONValue(parsing: value.text))?.asArray { return elements }
    refuse(value, RowWording.notJSON)
    return nil
  }
}
