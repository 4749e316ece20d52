import Postgres

/// Compares what was said with what the log has.
struct Oracle {
  let entries: [Ledger.Entry]
  /// The markers of calls that were put aside with an alarm.
  let aside: Set<String>

  /// Reads the whole log, as its superuser.
  func judge(_ session: Session) throws -> Tally {
    let rows = try session.run(
      """
      select coalesce(c.narrative, ''), coalesce(c.note, ''), c.officer::text, c.kind::text,
        (select coalesce(sum(m.amount_fen), 0)::bigint from desk110.money m
          where m.call_id = c.id and m.kind = 'paid')
      from desk110.call c
      """
    ).map { try $0.decode(String.self, String.self, String.self, String.self, Int.self) }
    var found: [String: [CallContent]] = [:]
    var tally = Tally()
    for (narrative, note, officer, kind, fen) in rows {
      let content = CallContent(
        narrative: narrative, note: note, officer: officer, fen: fen, kind: kind)
      if let marker = GivenCall.marker(in: narrative) {
        found[marker, default: []].append(content)
      } else {
        tally.altered += 1
      }
    }
    for entry in entries {
      judge(entry, found.removeValue(forKey: entry.call.marker) ?? [], &tally)
    }
    tally.altered += found.count
    return tally
  }

  private func judge(_ entry: Ledger.Entry, _ rows: [CallContent], _ tally: inout Tally) {
    let call = entry.call
    let isAside = aside.contains(call.marker)
    tally.acknowledged += entry.said.isAcknowledged ? 1 : 0
    tally.untold += entry.said == .untold ? 1 : 0
    tally.duplicated += max(0, rows.count - 1)
    tally.altered += rows.count { call.isWrong || !call.content.isFound(as: $0) }
    tally.putAside += isAside && !call.isWrong ? 1 : 0
    tally.lost += entry.said.isAcknowledged && rows.isEmpty && !isAside ? 1 : 0
  }
}
