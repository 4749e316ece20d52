import Briefing
import Domain
import JSON

/// What was found of a file that claims to be a briefing.
enum BriefingVerdict {
  /// It bears no seal.
  case unsealed
  /// The case log has no such briefing, or none that the person may see.
  case unknown(BriefingSeal)
  /// It is what was issued; the newest revision there is of it.
  case genuine(BriefingSeal, newest: Int)
  /// It was made by a program that lays files out otherwise, and cannot be compared.
  case laidOutOtherwise(BriefingSeal, newest: Int)
  /// It is not; where it differs.
  case altered(BriefingSeal, newest: Int, [String])

  var status: ExitStatus {
    switch self {
    case .genuine: .done
    case .unsealed, .unknown, .laidOutOtherwise: .nothingFound
    case .altered: .badInput
    }
  }

  /// In words.
  var message: String {
    switch self {
    case .unsealed:
      say("无从查证：没有通报标识", "unknown: it bears no seal of a briefing")
    case .unknown(let seal):
      say(
        "无从查证：本系统没有单位 \(seal.unit) 的此期，或您无权查看：\(seal.issue.number)",
        "unknown: no No. \(seal.issue.number) of unit \(seal.unit) here, or not for you to see")
    case .genuine(let seal, let newest): Self.name(seal) + say("，真实", ": genuine") + later(newest)
    case .laidOutOtherwise(let seal, let newest):
      Self.name(seal)
        + say(
          "，无从查证：文件按第\(seal.layout)版版式制作，本程序为第\(BriefingSeal.layoutNow)版，请用 desk briefing show 重新导出比对",
          ": cannot be checked, for it is of layout \(seal.layout) and this program makes "
            + "\(BriefingSeal.layoutNow); export it anew by desk briefing show and compare")
        + later(newest)
    case .altered(let seal, let newest, let places):
      Self.name(seal) + say("，被改动", ": altered") + later(newest)
        + (places.isEmpty ? "" : say("：", ": ") + places.joined(separator: say("；", "; ")))
    }
  }

  /// For programs.
  func json(file: String) -> JSONValue {
    var answer: JSONValue = ["file": .string(file), "result": .string(code)]
    guard let seal else { return answer }
    answer["unit"] = .string(seal.unit)
    answer["number"] = .string(seal.issue.number)
    answer["revision"] = .integer(seal.issue.revision)
    if let newest { answer["newest"] = .integer(newest) }
    if case .altered(_, _, let places) = self {
      answer["differs"] = .array(places.map { .string($0) })
    }
    return answer
  }

  private var code: String {
    switch self {
    case .unsealed, .unknown: "unknown"
    case .laidOutOtherwise: "other_layout"
    case .genuine(let seal, let newest):
      newest > seal.issue.revision ? "superseded" : "genuine"
    case .altered: "altered"
    }
  }

  private var seal: BriefingSeal? {
    switch self {
    case .unsealed: nil
    case .unknown(let seal), .genuine(let seal, _), .laidOutOtherwise(let seal, _),
      .altered(let seal, _, _):
      seal
    }
  }

  private var newest: Int? {
    switch self {
    case .unsealed, .unknown: nil
    case .genuine(_, let newest), .laidOutOtherwise(_, let newest), .altered(_, let newest, _):
      newest
    }
  }

  private func later(_ newest: Int) -> String {
    guard let seal, newest > seal.issue.revision else { return "" }
    return say("，已被第\(newest)版取代", ", superseded by revision \(newest)")
  }

  private static func name(_ seal: BriefingSeal) -> String {
    say(
      "第\(seal.issue.number)期第\(seal.issue.revision)版",
      "No. \(seal.issue.number), revision \(seal.issue.revision)")
  }
}
