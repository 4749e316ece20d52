import Domain
import JSON

/// One object of a sheet, its keys checked; every value is read through it.
struct SheetMembers {
  let findings: SheetFindings
  private let object: JSONObject
  private let path: String

  /// Checks that `value` is an object with known keys; `nil` when it is no object.
  init?(_ value: JSONValue, at path: String, keys: [String], findings: SheetFindings) {
    guard case .object(let object) = value else {
      let wanted = SheetWording.name(.object)
      findings.refuse(path, SheetWording.wrongType(value.kind, wanted: wanted))
      return nil
    }
    self.object = object
    self.path = path
    self.findings = findings
    refuseUnknownKeys(known: keys)
  }

  /// The path of a key, for findings.
  func key(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  func refuse(_ name: String, _ message: String) { findings.refuse(key(name), message) }
  func warn(_ name: String, _ message: String) { findings.warn(key(name), message) }

  /// The value of a key; `null` is the same as absent.
  func value(_ name: String) -> JSONValue? {
    guard let value = object[name], !value.isNull else { return nil }
    return value
  }

  /// Refuses the sheet when the key is absent.
  func require(_ name: String) {
    if value(name) == nil { refuse(name, SheetWording.required) }
  }

  /// The object below a key.
  func members(_ name: String, keys: [String]) -> SheetMembers? {
    value(name).flatMap { SheetMembers($0, at: key(name), keys: keys, findings: findings) }
  }

  /// The objects of the array below a key, each `nil` where it is none.
  func list(_ name: String, keys: [String]) -> [SheetMembers] {
    elements(name).enumerated().compactMap { index, element in
      SheetMembers(element, at: key("\(name)[\(index)]"), keys: keys, findings: findings)
    }
  }

  /// The elements of the array below a key, empty when there are too many.
  func elements(_ name: String) -> [JSONValue] {
    guard let value = value(name) else { return [] }
    guard case .array(let elements) = value else {
      refuse(name, SheetWording.wrongType(value.kind, wanted: SheetWording.name(.array)))
      return []
    }
    guard elements.count <= SheetLimits.entries else {
      refuse(name, SheetWording.tooMany(elements.count, limit: SheetLimits.entries))
      return []
    }
    return elements
  }

  private func refuseUnknownKeys(known: [String]) {
    let unknown = object.enumerated().filter { !known.contains($0.element.key) }
    for (place, member) in unknown.prefix(SheetLimits.unknownKeys) {
      if SheetKeys.isNameable(member.key) {
        let nearest = SheetKeys.nearest(to: member.key, among: known)
        refuse(member.key, SheetWording.unknownKey(nearest: nearest))
      } else {
        findings.refuse(path, SheetWording.unnameableKey(place: place + 1))
      }
    }
    let rest = unknown.count - SheetLimits.unknownKeys
    if rest > 0 { findings.refuse(path, SheetWording.moreUnknownKeys(rest)) }
  }
}
