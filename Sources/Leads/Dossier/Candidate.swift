public import Domain
import JSON
import Reading

/// A number on record that may be the one asked for.
public struct Candidate: Hashable, Sendable {
  public let identifier: String
  /// The number that was asked for, with `*` for what is hidden.
  public let asked: String
  public let kind: IdentifierKind
  public let issuer: String?
  public let likeness: Likeness
  /// Whether the check of its kind holds; `nil` where there is none.
  public let isValid: Bool?
  public let cases: Int
  public let calls: Int
  public let paid: Fen
  public let lastSeen: Instant?

  /// Reads one of what `api.find_accounts` answers.
  init?(_ document: JSONValue, asked: String) {
    guard let identifier = document["identifier"]?.asString,
      let kind = document["kind"]?.asString.flatMap(IdentifierKind.init(rawValue:))
    else { return nil }
    self.identifier = identifier
    self.asked = asked
    self.kind = kind
    issuer = document["issuer"]?.asString
    likeness = Likeness(of: identifier, asked: asked)
    isValid = IdentifierReader.read(identifier, as: kind)?.isValid
    cases = document["cases"]?.asInteger ?? 0
    calls = document["calls"]?.asInteger ?? 0
    paid = Fen(document["paid_fen"]?.asInteger ?? 0)
    lastSeen = document["last_seen"]?.asString.flatMap { Instant($0) }
  }

  /// Whether it is more likely meant: by the likeness, then the check digit, cases and the last
  /// call.
  func isLikelier(than other: Candidate) -> Bool {
    if likeness.rank != other.likeness.rank { return likeness.rank < other.likeness.rank }
    if (isValid == false) != (other.isValid == false) { return isValid != false }
    if cases != other.cases { return cases > other.cases }
    if lastSeen != other.lastSeen {
      return lastSeen?.microseconds ?? 0 > other.lastSeen?.microseconds ?? 0
    }
    return identifier < other.identifier
  }
}
