import Desk
import Domain
import Learning

extension Complaint {
  /// Why nothing could be learnt.
  init(learning error: any Error) {
    switch error {
    case let few as TooFewCases: self.init(few)
    case TrainingFlaw.nothingInCommon:
      self.init(
        .badInput, "各案件的文字没有共同之处，学不到东西",
        "the cases have no words in common, there is nothing to learn")
    case TrainingFlaw.refused(let reason):
      self.init(.ourFault, "liblinear 拒绝学习：\(reason)", "liblinear refuses to learn: \(reason)")
    default: self.init(translating: error)
    }
  }

  private init(_ few: TooFewCases) {
    let needed = CaseSplit.classCasesMin
    let lines = few.counts.map { one in
      let (name, lack) = (TacticCode.name(one.code), needed - one.count)
      let has = say("\(name)：\(one.count) 起", "\(name): cases: \(one.count)")
      return has + (lack > 0 ? say("，还差 \(lack) 起", ", needed: \(lack) more") : "")
    }
    let text =
      lines.isEmpty
      ? say("没有已分类的案件", "there are no labelled cases") : lines.joined(separator: "\n")
    self.init(
      .badInput,
      "已分类的案件太少：至少 \(CaseSplit.classesMin) 类、每类 \(needed) 起（文字不同）才能学\n\(text)",
      "too few labelled cases: \(CaseSplit.classesMin) classes with \(needed) cases each, in "
        + "different words, are the least\n\(text)")
  }
}
