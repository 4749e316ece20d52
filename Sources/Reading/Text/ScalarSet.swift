/// A few scalars that are looked for at every place of a text.
///
/// Not a `Set`: hashing costs more than a look at each of the few, and that is rarely needed.
struct ScalarSet: Sendable {
  private let scalars: [Unicode.Scalar]
  private let filter: ScalarFilter

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.scalars = Array(scalars)
    filter = ScalarFilter(self.scalars)
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    filter.mayHold(scalar) && scalars.contains(scalar)
  }
}
