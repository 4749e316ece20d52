import Domain
import Reading

/// What a sheet must keep to for a desk to take it.
struct SheetRules {
  let sheet: CallSheet

  /// Names of the rules it breaks.
  var broken: [String] {
    let checks: [(String, Bool)] = [
      ("narrative", sheet.narrative?.isEmpty == false),
      ("amounts", sheet.money.allSatisfy { (Fen(1)...Fen.entryMax).contains($0.amount.fen) }),
      ("times", sheet.money.compactMap(\.at).allSatisfy { $0 <= sheet.receivedAt }),
      ("gaps", sheet.narrative?.contains("{") == false && sheet.narrative?.contains("}") == false),
      ("age", sheet.victim.age.map { (0...130).contains($0) } ?? true),
      ("division", sheet.victim.division.map { $0.utf8.count == 6 } ?? true),
      ("resident ID", sheet.victim.idNumber.map(Self.isResidentID) ?? true),
      ("cards", sheet.identifiers.allSatisfy(Self.isRight)),
      ("reading", sheet.identifiers.allSatisfy { Self.isAsRead($0.identifier) }),
      ("level", sheet.identifiers.allSatisfy { $0.role == .payee || $0.level == nil }),
      (
        "official",
        sheet.identifiers.allSatisfy { !$0.identifier.isOfficial || $0.role == .neutral }
      ),
      ("twice", Set(sheet.identifiers.map(\.identifier)).count == sheet.identifiers.count),
      ("payees", payeesAreNamed),
      ("dissuasion", (sheet.kind == .dissuasion) == (sheet.dissuasion != nil)),
      ("loss", (sheet.kind == .loss) ? sheet.money.contains { $0.kind == .paid } : true),
      ("net", net >= 0),
      ("case", sheet.caseNumber == nil),
    ]
    return checks.filter { !$0.1 }.map(\.0)
  }

  private var payeesAreNamed: Bool {
    sheet.money.flatMap { [$0.to, $0.from] }.compactMap(\.self).allSatisfy { account in
      sheet.identifiers.contains { $0.identifier.canonical == account.canonical }
    }
  }

  private var net: Int {
    sheet.money.reduce(0) { sum, entry in
      switch entry.kind {
      case .paid: sum + entry.amount.fen.count
      case .rebate, .returned: sum - entry.amount.fen.count
      case .demanded, .stopped, .frozen, .prevented: sum
      }
    }
  }

  /// Whether the desk's reading makes the same of the words.
  private static func isAsRead(_ identifier: Identifier) -> Bool {
    Language.$current.withValue(.chinese) {
      IdentifierReader.read(identifier.said, as: identifier.kind) == identifier
    }
  }

  private static func isRight(_ mention: CallSheet.Mention) -> Bool {
    let identifier = mention.identifier
    guard identifier.kind == .bankCard, !identifier.isMasked else { return true }
    let digits = identifier.canonical.utf8.reversed().map { Int($0) - 48 }
    let sum = digits.enumerated().reduce(0) { sum, digit in
      let doubled = digit.element * (digit.offset % 2 + 1)
      return sum + doubled / 10 + doubled % 10
    }
    return sum % 10 == 0 && identifier.isValid == true
  }

  private static func isResidentID(_ text: String) -> Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let digits = text.utf8.map { $0 == UInt8(ascii: "X") ? 10 : Int($0) - 48 }
    guard digits.count == 18 else { return false }
    let sum = zip(digits, weights).reduce(digits[17]) { $0 + $1.0 * $1.1 }
    return sum % 11 == 1
  }
}
