import Domain
import JSON
import Reading
import Store

/// Asks for a call field by field on a terminal; an empty line leaves a field out.
struct SheetPrompter {
  private let editor = LineEditor()

  /// Asks until the sheet is right.
  ///
  /// - Returns: The sheet in the contract's form.
  /// - Throws: ``Complaint`` when the person ended it with Ctrl-D: nothing is recorded.
  func ask(now: Instant) throws -> JSONValue {
    var sheet = JSONObject()
    sheet["received_at"] = .string(now.text)
    for field in SheetField.all {
      guard try ask(field, into: &sheet, now: now) else {
        throw Complaint(.badInput, "已放弃，未记录", "given up, nothing is recorded")
      }
    }
    return .object(sheet)
  }

  /// Asks for one field again and again until it is right.
  ///
  /// - Returns: Whether the person goes on.
  private func ask(
    _ field: SheetField, into sheet: inout JSONObject, now: Instant
  ) throws -> Bool {
    while true {
      guard let typed = try editor.ask(field.prompt + say("：", ": ")) else { return false }
      let value = typed.trimmedWhitespace
      if value.isEmpty, !field.isRequired { return true }
      var attempt = sheet
      if !value.isEmpty { field.put(value, &attempt) }
      let flaws = SheetReader(now: now).read(.object(attempt)).flaws
        .filter { field.owns($0.key) }
      guard let message = flaws.first?.message ?? Self.misheard(field, value) else {
        sheet = attempt
        return true
      }
      StandardErrorText.write("  \(message.visible)\n")
    }
  }

  /// What is wrong with the number of a case, told while it can be asked again.
  private static func misheard(_ field: SheetField, _ value: String) -> String? {
    guard field.key == "case", !value.isEmpty else { return nil }
    do throws(Complaint) {
      _ = try Number(case: value)
      return nil
    } catch {
      return error.message
    }
  }
}

extension String {
  fileprivate var trimmedWhitespace: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
