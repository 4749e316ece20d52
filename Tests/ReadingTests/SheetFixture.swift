import Domain
import JSON
import Reading

/// Invented sheets, and the moment they are read at.
enum SheetFixture {
  static let now = Instant(microseconds: 1_794_276_300_000_000)  // 2026-11-10T10:05:00+08:00

  /// Reads a sheet written as JSON.
  static func read(_ json: String) -> SheetReading {
    SheetReader(now: now).read(bytes: Array(json.utf8))
  }

  /// Every key of the contract.
  static let whole = """
    {"id": "01930f3c-8a4e-7c3a-9b1d-2f6e5a4b3c2d", "received_at": "2026-11-10T10:01:00+08:00",
     "kind": "loss", "source": "110", "case": "81100000426",
     "caller": {"phone": "13912345678", "name": "李甲", "relation": "self"},
     "victim": {"name": "李甲", "sex": "female", "age": 61, "education": "高中",
       "occupation": "退休", "id_number": "110102196501010022", "phone": "13912345678",
       "division": "110102", "repeat": false, "warned": true},
     "narrative": "来电自称公检法，\\n要求转到安全账户", "tactic": "T08",
     "elements": {"way_in": "phone", "tools": ["phone", "meeting_app"],
       "claimed_identity": "北京市公安局", "pretext": "涉嫌洗钱", "phrases": ["资金清查，保密"],
       "screen_sharing": false, "remote_control": true, "ai": false,
       "links": ["http://example.com/a"], "apps": ["会议"]},
     "identifiers": [{"text": "6222 0202 0011 2345 679", "kind": "bank_card", "role": "payee",
       "holder": "王乙", "bank": "工商银行", "level": 1}],
     "money": [{"kind": "paid", "amount": "5万", "at": "2026-11-10T09:30:00+08:00",
       "channel": "counter", "settlement": "instant", "from": "6217000010098765434",
       "to": "6222020200112345679"}],
     "dissuasion": {"channel": "phone", "level": "high", "reached": "reached",
       "result": "paid_anyway"}, "note": "已交班"}
    """
}
