import Domain

extension Amount {
  /// The amount in one of the ways people say it.
  init(_ fen: Fen, spokenBy dice: inout Dice, approximate: Bool = false) {
    let words = Self.words(fen, dice.below(4))
    self.init(fen: fen, isApproximate: approximate, said: (approximate ? "约" : "") + words)
  }

  private static func words(_ fen: Fen, _ manner: Int) -> String {
    let yuan = fen.count / 100
    guard fen.count % 100 == 0 else { return fen.yuan + "元" }
    switch manner {
    case 0 where yuan % 10_000 == 0: return "\(yuan / 10_000)万"
    case 1 where yuan % 10_000 == 0: return "\(yuan / 10_000)万元"
    case 2 where yuan % 1000 == 0 && yuan > 10_000:
      return yuan % 10_000 == 0
        ? "\(yuan / 10_000)w" : "\(yuan / 10_000).\(yuan % 10_000 / 1000)万元"
    case 3 where yuan >= 1000: return grouped(yuan) + "元"
    default: return "\(yuan)元"
    }
  }

  private static func grouped(_ number: Int) -> String {
    number < 1000
      ? String(number) : grouped(number / 1000) + "," + (number % 1000).padded(3)
  }
}
