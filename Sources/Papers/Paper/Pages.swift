import CPango
import Documents
import Domain

/// The pages of a paper, filled from top to bottom.
@safe
final class Pages {
  let document: Document
  let manner: Manner
  let fonts: Fonts
  let canvas: Canvas
  /// Where the next thing stands.
  var y = Manner.top
  private var page = 1
  private let surface: OpaquePointer
  private let sink = ByteSink()

  init(_ document: Document) throws(PaperError) {
    self.document = document
    manner = Manner(document.language)
    let (width, height) = Manner.paper
    guard
      let surface = unsafe cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.pointer, width, height)
    else { throw .unwritable("cairo") }
    unsafe self.surface = surface
    canvas = try unsafe Canvas(surface)
    fonts = try Fonts(document.language)
    fonts.fit(canvas)
    tell(CAIRO_PDF_METADATA_TITLE, document.title)
    tell(CAIRO_PDF_METADATA_AUTHOR, document.issuer)
    tell(CAIRO_PDF_METADATA_SUBJECT, document.number)
    if let seal = document.seal { tell(CAIRO_PDF_METADATA_KEYWORDS, seal) }
    tell(CAIRO_PDF_METADATA_CREATOR, "desk110")
    tell(CAIRO_PDF_METADATA_CREATE_DATE, document.dated.text)
    tell(CAIRO_PDF_METADATA_MOD_DATE, document.dated.text)
  }

  deinit { unsafe cairo_surface_destroy(surface) }

  /// What is left of the page.
  var room: Double { Manner.bottom - y }

  var isAtTop: Bool { y == Manner.top }

  /// Goes on to the next page, unless so much is left of this one.
  func ensure(_ height: Double) {
    if height > room, !isAtTop { turn() }
  }

  /// Goes on to the next page.
  func turn() {
    setFoot()
    unsafe cairo_show_page(canvas.cairo)
    page += 1
    y = Manner.top
  }

  /// Ends the last page.
  ///
  /// - Returns: The file.
  func finish() throws(PaperError) -> [UInt8] {
    setFoot()
    unsafe cairo_show_page(canvas.cairo)
    try canvas.check()
    unsafe cairo_surface_finish(surface)
    let status = unsafe cairo_surface_status(surface)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .unwritable(unsafe String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }

  /// Names this place in the table of contents that readers show.
  func outline(_ words: String) {
    let place = "page=\(page) pos=[\(Manner.left.plain) \((y).plain)]"
    unsafe _ = cairo_pdf_surface_add_outline(
      surface, CAIRO_PDF_OUTLINE_ROOT, words.visibleOnOneLine, place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }

  private func tell(_ key: cairo_pdf_metadata_t, _ words: String) {
    unsafe cairo_pdf_surface_set_metadata(surface, key, words.visibleOnOneLine)
  }

  /// The number of the page, on the outer side, and the mark.
  private func setFoot() {
    let isRight = page % 2 == 1
    let style = TextStyle(face: .number, size: 14, side: isRight ? .end : .start)
    let indent = 14.0
    TextLayout("— \(page) —", style, fonts).draw(
      at: isRight ? Manner.right - indent : Manner.left + indent, baseline: Manner.bottom + 31,
      on: canvas)
    guard let mark = document.mark else { return }
    let words = TextStyle(face: .heading, size: 7.5, ink: .muted)
    let layout = TextLayout(mark, words, width: Manner.width, fonts)
    layout.draw(
      0..<min(2, layout.count), at: Manner.left, baseline: Manner.bottom + 50, pitch: 10,
      on: canvas)
  }
}
