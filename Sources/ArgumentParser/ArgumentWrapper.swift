/// A property wrapper that declares arguments.
///
/// A class and not a protocol: to find out whether a property is one, the runtime looks at its
/// superclass; for a protocol it would search every conformance in the program, for every type
/// of wrapper, which is a twelfth of the start of `desk`.
public class ArgumentWrapper {
  init() {}

  /// What it declares for a property of this name.
  func declarations(label: String) -> [Declaration] { [] }

  /// Runs the checks of nested sets.
  func validate() throws {}
}
