import JSON

/// A property of a node or link, as drawing tools take it.
struct GraphAttribute {
  enum Value {
    case text(String)
    case number(Int)
    case flag(Bool)
  }

  let name: String
  let value: Value

  init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// The value as text.
  var text: String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    }
  }

  var json: JSONValue {
    switch value {
    case .text(let text): .string(text)
    case .number(let number): .integer(number)
    case .flag(let flag): .bool(flag)
    }
  }
}
