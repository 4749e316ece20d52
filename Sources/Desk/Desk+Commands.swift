import ArgumentParser

extension Desk {
  /// The commands, in the order help shows them.
  static var commands: [any ParsableCommand.Type] { [] }
}
