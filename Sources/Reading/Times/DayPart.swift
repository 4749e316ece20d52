/// A part of the day as people name it.
enum DayPart {
  case night
  case morning
  case forenoon
  case noon
  case afternoon
  case dusk
  case evening

  /// The hour at which it commonly starts.
  var start: Int {
    switch self {
    case .night: 0
    case .morning: 6
    case .forenoon: 8
    case .noon: 12
    case .afternoon: 14
    case .dusk: 18
    case .evening: 20
    }
  }

  /// The words for it, longer ones first.
  static let words = WordSet<DayPart>([
    ("凌晨", .night), ("半夜", .night), ("午夜", .night), ("清晨", .morning), ("早晨", .morning),
    ("早上", .morning), ("上午", .forenoon), ("中午", .noon), ("下午", .afternoon), ("午后", .afternoon),
    ("傍晚", .dusk), ("下班后", .dusk), ("晚上", .evening), ("夜里", .evening), ("夜间", .evening),
    ("晚间", .evening),
    ("早", .morning), ("晚", .evening), ("夜", .evening),
  ])
}
