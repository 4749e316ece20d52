import Domain
import JSON

/// A count that may be less than there are.
struct Count {
  private let value: JSONValue?
  private let isAtLeast: Bool

  init(_ value: JSONValue?, isAtLeast: Bool) {
    self.value = value
    self.isAtLeast = isAtLeast
  }

  /// `12 cases`, `1 case`, or `at least 12 cases`: what is counted, in English.
  func words(_ one: String) -> String {
    let number = value?.asInteger ?? 0
    return (isAtLeast ? "at least " : "") + plural(number, one)
  }

  /// `12`, or `at least 12`.
  var words: String {
    let number = value?.asInteger ?? 0
    return isAtLeast ? say("至少 \(number)", "at least \(number)") : String(number)
  }
}
