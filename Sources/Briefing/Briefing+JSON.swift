public import JSON
import Deidentification
import Domain

extension Briefing {
  /// The briefing for machines; keys, codes and Chinese names do not change with the language.
  public var json: JSONValue {
    [
      "kind": .string(period.kind.rawValue),
      "date": .string(period.last.text),
      "from": .string(period.from.text),
      "to": .string(period.to.text),
      "number": issue.map { .string($0.number) } ?? .null,
      "revision": issue.map { .integer($0.revision) } ?? .null,
      "preview": .bool(issue == nil),
      "unit": [
        "code": .string(unit.code), "name": .string(unit.name), "region": .bool(unit.isRegion),
      ],
      "calls": callsJSON,
      "cases": casesJSON,
      "money": moneyJSON,
      "tactics": .array(tacticRows.map { tacticJSON($0) }),
      "divisions": .array(divisionRows.map { Self.json($0.share, previous: $0.previous) }),
      "way_in": wayInJSON,
      "channels": channelsJSON,
      "victims": victimsJSON,
      "loss_bands": lossBandsJSON,
      "dissuasion": dissuasionJSON,
      "accounts": accountsJSON,
      "rings": notices?.ringsJSON ?? [],
      "reminders": notices?.remindersJSON ?? .null,
      "typical_case": typical?.json ?? .null,
      "surges": findings?.surgesJSON ?? [],
      "findings": findings?.json ?? .null,
      "published": published?.json ?? .null,
      "checks": .array(checks.map(\.json)),
      "corrections": .array(corrections.map(\.json)),
    ]
  }

  private var callsJSON: JSONValue {
    [
      "total": .integer(figures.calls.total),
      "previous": .integer(before.calls.total),
      "by_kind": Self.counts(figures.calls.byKind, keys: CallKind.allCases.map(\.rawValue)),
      "by_source": Self.counts(
        figures.calls.bySource, keys: CallSource.allCases.map(\.rawValue) + [Figures.unknown]),
      "by_hour": .array(figures.calls.byHour.map { .integer($0) }),
      "by_weekday_hour": .array(
        figures.calls.byWeekdayHour.map { hours in .array(hours.map { .integer($0) }) }),
    ]
  }

  private var casesJSON: JSONValue {
    [
      "total": .integer(figures.cases.total),
      "previous": .integer(before.cases.total),
      "with_loss": .integer(figures.cases.withLoss),
      "with_loss_previous": .integer(before.cases.withLoss),
      "loss": .string(figures.cases.loss.yuan),
    ]
  }

  private var lossBandsJSON: JSONValue {
    let bounds = figures.cases.lossBounds
    return .array(
      figures.cases.lossBands.enumerated().map { index, cases in
        [
          "from": .string((index == 0 ? .zero : bounds[index - 1]).yuan),
          "to": index < bounds.count ? .string(bounds[index].yuan) : .null,
          "cases": .integer(cases),
        ]
      })
  }

  private var victimsJSON: JSONValue {
    let cases = figures.cases
    return [
      "sex": Self.sexes(cases.sex),
      "age": Self.ages(cases.ages, unknown: cases.ageUnknown, bands: cases.ageBands),
      "occupation": .object(
        JSONObject(cases.occupationRows.map { (key: $0.name, value: .integer($0.cases)) })),
    ]
  }

  private var dissuasionJSON: JSONValue {
    func cases(_ results: DissuasionResult...) -> JSONValue {
      .integer(results.map { dissuaded($0, in: figures) }.sum)
    }
    return [
      "attempts": .integer(figures.dissuasion.attempts),
      "previous": .integer(before.dissuasion.attempts),
      "cases": .integer(figures.dissuasion.cases),
      "persuaded": .integer(persuaded),
      "paid_anyway": cases(.paidAnyway),
      "unreachable": cases(.unreachable),
      "open": cases(.open),
      "refused": cases(.refused),
      "false_alarm": cases(.falseAlarm),
      "success_rate": successRate.json,
    ]
  }

  private var accountsJSON: JSONValue {
    let accounts = figures.accounts
    return [
      "mentioned": .integer(accounts.mentioned),
      "previous": .integer(before.accounts.mentioned),
      "new": .integer(accounts.new),
      "stopped": .integer(accounts.stopped),
      "frozen": .integer(accounts.frozen),
      "top": .array(
        accounts.top.map { account in
          [
            "identifier": .string(account.identifier), "kind": .string(account.kind),
            "cases": .integer(account.cases), "calls": .integer(account.calls),
            "amount": .string(account.amount.yuan),
          ]
        }),
    ]
  }

  private static func json(_ share: Figures.Share, previous: Int) -> JSONValue {
    [
      "code": share.code.map { .string($0) } ?? .null,
      "name": .string(share.chinese ?? share.code ?? "不详"),
      "cases": .integer(share.cases),
      "previous": .integer(previous),
      "with_loss": share.withLoss.map { .integer($0) } ?? .null,
      "loss": .string(share.loss.yuan),
      "mean_loss": share.meanLoss.map { .string($0.yuan) } ?? .null,
      "population": share.population.map { .integer($0) } ?? .null,
      "per_10000": share.perTenThousand.json,
    ]
  }

  /// The keys in their order, zero where there is none, then what else there is.
  static func counts(_ counts: [String: Int], keys: [String]) -> JSONValue {
    let others = counts.keys.filter { !keys.contains($0) }.sorted()
    return .object(
      JSONObject((keys + others).map { (key: $0, value: .integer(counts[$0] ?? 0)) }))
  }
}

extension Correction {
  fileprivate var json: JSONValue {
    [
      "figure": .string(figure), "was": was.map { .string($0) } ?? .null,
      "now": now.map { .string($0) } ?? .null,
    ]
  }
}

extension Ratio? {
  /// A number; over zero `null`.
  var json: JSONValue { map { .real($0.value) } ?? .null }
}
