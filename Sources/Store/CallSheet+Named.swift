import Domain
import JSON
import Reading

extension CallSheet {
  /// The links and apps of the elements as identifiers, without those the sheet lists anyway.
  ///
  /// They tie cases and can be looked up; nothing else counts them.
  var named: (links: [Identifier], apps: [Identifier]) {
    (named(elements.links, as: .link), named(elements.apps, as: .app))
  }

  private func named(_ texts: [String], as kind: IdentifierKind) -> [Identifier] {
    var seen = Set(identifiers.filter { $0.identifier.kind == kind }.map(\.identifier.canonical))
    let read = texts.compactMap { text -> Identifier? in
      guard text.unicodeScalars.count <= Self.namedLengthMax,
        let identifier = IdentifierReader.read(text, as: kind), !identifier.canonical.isEmpty,
        identifier.canonical.unicodeScalars.count <= Self.namedLengthMax,
        seen.insert(identifier.canonical).inserted
      else { return nil }
      return identifier
    }
    return Array(read.prefix(Self.namedMax))
  }

  // Longer and further ones stay in the elements alone.
  private static let namedLengthMax = 500
  private static let namedMax = 1000
}
