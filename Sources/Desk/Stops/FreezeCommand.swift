import ArgumentParser
import Domain

/// `desk freeze`: freezes that investigators ordered.
struct FreezeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "freeze",
      abstract: say("冻结：登记、续冻、解冻、返还", "freezes: record, renew, release, return"),
      discussion: say(
        "冻结由办案单位决定，须已立案；本台只作登记。",
        "Investigators order a freeze, for a filed case; the desk records it."),
      subcommands: [
        FreezeAdd.self, FreezeBegin.self, FreezeRenew.self, FreezeRelease.self,
        FreezeReturned.self, FreezeList.self, FreezeShow.self,
      ])
  }
}
