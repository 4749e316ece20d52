import Reading

extension Complaint {
  /// A stored model cannot be used.
  init(_ flaw: TacticModelFlaw) {
    switch flaw {
    case .damaged:
      self.init(
        .badConfiguration,
        "手法模型已损坏，请用 desk tactic use 选另一版本或 lexicon（词表）",
        "the tactic model is damaged: choose another version, or the lexicon, with 'desk tactic use'"
      )
    case .otherForm, .otherScheme:
      self.init(
        .badConfiguration,
        "手法模型由另一版本的程序所学，请重新学习（desk tactic learn），或用 desk tactic use lexicon",
        "another version of the program learnt the tactic model: learn anew with "
          + "'desk tactic learn', or run 'desk tactic use lexicon'")
    }
  }
}
