import Domain

/// In what way a number that is on record may be the one that was asked for.
public enum Likeness: Hashable, Sendable {
  /// It is the very pattern that was asked for.
  case same
  /// One slip of the finger apart.
  case slip(NumberSlip)
  /// Its known digits are those asked for; whether as many are hidden as signs were written.
  case fits(isSameLength: Bool)
  /// It was recorded half heard, and may be the whole number asked for.
  case halfHeard
  case begins
  case ends

  /// Compares a number on record with the one asked for, of which `*` stands for what is hidden.
  init(of canonical: String, asked: String) {
    if canonical == asked {
      self = .same
    } else if canonical.utf8.contains(UInt8(ascii: "*")) {
      self = .halfHeard
    } else if asked.utf8.contains(UInt8(ascii: "*")) {
      // One sign alone stands for however many are missing.
      let isOpen = asked.utf8.count { $0 == UInt8(ascii: "*") } == 1
      self = .fits(isSameLength: isOpen || canonical.utf8.count == asked.utf8.count)
    } else if let slip = NumberSlip(typed: asked, meant: canonical) {
      self = .slip(slip)
    } else {
      self = canonical.hasPrefix(asked) ? .begins : .ends
    }
  }

  /// The stable word for programs.
  public var code: String {
    switch self {
    case .same: "same"
    case .slip(let slip): slip.kind.rawValue
    case .fits: "fits"
    case .halfHeard: "half_heard"
    case .begins: "begins"
    case .ends: "ends"
    }
  }

  /// The place of the slip; `nil` where there is none.
  public var place: Int? {
    guard case .slip(let slip) = self else { return nil }
    return slip.place
  }

  /// The smaller the more exact.
  var rank: Int {
    switch self {
    case .same: 0
    case .slip, .fits(isSameLength: true): 1
    case .fits(isSameLength: false): 2
    case .halfHeard: 3
    case .begins, .ends: 4
    }
  }
}
