import Documents

/// How words are set.
struct TextStyle: Hashable {
  var face: Face
  /// Points.
  var size: Double
  var ink = Ink.ink
  var isBold = false
  var side = Side.start
  /// How far the first line begins to the right, in points.
  var indent = 0.0
  /// What moves apart to make lines as long as the column.
  var stretch = Stretch.none
  /// Between letters, in points.
  var spacing = 0.0

  enum Stretch: Hashable {
    case none
    case words
    case ideographs
  }

  enum Side: Hashable {
    case start
    case middle
    case end
  }
}
