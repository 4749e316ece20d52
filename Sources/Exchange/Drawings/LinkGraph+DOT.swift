import Domain

extension LinkGraph {
  /// The DOT language of Graphviz; a drawing bears the watermark below it.
  var dot: String {
    var text = """
      // \(watermark.text.visibleOnOneLine)
      graph desk110 {
        graph [label=\(label.inDOT), overlap=false, charset="UTF-8"];
        node [shape=box, fontname="sans-serif"];

      """
    for node in nodes {
      text += "  \"\(node.key.text)\" [\(Self.list(node.attributes))"
      text += node.hop == 0 ? ", style=bold" : node.isHub ? ", style=dashed" : ""
      text += "];\n"
    }
    for link in links {
      text += "  \"\(nodes[link.one].key.text)\" -- \"\(nodes[link.other].key.text)\" "
      text += "[\(Self.list(attributes(of: link))), weight=\(weight(of: link))];\n"
    }
    return text + "}\n"
  }

  private var label: String {
    [subject, watermark.text, remark].compactMap { $0 }.joined(separator: " · ")
  }

  private static func list(_ attributes: [GraphAttribute]) -> String {
    attributes.map { "\($0.name)=\($0.text.inDOT)" }.joined(separator: ", ")
  }
}

extension String {
  /// The text between quotes; its backslashes command nothing.
  fileprivate var inDOT: String {
    var text = "\""
    for scalar in visibleOnOneLine.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
