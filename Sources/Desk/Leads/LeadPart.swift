import Domain
import JSON
import Leads

/// What was done with a lead and noted on it, as a part of an account's page.
struct LeadPart {
  private let document: JSONValue

  /// - Parameter document: What `desk110.lead_state` tells.
  init(_ document: JSONValue) { self.document = document }

  /// Prints it; of what is no lead, the notes and watches there are, if any.
  func print(on page: inout Page) {
    let isLead = document["state"]?.asString != nil
    guard isLead || Self.lists.contains(where: { !(document[$0]?.elements ?? []).isEmpty }) else {
      return
    }
    page.head(say("线索", "Lead"))
    page.fact(say("状态", "state"), state)
    page.fact(say("评分", "score"), score)
    page.fact(say("现在可以", "possible now"), possible)
    page.fact(say("关注", "watched by"), texts("watchers"))
    for decision in document["decisions"]?.elements ?? [] { self.decision(decision, on: &page) }
    for note in document["notes"]?.elements ?? [] {
      page.fact(by(note), note["words"]?.asString)
    }
    history(on: &page)
    sightings(on: &page)
  }

  private static let lists = ["notes", "watchers", "decisions", "sightings"]

  private var state: String {
    guard let state = document["state"]?.asString.flatMap({ LeadState(rawValue: $0) }) else {
      return say("不是线索", "no lead")
    }
    let parts = [
      state.name, document["ending"]?.shown(LeadEnding.self),
      LeadWords.holder(document["assignee"]?.asString, document["desk"]?.asString),
    ]
    return parts.compactMap { $0 }.joined(separator: say("，", ", "))
  }

  private var score: String? {
    guard let points = document["score"]?.asInteger, points > 0 else { return nil }
    return "\(points)\(say("：", ": "))\(LeadWords.reasons(document["reasons"] ?? .null))"
  }

  private var possible: String {
    (document["possible"]?.elements ?? []).compactMap { $0.shown(LeadAction.self) }
      .joined(separator: say("、", ", "))
  }

  private func texts(_ key: String) -> String {
    (document[key]?.elements ?? []).compactMap(\.asString).joined(separator: say("、", ", "))
  }

  /// `2026-11-10 10:05 wang (110102)`, of who wrote or did something.
  private func by(_ part: JSONValue) -> String {
    let at = part["at"]?.shownInstant ?? ""
    return "\(at) \(part["by"]?.asString ?? "") (\(part["unit"]?.asString ?? ""))"
  }

  private func decision(_ decision: JSONValue, on page: inout Page) {
    let words = [
      decision["by"]?.asString, decision["at"]?.shownInstant, decision["reason"]?.asString,
    ]
    let other = decision["identifier"]?.asString ?? ""
    page.fact(
      decision["same"]?.asBool == true
        ? say("与 \(other) 同属一伙", "of the same hands as \(other)")
        : say("与 \(other) 互不相干", "not of the same hands as \(other)"),
      words.compactMap { $0 }.joined(separator: say("，", ", ")))
  }

  private func history(on page: inout Page) {
    var listing = Listing([
      .text("at", say("时间", "time")), .text("action", say("处理", "step")),
      .name("by", say("谁", "by")), .name("with", say("由谁办理", "with then")),
      .prose("words", say("附言", "note")),
    ])
    for step in document["history"]?.elements ?? [] {
      let holder = LeadWords.holder(step["assignee"]?.asString, step["desk"]?.asString)
      listing.append([
        .instant(step["at"]), .text(Self.action(of: step)), .text(step["by"]),
        .optional(holder) { .text($0) }, .text(step["words"]),
      ])
    }
    page.table(listing)
  }

  /// `close (done)`, of a step.
  private static func action(of step: JSONValue) -> String {
    let action = step["action"]?.shown(LeadAction.self) ?? ""
    return step["ending"]?.shown(LeadEnding.self).map {
      say("\(action)（\($0)）", "\(action) (\($0))")
    }
      ?? action
  }

  private func sightings(on page: inout Page) {
    let sightings = document["sightings"]?.elements ?? []
    guard !sightings.isEmpty else { return }
    page.head(say("关注以来再次出现", "Named again while watched"))
    var listing = Listing([
      .text("at", say("时间", "time")), .text("desk", say("单位", "desk")),
      .text("call", say("来电", "call")), .name("named", say("所称", "as"), least: 12),
    ])
    for sighting in sightings {
      listing.append([
        .instant(sighting["at"]), .text(sighting["desk"]), .text(sighting["call"]),
        .text(sighting["named"]),
      ])
    }
    page.table(listing)
  }
}
