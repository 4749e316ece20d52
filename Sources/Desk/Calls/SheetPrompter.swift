import Domain
import Glibc
import JSON
import Reading
import Store

/// Asks for a call field by field on a terminal; an empty line leaves a field out.
struct SheetPrompter {
  private let editor = LineEditor()
  private let now: Instant
  private var sheet = JSONObject()

  init(now: Instant) {
    self.now = now
    sheet["received_at"] = .string(now.text)
  }

  /// Asks until the sheet is right.
  ///
  /// - Returns: The sheet in the contract's form.
  /// - Throws: ``Complaint`` when the person ended it with Ctrl-D, ``LineEditor/Interrupted`` on
  ///   Ctrl-C: nothing is recorded.
  mutating func ask() throws -> JSONValue {
    for field in SheetField.all(now: now) {
      if field.isForStopPayment, !reading(sheet).missing.contains(field.key) { continue }
      guard try ask(field) else {
        throw Complaint(.badInput, "已放弃，未记录", "given up, nothing is recorded")
      }
    }
    return .object(sheet)
  }

  /// Asks for one field again and again until it is right.
  ///
  /// - Returns: Whether the person goes on.
  private mutating func ask(_ field: SheetField) throws -> Bool {
    show(field.choices)
    while true {
      let prompt = field.prompt + say("：", ": ")
      guard let typed = try editor.ask(prompt, completing: field.choices?.words ?? []) else {
        return false
      }
      let value = typed.trimmed
      if value.isEmpty, !field.isRequired { return true }
      guard let message = take(value, field) else { return true }
      StandardErrorText.write("  \(message.visible)\n")
      show(field.choices)
    }
  }

  /// Keeps an answer that is right; else says what is wrong with it.
  private mutating func take(_ value: String, _ field: SheetField) -> String? {
    var answer = value
    if let choices = field.choices {
      guard let code = choices.code(of: value) else {
        return say("请回答所列的序号、名称或代码", "answer with a number or name of the list, or a code")
      }
      answer = code
    }
    if let message = Self.misheard(field, answer) { return message }
    var attempt = sheet
    field.put(answer, &attempt)
    if let flaw = reading(attempt).flaws.first(where: { field.owns($0.key) }) {
      return flaw.message
    }
    sheet = attempt
    return nil
  }

  private func show(_ choices: Choices?) {
    guard let choices else { return }
    let columns = ScreenSize(of: STDERR_FILENO)?.columns ?? 80
    StandardErrorText.write(choices.list(columns: columns) + "\n")
  }

  private func reading(_ sheet: JSONObject) -> SheetReading {
    SheetReader(now: now).read(.object(sheet))
  }

  /// What is wrong with the number of a case, told while it can be asked again.
  private static func misheard(_ field: SheetField, _ value: String) -> String? {
    guard field.key == "case" else { return nil }
    do throws(Complaint) {
      _ = try Number(case: value)
      return nil
    } catch {
      return error.message
    }
  }
}
