import Domain
import Leads

extension Complaint {
  /// Why a step of a lead was not taken, and what can be done instead.
  init(_ refusal: LeadRefusal) {
    let holder = LeadWords.holder(refusal.assignee, refusal.desk)
    let whose = holder.map { say("（\($0)）", " (\($0))") } ?? ""
    let state = refusal.state.name + whose
    let action = refusal.action.name
    let next = Self.next(refusal.possible)
    switch refusal.cause {
    case .step:
      self.init(
        .badInput, "线索现为“\(state)”，不能\(action)\(next)",
        "the lead is \(state): no '\(action)' now\(next)")
    case .elsewhere:
      self.init(
        .badInput, "线索现为“\(state)”，\(action)不归您\(next)",
        "the lead is \(state): '\(action)' is not yours to do\(next)")
    case .taken:
      let login = refusal.assignee ?? ""
      self.init(
        .badInput, "线索已在 \(holder ?? login) 手里；确要改派，请加 --instead-of \(login)",
        "\(holder ?? login) has the lead: to relieve that person add --instead-of \(login)")
    }
  }

  private static func next(_ actions: [LeadAction]) -> String {
    let names = actions.map(\.name).joined(separator: say("、", ", "))
    return actions.isEmpty
      ? say("；您现在不能作任何处理", "; nothing is yours to do now")
      : say("；现在可以：\(names)", "; possible now: \(names)")
  }
}
