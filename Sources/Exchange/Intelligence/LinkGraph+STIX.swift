import Domain
import JSON

extension LinkGraph {
  /// A bundle of STIX 2.1.
  ///
  /// STIX has no object for an account at a bank or a phone: each identifier is an `infrastructure`,
  /// with what is known of it in a property extension, and consists of the object that STIX has for
  /// it, where it has one. Identifiers never change, so that a second bundle brings the first up
  /// to date.
  var stix: JSONValue {
    let told = nodes.map { STIXObject.infrastructure($0, in: self) }
    let seen = zip(nodes, told).flatMap { node, object in
      STIXObservable(node).map { [$0.value, part(of: object, $0).value] } ?? []
    }
    let ties = links.map { relationship($0, told).value }
    let objects = told.map(\.value) + seen + ties
    return [
      "type": "bundle", "id": .string("bundle--\(key.text)"),
      "objects": .array(frame + objects + [report(on: objects)]),
    ]
  }

  /// The reference of the desk that exports.
  var identity: String { "identity--\(UUID(name: "unit:\(watermark.unit)", in: .ofDesk).text)" }

  /// The reference of the watermark.
  var statement: String {
    "marking-definition--\(UUID(name: "mark:\(watermark.text)", in: .ofDesk).text)"
  }

  /// What the rest refers to: markings, who speaks, and what the extension is.
  private var frame: [JSONValue] {
    let fixed = [STIXFrame.maker, STIXFrame.extensionDefinition]
    return [STIXFrame.amber, STIXFrame.mark(of: self), desk] + fixed
  }

  private var desk: JSONValue {
    let key = UUID(name: "unit:\(watermark.unit)", in: .ofDesk)
    var desk = STIXObject("identity", key, created: STIXFrame.epoch, in: self)
    desk["name"] = .string("desk110 \(watermark.unit)")
    desk["identity_class"] = "organization"
    return desk.value
  }

  private func part(of whole: STIXObject, _ observable: STIXObservable) -> STIXObject {
    relationship("consists-of", whole.id, observable.id)
  }

  private func relationship(_ link: Link, _ told: [STIXObject]) -> STIXObject {
    var tie = relationship("related-to", told[link.one].id, told[link.other].id, link.firstSeen)
    tie["confidence"] = .integer(strength(of: link).confidence)
    tie["description"] = .string("named together in \(link.cases) cases, \(link.calls) calls")
    tie["start_time"] = link.firstSeen.map { .string($0.utc) }
    if let first = link.firstSeen, let last = link.lastSeen, first.utc < last.utc {
      tie["stop_time"] = .string(last.utc)
    }
    return tie
  }

  private func relationship(
    _ type: String, _ source: String, _ target: String, _ created: Instant? = nil
  ) -> STIXObject {
    let name = "\(type):\(source):\(target)"
    var tie = STIXObject(
      "relationship", UUID(name: name, in: .ofDesk), created: created ?? STIXFrame.epoch, in: self)
    tie["relationship_type"] = .string(type)
    tie["source_ref"] = .string(source)
    tie["target_ref"] = .string(target)
    return tie
  }

  private func report(on objects: [JSONValue]) -> JSONValue {
    let of = objects.compactMap { $0["id"] }
    var report = STIXObject("report", key, created: STIXFrame.epoch, in: self)
    report["name"] = .string("desk110 · \(subject)")
    let words = [watermark.text, remark].compactMap { $0 }
    report["description"] = .string(words.joined(separator: "\n"))
    report["report_types"] = ["threat-report"]
    report["published"] = .string(watermark.at.utc)
    report["object_refs"] = .array(of.isEmpty ? [.string(identity)] : of)
    return report.value
  }
}
