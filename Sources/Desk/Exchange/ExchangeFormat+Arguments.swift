public import ArgumentParser
public import Exchange

extension ExchangeFormat: ExpressibleByArgument {
  /// The form that the name of a file tells, if it does.
  init?(ofFile path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "gv": self = .dot
    case let ending: self.init(rawValue: ending)
    }
  }
}
