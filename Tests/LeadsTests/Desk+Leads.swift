import Domain
import JSON
import Leads
import Postgres
import Store
import Support

extension Desk {
  static func investigator(unit: String = "110102") throws -> Desk {
    try Desk("investigator", unit: unit)
  }

  /// Takes a step, and answers the state after it.
  @discardableResult
  func take(
    _ action: LeadAction, _ tail: Int, _ write: (inout LeadOrder) -> Void = { _ in }
  ) throws -> JSONValue {
    var order = LeadOrder()
    if action == .refuse { order.words = "not ours" }
    if action == .close { order.ending = .done }
    write(&order)
    return try leads.take(action, on: Identifier.card(tail).canonical, order) ?? .null
  }

  /// Reports a lead and brings it where it is to stand, handed over to the stranger's desk; answers who
  /// may act on it then.
  func bring(_ tail: Int, to state: LeadState, or stranger: Desk) throws -> Desk {
    try Desk().record(.tip) { $0.name(.card(tail)) }
    switch state {
    case .reported: break
    case .verified: try take(.verify, tail)
    case .assigned: try take(.assign, tail)
    case .inWork:
      try take(.assign, tail)
      try take(.work, tail)
    case .handedOver:
      try take(.assign, tail)
      try take(.handOver, tail) { $0.unit = "310000" }
      return stranger
    case .closed: try take(.close, tail)
    }
    return self
  }

  /// What the dossier says of a lead to this person.
  func state(_ tail: Int) throws -> JSONValue? {
    try Accounts(session).show(Identifier.card(tail).canonical)?["lead"]
  }

  /// The last digits of the leads listed, the most urgent first.
  func listed(_ write: (inout LeadFilter) -> Void = { _ in }) throws -> [Int] {
    var filter = LeadFilter()
    filter.days = 366
    write(&filter)
    return try leads.list(filter, limit: 1000).map { row throws(PostgresError) in
      Int(try row.decode(String.self).suffix(6)) ?? -1
    }
  }

  /// Asks for one text.
  func ask(_ statement: SQL) throws -> String? {
    try session.run(statement).first?.decode(String?.self)
  }
}
