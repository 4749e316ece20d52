import Domain
import JSON

/// Takes members out of a JSON answer, and names the key of what is missing or of the wrong type.
struct FigureReader {
  private let value: JSONValue
  private let path: String

  init(_ value: JSONValue, path: String = "") {
    self.value = value
    self.path = path
  }

  func has(_ key: String) -> Bool { value[key].map { !$0.isNull } ?? false }

  func inside(_ key: String) throws(BriefingError) -> FigureReader {
    guard let member = value[key], member.asObject != nil else { throw unreadable(key) }
    return FigureReader(member, path: name(key))
  }

  /// An object as it is.
  func object(_ key: String) throws(BriefingError) -> JSONValue {
    guard let member = value[key], member.asObject != nil else { throw unreadable(key) }
    return member
  }

  func integer(_ key: String) throws(BriefingError) -> Int {
    guard let number = value[key]?.asInteger else { throw unreadable(key) }
    return number
  }

  /// The number of a key, `nil` when it is null or absent.
  func optional(_ key: String) throws(BriefingError) -> Int? {
    has(key) ? try integer(key) : nil
  }

  func fen(_ key: String) throws(BriefingError) -> Fen { Fen(try integer(key)) }

  func bool(_ key: String) throws(BriefingError) -> Bool {
    guard let answer = value[key]?.asBool else { throw unreadable(key) }
    return answer
  }

  /// The text of a key, `nil` when it is null or absent.
  func text(_ key: String) throws(BriefingError) -> String? {
    guard has(key) else { return nil }
    guard let text = value[key]?.asString else { throw unreadable(key) }
    return text
  }

  /// The text of a key that must be there.
  func word(_ key: String) throws(BriefingError) -> String {
    guard let text = try text(key) else { throw unreadable(key) }
    return text
  }

  /// The texts of an array, none where it is null or absent.
  func texts(_ key: String) throws(BriefingError) -> [String] {
    guard has(key) else { return [] }
    guard let elements = value[key]?.asArray else { throw unreadable(key) }
    let texts = elements.compactMap(\.asString)
    guard texts.count == elements.count else { throw unreadable(key) }
    return texts
  }

  func integers(_ key: String) throws(BriefingError) -> [Int] {
    guard let elements = value[key]?.asArray else { throw unreadable(key) }
    let numbers = elements.compactMap(\.asInteger)
    guard numbers.count == elements.count else { throw unreadable(key) }
    return numbers
  }

  /// Whether there is such a key, be it null.
  func names(_ key: String) -> Bool { value[key] != nil }

  /// A number that need not be whole.
  func real(_ key: String) throws(BriefingError) -> Double {
    guard let number = value[key]?.asReal else {
      throw unreadable(key)
    }
    return number
  }

  /// The day of a key, `nil` when it is null or absent.
  func day(_ key: String) throws(BriefingError) -> CalendarDay? {
    guard let text = try text(key) else { return nil }
    guard let day = CalendarDay(text) else { throw unreadable(key) }
    return day
  }

  /// A count of cases in so many parts, `nil` when it is null.
  func mean(_ key: String) throws(BriefingError) -> Ratio? {
    guard has(key) else { return nil }
    let reader = try inside(key)
    return Ratio(try reader.integer("cases"), of: try reader.integer("parts"))
  }

  /// Numbers, with null where one is not known.
  func gappedIntegers(_ key: String) throws(BriefingError) -> [Int?] {
    guard let elements = value[key]?.asArray else { throw unreadable(key) }
    guard elements.allSatisfy({ $0.isNull || $0.asInteger != nil }) else { throw unreadable(key) }
    return elements.map(\.asInteger)
  }

  /// An array of arrays of numbers.
  func integerRows(_ key: String) throws(BriefingError) -> [[Int]] {
    guard let rows = value[key]?.asArray else { throw unreadable(key) }
    var numbers: [[Int]] = []
    for row in rows {
      guard let cells = row.asArray?.compactMap(\.asInteger), cells.count == row.asArray?.count
      else { throw unreadable(key) }
      numbers.append(cells)
    }
    return numbers
  }

  func counts(_ key: String) throws(BriefingError) -> [String: Int] {
    guard let members = value[key]?.asObject else { throw unreadable(key) }
    var counts: [String: Int] = [:]
    for member in members {
      guard let count = member.value.asInteger else { throw unreadable("\(key).\(member.key)") }
      counts[member.key] = count
    }
    return counts
  }

  func rows<Row>(
    _ key: String, _ read: (FigureReader) throws(BriefingError) -> Row
  ) throws(BriefingError) -> [Row] {
    guard let elements = value[key]?.asArray else { throw unreadable(key) }
    var rows: [Row] = []
    for (place, element) in elements.enumerated() {
      rows.append(try read(FigureReader(element, path: "\(name(key))[\(place)]")))
    }
    return rows
  }

  private func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
  private func unreadable(_ key: String) -> BriefingError { .unreadable(key: name(key)) }
}
