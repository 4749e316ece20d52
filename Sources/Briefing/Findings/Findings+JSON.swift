import Domain
import JSON
import Surveillance

extension Findings {
  /// Whole, so that a frozen briefing is composed again from it.
  var json: JSONValue {
    [
      "begins": begins.json,
      "cases_min": .integer(rule.casesMin), "false_percent": .integer(rule.falsePercent),
      "new_days": .integer(rule.newDays),
      "list": .array(list.map(\.json)), "new": .array(new.map(\.json)),
      "phrases": .array(phrases.map(\.json)), "trend": trend.json,
      "scheme": scheme?.json ?? .null,
    ]
  }

  /// The surges alone, as the briefing's readers know them.
  var surgesJSON: JSONValue {
    .array(
      surges.compactMap { finding in
        guard let surge = finding.surge else { return nil }
        var row: JSONObject = [
          "tactic": finding.axis == .tactic ? finding.code.json : .null,
          "axis": .string(finding.axis.rawValue), "code": finding.code.json,
        ]
        for member in surge.members { row[member.key] = member.value }
        return .object(row)
      })
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    var bases = JSONObject()
    for change in changes {
      bases[change.basis.rawValue] =
        change.base.map { ["cases": .integer($0.numerator), "parts": .integer($0.denominator)] }
        ?? .null
    }
    return [
      "axis": .string(axis.rawValue), "code": code.json, "name": .string(chinese),
      "name_en": .string(english), "observed": .integer(observed), "bases": .object(bases),
      "surge": surge.map { .object($0.members) } ?? .null,
    ]
  }
}

extension Surge {
  fileprivate var members: JSONObject {
    [
      "observed": .integer(observed), "expected": .real(expected), "upper": .real(upper),
      "p": .real(p), "method": .string(method.rawValue),
      "years": years.map { .integer($0) } ?? .null, "day": .string(day.text),
      "false_share": .real(falseShare), "reported": .bool(isReported),
    ]
  }
}

extension NewTactic {
  fileprivate var json: JSONValue {
    [
      "code": .string(code), "name": .string(chinese), "name_en": .string(english),
      "cases": .integer(cases), "last": last.json,
    ]
  }
}

extension RisenPhrase {
  fileprivate var json: JSONValue {
    [
      "text": .string(text), "observed": .integer(observed), "expected": .real(expected),
      "p": .real(p),
    ]
  }
}

extension FindingTrend {
  fileprivate var json: JSONValue {
    [
      "from": (times.first).json, "step_days": .integer(stepDays),
      "lines": .array(
        lines.map { line in
          [
            "code": line.code.json, "name": .string(line.chinese), "name_en": .string(line.english),
            "cases": .array(line.counts.map { $0.map { .integer($0) } ?? .null }),
            "surges": .array(line.surges.sorted().map { .integer($0) }),
          ]
        }),
    ]
  }
}

extension String? {
  fileprivate var json: JSONValue { map { .string($0) } ?? .null }
}

extension CalendarDay? {
  fileprivate var json: JSONValue { map { .string($0.text) } ?? .null }
}
