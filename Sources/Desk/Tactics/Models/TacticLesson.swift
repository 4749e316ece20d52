public import ArgumentParser
import Domain

/// What to learn from, and how much of it to judge by.
public struct TacticLesson: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "已分类案件的文件（JSON 行或数组），- 为标准输入；缺省为本台来电",
        "a file of labelled cases (JSON lines or an array), - for standard input; "
          + "by default the desk's own calls")),
    completion: .file())
  public var from: String?

  @Option(
    help: ArgumentHelp(
      say("留作检验的比例，1–50", "how much is held out to judge by, 1 to 50"), valueName: "percent"))
  public var holdout = Percent(20)

  @Option(help: ArgumentHelp(say("划分的种子", "the seed of the split")))
  public var seed = 1

  public init() {}

  public mutating func validate() throws {
    guard (1...50).contains(holdout.value) else {
      throw ValidationError(say("--holdout 须在 1% 至 50% 之间", "--holdout is between 1% and 50%"))
    }
  }
}
