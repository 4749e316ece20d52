import Domain

/// Numbers of police, operators and banks that callers name; never leads.
enum OfficialNumber {
  static let all = [
    "110", "96110", "12381", "12110", "10086", "10000", "10010", "95588", "95533",
  ].map { Identifier.read($0, as: .phone) }

  static func pick(_ dice: inout Dice) -> Identifier { dice.pick(all) }
}
