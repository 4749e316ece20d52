import Domain

extension Drawing {
  /// The picture as an `svg` element (SVG 1.1) to stand in HTML.
  public var svg: String {
    let words = title.inXML
    var svg =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"\(words)\" "
      + "viewBox=\"0 0 \(width.plain) \(height.plain)\"><title>\(words)</title>\n"
    for shape in shapes { svg += shape.svg + "\n" }
    return svg + "</svg>"
  }
}

extension Drawing.Shape {
  fileprivate var svg: String {
    switch self {
    case .area(let points, let ink):
      return "<polygon points=\"\(points.svg)\" fill=\"\(ink.hex)\"/>"
    case .line(let points, let stroke):
      let dashes = stroke.dashes.map(\.plain).joined(separator: " ")
      return "<polyline points=\"\(points.svg)\" fill=\"none\" stroke=\"\(stroke.ink.hex)\" "
        + "stroke-width=\"\(stroke.width.plain)\""
        + (dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\"") + "/>"
    case .text(let text, let lettering):
      return "<text x=\"\(lettering.at.x.plain)\" y=\"\(lettering.at.y.plain)\" "
        + "font-size=\"\(lettering.size.plain)\" fill=\"\(lettering.ink.hex)\" "
        + "text-anchor=\"\(lettering.anchor.rawValue)\""
        + (lettering.isBold ? " font-weight=\"bold\"" : "") + ">\(text.inXML)</text>"
    }
  }
}

extension [Drawing.Point] {
  fileprivate var svg: String {
    map { "\($0.x.plain),\($0.y.plain)" }.joined(separator: " ")
  }
}

extension Ink {
  /// `#24548c`.
  public var hex: String {
    let parts = parts
    return "#"
      + [parts.red, parts.green, parts.blue]
      .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension Double {
  /// A length with one decimal at most, the same on every machine: `12.5`.
  public var plain: String {
    let tenths = Int((self * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
  }
}
