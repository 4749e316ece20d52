/// A JSON text (RFC 8259) as a value.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case real(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// The member of an object; `nil` when there is none, or this is no object.
  ///
  /// Setting a member of what is no object makes it one.
  public subscript(key: String) -> JSONValue? {
    get { asObject?[key] }
    set {
      var object = asObject ?? JSONObject()
      object[key] = newValue
      self = .object(object)
    }
  }

  /// The element of an array; `nil` when there is none, or this is no array.
  public subscript(index: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(index) else { return nil }
    return elements[index]
  }
}

extension JSONValue {
  /// What a value is, without what it holds: fit for messages.
  public enum Kind: String, Sendable {
    case null
    case bool
    case integer
    case real
    case string
    case array
    case object
  }

  /// What this value is.
  public var kind: Kind {
    switch self {
    case .null: .null
    case .bool: .bool
    case .integer: .integer
    case .real: .real
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// Whether it is `null`.
  public var isNull: Bool { self == .null }

  /// The truth value, if it is one.
  public var asBool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The whole number, if it is one.
  public var asInteger: Int? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  /// The number, whole or not, if it is one.
  public var asReal: Double? {
    switch self {
    case .real(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }

  /// The text, if it is one.
  public var asString: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The elements, if it is an array.
  public var asArray: [JSONValue]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  /// The members, if it is an object.
  public var asObject: JSONObject? {
    guard case .object(let value) = self else { return nil }
    return value
  }
}
