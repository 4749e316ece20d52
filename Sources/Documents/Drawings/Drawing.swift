/// A picture of lines, areas and words, which SVG and paper draw alike.
///
/// Lengths are points of 1/72 inch, from the upper left corner.
public struct Drawing: Hashable, Sendable {
  /// What it shows, for those who cannot see it.
  public var title: String
  public var width: Double
  public var height: Double
  /// From the lowest to the uppermost.
  public var shapes: [Shape] = []

  init(title: String, width: Double, height: Double) {
    self.title = title
    self.width = width
    self.height = height
  }

  /// One thing drawn.
  public enum Shape: Hashable, Sendable {
    case area([Point], Ink)
    case line([Point], Stroke)
    case text(String, Lettering)
  }

  /// A place.
  public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// How a line is drawn.
  public struct Stroke: Hashable, Sendable {
    public var ink: Ink
    public var width: Double
    /// Lengths of dashes and gaps by turns; none for a whole line.
    public var dashes: [Double] = []
  }

  /// How words are set.
  public struct Lettering: Hashable, Sendable {
    /// The end of the base line that the anchor names.
    public var at: Point
    public var size: Double
    public var ink: Ink = .ink
    public var anchor: Anchor = .start
    public var isBold = false
  }

  /// Which part of the words is at their place.
  public enum Anchor: String, Sendable {
    case start
    case middle
    case end
  }

  /// The width of the type area of A4 (GB/T 9704): 156 mm.
  public static let columnWidth = 442.2
  /// Between columns side by side.
  public static let gutter = 16.0

  /// How wide each of some columns in the type area is.
  public static func width(of columns: Int) -> Double {
    (columnWidth - gutter * Double(max(columns, 1) - 1)) / Double(max(columns, 1))
  }
}

extension Drawing {
  mutating func area(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ ink: Ink) {
    shapes.append(
      .area(
        [
          Point(x, y), Point(x + width, y), Point(x + width, y + height), Point(x, y + height),
        ], ink))
  }

  mutating func line(_ from: Point, _ to: Point, _ ink: Ink, width: Double = 0.5) {
    shapes.append(.line([from, to], Stroke(ink: ink, width: width)))
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, size: Double = 9, ink: Ink = .ink,
    anchor: Anchor = .start, isBold: Bool = false
  ) {
    shapes.append(
      .text(
        text, Lettering(at: Point(x, y), size: size, ink: ink, anchor: anchor, isBold: isBold)))
  }
}
