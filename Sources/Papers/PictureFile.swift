import CPango
public import Documents
import Domain

/// A picture as bytes: PNG.
public enum PictureFile {
  /// Dots for each point: 216 an inch.
  static let scale = 3.0

  /// Draws a picture on white.
  ///
  /// - Throws: ``PaperError``.
  public static func bytes(of drawing: Drawing) throws(PaperError) -> [UInt8] {
    try bytes(of: drawing, Fonts(.current))
  }

  static func bytes(of drawing: Drawing, _ fonts: Fonts) throws(PaperError) -> [UInt8] {
    let (width, height) = (
      (drawing.width * scale).rounded(.up), (drawing.height * scale).rounded(.up)
    )
    guard
      let surface = unsafe cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, CInt(width), CInt(height))
    else { throw .unwritable("cairo") }
    defer { unsafe cairo_surface_destroy(surface) }
    let canvas = try unsafe Canvas(surface, scale: scale)
    fonts.fit(canvas)
    canvas.paint(.paper)
    canvas.draw(drawing, at: 0, 0, fonts)
    try canvas.check()
    let sink = ByteSink()
    let status = unsafe cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.pointer)
    guard status == CAIRO_STATUS_SUCCESS else { throw .unwritable("PNG") }
    return sink.bytes
  }
}
