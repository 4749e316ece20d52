import ArgumentParser
import Domain

/// `desk case`: cases, and the calls they gather.
struct CaseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "case",
      abstract: say("案件：查看、归并、结案", "cases: show, gather, close"),
      subcommands: [
        CaseShow.self, CaseList.self, CaseAttach.self, CaseMerge.self, CaseUnmerge.self,
        CaseClose.self, CaseReopen.self, CaseLinks.self, CaseSame.self, CaseDifferent.self,
      ])
  }
}
