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
    let isChanged = try Installation(seat: seat).bringUpToDate()
    try seat.answer(
      ["schema": .integer(Schema.version), "changed": .bool(isChanged)],
      say(
        isChanged
          ? "已就绪，数据库结构已更新至第 \(Schema.version) 版"
          : "已就绪，数据库结构为第 \(Schema.version) 版",
        isChanged
          ? "ready, the schema was brought to version \(Schema.version)"
          : "ready, schema \(Schema.version)"))
  }
}
