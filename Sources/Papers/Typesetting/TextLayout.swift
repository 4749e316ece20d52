import CPango
import Domain

/// Words broken into lines of a width.
@safe
final class TextLayout {
  let style: TextStyle
  /// The number of lines, one at least.
  let count: Int
  private let layout: OpaquePointer
  private let width: Double?

  /// Lines end at the width, in points; without one there is one line as long as it is.
  init(_ text: String, _ style: TextStyle, width: Double? = nil, _ fonts: Fonts) {
    (self.style, self.width) = (style, width)
    unsafe layout = pango_layout_new(fonts.context)
    let text = text.visibleOnOneLine
    unsafe pango_layout_set_text(layout, text, -1)
    unsafe Self.dress(layout, style)
    if let width {
      unsafe pango_layout_set_width(layout, Self.units(width))
      unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      unsafe pango_layout_set_justify(layout, style.stretch == .words ? 1 : 0)
      unsafe pango_layout_set_indent(layout, Self.units(style.indent))
      unsafe pango_layout_set_alignment(
        layout,
        style.side == .start
          ? PANGO_ALIGN_LEFT : style.side == .middle ? PANGO_ALIGN_CENTER : PANGO_ALIGN_RIGHT)
    }
    unsafe count = Int(pango_layout_get_line_count(layout))
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// The width of the widest line.
  var lineWidth: Double {
    var extents = PangoRectangle()
    unsafe pango_layout_get_extents(layout, nil, &extents)
    return Double(extents.width) / Self.scale
  }

  /// Draws some of the lines, one each `pitch` points, the first with its base line at `y`.
  func draw(
    _ lines: Range<Int>, at x: Double, baseline y: Double, pitch: Double, on canvas: Canvas
  ) {
    canvas.choose(style.ink)
    guard let iterator = unsafe pango_layout_get_iter(layout) else { return }
    defer { unsafe pango_layout_iter_free(iterator) }
    var place = 0
    repeat {
      if lines.contains(place), let line = unsafe pango_layout_iter_get_line(iterator) {
        var extents = PangoRectangle()
        unsafe pango_layout_iter_get_line_extents(iterator, nil, &extents)
        let start = Double(extents.x) / Self.scale
        if style.stretch == .ideographs, place < count - 1, let width {
          let end = start + Double(extents.width) / Self.scale
          unsafe Self.stretch(line, by: width - end, size: style.size)
        }
        canvas.move(x + start, y + Double(place - lines.lowerBound) * pitch)
        unsafe pango_cairo_show_layout_line(canvas.cairo, line)
      }
      place += 1
    } while unsafe pango_layout_iter_next_line(iterator) != 0
  }

  /// Draws the one line that begins, has its middle or ends at `x`.
  func draw(at x: Double, baseline y: Double, on canvas: Canvas) {
    let start = style.side == .start ? 0 : style.side == .middle ? lineWidth / 2 : lineWidth
    draw(0..<1, at: x - start, baseline: y, pitch: 0, on: canvas)
  }

  private static func dress(_ layout: OpaquePointer, _ style: TextStyle) {
    let font = unsafe pango_font_description_new()
    defer { unsafe pango_font_description_free(font) }
    unsafe pango_font_description_set_family(font, style.face.families)
    unsafe pango_font_description_set_absolute_size(font, style.size * scale)
    if style.isBold || style.face.isBold {
      unsafe pango_font_description_set_weight(font, PANGO_WEIGHT_BOLD)
    }
    unsafe pango_layout_set_font_description(layout, font)
    guard style.spacing != 0 else { return }
    let attributes = unsafe pango_attr_list_new()
    unsafe pango_attr_list_insert(
      attributes, pango_attr_letter_spacing_new(units(style.spacing)))
    unsafe pango_layout_set_attributes(layout, attributes)
    unsafe pango_attr_list_unref(attributes)
  }

  /// Makes a line longer: ideographs move apart evenly, other words and figures stay as they are.
  private static func stretch(
    _ line: UnsafeMutablePointer<PangoLayoutLine>, by rest: Double, size: Double
  ) {
    var wide: [UnsafeMutablePointer<PangoGlyphInfo>] = unsafe []
    var run = unsafe line.pointee.runs
    while let item = unsafe run {
      let piece = unsafe item.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self)
      if let glyphs = unsafe piece.pointee.glyphs {
        for place in unsafe 0..<Int(glyphs.pointee.num_glyphs) {
          let glyph = unsafe glyphs.pointee.glyphs + place
          if unsafe glyph.pointee.geometry.width > units(size * 0.9) { unsafe wide.append(glyph) }
        }
      }
      unsafe run = item.pointee.next
    }
    let each = rest / Double(max(unsafe wide.count - 1, 1))
    guard unsafe wide.count > 1, rest > 0, each <= size * stretchMax else { return }
    for place in unsafe wide.indices.dropLast() {
      unsafe wide[place].pointee.geometry.width += units(each)
    }
  }

  /// How far apart letters may be moved, in parts of their size; further would look spaced out.
  private static let stretchMax = 0.15

  private static let scale = Double(PANGO_SCALE)

  private static func units(_ points: Double) -> CInt { CInt((points * scale).rounded()) }
}
