import ArgumentParser
import Domain
import JSON
import Leads
import Postgres

/// `desk ring build`: finds the rings of the installation.
struct RingBuildCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: say("查找全部团伙，只读上次之后的变化", "find all rings, reading what changed since"),
      discussion: say(
        "同一案件提到的两个号码，须另有一条途径相连才算一伙：另一案件、同一户名，或经由其他号码。"
          + "被许多案件提到的号码（热线、平台、出租的电话）不连接任何号码；界限见设置 ring_hub_cases。"
          + "一个号码或应用名称不足以把两个团伙并为一个。",
        "Two numbers of one case belong together when something else joins them too: another case, "
          + "one holder's name, or a way over further numbers. What many cases name (a hotline, a "
          + "platform, a rented phone) joins nothing; the setting ring_hub_cases says how many. "
          + "One number that two rings share, or an app's name, does not make them one."))
  }

  @Flag(help: ArgumentHelp(say("重新读取整个日志", "read the whole log anew")))
  var all = false

  /// How long the database may be silent while it writes what was found.
  private static let patience = Duration.seconds(3600)

  mutating func run(at seat: Seat) throws {
    let session = try seat.openLog().session
    session.deadline = Self.patience
    var progress = Progress(say("读取关联", "reading ties"), on: seat.console)
    let build = RingBuild(session) { progress.reach($0) }
    defer { progress.finish() }
    let facts: JSONValue
    do {
      facts = try build.perform(isWhole: all)
    } catch let flaw as RingBuildFlaw {
      throw Complaint(flaw)
    }
    progress.finish()
    if seat.format == .json { return try seat.line(facts) }
    try seat.line(Self.words(facts))
  }

  private static func words(_ facts: JSONValue) -> String {
    func count(_ key: String) -> Int { facts[key]?.asInteger ?? 0 }
    return say(
      "团伙 \(count("rings")) 个，号码 \(count("members")) 个；未连接的枢纽号码 \(count("hubs")) 个，"
        + "名单式案件 \(count("lists")) 起（共 \(count("identifiers")) 个号码，\(count("ties")) 条关联）",
      "\(count("rings")) rings of \(count("members")) numbers; cut: \(count("hubs")) hubs, "
        + "\(count("lists")) cases that are lists (of \(count("identifiers")) numbers, "
        + "\(count("ties")) ties)")
  }
}

extension Complaint {
  /// Why rings could not be built, and what helps.
  init(_ flaw: RingBuildFlaw) {
    self =
      switch flaw {
      case .tooLarge:
        Complaint(
          .ourFault, "日志超出 21 亿起案件或来电，无法查找团伙",
          "the log has more than 2.1 billion cases or calls, too many to find rings in")
      case .packUnreadable:
        Complaint(
          .ourFault, "上次保存的关联已损坏，请用 desk ring build --all",
          "what the build before kept is damaged: use 'desk ring build --all'")
      }
  }
}
