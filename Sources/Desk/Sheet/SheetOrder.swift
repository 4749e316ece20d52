import Domain
import Reading
import Store

/// An order as it was typed after the `:`.
struct SheetOrder: Hashable {
  let name: OrderName
  /// What stands behind the name.
  let rest: String

  /// Reads `kind loss`, `类别 报案`, `role 2 payer`; `nil` where no order begins so.
  init?(_ typed: String) {
    let words = Text.narrowed(typed).split(separator: " ", maxSplits: 1)
    guard let first = words.first,
      let term = OrderTerm.find(String(first), among: OrderTerm.all(OrderName.self)),
      let name = OrderName(rawValue: term.code)
    else { return nil }
    self.name = name
    rest = words.count > 1 ? words[1].trimmed : ""
  }

  /// The correction it asks for.
  ///
  /// - Throws: ``Complaint`` that says what is wrong with it.
  func correction(of sheet: CallSheet, offers: [String], now: Instant) throws(Complaint)
    -> Correction
  {
    guard name.isNumbered else {
      return Correction(order: name, subject: nil, value: try value(rest, offers, now))
    }
    let words = rest.split(separator: " ", maxSplits: 1)
    let subjects = subjects(of: sheet)
    guard !subjects.isEmpty else {
      throw Complaint(.badInput, "单上还没有可更正的", "there is none on the sheet to correct")
    }
    guard let place = words.first.flatMap({ Int($0) }), subjects.indices.contains(place - 1) else {
      throw Complaint(
        .badInput, "请给出第几个：1 至 \(subjects.count)", "say which one: 1 to \(subjects.count)")
    }
    let value = words.count > 1 ? words[1].trimmed : ""
    return Correction(
      order: name, subject: subjects[place - 1],
      value: takesValue ? try self.value(value, offers, now) : "")
  }

  private var takesValue: Bool { name != .drop && name != .void }

  private func subjects(of sheet: CallSheet) -> [String] {
    if case .identifier = name.target { return sheet.identifiers.map(Correction.subject) }
    return Correction.subjects(sheet.money)
  }

  private func value(
    _ typed: String, _ offers: [String], _ now: Instant
  ) throws(Complaint) -> String {
    guard !typed.isEmpty else {
      throw Complaint(
        .badInput, "请给出\(name.about)，- 为去掉", "give the \(name.about), or - for none")
    }
    if ["-", "－", "—"].contains(typed) { return Correction.none }
    if !name.terms.isEmpty { return try term(typed) }
    switch name {
    case .attach:
      if let place = Int(typed), offers.indices.contains(place - 1) { return offers[place - 1] }
      return try Number(case: typed).text
    case .at:
      guard let time = TimeReader.written(typed, now: now) else {
        throw Complaint(.badInput, "不是时间，如 11:00、昨天下午三点", "no time, such as 11:00")
      }
      return time
    default: return typed
    }
  }

  private func term(_ typed: String) throws(Complaint) -> String {
    if let term = OrderTerm.find(typed, among: name.terms) { return term.code }
    if name == .tactic, let tactic = TacticScheme.tactic(typed.uppercased()) { return tactic.code }
    let allowed = name.terms.map(\.name).joined(separator: " ")
    throw Complaint(.badInput, "可选：\(allowed)", "one of: \(allowed)")
  }
}
