/// A count with what is counted, in English.
///
///     plural(1, "case")  // "1 case"
///     plural(3, "case")  // "3 cases"
public func plural(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(count) " + (count == 1 ? one : many ?? one + "s")
}
