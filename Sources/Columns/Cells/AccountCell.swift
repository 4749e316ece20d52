import Domain
import Reading

/// An account in a cell where people write the bank and the holder beside it.
struct AccountCell: Hashable {
  /// The account as it stands there.
  let text: String
  /// What it is, where the words beside it tell.
  let kind: IdentifierKind?

  /// The accounts that one part of a cell names.
  ///
  ///     AccountCell.all(in: "工商银行6222 0212 3456 7890 128（王五）")  // 6222 0212 3456 7890 128
  ///
  /// A word without a digit or Latin letter names none, and neither does a row of zeros.
  static func all(in part: String) -> [AccountCell] {
    guard part.unicodeScalars.contains(where: isOfNumbers), !isZero(part) else { return [] }
    let whole = [AccountCell(text: part, kind: nil)]
    guard IdentifierReader.read(part) == nil else { return whole }
    let found = IdentifierReader.find(in: part)
    let isOfAccounts = found.allSatisfy { $0.value.kind.isAccount || $0.value.kind == .phone }
    guard !found.isEmpty, isOfAccounts else { return whole }
    let scalars = Array(part.unicodeScalars)
    return found.map { found in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[found.range])
      return AccountCell(text: String(text), kind: found.value.kind)
    }
  }

  /// Whether the cell says more than the accounts.
  static func saysMore(_ cell: String) -> Bool {
    let parts = CellText.parts(cell).filter { !isZero($0) }
    return parts.flatMap(all).map(\.text) != parts
  }

  private static func isZero(_ part: String) -> Bool {
    part.allSatisfy { $0 == "0" || $0 == "." }
  }

  private static func isOfNumbers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "a"..."z", "A"..."Z", "０"..."９", "ａ"..."ｚ", "Ａ"..."Ｚ": true
    default: false
    }
  }
}
