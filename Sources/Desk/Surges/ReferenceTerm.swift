import ArgumentParser
import Surveillance

/// How the same time of an earlier year is found, as it is typed.
enum ReferenceTerm: String, CaseIterable, ExpressibleByArgument {
  case calendar
  case place

  var reference: Farrington.Reference {
    switch self {
    case .calendar: .calendar
    case .place: .place
    }
  }
}
