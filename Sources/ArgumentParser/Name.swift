/// A name as it stands on the command line.
enum Name: Hashable {
  case long(String)
  case short(Character)

  /// With its dashes.
  var text: String {
    switch self {
    case .long(let name): "--\(name)"
    case .short(let letter): "-\(letter)"
    }
  }

  var isLong: Bool {
    if case .long = self { true } else { false }
  }
}
