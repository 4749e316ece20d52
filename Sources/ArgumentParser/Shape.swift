/// How often a value may stand on the command line.
enum Shape {
  /// Exactly once.
  case required
  /// Once or not at all.
  case optional
  /// Any number of times.
  case repeating
  /// Once or more.
  case requiredRepeating
}
