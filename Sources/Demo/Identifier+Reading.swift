import Domain
import Reading

extension Identifier {
  /// What the desk's own reading makes of `said`.
  ///
  /// Notes come in Chinese whatever the language of the screen: the same seed is the same data.
  static func read(_ said: String, as kind: IdentifierKind) -> Identifier {
    Language.$current.withValue(.chinese) { IdentifierReader.read(said, as: kind) }
      ?? Identifier(kind: kind, canonical: said, said: said)
  }
}
