import Domain
import JSON
import Leads
import Postgres
import Store
import Support

/// A desk whose investigator follows money, in the database of the running test.
final class TrailDesk {
  let desk: Desk
  /// The investigator's.
  let session: Session
  var transfers: Transfers { Transfers(session) }

  init(unit: String = "110102") throws {
    desk = try Desk(unit: unit)
    session = try ScratchDatabase.person("investigator", unit: unit)
  }

  /// Records a loss of whole yuan from the card 500,000 further, at nine.
  func loss(to tail: Int, _ yuan: Int = 50_000) throws -> Number {
    let recorded = try desk.record(.loss) { sheet in
      sheet.name(.card(tail))
      sheet.name(.card(tail + 500_000), .payer)
      sheet.add(.paid, yuan, from: .card(tail + 500_000), to: .card(tail))
      sheet.money[0].at = Instant("2026-11-10T09:00:00+08:00")
    }
    return try Number(recorded.caseNumber ?? "", of: .fraudCase).unwrapped
  }

  /// A transfer of whole yuan, so many minutes after nine.
  static func transfer(
    _ from: Int?, _ to: Int?, _ yuan: Int, after minutes: Int, _ reference: String? = nil
  ) -> Transfer {
    var transfer = Transfer(
      from: from.map { .card($0) }, to: to.map { .card($0) }, amount: Fen(yuan * 100))
    transfer.at = Instant("2026-11-10T09:00:00+08:00")?.adding(seconds: minutes * 60)
    transfer.reference = reference
    return transfer
  }

  @discardableResult
  func add(
    _ from: Int?, _ to: Int?, _ yuan: Int, after minutes: Int = 10, _ reference: String? = nil,
    of fraudCase: Number? = nil
  ) throws -> (number: Number, isKnown: Bool) {
    var transfer = Self.transfer(from, to, yuan, after: minutes, reference)
    if from == nil || to == nil { transfer.channel = .cash }
    let answer = try transfers.add(transfer, of: fraudCase)
    let number = try Number(answer?["transfer"]?.asString ?? "", of: .transfer).unwrapped
    return (number, answer?["status"] == "known")
  }

  func trail(of fraudCase: Number, depth: Int? = nil) throws -> Trail {
    try Trail(transfers.trail(of: fraudCase, upwards: false, depth: depth).unwrapped)
  }

  func trail(from tail: Int, upwards: Bool = false) throws -> Trail? {
    try transfers.trail(from: Identifier.card(tail).canonical, upwards: upwards, depth: nil)
      .map { Trail($0) }
  }
}

extension Trail {
  /// Each line of the tree: part, level and the last digits of the account, the amount in yuan.
  var lines: [String] { roots.flatMap { lines($0) } }

  private func lines(_ node: Node) -> [String] {
    let account = node.account.map { graph.accounts[$0].identifier.suffix(3) } ?? ""
    let words = [
      "\(node.part)".prefix { $0 != "(" }.description, node.level.map { "[\($0)]" } ?? "",
      String(account), node.edge.map { String($0.amount.count / 100) } ?? "",
    ]
    return [words.filter { !$0.isEmpty }.joined(separator: " ")] + node.parts.flatMap { lines($0) }
  }

  var isRight: Bool { checks.allSatisfy(\.isRight) }
}
