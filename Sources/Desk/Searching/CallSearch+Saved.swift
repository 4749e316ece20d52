import Domain
import JSON
import Postgres
import Store

extension CallSearch {
  /// The searches the person keeps.
  static func listing(_ searches: Searches) throws(PostgresError) -> Listing {
    var listing = Listing([
      .name("name", say("名称", "name")), .prose("query", say("查找", "words")),
      .name("filter", say("条件", "filter")).minor, .text("sort", say("排序", "order")).minor,
      .text("run_at", say("上次运行", "last run")), .text("saved_at", say("保存于", "kept")).minor,
    ])
    for row in try searches.list() {
      let (name, query, filter, sort, savedAt, runAt) = try row.decode(
        String.self, String.self, String.self, String.self, Instant.self, Instant?.self)
      listing.append([
        .text(name), .text(query), .texts(conditions(filter)),
        .optional(SearchOrder(rawValue: sort)) { .term($0) },
        .optional(runAt) { .instant($0) }, .instant(savedAt),
      ])
    }
    return listing
  }

  /// `kind=loss` for each member of a filter.
  private static func conditions(_ filter: String) -> [String] {
    let members = (try? JSONValue(parsing: filter))?.withYuan.asObject
    return members?.map { "\($0.key)=\($0.value.asString ?? $0.value.text)" } ?? []
  }

  /// Reads in all calls that are unread, a batch at a time.
  static func readAll(_ searches: Searches, _ seat: Seat) throws {
    var left = try searches.readIn()
    while left > 0 {
      if seat.console.showsProgress {
        seat.console.overwrite(say("尚余 \(left) 通", "\(left) calls left"))
      }
      left = try searches.readIn()
    }
    if seat.console.showsProgress { seat.console.overwrite("") }
    try seat.answer(["status": "read", "unread": 0], say("已全部编入", "all calls are read in"))
  }
}
