import Domain

/// What became of a ring in a build.
enum RingEvent: String, Named {
  case born, grown, shrunk, merged, split, ended

  var chinese: String {
    switch self {
    case .born: "发现"
    case .grown: "扩大"
    case .shrunk: "缩小"
    case .merged: "并入"
    case .split: "分出"
    case .ended: "不再成立"
    }
  }

  var english: String {
    switch self {
    case .born: "found"
    case .grown: "grew"
    case .shrunk: "shrank"
    case .merged: "became part of"
    case .split: "split from"
    case .ended: "ended"
    }
  }
}
