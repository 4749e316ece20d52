import Documents
import Domain

/// A section of a briefing, in the order of the official form.
enum BriefingPart: String, Named {
  case overview
  case tactics
  case divisions
  case victims
  case ways
  case dissuasion
  case accounts
  case findings
  case advice
  case summary

  var chinese: String {
    switch self {
    case .overview: "总体情况"
    case .tactics: "手法分布"
    case .divisions: "区划分布"
    case .victims: "事主情况"
    case .ways: "引流方式与转账渠道"
    case .dissuasion: "劝阻与止付"
    case .accounts: "涉案账户与团伙"
    case .findings: "异动与预警"
    case .advice: "防范提示"
    case .summary: "小结"
    }
  }

  var english: String {
    switch self {
    case .overview: "Overview"
    case .tactics: "Tactics"
    case .divisions: "Divisions"
    case .victims: "Victims"
    case .ways: "Ways in and channels"
    case .dissuasion: "Dissuasion and stops"
    case .accounts: "Accounts and rings"
    case .findings: "Changes and warnings"
    case .advice: "Advice"
    case .summary: "In short"
    }
  }

  /// `三、区划分布`, `3. Divisions`.
  func heading(at place: Int) -> String {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    let numeral = numerals.indices.contains(place) ? numerals[place] : String(place + 1)
    return say("\(numeral)、\(chinese)", "\(place + 1). \(english)")
  }
}

extension Briefing {
  func blocks(of part: BriefingPart) -> [Document.Block] {
    switch part {
    case .overview: overview
    case .tactics: tacticBlocks
    case .divisions: divisionBlocks
    case .victims: victimBlocks
    case .ways: wayBlocks
    case .dissuasion: dissuasionBlocks
    case .accounts: accountBlocks
    case .findings: findingBlocks
    case .advice: typicalBlocks + adviceBlocks
    case .summary: summaryBlocks
    }
  }
}
