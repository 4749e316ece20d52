import Domain

/// How calls of each kind reach the desk.
enum Sources {
  static func by(_ kind: CallKind) -> Weighted<CallSource> {
    switch kind {
    case .consultation, .notFraud, .invalid: asking
    case .tip: telling
    case .attempt: seenThrough
    case .inProgress, .loss: reporting
    case .dissuasion: warning
    case .followUp: callingBack
    }
  }

  private static let asking: Weighted<CallSource> = [
    .hotlineIn: 58, .emergency110: 27, .walkIn: 6, .station: 5, .bank: 4,
  ]
  private static let telling: Weighted<CallSource> = [
    .hotlineIn: 55, .emergency110: 33, .telecomOperator: 4, .bank: 4, .station: 4,
  ]
  private static let seenThrough: Weighted<CallSource> = [
    .hotlineIn: 40, .emergency110: 35, .bank: 20, .station: 5,
  ]
  private static let reporting: Weighted<CallSource> = [
    .emergency110: 62, .station: 18, .hotlineIn: 12, .walkIn: 8,
  ]
  private static let warning: Weighted<CallSource> = [
    .hotlineOut: 52, .warning12381: 18, .bank: 18, .telecomOperator: 5, .hotlineIn: 7,
  ]
  private static let callingBack: Weighted<CallSource> = [.hotlineOut: 1]
}
