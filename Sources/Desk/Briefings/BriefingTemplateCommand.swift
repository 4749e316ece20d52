import ArgumentParser
import Briefing
import Domain

/// `desk briefing template`: how the briefings of a unit look and are worded.
struct BriefingTemplateCommand: DeskCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: say(
        "通报模板：打印、启用、停用", "the template of briefings: print it, put one in force"))
  }

  @Flag(help: ArgumentHelp(say("打印带说明的样例", "print the example, which explains every key")))
  var example = false

  @Option(
    help: ArgumentHelp(say("启用此文件中的模板", "put the template in this file in force")),
    completion: .file())
  var install: String?

  @Flag(
    help: ArgumentHelp(
      say("停用本单位模板，改用上级的或内置的", "give the unit's own up, for the one above or the built-in")))
  var remove = false

  @Option(
    help: ArgumentHelp(
      say("下级单位代码，默认本单位", "the code of a unit below; the own one by default")))
  var unit: String?

  mutating func validate() throws {
    guard [example, install != nil, remove].count(where: { $0 }) <= 1 else {
      throw ValidationError(
        say(
          "--example、--install、--remove 只能用一个", "use one of --example, --install and --remove"))
    }
  }

  mutating func run(at seat: Seat) throws {
    if example { return try seat.console.write(BriefingTemplate.example) }
    let file = try install.map { try TemplateFile.read($0) }
    do {
      let briefings = try seat.openBriefings(of: unit).briefings
      if let file {
        let code = try briefings.setTemplate(file.text)
        try seat.line(say("单位 \(code) 已启用此模板", "the template is in force for unit \(code)"))
      } else if remove {
        let code = try briefings.setTemplate(nil)
        try seat.line(
          say("单位 \(code) 已停用自己的模板", "unit \(code) has no template of its own any more"))
      } else {
        try seat.console.write(briefings.template()?.content ?? BriefingTemplate.example)
      }
    } catch let error as BriefingError {
      throw Complaint(error)
    }
  }
}
