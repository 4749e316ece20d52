import CPango
import Documents
import Domain

/// The fonts of this machine, and how words look in them.
@safe
final class Fonts {
  let context: OpaquePointer

  /// - Throws: ``PaperError`` where no font has the letters of the language.
  init(_ language: Language) throws(PaperError) {
    Self.addTeXFonts()
    guard let map = unsafe pango_cairo_font_map_get_default(),
      let context = unsafe pango_font_map_create_context(map)
    else { throw .unwritable("pango") }
    unsafe self.context = context
    let name = language == .chinese ? "zh-cn" : "en"
    unsafe pango_context_set_language(context, pango_language_from_string(name))
    unsafe pango_context_set_round_glyph_positions(context, 0)
    let options = unsafe cairo_font_options_create()
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe pango_cairo_context_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
    unsafe pango_cairo_context_set_resolution(context, 72)
    try Self.check()
  }

  deinit { unsafe g_object_unref(UnsafeMutableRawPointer(context)) }

  /// Makes letters fit what is drawn on, which may be scaled.
  func fit(_ canvas: Canvas) { unsafe pango_cairo_update_context(canvas.cairo, context) }

  /// Where Debian's TeX keeps FandolFang, which fontconfig is not told of.
  private static func addTeXFonts() {
    let folder = "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"
    unsafe _ = FcConfigAppFontAddFile(nil, "\(folder)/FandolFang-Regular.otf")
  }

  /// Whether there is a font with Chinese letters at all: names are Chinese in every language.
  private static func check() throws(PaperError) {
    let pattern = unsafe FcPatternCreate()
    defer { unsafe FcPatternDestroy(pattern) }
    let letters = unsafe FcCharSetCreate()
    defer { unsafe FcCharSetDestroy(letters) }
    for scalar in "诈骗警情".unicodeScalars { unsafe _ = FcCharSetAddChar(letters, scalar.value) }
    unsafe _ = FcPatternAddCharSet(pattern, FC_CHARSET, letters)
    let wanted = unsafe FcObjectSetCreate()
    defer { unsafe FcObjectSetDestroy(wanted) }
    guard let found = unsafe FcFontList(nil, pattern, wanted) else { throw missing }
    defer { unsafe FcFontSetDestroy(found) }
    guard unsafe found.pointee.nfont > 0 else { throw missing }
  }

  private static let missing = PaperError.missingFont(package: "fonts-noto-cjk")
}
