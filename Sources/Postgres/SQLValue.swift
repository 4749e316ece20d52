/// A value PostgreSQL can take as a parameter and give back in a column, in its text form.
public protocol SQLValue {
  /// The text PostgreSQL reads; `nil` is null.
  var sqlText: String? { get }

  /// Reads the text PostgreSQL wrote, `nil` for null; `nil` when it is not one of ours.
  init?(sqlText: String?)
}

extension String: SQLValue {
  public var sqlText: String? { self }

  public init?(sqlText: String?) {
    guard let sqlText else { return nil }
    self = sqlText
  }
}

extension Int: SQLValue {
  public var sqlText: String? { String(self) }

  public init?(sqlText: String?) {
    guard let sqlText else { return nil }
    self.init(sqlText)
  }
}

extension Bool: SQLValue {
  public var sqlText: String? { self ? "t" : "f" }

  public init?(sqlText: String?) {
    switch sqlText {
    case "t": self = true
    case "f": self = false
    default: return nil
    }
  }
}

extension Optional: SQLValue where Wrapped: SQLValue {
  public var sqlText: String? { self?.sqlText }

  public init?(sqlText: String?) {
    guard sqlText != nil else {
      self = .none
      return
    }
    guard let value = Wrapped(sqlText: sqlText) else { return nil }
    self = value
  }
}

/// As PostgreSQL's array literal: `{"a","b"}`.
extension Array: SQLValue where Element == String {
  public var sqlText: String? { "{" + map(Self.quoted).joined(separator: ",") + "}" }

  // Lists come back as rows or as JSON.
  public init?(sqlText: String?) { nil }

  private static func quoted(_ element: String) -> String {
    var quoted = "\""
    for scalar in element.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
