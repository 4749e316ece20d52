import ArgumentParser
import Cluster
import Domain
import JSON

/// `desk down`: stops the embedded cluster.
struct DownCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "down",
      abstract: say("停止内置数据库", "stop the embedded database"))
  }

  mutating func run(at seat: Seat) throws {
    guard case .embedded(let home) = seat.choice else {
      throw Complaint(
        .usage, "已指明另一数据库；desk down 只停止内置数据库",
        "another database is named; 'desk down' stops the embedded one only")
    }
    do {
      let wasRunning = try EmbeddedCluster(home: home).stop { seat.console.complain("desk: \($0)") }
      try seat.answer(
        ["stopped": .bool(wasRunning)],
        wasRunning
          ? say("已停止", "stopped") : say("本来就没有运行", "was not running"))
    } catch let error as ClusterError {
      throw Complaint(error)
    }
  }
}
