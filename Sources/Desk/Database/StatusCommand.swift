import ArgumentParser
import Domain
import JSON
import Postgres
import Store

/// `desk status`: which database, and how much is in it.
struct StatusCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: say("显示所用数据库及其状况", "show which database is used and how it is"),
      discussion: say(
        "psql \"$(desk status --json | jq -r .conninfo)\" 以同一人身份进入数据库。",
        "psql \"$(desk status --json | jq -r .conninfo)\" gets in as the same person."))
  }

  mutating func run(at seat: Seat) throws {
    let log = try seat.openLog()
    let (session, greeting) = (log.session, log.greeting)
    let calls = try Calls(session).count()
    let isEmbedded = seat.isEmbedded
    let conninfo = [
      ("host", session.host), ("port", session.port), ("dbname", session.database),
      ("user", session.user),
    ].filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1.quotedForConninfo)" }.joined(separator: " ")
    let version = session.parameter("server_version") ?? ""
    if seat.format == .json {
      let status: JSONValue = .object([
        "conninfo": .string(conninfo), "server": .string(version),
        "schema": .integer(greeting.schema), "embedded": .bool(isEmbedded),
        "calls": .integer(calls), "unit": greeting.unit.map { .string($0) } ?? .null,
        "role": greeting.role.map { .string($0.rawValue) } ?? .null,
      ])
      return try seat.line(status)
    }
    var listing = Listing([.text("what", say("项目", "what")), .text("value", say("内容", "value"))])
    listing.append([.text(say("数据库", "database")), .text(conninfo)])
    listing.append([.text("PostgreSQL"), .text(version)])
    listing.append([.text(say("内置", "embedded")), .flag(isEmbedded)])
    listing.append([.text(say("结构版本", "schema")), .integer(greeting.schema)])
    listing.append([.text(say("人员", "person")), .text(greeting.login)])
    listing.append([.text(say("职责", "duty")), greeting.role.map { .term($0) } ?? .null])
    listing.append([.text(say("单位", "unit")), greeting.unit.map { .text($0) } ?? .null])
    listing.append([.text(say("来电数", "calls")), .integer(calls)])
    // Not fitted to the screen: what is there to be copied is never cut.
    try seat.console.page(listing.text(as: seat.format))
  }
}

extension String {
  /// The value as libpq reads it in a connection string.
  fileprivate var quotedForConninfo: String {
    let isPlain = !isEmpty && utf8.allSatisfy { $0 > 0x20 && $0 != 0x27 && $0 != 0x5C }
    guard !isPlain else { return self }
    let escaped = reduce(into: "") { text, character in
      if character == "'" || character == "\\" { text += "\\" }
      text.append(character)
    }
    return "'\(escaped)'"
  }
}
