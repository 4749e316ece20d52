public import Domain

/// An age told so coarsely that it points to nobody: 30余岁.
///
/// The rule: under 18, decades from 20 on, 70 and above; 18 and 19 are one band.
public enum AgeBand: String, Named {
  case underAge = "0-17"
  case young = "18-19"
  case twenties = "20-29"
  case thirties = "30-39"
  case forties = "40-49"
  case fifties = "50-59"
  case sixties = "60-69"
  case old = "70+"

  /// The band of an age in years.
  public init(_ years: Int) {
    self =
      switch years {
      case ..<18: .underAge
      case ..<20: .young
      case ..<30: .twenties
      case ..<40: .thirties
      case ..<50: .forties
      case ..<60: .fifties
      case ..<70: .sixties
      default: .old
      }
  }

  public var chinese: String {
    switch self {
    case .underAge: "未成年"
    case .young: "不到20岁"
    case .twenties: "20余岁"
    case .thirties: "30余岁"
    case .forties: "40余岁"
    case .fifties: "50余岁"
    case .sixties: "60余岁"
    case .old: "70岁以上"
    }
  }

  public var english: String {
    switch self {
    case .underAge: "under age"
    case .young: "not yet twenty"
    case .twenties: "in the twenties"
    case .thirties: "in the thirties"
    case .forties: "in the forties"
    case .fifties: "in the fifties"
    case .sixties: "in the sixties"
    case .old: "of seventy or more"
    }
  }
}
