import Domain
import Leads

/// The numbers that may be meant, to choose from.
struct CandidateListing {
  private let candidates: Candidates
  private let limit: Int

  init(_ candidates: Candidates, limit: Int) {
    self.candidates = candidates
    self.limit = limit
  }

  /// One row a candidate, the likeliest first.
  var listing: Listing {
    var listing = Listing([
      .text("identifier", say("号码", "identifier")), .name("match", say("理由", "why"), least: 12),
      .number("cases", say("案件", "cases")), .number("paid", say("已转", "paid")),
      .text("last_seen", say("最近", "last seen")), .number("calls", say("来电", "calls")).minor,
      .text("kind", say("种类", "kind")).minor, .name("issuer", say("开户机构", "issuer")).minor,
      .hidden("place"), .hidden("valid"),
    ])
    for candidate in candidates.ranked.prefix(limit) { listing.append(row(candidate)) }
    return listing
  }

  /// How many there are, and how to come to fewer.
  var remark: String {
    let shown = min(limit, candidates.ranked.count)
    let isAll = shown == candidates.count && !candidates.isAtLeast
    let count =
      candidates.isAtLeast
      ? say("至少 \(candidates.count)", "at least \(candidates.count)")
      : say("\(candidates.count)", "\(candidates.count)")
    let head = say("可能是 \(count) 个号码之一", "may be any of \(count) numbers")
    guard !isAll else { return say("\(head)，请核对", "\(head): check which") }
    return say(
      "\(head)，列出前 \(shown) 个；加数字、银行、--kind 可缩小范围",
      "\(head), the first \(shown) shown; more digits, the bank or --kind narrow it down")
  }

  private func row(_ candidate: Candidate) -> [Listing.Cell] {
    [
      .term(code: candidate.identifier, name: candidate.marked),
      .term(code: candidate.likeness.code, name: candidate.likeness.words),
      .integer(candidate.cases), .money(candidate.paid),
      .optional(candidate.lastSeen) { .instant($0) }, .integer(candidate.calls),
      .term(candidate.kind), .optional(candidate.issuer) { .text($0) },
      .optional(candidate.likeness.place) { .integer($0) },
      .optional(candidate.isValid) { .flag($0) },
    ]
  }
}
