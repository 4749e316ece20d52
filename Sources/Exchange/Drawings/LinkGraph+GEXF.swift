import Domain

extension LinkGraph {
  /// GEXF 1.3 (gexf.net), the form of Gephi.
  var gexf: String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
      <meta lastmodifieddate="\(watermark.at.day.text)"><creator>\(creator.inXML)</creator>\
      <description>\(description.inXML)</description></meta>
      <graph defaultedgetype="undirected" mode="static">

      """
    text += Self.declared("node", LinkNode.attributeTypes)
    text += Self.declared("edge", Self.linkAttributeTypes)
    text += "<nodes>\n"
    for node in nodes {
      text += "<node id=\"\(node.key.text)\" label=\"\(node.label.inXML)\">"
      text += "\(Self.values(node.attributes))</node>\n"
    }
    text += "</nodes>\n<edges>\n"
    for (place, link) in links.enumerated() {
      text += "<edge id=\"\(place)\" source=\"\(nodes[link.one].key.text)\" "
      text += "target=\"\(nodes[link.other].key.text)\" weight=\"\(weight(of: link))\">"
      text += "\(Self.values(attributes(of: link)))</edge>\n"
    }
    return text + "</edges>\n</graph>\n</gexf>\n"
  }

  private var creator: String { "desk110 \(watermark.unit) \(watermark.login)" }

  private var description: String {
    "\(subject) · \(watermark.text) · \(nodesLeftOut) nodes, \(linksLeftOut) links left out"
  }

  // A label is said beside the attributes.
  private static func declared(_ of: String, _ types: [(String, String)]) -> String {
    let attributes = types.filter { $0.0 != "label" }.map { name, type in
      let type = type == "int" ? "integer" : type
      return "<attribute id=\"\(name)\" title=\"\(name)\" type=\"\(type)\"/>\n"
    }
    return "<attributes class=\"\(of)\">\n\(attributes.joined())</attributes>\n"
  }

  private static func values(_ attributes: [GraphAttribute]) -> String {
    let values = attributes.filter { $0.name != "label" }.map {
      "<attvalue for=\"\($0.name)\" value=\"\($0.text.inXML)\"/>"
    }
    return "<attvalues>\(values.joined())</attvalues>"
  }
}
