import ArgumentParser
import Domain

/// `desk tactic learn`: learns from labelled cases what suggests tactics.
struct TacticLearn: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "learn",
      abstract: say("从已分类的案件学习手法", "learn tactics from labelled cases"),
      discussion: say(
        """
        学自本台接警员已给手法的来电，或文件。留出一部分不学，用来与词表比较；\
        优于词表即启用，否则只存不用。
        """,
        """
        Learns from the desk's own calls whose tactic an officer gave, or from a file. A part is \
        held out, never learnt from, and the model compared with the word list on it: where it is \
        better it comes into force, otherwise it is only stored.
        """))
  }

  @OptionGroup var lesson: TacticLesson

  mutating func run(at seat: Seat) throws {
    guard let workshop = seat.equipment.workshop else {
      return try Companion.learn.takeOver(seat.arguments)
    }
    try workshop.learn(lesson, at: seat)
  }
}
