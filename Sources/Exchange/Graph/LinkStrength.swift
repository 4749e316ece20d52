import Domain

/// How much it bears that two identifiers were named together.
enum LinkStrength: String, Named {
  case strong
  case fair
  case weak

  /// - Parameters:
  ///   - cases: Cases that name both.
  ///   - isOfHub: Whether one of the two is a hub, which cases share that have nothing in common.
  init(cases: Int, isOfHub: Bool) {
    self = isOfHub || cases < 2 ? .weak : cases < 4 ? .fair : .strong
  }

  var chinese: String {
    switch self {
    case .strong: "强"
    case .fair: "中"
    case .weak: "弱"
    }
  }

  var english: String { rawValue }

  /// From 0 to 100, as STIX and link charts state it.
  var confidence: Int {
    switch self {
    case .strong: 85
    case .fair: 50
    case .weak: 15
    }
  }
}
