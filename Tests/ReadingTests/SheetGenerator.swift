import Domain
import JSON

/// Invents sheets: any choice of keys, each with a value the contract allows.
struct SheetGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func sheet() -> JSONValue {
    var sheet = JSONObject()
    sheet["kind"] = code(CallKind.self)
    some { $0["id"] = .string("01930f3c-8a4e-7c3a-9b1d-\(100_000_000_000 + $1.number(899))") }(
      &sheet, &self)
    some { $0["source"] = $1.code(CallSource.self) }(&sheet, &self)
    some { $0["received_at"] = $1.time() }(&sheet, &self)
    some { $0["caller"] = $1.caller() }(&sheet, &self)
    some { $0["victim"] = $1.victim() }(&sheet, &self)
    some { $0["narrative"] = $1.words() }(&sheet, &self)
    some { $0["tactic"] = .string("T\((1 + $1.number(13)).twoDigits)") }(&sheet, &self)
    some { $0["identifiers"] = $1.list { $0.mention() } }(&sheet, &self)
    some { $0["money"] = $1.list { $0.entry() } }(&sheet, &self)
    some { $0["elements"] = $1.elements() }(&sheet, &self)
    some { $0["dissuasion"] = ["channel": $1.code(DissuasionChannel.self)] }(&sheet, &self)
    return .object(sheet)
  }

  private func some(
    _ change: @escaping (inout JSONObject, inout SheetGenerator) -> Void
  ) -> (inout JSONObject, inout SheetGenerator) -> Void {
    { object, generator in if generator.number(2) == 0 { change(&object, &generator) } }
  }

  private mutating func caller() -> JSONValue {
    ["phone": .string(number()), "name": words(), "relation": code(Relation.self)]
  }

  private mutating func victim() -> JSONValue {
    [
      "name": words(), "age": .integer(number(131)), "sex": code(Sex.self),
      "id_number": .string(number()), "division": "110102", "warned": .bool(number(2) == 0),
    ]
  }

  private mutating func elements() -> JSONValue {
    ["way_in": words(), "phrases": list { $0.words() }, "links": list { $0.words() }]
  }

  private mutating func mention() -> JSONValue {
    var mention: JSONObject = ["text": .string(number()), "holder": words()]
    if number(2) == 0 { mention["kind"] = code(IdentifierKind.self) }
    if number(2) == 0 { mention["role"] = code(IdentifierRole.self) }
    return .object(mention)
  }

  private mutating func entry() -> JSONValue {
    let amounts: [JSONValue] = ["5万", "近3万元", "0", "50000.00", "一万二", "13800138000.00", "5块8"]
    var entry: JSONObject = ["kind": code(MoneyKind.self), "amount": pick(amounts), "at": time()]
    if number(2) == 0 { entry["channel"] = code(MoneyChannel.self) }
    if number(2) == 0 { entry["to"] = .string(number()) }
    if number(2) == 0 { entry["from"] = .string(number()) }
    return .object(entry)
  }

  private mutating func number() -> String {
    pick([
      "13800138000", "6222 0202 0011 2345 679", "６２１７０００１", "尾号1234", "6222****5679", "96110",
      "a1@example.com", "http://example.com/1", "110102196501010022", "010-66668888", "甲 1",
      "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8", "00861391234567", "123456789012", "wxid_abc123def",
    ])
  }

  private mutating func words() -> JSONValue {
    pick(["冒充公检法", "刷单", "Ａ１，：", "\"\\/", "李甲", "a b", "理赔 客服 😀"])
  }

  private mutating func time() -> JSONValue {
    .string(Instant(microseconds: 1_794_276_300_000_000 - number(1_000_000_000)).text)
  }

  private mutating func list(_ element: (inout SheetGenerator) -> JSONValue) -> JSONValue {
    .array((0..<number(4)).map { _ in element(&self) })
  }

  private mutating func code<Term: Named>(_: Term.Type) -> JSONValue {
    .string(pick(Array(Term.allCases)).rawValue)
  }

  private mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(choices.count)]
  }

  /// A number from 0 to below `bound`; the same for the same seed.
  private mutating func number(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
