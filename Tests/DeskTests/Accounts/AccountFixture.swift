import Domain
import JSON

/// Invented dossiers, as `desk account show --json` prints them.
enum AccountFixture {
  static let now = Instant(day: CalendarDay(number: 20_767), hour: 12)

  /// A card that was paid 20 minutes ago, that stands beside a hub.
  static let card: JSONValue = [
    "identifier": "6214833508984682", "kind": "bank_card", "issuer": "招商银行", "official": false,
    "masked": false, "valid": true, "bin": "621483", "card_type": "debit", "networks": ["银联"],
    "also": ["alipay"], "calls": 9, "cases": 3, "own_calls": 8, "at_least": false,
    "first_seen": "2026-11-01T11:05:00+08:00", "last_seen": "2026-11-10T11:45:00+08:00",
    "last_paid_at": "2026-11-10T11:40:00+08:00", "stop_minutes": 30, "levels": [1],
    "holders": [["name": "王乙", "calls": 6], ["name": "赵丙", "calls": 1]],
    "banks": [["name": "招行", "calls": 7]],
    "tactics": [["code": "T08", "calls": 8], ["code": "T13", "calls": 1]],
    "desks": [["unit": "110102", "calls": 8], ["unit": "310000", "calls": 1]],
    "money": [
      "paid": ["amount": "111500.00", "entries": 4],
      "stopped": ["amount": "17266.66", "entries": 1],
    ],
    "series": [
      "step": "day",
      "points": [
        ["from": "2026-11-07", "calls": 1, "paid": "0.00"],
        ["from": "2026-11-08", "calls": 0, "paid": "500.00"],
        ["from": "2026-11-09", "calls": 3, "paid": "11000.00"],
        ["from": "2026-11-10", "calls": 5, "paid": "100000.00"],
      ],
    ],
    "together": [
      [
        "identifier": "16500611609", "kind": "phone", "cases": 3, "calls": 80, "hub": true,
        "last_together": "2026-11-10T10:00:00+08:00",
      ],
      [
        "identifier": "6217000000001234", "kind": "bank_card", "cases": 1, "calls": 2, "hub": false,
        "last_together": "2026-11-09T10:00:00+08:00",
      ],
    ],
    "elements": ["links": [["text": "https://example.com/a", "calls": 2]]],
    "half_heard": [["identifier": "*4682", "calls": 2]],
    "seen_in": [
      [
        "call": "295-0747-4822", "case": "838-1276-6067", "kind": "loss", "tactic": "T08",
        "received_at": "2026-11-10T11:45:00+08:00", "paid": "100000.00",
      ],
      [
        "call": "227-1960-3841", "case": .null, "kind": "tip", "tactic": "T08",
        "received_at": "2026-11-09T10:00:00+08:00", "paid": "0.00",
      ],
    ],
    "stop": .null, "lead": .null, "ring": .null,
  ]

  static let official: JSONValue = [
    "identifier": "96110", "kind": "phone", "issuer": "反诈专线", "official": true, "masked": false,
    "valid": true, "networks": [], "calls": 12, "cases": 2, "at_least": false,
    "affixed": [["identifier": "0096110", "calls": 4], ["identifier": "961101", "calls": 1]],
  ]
}
