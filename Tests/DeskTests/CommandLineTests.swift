import Domain
import Testing

@testable import Desk

struct `The command line of the desk` {
  /// What a line prints and its status, without a process.
  private func run(
    _ words: String..., environment: [String: String] = [:]
  ) -> (status: CInt, output: String, errors: String) {
    let console = Console(keepingForColumns: 80)
    let status = Desk.run(["desk"] + words, environment: environment, console: console)
    return (status, console.keptOutput, console.keptErrors)
  }

  @Test func `tells its version on standard output`() {
    #expect(run("--version") == (0, "desk110 \(Desk.version)\n", ""))
  }

  @Test func `complains of misuse on standard error with status 64`() {
    let outcome = run("--fromat", "json")
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: no option '--fromat', did you mean '--format'?\n"))
  }

  @Test(arguments: ["en", "zh"]) func `keeps its complaints to the screen`(language: String) {
    for words in [["call", "list", "--fromat"], ["call", "list", "--tactic"]] {
      let errors = run("--lang", language, words[0], words[1], words[2]).errors
      #expect(errors.split(separator: "\n").allSatisfy { $0.displayColumns <= 80 }, "\(errors)")
    }
  }

  @Test func `says what a term may be in the words of the officer`() {
    let chinese = run("--lang", "zh", "call", "list", "--kind", "什么")
    #expect(chinese.status == 64 && chinese.errors.contains("loss（报案）"))
    let english = run("call", "list", "--kind", "what")
    #expect(english.status == 64 && english.errors.contains("'loss', 'dissuasion'"))
  }

  @Test(arguments: ["报案", "ＬＯＳＳ", "正在被骗", "In Progress", "in-progress", "not fraud"])
  func `takes a term by its name`(name: String) {
    #expect(run("call", "list", "--kind", name, "--limit", "0").errors.contains("--limit is"))
  }

  @Test(arguments: [
    (["--lang", "zh"], [:]), (["--lang=zh"], [:]), ([], ["DESK_LANG": "zh"]),
    ([], ["LANG": "zh_CN.UTF-8"]), ([], ["LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_US"]),
    (["--lang", "zh"], ["DESK_LANG": "en", "LC_ALL": "en_US.UTF-8"]),
  ])
  func `speaks Chinese where asked to`(words: [String], environment: [String: String]) {
    let console = Console(keepingForColumns: 80)
    #expect(Desk.run(["desk"] + words, environment: environment, console: console) == 0)
    #expect(console.keptOutput.hasPrefix("概述："))
  }

  @Test(arguments: [[:], ["LANG": "C"], ["LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"]])
  func `speaks English otherwise`(environment: [String: String]) {
    #expect(run(environment: environment).output.hasPrefix("OVERVIEW: "))
  }

  @Test func `refuses an argument that is not UTF-8`() {
    let outcome = run("call", "\u{FFFD}\u{FFFD}")
    #expect(outcome.status == 65)
    #expect(outcome.errors == "desk: argument 2 is not UTF-8, set the terminal to UTF-8\n")
  }
}

struct `A rule of the database` {
  @Test(arguments: Rule.allCases) func `is told in both languages`(rule: Rule) {
    #expect(Rule.words[rule] != nil)
  }
}
