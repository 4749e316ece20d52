import Domain

/// What sort of thing a refused cell holds: enough to find the mistake, and nobody's data.
public enum ValueClass: Hashable, Sendable {
  case nothing
  case number(digits: Int)
  case text(characters: Int)
  case mixed(characters: Int)

  public init(_ text: String) {
    let count = text.unicodeScalars.count
    let digits = text.unicodeScalars.count { $0.properties.numericType == .decimal }
    let signs = text.unicodeScalars.count { " -.,+".unicodeScalars.contains($0) }
    self =
      switch digits {
      case _ where count == 0: .nothing
      case 0: .text(characters: count)
      case _ where digits + signs == count: .number(digits: digits)
      default: .mixed(characters: count)
      }
  }

  /// In the language in force.
  public var name: String {
    switch self {
    case .nothing: say("空", "empty")
    case .number(let digits): say("\(digits) 位数字", "number of \(digits) digits")
    case .text(let count): say("\(count) 字文本", "text of \(count) characters")
    case .mixed(let count): say("含数字的 \(count) 字文本", "text of \(count) characters with digits")
    }
  }
}
