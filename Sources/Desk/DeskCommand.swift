public import ArgumentParser

/// A command that does something at the desk; a group of commands is a plain `ParsableCommand`.
public protocol DeskCommand: ParsableCommand {
  /// Does what the command is for.
  ///
  /// - Throws: ``Complaint`` for what the person should know; anything else is translated to one.
  mutating func run(at seat: Seat) throws
}
