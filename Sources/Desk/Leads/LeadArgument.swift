import ArgumentParser
import Domain

/// The account a command on leads is about.
struct LeadArgument: ParsableArguments {
  @Argument(help: ArgumentHelp(say("账号或号码", "the account or number")))
  var account: [String]

  init() {}

  /// As it was typed.
  var typed: String { account.joined(separator: " ") }
}
