extension ParsableArguments {
  /// The arguments its wrapped properties declare, in order.
  var declarations: [Declaration] {
    wrappers.flatMap { label, wrapper in wrapper.declarations(label: label) }
  }

  /// Runs the checks of its groups, then its own.
  mutating func validateAll() throws {
    for (_, wrapper) in wrappers { try wrapper.validate() }
    try validate()
  }

  private var wrappers: [(label: String, wrapper: ArgumentWrapper)] {
    Mirror(reflecting: self).children.compactMap { child in
      guard let label = child.label, let wrapper = child.value as? ArgumentWrapper else {
        return nil
      }
      // The storage of a wrapped property `x` is `_x`.
      return (String(label.drop { $0 == "_" }), wrapper)
    }
  }
}
