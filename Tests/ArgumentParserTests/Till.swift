import ArgumentParser
import Domain

/// A small program to parse for: a till.
struct Till: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "till", abstract: say("收银台", "a till"), version: "till 1",
      subcommands: [Receipt.self, Secret.self])
  }

  @OptionGroup(title: "COMMON OPTIONS") var common: Common
}

struct Common: ParsableArguments {
  @Option(help: "print this way") var format: Format?
  @Flag(help: "short for --format json") var json = false
}

enum Format: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
}

struct Receipt: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("小票", "receipts"), subcommands: [Show.self, Issue.self, Print.self],
      aliases: ["slip"])
  }
}

struct Show: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: say("显示一张小票", "show one receipt"))
  }

  @Argument(help: ArgumentHelp(say("小票号", "its number"))) var number: Int
}

struct Issue: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: say("开一张小票", "issue a receipt"),
      discussion: say("逐项读取，名称可以重复。", "Items are read one by one and may be repeated."))
  }

  @Option(name: [.short, .long], help: "read items from a file", completion: .file())
  var from: String?
  @Option(help: "how many copies") var copies = 1
  @Option(name: [.customShort("t"), .customLong("tag")], help: "mark it") var tags: [String] = []
  @Flag(inversion: .prefixedNo, help: "round to whole yuan") var rounding = true
  @Flag(name: .shortAndLong) var quiet = false
  @Option(help: .hidden) var seed: Int?
  @Argument(help: ArgumentHelp(say("物品", "what was bought"))) var items: [String] = []

  func validate() throws {
    guard copies > 0 else { throw ValidationError("copies must be positive") }
  }
}

/// Takes `--format` for itself.
struct Print: ParsableCommand {
  @Option var format = "pdf"
}

struct Secret: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)
}

extension Till {
  /// What is printed for a line that does not run.
  static func message(_ words: String...) -> String {
    do {
      _ = try parseAsRoot(words)
      return ""
    } catch {
      return fullMessage(for: error)
    }
  }

  static func status(_ words: String...) -> CInt {
    do {
      _ = try parseAsRoot(words)
      return 0
    } catch {
      return exitCode(for: error).rawValue
    }
  }
}
