/// A value PostgreSQL can take as a parameter and give back in a column, in its text form.
public protocol SQLValue {
  /// The text PostgreSQL reads; `nil` is null.
  var sqlText: String? { get }

  /// Reads the text PostgreSQL wrote, `nil` for null; `nil` when it is not one of ours.
  init?(sqlText: String?)
}

extension String: SQLValue {
  /// The text itself.
  public var sqlText: String? { self }

  /// Refuses null.
  public init?(sqlText: String?) {
    guard let sqlText else { return nil }
    self = sqlText
  }
}

extension Int: SQLValue {
  /// Decimal digits.
  public var sqlText: String? { String(self) }

  /// Reads decimal digits with an optional sign.
  public init?(sqlText: String?) {
    guard let sqlText else { return nil }
    self.init(sqlText)
  }
}

extension Int64: SQLValue {
  /// Decimal digits.
  public var sqlText: String? { String(self) }

  /// Reads decimal digits with an optional sign.
  public init?(sqlText: String?) {
    guard let sqlText else { return nil }
    self.init(sqlText)
  }
}

extension Double: SQLValue {
  /// The shortest digits that read back as the same number.
  public var sqlText: String? { description }

  /// Reads `double precision` and `numeric`.
  public init?(sqlText: String?) {
    guard let sqlText else { return nil }
    self.init(sqlText)
  }
}

extension Bool: SQLValue {
  /// The letter `t` or `f`.
  public var sqlText: String? { self ? "t" : "f" }

  /// Reads `t` and `f`, the only two PostgreSQL writes.
  public init?(sqlText: String?) {
    switch sqlText {
    case "t": self = true
    case "f": self = false
    default: return nil
    }
  }
}

extension Optional: SQLValue where Wrapped: SQLValue {
  /// The text of the value there is.
  public var sqlText: String? { self?.sqlText }

  /// Reads null as `nil`.
  public init?(sqlText: String?) {
    guard sqlText != nil else {
      self = .none
      return
    }
    guard let value = Wrapped(sqlText: sqlText) else { return nil }
    self = value
  }
}
