/// A colour of drawings, chosen so that a grey print tells them apart.
public enum Ink: Hashable, Sendable {
  case ink
  /// Of words that stand back.
  case muted
  /// Of axes and guides.
  case rule
  /// Of bars and first lines.
  case accent
  /// Of surges, which have a shape of their own too.
  case alarm
  case paper
  /// From light to dark, 0 to ``depths``.
  case shade(Int)

  /// The darkest shade.
  static let depths = 6

  /// Red, green and blue, 0 to 255.
  public var parts: (red: Int, green: Int, blue: Int) {
    switch self {
    case .ink: (34, 34, 34)
    case .muted: (95, 95, 95)
    case .rule: (190, 190, 190)
    case .accent: (36, 84, 140)
    case .alarm: (192, 0, 0)
    case .paper: (255, 255, 255)
    case .shade(let depth):
      // From near white to the accent, in even steps.
      (Self.step(250, 36, depth), Self.step(251, 84, depth), Self.step(253, 140, depth))
    }
  }

  private static func step(_ light: Int, _ dark: Int, _ depth: Int) -> Int {
    light + (dark - light) * min(max(depth, 0), depths) / depths
  }
}
