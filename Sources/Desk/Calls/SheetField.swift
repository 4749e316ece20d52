import Domain
import JSON
import Reading

/// One question of the call sheet on a terminal.
struct SheetField {
  /// The key the answer goes to; flaws below it are this field's.
  let key: String
  let prompt: String
  var isRequired = false
  /// Whether it is asked only where a stop-payment still lacks it.
  var isForStopPayment = false
  /// The answers there are; `nil` where any text may be right.
  var choices: Choices?
  let put: (String, inout JSONObject) -> Void

  /// Whether a flaw at a key is this field's to mend.
  func owns(_ flawed: String) -> Bool {
    flawed == key || flawed.hasPrefix(key + ".") || flawed.hasPrefix(key + "[")
  }

  /// The field with its answers limited to these.
  func limited(to choices: Choices) -> SheetField {
    var field = self
    field.choices = choices
    return field
  }

  var required: SheetField {
    var field = self
    field.isRequired = true
    return field
  }

  var forStopPayment: SheetField {
    var field = self
    field.isForStopPayment = true
    return field
  }
}

extension SheetField {
  static func text(_ key: String, _ prompt: String) -> SheetField {
    SheetField(key: key, prompt: prompt) { typed, sheet in sheet[key] = .string(typed) }
  }

  static func member(
    _ part: String, _ key: String, _ prompt: String,
    as value: @escaping (String) -> JSONValue = { .string($0) }
  ) -> SheetField {
    SheetField(key: "\(part).\(key)", prompt: prompt) { typed, sheet in
      var members = sheet[part] ?? .object([:])
      members[key] = value(typed)
      sheet[part] = members
    }
  }

  /// A member of the first element of a list that an earlier answer began.
  static func firstMember(
    _ list: String, _ key: String, _ prompt: String,
    as value: @escaping (String) -> JSONValue = { .string($0) }
  ) -> SheetField {
    SheetField(key: "\(list)[0].\(key)", prompt: prompt) { typed, sheet in
      guard var first = sheet[list]?[0] else { return }
      first[key] = value(typed)
      sheet[list] = .array([first])
    }
  }
}
