import Domain
import Leads

extension Likeness {
  /// Why a number may be the one that was asked for.
  var words: String {
    switch self {
    case .same: say("即所查号码", "the very number")
    case .slip(let slip): slip.words
    case .fits(isSameLength: true): say("已知数字相符", "the known digits fit")
    case .fits(isSameLength: false):
      say("已知数字相符，位数不同", "the known digits fit, more or fewer hidden")
    case .halfHeard: say("登记时号码不全，可能是它", "recorded half heard, may be it")
    case .begins: say("开头相同", "begins so")
    case .ends: say("尾号相同", "ends so")
    }
  }
}

extension NumberSlip {
  fileprivate var words: String {
    switch kind {
    case .wrong: say("第\(place)位不同", "digit \(place) differs")
    case .missing: say("少输第\(place)位", "digit \(place) was left out")
    case .extra: say("多输第\(place)位", "digit \(place) is one too many")
    case .swapped: say("第\(place)、\(place + 1)位颠倒", "digits \(place) and \(place + 1) swapped")
    }
  }
}

extension Candidate {
  /// The number with the digits in brackets that differ from what was typed; typed so, it is
  /// understood.
  var marked: String {
    guard case .slip(let slip) = likeness else { return identifier }
    let length = slip.kind == .swapped ? 2 : slip.kind == .extra ? 0 : 1
    guard length > 0 else { return identifier }
    let start = identifier.index(identifier.startIndex, offsetBy: slip.place - 1)
    let end = identifier.index(start, offsetBy: length)
    return "\(identifier[..<start])(\(identifier[start..<end]))\(identifier[end...])"
  }
}
