import ArgumentParser
import Cluster
import Domain
import JSON
import Schema

/// `desk up`: makes what is missing of the installation, and starts it.
struct UpCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "up",
      abstract: say("建立并启动数据库，更新数据库结构", "make and start the database, bring its schema up to date"),
      discussion: say(
        "未指明数据库时，使用 DESK_HOME 中的内置数据库；可重复运行。",
        "Without a database named, uses the embedded one in DESK_HOME. May be run again."))
  }

  mutating func run(at seat: Seat) throws {
    if case .embedded(let home) = seat.choice {
      _ = try EmbeddedCluster(home: home).startIfNeeded(telling: seat.console)
    }
    let count = try Installation(seat: seat).bringUpToDate()
    // Whoever may not ask the case log anything may still have brought it up to date.
    if count == 0 { _ = try seat.connect() }
    try seat.answer(
      ["schema": .integer(Schema.version), "applied": .integer(count)],
      say(
        count == 0
          ? "已就绪，数据库结构为第 \(Schema.version) 版"
          : "已就绪，应用了 \(count) 项结构更新，现为第 \(Schema.version) 版",
        count == 0
          ? "ready, schema \(Schema.version)"
          : "ready, applied \(count) migrations, schema \(Schema.version)"))
  }
}
