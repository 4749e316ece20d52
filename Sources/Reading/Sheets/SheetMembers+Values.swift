import Domain
import JSON

extension SheetMembers {
  /// A short text, full width folded; an empty one is absent.
  func text(_ name: String, max: Int) -> String? {
    value(name).flatMap { text(of: $0, name, max: max, isFree: false) }
  }

  /// A short text that may be absent but not empty.
  func filledText(_ name: String, max: Int, wanted: String? = nil) -> String? {
    if let text = value(name)?.asString, SheetText.trimmed(text).isEmpty {
      refuse(name, SheetWording.empty)
    }
    return value(name).flatMap { text(of: $0, name, max: max, isFree: false, wanted: wanted) }
  }

  /// A text kept as it was written, with its lines; an empty one is absent.
  func freeText(_ name: String, max: Int) -> String? {
    value(name).flatMap { text(of: $0, name, max: max, isFree: true) }
  }

  /// The texts of an array, without the empty ones.
  func texts(_ name: String, max: Int, isFree: Bool = false) -> [String] {
    elements(name).enumerated().compactMap { index, element in
      text(of: element, "\(name)[\(index)]", max: max, isFree: isFree)
    }
  }

  func flag(_ name: String) -> Bool? {
    guard let value = value(name) else { return nil }
    if let flag = value.asBool { return flag }
    refuse(name, SheetWording.wrongType(value.kind, wanted: SheetWording.name(.bool)))
    return nil
  }

  func whole(_ name: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = value(name) else { return nil }
    guard let number = value.asInteger else {
      let wanted = say("整数", "a whole number")
      refuse(name, SheetWording.wrongType(value.kind, wanted: wanted))
      return nil
    }
    if range.contains(number) { return number }
    refuse(name, SheetWording.outside(range))
    return nil
  }

  /// One of the codes of a vocabulary.
  func code<Term: Named>(_ name: String, _: Term.Type = Term.self) -> Term? {
    guard let value = value(name) else { return nil }
    guard let text = value.asString else {
      refuse(name, SheetWording.wrongType(value.kind, wanted: SheetWording.name(.string)))
      return nil
    }
    if SheetText.excess(text, over: SheetLimits.nameLength) == nil,
      let term = Term(rawValue: SheetText.folded(text))
    {
      return term
    }
    refuse(name, SheetWording.oneOf(Term.codes))
    return nil
  }

  /// A time not before 2000 and not far ahead of `now`.
  func instant(_ name: String, now: Instant, takesDay: Bool = false) -> Instant? {
    guard value(name) != nil else { return nil }
    guard let text = text(name, max: SheetLimits.nameLength) else { return nil }
    let day = takesDay ? CalendarDay(text).map { Instant(day: $0) } : nil
    guard let instant = day ?? Instant(text) else {
      refuse(name, SheetWording.notATime)
      return nil
    }
    if let earliest = SheetLimits.earliest, instant < earliest {
      refuse(name, SheetWording.tooEarly)
    } else if instant > now.adding(seconds: SheetLimits.aheadSeconds) {
      refuse(name, SheetWording.tooLate)
    } else if instant > now.adding(seconds: SheetLimits.aheadWarnedSeconds) {
      warn(name, SheetWording.ahead)
    }
    return instant
  }

  /// Whether it is a day without a clock: `2026-11-10`.
  func isDay(_ name: String) -> Bool { value(name)?.asString.flatMap { CalendarDay($0) } != nil }

  private func text(
    of value: JSONValue, _ name: String, max: Int, isFree: Bool, wanted: String? = nil
  ) -> String? {
    guard let text = value.asString else {
      let wanted = wanted ?? SheetWording.name(.string)
      refuse(name, SheetWording.wrongType(value.kind, wanted: wanted))
      return nil
    }
    if let length = SheetText.excess(text, over: max) {
      refuse(name, SheetWording.tooLong(length, limit: max))
      return nil
    }
    let kept = isFree ? text : SheetText.folded(text)
    guard !SheetText.hasControl(kept, isFree: isFree) else {
      refuse(name, SheetWording.control)
      return nil
    }
    return SheetText.trimmed(kept).isEmpty ? nil : kept
  }
}
