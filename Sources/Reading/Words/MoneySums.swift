import Domain

/// Keeps a sum and its parts from being counted twice.
enum MoneySums {
  /// Takes the sum out where its parts are told, and the parts where they are not all told.
  static func settle(_ parts: inout [WordsMoney.Part]) {
    let sums = parts.indices.filter { parts[$0].sign == .total }
    for sum in sums { settle(&parts, sum: sum) }
    guard sums.isEmpty else { return }
    // 被骗5万, 先转2万后转3万: a loss may be a sum without saying so.
    let paid = parts.indices.filter { parts[$0].sign?.kind == .paid }
    guard paid.count > 2 else { return }
    for index in [paid.first, paid.last].compactMap(\.self)
    where parts[index].sign == .loss && isSum(index, of: paid, in: parts) {
      parts[index].sign = .idle
      return
    }
  }

  private static func settle(_ parts: inout [WordsMoney.Part], sum: Int) {
    let others = parts.indices.filter { $0 != sum && parts[$0].sign?.kind == .paid }
    let told = others.reduce(0) { $0 + parts[$1].found.value.fen.count }
    let whole = parts[sum].found.value.fen.count
    guard told > 0 else { return }
    let back = parts.filter { $0.sign?.kind == .rebate || $0.sign?.kind == .returned }
      .reduce(0) { $0 + $1.found.value.fen.count }
    if whole == told || whole == told - back || whole < told {
      parts[sum].sign = .idle
    } else {
      for index in others { parts[index].sign = .idle }
    }
  }

  private static func isSum(_ index: Int, of paid: [Int], in parts: [WordsMoney.Part]) -> Bool {
    let rest = paid.filter { $0 != index }.reduce(0) { $0 + parts[$1].found.value.fen.count }
    return parts[index].found.value.fen.count == rest
  }
}
