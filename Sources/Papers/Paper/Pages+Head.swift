import Documents
import Domain

extension Pages {
  /// The red head, the number, the red line, the title and what stands under it.
  func setHead() {
    if !document.issuer.isEmpty { setRedHead() }
    setCentred(document.title, TextStyle(face: .title, size: manner.title), manner.titlePitch)
    for line in document.subtitles {
      setCentred(line, TextStyle(face: .body, size: manner.body), manner.pitch)
    }
    y += document.issuer.isEmpty ? 0 : manner.pitch
  }

  private func setRedHead() {
    y += Manner.aboveIssuer
    setIssuer()
    y += manner.pitch
    if !document.number.isEmpty {
      setCentred(document.number, TextStyle(face: .body, size: manner.body), manner.pitch)
    }
    y += Manner.red.gap
    canvas.area(Manner.left, y, Manner.width, Manner.red.line, .alarm)
    y += Manner.red.line + manner.pitch * 1.3
  }

  /// Who signs, over the day, four letters from the right.
  func setSignature() {
    guard let signature = document.signature else { return }
    let style = TextStyle(face: .body, size: manner.body, side: .middle, spacing: manner.spacing)
    let name = TextLayout(signature.name, style, fonts)
    let day = TextLayout(signature.day, style, fonts)
    let half = min(Manner.width, max(name.lineWidth, day.lineWidth)) / 2
    let indent = min(4 * manner.body, Manner.width - 2 * half)
    let middle = Manner.right - indent - half
    ensure(Self.signatureLines * manner.pitch)
    y += manner.pitch * (Self.signatureLines - 2)
    for layout in [name, day] {
      layout.draw(at: middle, baseline: y + baseline(in: manner.pitch, layout.style), on: canvas)
      y += manner.pitch
    }
  }

  /// With the space above.
  static let signatureLines = 3.5

  /// As large as the line holds.
  private func setIssuer() {
    var style = TextStyle(face: .title, size: manner.issuer, ink: .alarm, side: .middle)
    let width = TextLayout(document.issuer, style, fonts).lineWidth
    // Never so small that it is no head: a very long name takes lines instead.
    style.size = max(manner.title, min(style.size, style.size * Manner.width / max(width, 1)))
    setCentred(document.issuer, style, style.size * 1.35)
  }

  private func setCentred(_ words: String, _ style: TextStyle, _ pitch: Double) {
    var style = style
    style.side = .middle
    let layout = TextLayout(words, style, width: Manner.width, fonts)
    for line in 0..<layout.count {
      ensure(pitch)
      layout.draw(
        line..<line + 1, at: Manner.left, baseline: y + baseline(in: pitch, style), pitch: pitch,
        on: canvas)
      y += pitch
    }
  }
}
