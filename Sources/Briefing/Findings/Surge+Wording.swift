import Domain
import Surveillance

extension Surge {
  /// The highest count that is no alarm.
  var usualMost: String {
    guard upper.isFinite, upper < 1e12 else { return "—" }
    return String(min(Int(upper.rounded(.down)), isReported ? observed - 1 : Int.max))
  }

  /// `EARS C2`, `Farrington 法，5年`.
  var methodName: String {
    switch method {
    case .c1: "EARS C1"
    case .c2: "EARS C2"
    case .c3: "EARS C3"
    case .farrington:
      say("Farrington 法，\(years ?? 0)年", "Farrington, \(years ?? 0) years")
    }
  }
}
