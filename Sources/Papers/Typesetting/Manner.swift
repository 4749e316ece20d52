import Documents
import Domain

/// Measures of the official form on A4 (GB/T 9704), in points.
///
/// Chinese text: 22 lines of 28 ideographs, 16 pt on a pitch of 28 pt. English has fewer rules, and
/// smaller letters.
struct Manner {
  let body: Double
  let pitch: Double
  let note: Double
  let notePitch: Double
  let title: Double
  let titlePitch: Double
  /// The largest the red head may be; a long name is smaller.
  let issuer: Double
  let indent: Double
  /// Between letters, so that a line holds 28.
  let spacing: Double
  /// Behind a paragraph.
  let gap: Double

  private let isChinese: Bool

  init(_ language: Language) {
    isChinese = language == .chinese
    (body, pitch) = isChinese ? (16, 28) : (12, 20)
    (note, notePitch) = isChinese ? (12, 20) : (10, 16)
    (title, titlePitch) = isChinese ? (22, 34) : (18, 27)
    issuer = isChinese ? 44 : 30
    indent = isChinese ? 2 * Self.width / 28 : 0
    spacing = isChinese ? Self.width / 28 - 16 : 0
    gap = isChinese ? 0 : 6
  }

  /// 210 × 297 mm.
  static let paper = (width: 595.28, height: 841.89)
  /// The type area: 28 mm from the left, 37 mm from the top, 156 × 225 mm.
  static let left = 79.37
  static let top = 104.88
  static let width = 442.2
  static let height = 637.8
  static let right = left + width
  static let bottom = top + height
  /// From the top of the type area to the red head: 35 mm.
  static let aboveIssuer = 99.2
  static let red = (line: 2.0, gap: 11.3)

  /// Of tables.
  static let cell = TableMeasure.sizeMax
  static let cellPitch = 12.5
  static let cellPadding = (across: TableMeasure.padding, down: 1.5)
  /// Before and behind tables and charts.
  static let float = 7.0

  func paragraph(isNote: Bool = false) -> TextStyle {
    TextStyle(
      face: .body, size: isNote ? note : body, indent: isNote ? 0 : indent,
      stretch: isChinese ? .ideographs : .words, spacing: isNote ? 0 : spacing)
  }
}
