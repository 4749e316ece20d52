import Domain
import Reading
import Testing

struct `A stop-payment` {
  @Test(
    arguments: [
      (#"{"kind": "consultation"}"#, []),
      (#"{"kind": "loss"}"#, ["money"]),
      (
        #"{"kind": "loss", "money": [{"kind": "paid", "amount": "5万"}]}"#,
        [
          "money[0].at", "money[0].channel", "money[0].from", "money[0].to", "victim.name",
          "victim.phone", "victim.id_number",
        ]
      ),
      (
        #"{"kind": "loss", "money": [{"kind": "paid", "amount": "5万", "channel": "cash"}]}"#,
        ["money[0].at"]
      ),
      (
        #"{"kind": "loss", "money": [{"kind": "paid", "amount": "5万", "channel": "cash", "#
          + #""at": "2026-11-09"}]}"#,
        ["money[0].at"]
      ),
      (
        #"{"kind": "loss", "money": [{"kind": "paid", "amount": "5万", "channel": "cash", "#
          + #""at": "2026-11-09T00:00:00"}]}"#, []
      ),
      (#"{"kind": "attempt", "money": [{"kind": "demanded", "amount": "5万"}]}"#, []),
      (
        #"{"kind": "loss", "caller": {"relation": "self", "name": "甲", "phone": "13912345678"}, "#
          + #""victim": {"id_number": "110102196501010022"}, "identifiers": "#
          + #"[{"text": "6222020200112345679"}], "money": [{"kind": "paid", "amount": "5万", "#
          + #""at": "2026-11-10T09:30:00", "channel": "counter", "from": "6217000010098765434", "#
          + #""to": "6222020200112345679"}, {"kind": "paid", "amount": "1万", "#
          + #""at": "2026-11-10T09:30:00", "channel": "counter", "from": "6217000010098765434", "#
          + #""to": "6222020200223456712"}]}"#,
        ["identifiers[0].holder", "identifiers"]
      ),
    ] as [(String, [String])])
  func `shows what is still to be asked`(json: String, keys: [String]) throws {
    let sheet = try #require(SheetFixture.read(json).sheet)
    #expect(StopPayment.missing(in: sheet) == keys)
  }
}
