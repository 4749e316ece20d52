import Domain

/// Keeps a sum and its parts from being counted twice.
enum MoneySums {
  /// Takes the sum out where its parts are told, and the parts where they are not all told.
  ///
  /// - Complexity: O(*n*) in the number of amounts.
  static func settle(_ parts: inout [WordsMoney.Part]) {
    for index in parts.indices where parts[index].sign == .total { sign(before: index, &parts) }
    let sums = parts.indices.filter { parts[$0].sign == .total }
    guard sums.isEmpty else { return settle(&parts, sums: sums) }
    // 被骗5万, 先转2万后转3万: a loss may be a sum without saying so.
    let paid = parts.indices.filter { parts[$0].sign?.kind == .paid }
    guard paid.count > 2 else { return }
    let all = total(of: paid, in: parts)
    let returned = back(in: parts)
    for index in [paid.first, paid.last].compactMap(\.self)
    where parts[index].sign == .loss && isRest(fen(parts[index]), of: all, returned) {
      parts[index].sign = .idle
      return
    }
  }

  private static func settle(_ parts: inout [WordsMoney.Part], sums: [Int]) {
    let others = parts.indices.filter {
      parts[$0].sign != .total && parts[$0].sign?.kind == .paid
    }
    let told = total(of: others, in: parts)
    let returned = back(in: parts)
    var isWhole = false
    for (place, sum) in sums.enumerated() {
      let whole = fen(parts[sum])
      if told > 0, whole == told || whole == told - returned || whole < told {
        parts[sum].sign = .idle
      } else if place > 0, isWhole {
        // 共计8万, 总损失8万: said twice, paid once.
        parts[sum].sign = .idle
      } else {
        isWhole = true
      }
    }
    if isWhole { for index in others { parts[index].sign = .idle } }
  }

  /// 3万、29800，合计59800: what comes to the sum was paid, whatever verb stands far off.
  private static func sign(before sum: Int, _ parts: inout [WordsMoney.Part]) {
    var rest = fen(parts[sum])
    for index in parts.indices.prefix(sum).reversed() {
      guard parts[index].sign != .total, [nil, .paid].contains(parts[index].sign?.kind) else {
        return
      }
      rest -= fen(parts[index])
      guard rest > 0 else {
        guard rest == 0 else { return }
        for part in index..<sum where parts[part].sign?.kind == nil { parts[part].sign = .bare }
        return
      }
    }
  }

  private static func isRest(_ fen: Int, of all: Int, _ returned: Int) -> Bool {
    fen == all - fen || fen == all - fen - returned
  }

  /// What came back.
  private static func back(in parts: [WordsMoney.Part]) -> Int {
    let back = parts.indices.filter {
      parts[$0].sign?.kind == .rebate || parts[$0].sign?.kind == .returned
    }
    return total(of: back, in: parts)
  }

  private static func total(of indices: [Int], in parts: [WordsMoney.Part]) -> Int {
    indices.reduce(0) { sum, index in
      let (next, over) = sum.addingReportingOverflow(fen(parts[index]))
      return over ? sum : next
    }
  }

  private static func fen(_ part: WordsMoney.Part) -> Int { part.found.value.fen.count }
}
