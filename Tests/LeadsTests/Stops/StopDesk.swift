import Domain
import JSON
import Leads
import Postgres
import Store
import Support

/// A desk that asks for stops, in the database of the running test.
final class StopDesk {
  let desk: Desk
  var session: Session { desk.session }
  var stops: Stops { Stops(session) }
  var freezes: Freezes { Freezes(session) }

  init(unit: String = "110102") throws { desk = try Desk(unit: unit) }

  /// Records a loss of 50,000 yuan that tells all a request needs.
  @discardableResult
  func loss(
    to tail: Int, at time: String = "2026-11-10T10:00:00+08:00",
    _ write: (inout CallSheet) -> Void = { _ in }
  ) throws -> Recorded {
    try desk.record(.loss, at: time) { sheet in
      sheet.caller = .init(phone: "13900000041", name: "李某人", relation: .oneself)
      sheet.victim.idNumber = "110102196501010022"
      sheet.narrative = "自称公安局，要求转到安全账户"
      sheet.name(.card(tail), holder: "王虚构", bank: "中国工商银行")
      sheet.name(.card(tail + 500_000), .payer, bank: "中国建设银行")
      sheet.add(.paid, 50_000, from: .card(tail + 500_000), to: .card(tail))
      sheet.money[0].at = Instant("2026-11-10T09:50:00+08:00")
      sheet.money[0].channel = .mobileBank
      write(&sheet)
    }
  }

  func request(
    _ tail: Int, of fraudCase: Recorded? = nil, _ write: (inout StopFields) -> Void = { _ in }
  ) throws -> JSONValue {
    var fields = StopFields()
    write(&fields)
    let number = fraudCase?.caseNumber.flatMap { Number($0, of: .fraudCase) }
    return try stops.request(Identifier.card(tail).canonical, of: number, fields) ?? .null
  }

  /// A request that is with the bank since ten past ten.
  func submitted(_ tail: Int) throws -> Number {
    let stop = try request(tail).stop
    _ = try stops.submit(stop, at: Instant("2026-11-10T10:10:00+08:00"))
    return stop
  }

  /// A stop executed at a time; now where none is given, so that it is in force.
  @discardableResult
  func executed(_ tail: Int, at time: String? = nil, _ yuan: Int? = nil) throws -> Number {
    let stop = try submitted(tail)
    _ = try stops.execute(
      stop, at: time.flatMap { Instant($0) }, amount: yuan.map { Fen($0 * 100) })
    return stop
  }

  func frozen(
    _ tail: Int, _ yuan: Int, at time: String? = nil,
    _ write: (inout Freezes.Order) -> Void = { _ in }
  ) throws -> JSONValue {
    var order = Freezes.Order(filedNumber: "京公立字〔2026〕1号", amount: Fen(yuan * 100))
    order.at = time.flatMap { Instant($0) }
    write(&order)
    return try freezes.add(Identifier.card(tail).canonical, of: nil, order) ?? .null
  }

  /// What of a case's money counts, in fen.
  func total(_ kind: MoneyKind, of fraudCase: Recorded) throws -> Int {
    let number = try Number(fraudCase.caseNumber ?? "", of: .fraudCase).unwrapped
    let totals = try Cases(session).show(number)?["ledger"]?["totals"]
    return totals?[kind.rawValue]?["fen"]?.asInteger ?? 0
  }
}

struct Missing: Error {}

extension Optional {
  var unwrapped: Wrapped {
    get throws {
      guard let self else { throw Missing() }
      return self
    }
  }
}

extension JSONValue {
  /// The reference of the request or freeze.
  var stop: Number {
    get throws { try Number(self["stop"]?.asString ?? "", of: .stop).unwrapped }
  }
  var freeze: Number {
    get throws { try Number(self["freeze"]?.asString ?? "", of: .freeze).unwrapped }
  }
  var missing: [String] { self["missing"]?.asArray?.compactMap(\.asString) ?? [] }
}

/// The rule a body was refused by; `nil` where it was not.
func rule(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch PostgresError.refused(_, _, let rule) {
    return rule
  } catch {
    return "\(type(of: error))"
  }
}
