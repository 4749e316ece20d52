extension Seat {
  /// The place where tactics are learnt; a program that has none goes on as the one that has.
  ///
  /// - Throws: A ``Complaint`` with status 78 where that one is missing.
  func findWorkshop() throws(Complaint) -> any TacticWorkshop {
    guard let workshop = equipment.workshop else {
      Companion.learn.takeOver()
      throw Companion.learn.absence
    }
    return workshop
  }
}
