/// How a command is called and described.
public struct CommandConfiguration: Sendable {
  public var commandName: String?
  /// One line on what the command is for.
  public var abstract: String
  /// The usage line, where the made one would mislead; without the word `USAGE`.
  public var usage: String?
  /// What more there is to know, below the abstract; may be several paragraphs.
  public var discussion: String
  /// What `--version` prints; empty for none.
  public var version: String
  /// Kept out of help and completion, but works.
  public var shouldDisplay: Bool
  public var subcommands: [any ParsableCommand.Type]
  /// The subcommand that is meant when none is named.
  public var defaultSubcommand: (any ParsableCommand.Type)?
  /// Other words that call the command.
  public var aliases: [String]

  public init(
    commandName: String? = nil, abstract: String = "", usage: String? = nil,
    discussion: String = "", version: String = "", shouldDisplay: Bool = true,
    subcommands: [any ParsableCommand.Type] = [],
    defaultSubcommand: (any ParsableCommand.Type)? = nil, aliases: [String] = []
  ) {
    self.commandName = commandName
    self.abstract = abstract
    self.usage = usage
    self.discussion = discussion
    self.version = version
    self.shouldDisplay = shouldDisplay
    self.subcommands = subcommands
    self.defaultSubcommand = defaultSubcommand
    self.aliases = aliases
  }
}
