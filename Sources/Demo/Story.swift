/// A sentence with gaps: `自称{身份}，要求下载“{软件}”`.
struct Story: Sendable, ExpressibleByStringLiteral {
  private enum Piece: Sendable {
    case words(String)
    case gap(Gap)
  }

  /// What may stand in braces.
  enum Gap: String, Sendable {
    case identity = "身份"
    case app = "软件"
    case link = "网址"
    case amount = "金额"
    case phone = "号码"
    case bank = "银行"
    case tail = "尾号"
    case part = "小额"
    case officer = "警官"
  }

  private let pieces: [Piece]
  /// The gaps it has.
  let gaps: Set<Gap>

  init(stringLiteral text: String) {
    pieces = text.split(separator: "{").flatMap { part in
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let gap = Gap(rawValue: String(halves[0])) else {
        return [Piece.words(String(part))]
      }
      return [.gap(gap), .words(String(halves[1]))]
    }
    gaps = Set(
      pieces.compactMap { piece in
        if case .gap(let gap) = piece { gap } else { nil }
      })
  }

  /// Tells the story with each gap filled.
  func told(_ fill: (Gap) -> String) -> String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .words(let words): text += words
      case .gap(let gap): text += fill(gap)
      }
    }
  }
}
