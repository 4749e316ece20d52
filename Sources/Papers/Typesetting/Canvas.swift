import CPango
import Documents

/// What is drawn on: cairo's context.
///
/// Lengths are points from the upper left corner.
@safe
final class Canvas {
  let cairo: OpaquePointer

  init(_ surface: OpaquePointer, scale: Double = 1) throws(PaperError) {
    guard let cairo = unsafe cairo_create(surface) else { throw .unwritable("cairo") }
    unsafe self.cairo = cairo
    unsafe cairo_scale(cairo, scale, scale)
  }

  deinit { unsafe cairo_destroy(cairo) }

  /// - Throws: ``PaperError`` where something went wrong earlier.
  func check() throws(PaperError) {
    let status = unsafe cairo_status(cairo)
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .unwritable(unsafe String(cString: cairo_status_to_string(status)))
  }

  func choose(_ ink: Ink) {
    let parts = ink.parts
    unsafe cairo_set_source_rgb(
      cairo, Double(parts.red) / 255, Double(parts.green) / 255, Double(parts.blue) / 255)
  }

  func move(_ x: Double, _ y: Double) { unsafe cairo_move_to(cairo, x, y) }

  /// Fills everything.
  func paint(_ ink: Ink) {
    choose(ink)
    unsafe cairo_paint(cairo)
  }

  func area(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ ink: Ink) {
    choose(ink)
    unsafe cairo_rectangle(cairo, x, y, width, height)
    unsafe cairo_fill(cairo)
  }

  func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ ink: Ink, width: Double = 0.5
  ) {
    choose(ink)
    unsafe cairo_set_dash(cairo, nil, 0, 0)
    unsafe cairo_set_line_width(cairo, width)
    move(from.x, from.y)
    unsafe cairo_line_to(cairo, to.x, to.y)
    unsafe cairo_stroke(cairo)
  }

  /// Draws a picture with its upper left corner there.
  func draw(_ drawing: Drawing, at x: Double, _ y: Double, _ fonts: Fonts) {
    unsafe cairo_save(cairo)
    unsafe cairo_translate(cairo, x, y)
    for shape in drawing.shapes { draw(shape, fonts) }
    unsafe cairo_restore(cairo)
  }

  private func draw(_ shape: Drawing.Shape, _ fonts: Fonts) {
    switch shape {
    case .area(let points, let ink):
      trace(points)
      choose(ink)
      unsafe cairo_close_path(cairo)
      unsafe cairo_fill(cairo)
    case .line(let points, let stroke):
      trace(points)
      choose(stroke.ink)
      unsafe cairo_set_line_width(cairo, stroke.width)
      unsafe cairo_set_dash(cairo, stroke.dashes, CInt(stroke.dashes.count), 0)
      unsafe cairo_stroke(cairo)
    case .text(let text, let lettering):
      let style = TextStyle(
        face: .heading, size: lettering.size, ink: lettering.ink, isBold: lettering.isBold,
        side: lettering.anchor == .start ? .start : lettering.anchor == .end ? .end : .middle)
      TextLayout(text, style, fonts).draw(
        at: lettering.at.x, baseline: lettering.at.y, on: self)
    }
  }

  private func trace(_ points: [Drawing.Point]) {
    unsafe cairo_new_path(cairo)
    for point in points { unsafe cairo_line_to(cairo, point.x, point.y) }
  }
}
