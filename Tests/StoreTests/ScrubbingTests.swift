import Domain
import JSON
import Postgres
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `Free text` {
  @Test func `is shown without the numbers and names of caller and victim`() throws {
    let officer = try Person()
    let call = try officer.record(.loss) { sheet in
      sheet.caller = .init(phone: "13900007755", name: "赵测试")
      sheet.narrative =
        "我叫赵测试，13900007755，11010119900307721X，从6228 4800 0000 0000 017转到622200088，3168元"
      sheet.note = "13711112222"
      sheet.elements.phrases = ["13733334444"]
      sheet.add(.paid, 100, to: .card(88))
    }.call
    let text = try #require(try officer.shown(call)).text
    let secrets = [
      "赵测试", "13900007755", "19900307721", "4800 0000", "13711112222", "13733334444",
    ]
    for secret in secrets { #expect(!text.contains(secret), "\(secret)") }
    let narrative = try officer.shown(call)?["narrative"]?.asString ?? ""
    #expect(narrative.contains("622200088") && narrative.contains("3168"))
    let listed = try officer.ask("select narrative from api.list_calls('{}', 1)")
    #expect(listed?.contains("13900007755") == false)
    let whole = try officer.shown(call, unmasking: "test")?["narrative"]?.asString
    #expect(whole?.contains("13900007755") == true)
  }

  @Test func `is shown without them in full width, too`() throws {
    let officer = try Person()
    let call = try officer.record(.loss) { sheet in
      sheet.narrative = "号码１３９　００００－７７５５，转到６２２２０００８８"
      sheet.add(.paid, 100, to: .card(88))
    }.call
    let narrative = try officer.shown(call)?["narrative"]?.asString ?? ""
    #expect(!narrative.contains("００００－７７５５") && narrative.contains("６２２２０００８８"))
  }
}
