import Domain
import JSON
import Surveillance

/// Judgements as they are printed.
enum SurgeListing {
  /// Rows under columns, figures rounded for people alone.
  static func listing(of judgements: [Judgement]) -> Listing {
    var listing = Listing([
      .text("date", say("日期", "date")), .number("observed", say("实际", "observed")),
      .number("expected", say("预期", "expected")), .number("upper", say("上限", "upper")),
      .text("alarm", say("警报", "alarm")), .number("p", say("概率", "chance")),
    ])
    for judgement in judgements {
      listing.append([
        .day(judgement.day), .optional(judgement.observed) { .integer($0) },
        .optional(judgement.expected) { figure($0, decimals: 2) },
        .optional(judgement.upper) { figure($0, decimals: 2) },
        .optional(judgement.alarm) { .flag($0) },
        .optional(judgement.p) { figure($0, decimals: 4) },
      ])
    }
    return listing
  }

  /// One object for each judgement.
  static func objects(of judgements: [Judgement]) -> [JSONValue] {
    let listing = listing(of: judgements)
    return listing.rows.map { row in
      .object(JSONObject(zip(listing.columns, row).map { (key: $0.key, value: $1.json) }))
    }
  }

  /// A figure for people, below the least that the decimals tell as such.
  private static func figure(_ value: Double, decimals: Int) -> Listing.Cell {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    guard let scaled = Int(exactly: (value * Double(scale)).rounded()), scaled >= 0 else {
      return .document(.real(value), name: value.description)
    }
    let isTiny = scaled == 0 && value > 0
    let (whole, part) = max(scaled, isTiny ? 1 : 0).quotientAndRemainder(dividingBy: scale)
    let name = "\(isTiny ? "<" : "")\(whole).\(part.padded(decimals))"
    return .document(.real(value), name: name)
  }
}
