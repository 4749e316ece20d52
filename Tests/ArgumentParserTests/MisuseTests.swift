import ArgumentParser
import Domain
import Testing

struct `A misused command line` {
  @Test func `is answered with the complaint, the usage and the way to help`() {
    #expect(
      Till.message("receipt", "show") == """
        Error: missing argument '<number>'
        Help:  <number>  its number
        Usage: till receipt show <number>
          See 'till receipt show --help' for more information.
        """)
    let chinese = Language.$current.withValue(.chinese) { Till.message("receipt", "show") }
    #expect(
      chinese == """
        错误：缺少参数“<number>”
        说明：<number>  小票号
        用法：till receipt show <number>
          详见“till receipt show --help”。
        """)
  }

  @Test(arguments: [
    (["recipt"], "no command 'recipt', did you mean 'receipt'?"),
    (["zzz"], "no command 'zzz'"),
    (["secret", "x"], "unexpected argument 'x'"),
    (["receipt", "shwo", "1"], "no command 'shwo', did you mean 'show'?"),
    (["receipt", "issue", "--copeis", "3"], "no option '--copeis', did you mean '--copies'?"),
    (["receipt", "issue", "-z"], "no option '-z'"),
    (["receipt", "issue", "--sed", "1"], "no option '--sed'"),
    (["receipt", "issue", "--copies"], "missing value for '--copies <copies>'"),
    (["receipt", "issue", "--copies", "--quiet"], "missing value for '--copies <copies>'"),
    (["receipt", "issue", "-t"], "missing value for '-t <tags>'"),
    (["receipt", "issue", "--quiet=1"], "'--quiet' takes no value"),
    (
      ["receipt", "issue", "--copies", "x"],
      "the value 'x' is invalid for '--copies <copies>', give a whole number"
    ),
    (["receipt", "show", ""], "argument '<number>' is empty"),
    (["receipt", "issue", "", "　"], "argument '<items>' is empty"),
    (["receipt", "issue", "--copies", "0"], "copies must be positive"),
    (["receipt", "show", "1", "2"], "unexpected argument '2'"),
    (
      ["--format", "pdf"],
      "the value 'pdf' is invalid for '--format <format>', give one of 'table', 'json'"
    ),
  ])
  func `is told what is wrong`(words: [String], complaint: String) throws {
    let error = #expect(throws: CommandError.self) { try Till.parseAsRoot(words) }
    let thrown = try #require(error)
    #expect(Till.fullMessage(for: thrown).hasPrefix("Error: \(complaint)\n"))
    #expect(Till.exitCode(for: thrown) == .validationFailure)
  }

  @Test(arguments: ["张三被骗了", "62220202001122334455", "a long sentence without a point"])
  func `is not quoted where a person may be in it`(word: String) {
    for message in [
      Till.message(word), Till.message("receipt", "show", "1", word),
      Till.message("receipt", "show", word), Till.message("--\(word)"),
    ] {
      #expect(message.hasPrefix("Error: "))
      #expect(!message.contains(word))
    }
  }
}
