public import Domain

/// An amount told so coarsely that it points to no payment: 约5万元.
///
/// The rule: under 1,000 yuan and under 10,000 yuan it is only said so; above, one digit stands,
/// rounded once, half up.
public struct CoarseAmount: Hashable, Sendable {
  /// What is left of the amount: zero, 1 fen, 1,000 yuan, or one digit with zeros behind it.
  public let fen: Fen

  public init(_ amount: Fen) {
    let yuan = amount.count / 100
    guard yuan >= 10_000 else {
      fen = amount.count <= 0 ? .zero : yuan >= 1000 ? Fen(100_000) : Fen(1)
      return
    }
    var unit = 1
    while yuan / unit >= 10 { unit *= 10 }
    fen = Fen((yuan + unit / 2) / unit * unit * 100)
  }

  /// The amount as a sentence has it.
  public var wording: String {
    switch fen.count / 100 {
    case ..<1000: say("不足千元", "less than 1,000 yuan")
    case ..<10_000: say("数千元", "several thousand yuan")
    default: say("约", "about ") + fen.wording
    }
  }
}
