/// A set of arguments that can be read from a command line.
///
/// Every property that takes part is wrapped in ``Argument``, ``Option``, ``Flag`` or
/// ``OptionGroup``; others are left alone.
public protocol ParsableArguments: SendableMetatype {
  /// Makes the set as declared, before anything is read.
  init()

  /// Checks what single values cannot show, after all of them are read.
  ///
  /// - Throws: ``ValidationError`` for misuse.
  mutating func validate() throws
}

extension ParsableArguments {
  public mutating func validate() throws {}
}
