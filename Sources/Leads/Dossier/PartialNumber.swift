import Domain
import JSON
import Reading

/// A number of which a part is known, or that may be mistyped, and how the case log is asked for it.
struct PartialNumber: Hashable, Sendable {
  /// Digits, with `*` for what is hidden, and maybe an X at the end.
  let text: String

  /// Reads what is typed as a number; `nil` when it is none.
  init?(_ typed: String) {
    let read = [nil, IdentifierKind.bankCard, .residentID].lazy.compactMap { kind in
      IdentifierReader.read(typed, as: kind)?.canonical
    }
    guard let text = read.first(where: Self.isNumber) else { return nil }
    self.text = text
  }

  /// Whether enough of it is known to look for it: its last four digits, or its first six.
  var isEnough: Bool {
    tail.utf8.count >= Self.tailLeast || head.utf8.count >= Self.headLeast
  }

  /// Whether digits are hidden.
  var isPattern: Bool { text.utf8.contains(Self.star) }

  /// The question of `api.find_accounts`; so many at most are looked up of those that fit.
  func question(kind: IdentifierKind?, banks: [String], limit: Int) -> JSONValue {
    var question: JSONValue = ["limit": .integer(limit)]
    question["kind"] = kind.map { .string($0.rawValue) }
    question["banks"] = banks.isEmpty ? nil : .array(banks.map { .string($0) })
    question["pattern"] = isPattern ? .string(text) : nil
    let hasTail = tail.utf8.count >= Self.tailLeast
    question["tail"] = hasTail ? .string(tail) : nil
    if head.utf8.count >= Self.headLeast, !isPattern || !hasTail {
      question["head"] = .string(head)
      question["behind"] = .string(Self.behind(head))
    }
    if !isPattern, text.utf8.count >= Self.wholeLeast {
      question["numbers"] = .array(NearNumbers.of(text).map { .string($0) })
      question["whole"] = .string(text)
    }
    return question
  }

  /// The digits before what is hidden.
  private var head: String { String(text.prefix { $0 != "*" && $0 != "X" }) }

  /// The digits behind what is hidden.
  private var tail: String {
    String(text[(text.lastIndex(of: "*").map(text.index(after:)) ?? text.startIndex)...])
  }

  /// The first text behind all that begin with `head`, in any collation that sorts digits by value.
  private static func behind(_ head: String) -> String {
    let digits = head.utf8.reversed().drop { $0 == UInt8(ascii: "9") }.reversed()
    guard let last = digits.last else { return "a" }
    return String(decoding: digits.dropLast() + [last + 1], as: UTF8.self)
  }

  private static func isNumber(_ text: String) -> Bool {
    let body = text.utf8.last == UInt8(ascii: "X") ? text.utf8.dropLast() : text.utf8[...]
    return (1...lengthMax).contains(body.count)
      && body.allSatisfy { $0.isASCIIDigit || $0 == star } && body.contains(where: \.isASCIIDigit)
  }

  private static let star = UInt8(ascii: "*")
  private static let tailLeast = 4
  private static let headLeast = 6
  /// From so many digits on, a number is asked for as a mistyped one.
  private static let wholeLeast = 8
  private static let lengthMax = 32
}
