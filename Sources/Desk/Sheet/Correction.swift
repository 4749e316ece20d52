import Domain
import JSON
import Reading

/// What the officer set right on a sheet read from words; holds while she types on.
struct Correction: Hashable {
  let order: OrderName
  /// The number or amount it is about, by what it is and not by its place, which moves.
  let subject: String?
  let value: String

  /// The value that takes a fact off the sheet.
  static let none = "-"

  /// Applies it to the JSON of a sheet.
  ///
  /// - Parameters:
  ///   - document: As ``SheetWriter`` writes `sheet`, perhaps corrected already.
  ///   - sheet: Whose identifiers and amounts stand in the same places.
  func apply(to document: inout JSONValue, of sheet: CallSheet) {
    switch order.target {
    case .member(let path): document = document.applying(mergePatch: patch(path[...]))
    case .identifier(let key):
      guard let index = Self.index(of: subject, in: sheet.identifiers.map(Self.subject)) else {
        return
      }
      document.edit("identifiers", index, key, newValue)
      if key == nil { dropFromMoney(&document, sheet) }
    case .money(let key):
      guard let index = Self.index(of: subject, in: Self.subjects(sheet.money)) else { return }
      document.edit("money", index, key, newValue)
    case .screen: return
    }
    if document["dissuasion"] != nil, document["dissuasion"]?["channel"] == nil {
      document["dissuasion"]?["channel"] = .string(DissuasionChannel.phone.rawValue)
    }
  }

  /// What names an identifier for a correction.
  static func subject(_ mention: CallSheet.Mention) -> String { mention.identifier.canonical }

  /// What names each amount: the fen, and which of those it is.
  static func subjects(_ entries: [CallSheet.MoneyEntry]) -> [String] {
    var seen: [Int: Int] = [:]
    return entries.map { entry in
      seen[entry.amount.fen.count, default: 0] += 1
      return "\(entry.amount.fen.count)#\(seen[entry.amount.fen.count] ?? 1)"
    }
  }

  private static func index(of subject: String?, in subjects: [String]) -> Int? {
    subject.flatMap { subjects.firstIndex(of: $0) }
  }

  private func patch(_ path: ArraySlice<String>) -> JSONValue {
    guard let key = path.first else { return newValue ?? .null }
    return .object([key: patch(path.dropFirst())])
  }

  private var newValue: JSONValue? {
    if value == Self.none { return nil }
    return order == .age ? Int(value).map { .integer($0) } ?? .string(value) : .string(value)
  }

  /// An account that is none goes out of the amounts, too.
  private func dropFromMoney(_ document: inout JSONValue, _ sheet: CallSheet) {
    for (index, entry) in sheet.money.enumerated() {
      if entry.from?.canonical == subject { document.edit("money", index, "from", nil) }
      if entry.to?.canonical == subject { document.edit("money", index, "to", nil) }
    }
  }
}

extension JSONValue {
  /// Sets a member of an element of the array `list`; without a key makes the element null, which
  /// ``droppingNulls()`` takes out in the end.
  fileprivate mutating func edit(
    _ list: String, _ index: Int, _ key: String?, _ value: JSONValue?
  ) {
    guard var elements = self[list]?.asArray, elements.indices.contains(index) else { return }
    if let key {
      guard !elements[index].isNull else { return }
      elements[index][key] = value
    } else {
      elements[index] = .null
    }
    self[list] = .array(elements)
  }

  /// The sheet without the elements that were taken off it.
  func droppingNulls() -> JSONValue {
    var document = self
    for list in ["identifiers", "money"] {
      guard let elements = document[list]?.asArray else { continue }
      document[list] = .array(elements.filter { !$0.isNull })
    }
    return document
  }
}

extension Correction {
  /// As a draft keeps it.
  var json: JSONValue {
    .array([.string(order.rawValue), subject.map { .string($0) } ?? .null, .string(value)])
  }

  init?(_ json: JSONValue) {
    guard let name = json[0]?.asString, let order = OrderName(rawValue: name),
      let value = json[2]?.asString
    else { return nil }
    self.init(order: order, subject: json[1]?.asString, value: value)
  }
}
