import Reading

/// Names of divisions on screen.
enum DivisionName {
  /// `110102 西城区`, the code alone where it is unknown.
  static func of(_ code: String) -> String {
    Divisions.name(of: code).map { "\(code) \($0)" } ?? code
  }
}
