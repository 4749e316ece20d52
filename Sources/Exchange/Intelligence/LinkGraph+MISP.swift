import Domain
import JSON

extension LinkGraph {
  /// An event as MISP 2.4 and later take it in: for this organisation only, `tlp:amber`.
  ///
  /// Its identifiers never change, so that what is taken in again takes the place of the old.
  var misp: JSONValue {
    let desk = UUID(name: "unit:\(watermark.unit)", in: .ofDesk)
    let links = Dictionary(grouping: links, by: \.one)
    return [
      "Event": [
        "uuid": .string(key.text), "info": .string("desk110 · \(subject)"),
        "date": .string(watermark.at.day.text), "timestamp": stamp, "threat_level_id": "2",
        "analysis": "1", "distribution": "0", "published": false,
        "Orgc": ["name": .string("desk110 \(watermark.unit)"), "uuid": .string(desk.text)],
        "Tag": [["name": "tlp:amber", "colour": "#FFC000"]],
        "Attribute": .array([note("watermark", watermark.text)] + leftOut),
        "Object": .array(
          nodes.indices.map { place in object(nodes[place], links[place] ?? []) }),
      ]
    ]
  }

  /// Always the same for a graph of the same thing made by the same desk.
  var key: UUID { UUID(name: "graph:\(watermark.unit):\(subject)", in: .ofDesk) }

  private var stamp: JSONValue { .string(String(watermark.at.seconds)) }

  private var leftOut: [JSONValue] { remark.map { [note("left_out", $0)] } ?? [] }

  private func note(_ name: String, _ text: String) -> JSONValue {
    attribute("\(key.text):\(name)", "comment", "Internal reference", text)
  }

  private func object(_ node: LinkNode, _ links: [Link]) -> JSONValue {
    let template = MISPTemplate(for: node.kind, issuer: node.issuer)
    var object: JSONValue = [
      "name": .string(template.name), "meta-category": .string(template.category),
      "template_uuid": .string(template.uuid),
      "template_version": .string(String(template.version)), "uuid": .string(node.key.text),
      "timestamp": stamp, "distribution": "5", "comment": .string(node.remark),
      "Attribute": .array(attributes(of: node, template)),
      "ObjectReference": .array(links.map(reference)),
    ]
    object["first_seen"] = node.firstSeen.map { .string($0.utc) }
    object["last_seen"] = node.lastSeen.map { .string($0.utc) }
    return object
  }

  private func attributes(of node: LinkNode, _ template: MISPTemplate) -> [JSONValue] {
    let holder = template.holder
    var held = [(holder.relation, holder.type, holder.category, node.identifier)]
    if let relation = template.issuer, let issuer = node.issuer {
      held.append((relation, "text", "Other", issuer))
    }
    if let relation = template.kind { held.append((relation, "text", "Other", node.kind.rawValue)) }
    return held.map { relation, type, category, value in
      var attribute = attribute("\(node.key.text):\(relation)", type, category, value)
      attribute["object_relation"] = .string(relation)
      // Kinds and banks are those of thousands: they tie nothing.
      attribute["disable_correlation"] = .bool(relation != holder.relation || node.isPattern)
      return attribute
    }
  }

  private func attribute(
    _ name: String, _ type: String, _ category: String, _ value: String
  ) -> JSONValue {
    [
      "uuid": .string(UUID(name: name, in: .ofDesk).text), "type": .string(type),
      "category": .string(category), "value": .string(value.visibleOnOneLine),
      "to_ids": false, "distribution": "5", "timestamp": stamp,
    ]
  }

  private func reference(_ link: Link) -> JSONValue {
    let (one, other) = (nodes[link.one].key.text, nodes[link.other].key.text)
    return [
      "uuid": .string(UUID(name: "\(one):\(other)", in: .ofDesk).text),
      "object_uuid": .string(one), "referenced_uuid": .string(other),
      "relationship_type": "related-to", "timestamp": stamp,
      "comment": .string("\(strength(of: link)): \(link.cases) cases, \(link.calls) calls"),
    ]
  }
}
