/// Where tactics are learnt from cases: a program beside `desk`, so that what learning links does
/// not weigh on the start of every command.
public protocol TacticWorkshop: Sendable {
  /// Learns a model, judges it and stores it.
  func learn(_ lesson: TacticLesson, at seat: Seat) throws

  /// Learns a model, judges it and tells what it is worth; stores nothing.
  func evaluate(_ lesson: TacticLesson, at seat: Seat) throws
}
