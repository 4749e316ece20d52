/// Which parts a part of the archive refers to (ECMA-376-2, Open Packaging Conventions).
struct Relations {
  private let byID: [String: Relation]

  struct Relation {
    let type: String
    let target: String
  }

  /// Reads a relationship part; targets are relative to the folder of `base`.
  init(of file: TableFile, _ name: String, base: String = "") throws(TableError) {
    guard let part = try Workbook.part(name, of: file, bytesMax: TableLimits.sharedBytes) else {
      throw .notAWorkbook
    }
    let reader = RelationReader(folder: Self.folder(of: base))
    try XMLReader.read(part, reader)
    byID = reader.byID
  }

  /// The part of an identifier.
  func target(_ id: String) -> String? { byID[id]?.target }

  /// The part whose type ends with a word.
  func target(ofType type: String) -> String? {
    byID.values.first { $0.type.hasSuffix("/\(type)") }?.target
  }

  func isWorksheet(_ id: String) -> Bool { byID[id]?.type.hasSuffix("/worksheet") == true }

  /// Where the relationships of a part stand: `xl/_rels/workbook.xml.rels`.
  static func path(of part: String) -> String {
    let folder = folder(of: part)
    return "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
  }

  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }
}

private final class RelationReader: XMLHandler {
  private let folder: String
  private(set) var byID: [String: Relations.Relation] = [:]

  init(folder: String) { self.folder = folder }

  func begin(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
      attributes["TargetMode"] != "External"
    else { return }
    byID[id] = Relations.Relation(type: attributes["Type"] ?? "", target: resolved(target))
  }

  func end(_ name: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}

  private func resolved(_ target: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var path: [Substring] = []
    for step in (folder + target).split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}
