extension String {
  /// The text as it stands in XML 1.0, in an element or an attribute; what XML cannot hold is
  /// replaced.
  public var inXML: String {
    var text = ""
    for scalar in visibleOnOneLine.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
