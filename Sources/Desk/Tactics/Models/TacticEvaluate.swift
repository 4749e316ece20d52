import ArgumentParser
import Domain

/// `desk tactic evaluate`: how well tactics can be told, by a model, the word list, or a guess.
struct TacticEvaluate: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "evaluate",
      abstract: say("检验手法建议的准确度", "judge how well tactics are suggested"),
      discussion: say(
        """
        从一部分案件学习，在留出的另一部分上比较：所学的模型、词表、一律说最常见的一类。\
        不保存任何东西。
        """,
        """
        Learns from a part of the cases and compares on the other part, which is held out: the \
        model learnt, the word list, and always saying the most frequent class. Stores nothing.
        """))
  }

  @OptionGroup var lesson: TacticLesson

  mutating func run(at seat: Seat) throws {
    guard let workshop = seat.equipment.workshop else {
      return try Companion.learn.takeOver(seat.arguments)
    }
    try workshop.evaluate(lesson, at: seat)
  }
}
