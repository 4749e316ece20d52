/// One argument as the parser, help and completion see it.
struct Declaration {
  enum Kind {
    case positional
    case option
    case flag
  }

  var kind: Kind
  var names: [Name] = []
  /// Names that turn a flag off.
  var inverseNames: [Name] = []
  var help: ArgumentHelp
  var valueName = ""
  var isRepeating = false
  var isRequired = false
  var defaultText: String?
  // Closures, since only help, completion and complaints ask.
  var listValues: () -> [String] = { [] }
  var describeValues: () -> [String] = { [] }
  var describeForm: () -> String? = { nil }
  var findCompletion: () -> CompletionKind = { .default }
  /// The heading of the group it belongs to; empty for none.
  var section = ""
  /// Reads and keeps a value given under a name; false when it is no such value.
  var take: (_ text: String, _ name: Name?) -> Bool
  var isGiven: () -> Bool

  var allValues: [String] { listValues() }
  var expectedForm: String? { describeForm() }
  var completion: CompletionKind { findCompletion() }
  var isHidden: Bool { help.visibility == .hidden }
  var allNames: [Name] { names + inverseNames }
  /// The name to speak of it by: the first long one.
  var preferredName: Name? { names.first(where: \.isLong) ?? names.first }

  /// `<number>`, `--limit <limit>` or `--json`: how usage and complaints name it.
  var display: String {
    switch kind {
    case .positional: "<\(valueName)>"
    case .option: "\(preferredName?.text ?? "") <\(valueName)>"
    case .flag: inverseNames.isEmpty ? name : "\(name)/\(inverseNames[0].text)"
    }
  }

  private var name: String { preferredName?.text ?? "" }
}
