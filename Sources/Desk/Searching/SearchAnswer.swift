import Domain
import JSON

/// What a search found, for people and machines.
struct SearchAnswer {
  private let document: JSONValue

  /// - Parameter document: As the database gives it.
  init(_ document: JSONValue) { self.document = document.withYuan }

  var calls: [JSONValue] { document["calls"]?.elements ?? [] }

  /// How many calls the index has not read in yet.
  var unread: Int { document["unread"]?.asInteger ?? 0 }

  private var found: Int { document["found"]?.asInteger ?? 0 }
  private var hasMore: Bool { document["more"]?.asBool == true }

  /// One array, an object a line; each call says how many there are in all.
  var json: String {
    "[\(calls.map { row($0).text }.joined(separator: ",\n "))]\n"
  }

  private static let keys = [
    "id", "call", "received_at", "kind", "tactic", "paid", "case", "source", "officer", "unit",
    "excerpt",
  ]

  private func row(_ call: JSONValue) -> JSONValue {
    let ranges = Excerpt(call).ranges.map { range in
      JSONValue.array([.integer(range.lowerBound), .integer(range.upperBound)])
    }
    var row = JSONObject(Self.keys.map { (key: $0, value: call[$0] ?? .null) })
    row["ranges"] = .array(ranges)
    for key in ["score", "new"] where call[key] != .null { row[key] = call[key] }
    row["found"] = .integer(found)
    row["more"] = .bool(hasMore)
    return .object(row)
  }

  /// Rows for a spreadsheet or a document.
  var listing: Listing {
    var listing = Listing([
      .text("call", say("来电", "call")), .text("received_at", say("时间", "received")),
      .text("kind", say("类别", "kind")), .name("tactic", say("手法", "tactic")),
      .number("paid", say("已转", "paid")), .text("case", say("案件", "case")),
      .name("officer", say("接警员", "officer")), .prose("excerpt", say("原文", "excerpt")),
      .hidden("id"),
    ])
    for call in calls {
      listing.append([
        .text(call["call"]), .instant(call["received_at"]), .term(call["kind"], CallKind.self),
        .optional(call["tactic"]?.asString) { .tactic($0) }, .money(call["paid"]),
        .text(call["case"]), .text(call["officer"]), .text(call["excerpt"]), .text(call["id"]),
      ])
    }
    return listing
  }

  /// A page for a screen so wide; `nil` never to break a line.
  func page(columns: Int?, isBold: Bool) -> String {
    let entries = calls.map { call in
      let head = headline(call)
      let lines = Excerpt(call).lines(columns: columns.map { $0 - 4 }, isBold: isBold)
      return ([columns.map { head.cut(to: $0) } ?? head] + lines.map { "    " + $0 })
        .joined(separator: "\n")
    }
    let end = columns.map { summary.wrapped(columns: $0) } ?? summary
    return (entries + [end]).joined(separator: "\n") + "\n"
  }

  private func headline(_ call: JSONValue) -> String {
    let paid = call["paid"]?.asString.flatMap { Fen(yuan: $0) } ?? .zero
    let parts = [
      call["call"]?.asString, call["new"]?.asBool == true ? say("[新]", "[new]") : nil,
      call["received_at"]?.shownInstant, call["kind"]?.shown(CallKind.self),
      paid == .zero ? nil : paid.grouped, call["tactic"]?.asString.map(TacticCode.name),
    ]
    return parts.compactMap { $0 }.joined(separator: "  ").visibleOnOneLine
  }

  /// How many there are, and how far the search went.
  private var summary: String {
    let shown = calls.count
    var parts = [
      hasMore
        ? say("超过 \(found) 通", "more than \(found) calls")
        : say("共 \(found) 通", "\(found) calls")
    ]
    if shown < found || hasMore { parts.append(say("列出 \(shown) 通", "\(shown) listed")) }
    if let new = document["new"]?.asInteger {
      let since = document["last_run_at"]?.shownInstant ?? ""
      parts.append(say("\(new) 通为 \(since) 上次查找之后", "\(new) new since \(since)"))
    }
    if let reach = document["reach"]?.asInteger {
      parts.append(
        say("单字只查最近 \(reach) 通来电", "single characters in the newest \(reach) only"))
    }
    return say("（\(parts.joined(separator: "，"))）", "(\(parts.joined(separator: ", ")))")
  }
}
