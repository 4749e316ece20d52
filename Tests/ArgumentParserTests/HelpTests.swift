import ArgumentParser
import Domain
import Testing

struct `The help` {
  static let root = """
    OVERVIEW: a till

    USAGE: till [--format <format>] [--json] <subcommand>

    OPTIONS:
      --version               Show the version.
      -h, --help              Show help information.

    COMMON OPTIONS:
      --format <format>       print this way (values: table, json)
      --json                  short for --format json

    SUBCOMMANDS:
      receipt                 receipts

      See 'till help <subcommand>' for detailed help.
    """

  static let issue = """
    OVERVIEW: issue a receipt

    Items are read one by one and may be repeated.

    USAGE: till receipt issue [--from <from>] [--copies <copies>] [--tag <tags> ...]
    [--rounding/--no-rounding] [--quiet] [<items> ...]

    ARGUMENTS:
      <items>                 what was bought

    OPTIONS:
      -f, --from <from>       read items from a file
      --copies <copies>       how many copies (default: 1)
      -t, --tag <tags>        mark it
      --rounding, --no-rounding
                              round to whole yuan
      -q, --quiet
      -h, --help              Show help information.

      See 'till --help' for the options of every command.
    """

  static let issueInChinese = """
    概述：开一张小票

    逐项读取，名称可以重复。

    用法：till receipt issue [--from <from>] [--copies <copies>] [--tag <tags> ...]
    [--rounding/--no-rounding] [--quiet] [<items> ...]

    参数：
      <items>                 物品

    选项：
      -f, --from <from>       read items from a file
      --copies <copies>       how many copies（默认：1）
      -t, --tag <tags>        mark it
      --rounding, --no-rounding
                              round to whole yuan
      -q, --quiet
      -h, --help              显示帮助

      通用选项详见“till --help”。
    """

  @Test func `shows the root and its subcommands`() {
    #expect(Till.message("--help") == Self.root)
    #expect(Till.message("help") == Self.root)
    #expect(Till.message("-h") == Self.root)
  }

  @Test func `shows one command in either language`() {
    #expect(Till.message("receipt", "issue", "--help") == Self.issue)
    #expect(Till.message("help", "receipt", "issue") == Self.issue)
    #expect(Till.helpMessage(for: Issue.self) == Self.issue)
    Language.$current.withValue(.chinese) {
      #expect(Till.message("receipt", "issue", "-h") == Self.issueInChinese)
    }
  }

  @Test func `comes before complaints`() {
    #expect(Till.message("receipt", "issue", "--copeis", "3", "--help") == Self.issue)
    #expect(Till.status("receipt", "show", "--help") == 0)
    #expect(Till.message("help", "zzz").hasPrefix("Error: no command 'zzz'"))
  }

  @Test func `is what a group of commands does`() throws {
    var receipt = try Till.parseAsRoot(["receipt"])
    let error = #expect(throws: CleanExit.self) { try receipt.run() }
    #expect(Till.fullMessage(for: try #require(error)).hasPrefix("OVERVIEW: receipts"))
  }

  @Test func `tells the version`() {
    #expect(Till.message("--version") == "till 1")
    #expect(Till.status("--version") == 0)
  }

  @Test func `keeps to the columns there are`() {
    let usage = Till.helpMessage(for: Issue.self, columns: 40)
    #expect(
      usage.contains(
        """
        USAGE: till receipt issue
        [--from <from>] [--copies <copies>]
        [--tag <tags> ...]
        [--rounding/--no-rounding] [--quiet]
        [<items> ...]
        """))
    #expect(
      usage.contains("  --copies <copies>       how many copies\n\(indent)(default: 1)"))
  }

  private var indent: String { String(repeating: " ", count: 26) }
}
