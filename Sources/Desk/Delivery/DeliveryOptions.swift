import ArgumentParser
import Briefing
import Domain

/// Where briefings go, and in which forms: what the line does not say, the configuration does.
struct DeliveryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(say("格式，可多次给出", "the form; may be given several times")))
  var format: [DocumentForm] = []

  @Option(
    help: ArgumentHelp(say("存入此文件夹", "into this folder")), completion: .directory)
  var to: String?

  @Option(
    help: ArgumentHelp(
      say("寄往这些地址，逗号分隔", "by mail to these addresses, a comma between"),
      valueName: "addresses"))
  var mail: String?

  @Option(
    help: ArgumentHelp(
      say("下级单位代码，默认本单位", "the code of a unit below; the own one by default")))
  var unit: String?

  mutating func validate() throws {
    guard to == nil || mail == nil else {
      throw ValidationError(say("--to 与 --mail 只能用一个", "use --to or --mail, not both"))
    }
  }
}
