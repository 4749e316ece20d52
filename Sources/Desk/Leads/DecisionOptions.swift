import ArgumentParser
import Domain

/// Why a person decides of two cases or accounts, or that she takes it back.
struct DecisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("理由，本台可见", "why, for this desk")))
  var reason: String?

  @Flag(help: ArgumentHelp(say("撤销已有的认定", "take back what was said of the two")))
  var undo = false

  init() {}

  mutating func validate() throws {
    if undo, reason != nil {
      throw ValidationError(say("--undo 不与 --reason 同用", "--undo goes without --reason"))
    }
  }

  /// What was done, in words.
  func sentence(isSame: Bool) -> String {
    if undo { return say("已撤销认定", "taken back") }
    return isSame
      ? say("已认定：同属一伙", "decided: of the same hands")
      : say("已认定：互不相干", "decided: not of the same hands")
  }
}
