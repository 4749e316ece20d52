import Domain
import JSON
import Leads

extension Seat {
  /// Takes a step of a lead, and tells where the lead stands then.
  func take(_ action: LeadAction, on lead: LeadArgument, _ order: LeadOrder) throws {
    let answer = try LeadLog(openLog().session).take(action, on: lead.typed, order)
    try self.answer(answer, LeadWords.standing(answer ?? .null))
  }
}
