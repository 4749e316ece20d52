/// Holds one parsed value for all copies of the wrapper that declares it.
///
/// A reference, so that the parser can fill a command it finds by reflection; the original
/// decodes the command instead, which costs every command a synthesised decoder.
final class Cell<Value> {
  private var value: Value?
  /// Whether the command line held a value for it.
  private(set) var isGiven = false

  init(_ value: Value?) { self.value = value }

  /// The value, which a required argument has once its command is parsed.
  var content: Value {
    get {
      guard let value else { preconditionFailure("an argument was read before it was parsed") }
      return value
    }
    set { value = newValue }
  }

  func give(_ value: Value) {
    self.value = value
    isGiven = true
  }
}

extension Cell {
  /// Adds to what the command line gave so far; a default is replaced by the first.
  func append<Element>(_ element: Element) where Value == [Element] {
    give(isGiven ? content + [element] : [element])
  }
}
