import Domain

/// One line of a screen, in parts that look different.
public struct StyledLine: Hashable, Sendable {
  /// How a part looks; without colours still told apart by weight.
  public enum Style: Hashable, Sendable {
    case plain, label, strong, alert, good, selected
  }

  public struct Part: Hashable, Sendable {
    public let text: String
    public let style: Style
  }

  public private(set) var parts: [Part] = []

  public init() {}

  public init(_ text: String, _ style: Style = .plain) { add(text, style) }

  /// The line without its looks.
  public var text: String { parts.map(\.text).joined() }

  /// Adds a part; control characters of what people said are made visible.
  public mutating func add(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    parts.append(Part(text: text.visibleOnOneLine, style: style))
  }

  /// The line cut to a width, with `…` where something is left out.
  public func cut(to columns: Int) -> StyledLine {
    guard text.displayColumns > columns else { return self }
    var line = StyledLine()
    var left = columns - 1
    for part in parts where left > 0 {
      let kept = part.text.prefix(columns: left)
      line.add(kept, part.style)
      left = kept == part.text ? left - kept.displayColumns : 0
    }
    line.add("…")
    return line
  }
}

extension String {
  /// As much of the beginning as fits.
  func prefix(columns: Int) -> String {
    var width = 0
    var kept = ""
    for character in self {
      width += String(character).displayColumns
      guard width <= columns else { break }
      kept.append(character)
    }
    return kept
  }
}
