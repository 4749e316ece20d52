import Domain
import JSON

extension Briefing {
  func tacticJSON(_ row: TacticRow) -> JSONValue {
    let share = row.share
    return [
      "code": share.code.map { .string($0) } ?? .null,
      "name": .string(share.chinese ?? share.code ?? ""),
      "name_en": .string(share.english ?? share.code ?? ""),
      "cases": .integer(share.cases),
      "previous": .integer(row.previous),
      "share": row.ofCases.json,
      "with_loss": share.withLoss.map { .integer($0) } ?? .null,
      "loss": .string(share.loss.yuan),
      "loss_share": row.ofLoss.json,
      "mean_loss": share.meanLoss.map { .string($0.yuan) } ?? .null,
      "rank_by_count": .integer(row.rankByCount),
      "rank_by_loss": .integer(row.rankByLoss),
      "rank_by_mean_loss": row.rankByMeanLoss.map { .integer($0) } ?? .null,
      "sex": share.victims.map { Self.sexes($0.sex) } ?? .null,
      "age": share.victims.map {
        Self.ages($0.ages, unknown: $0.ageUnknown, bands: figures.cases.ageBands)
      } ?? .null,
    ]
  }

  var wayInJSON: JSONValue {
    .array(
      wayInRows.map { share in
        [
          "code": .string(share.code ?? Figures.unknown),
          "name": .string(share.code == nil ? "不详" : share.chinese ?? share.code ?? ""),
          "cases": .integer(share.cases), "with_loss": .integer(share.withLoss ?? 0),
          "loss": .string(share.loss.yuan),
        ]
      })
  }

  var channelsJSON: JSONValue {
    .array(
      channelRows.map { channel in
        [
          "code": .string(channel.code ?? Figures.unknown),
          "name": .string(
            channel.code.map { MoneyChannel(rawValue: $0)?.chinese ?? $0 } ?? "不详"),
          "payments": .integer(channel.payments), "amount": .string(channel.sum.fen.yuan),
          "approximate": .bool(channel.sum.isApproximate),
        ]
      })
  }

  static func sexes(_ counts: [String: Int]) -> JSONValue {
    Self.counts(counts, keys: Sex.allCases.map(\.rawValue) + [Figures.unknown])
  }

  static func ages(_ counts: [Int], unknown: Int, bands: [String]) -> JSONValue {
    let ages = zip(bands, counts).map { ($0, $1) } + [(Figures.unknown, unknown)]
    return .object(JSONObject(ages.map { (key: $0.0, value: .integer($0.1)) }))
  }
}
