import ArgumentParser
import Testing

struct `A command line` {
  private func issue(_ words: String...) throws -> Issue {
    try #require(try Till.parseAsRoot(["receipt", "issue"] + words) as? Issue)
  }

  @Test func `leaves what was not given at its default`() throws {
    let issue = try issue()
    #expect(issue.from == nil)
    #expect(issue.copies == 1)
    #expect(issue.tags.isEmpty)
    #expect(issue.rounding)
    #expect(!issue.quiet)
    #expect(issue.items.isEmpty)
  }

  @Test(arguments: [["--copies", "3"], ["--copies=3"], ["--copies", "３"]])
  func `takes a value behind a space or an equals sign, full-width too`(words: [String]) throws {
    let issue = try #require(try Till.parseAsRoot(["receipt", "issue"] + words) as? Issue)
    #expect(issue.copies == 3)
  }

  @Test(arguments: [["-f", "x", "-q"], ["-qf", "x"], ["-qfx"], ["-f=x", "-q"], ["-fx", "-q"]])
  func `takes short options apart and together`(words: [String]) throws {
    let issue = try #require(try Till.parseAsRoot(["receipt", "issue"] + words) as? Issue)
    #expect(issue.from == "x")
    #expect(issue.quiet)
  }

  @Test func `gathers what is repeated`() throws {
    let issue = try issue("茶", "--tag", "a", "cake", "-t", "b", "--tag=c")
    #expect(issue.tags == ["a", "b", "c"])
    #expect(issue.items == ["茶", "cake"])
  }

  @Test func `turns a flag off by its opposite`() throws {
    #expect(try !issue("--no-rounding").rounding)
    #expect(try issue("--no-rounding", "--rounding").rounding)
  }

  @Test func `takes a lone dash and negative numbers as values`() throws {
    #expect(try issue("--from", "-").from == "-")
    #expect(try issue("-", "-5").items == ["-", "-5"])
    #expect(Till.message("receipt", "issue", "--copies", "-5").contains("copies must be positive"))
  }

  @Test func `takes no options behind two dashes`() throws {
    #expect(try issue("--", "--copies", "--help").items == ["--copies", "--help"])
  }

  @Test func `finds commands by alias`() throws {
    #expect(try Till.parseAsRoot(["slip", "show", "4"]) is Show)
  }

  @Test(arguments: [
    ["--format", "json", "receipt", "show", "1"],
    ["receipt", "--format=json", "show", "1"],
    ["receipt", "show", "1", "--format", "json"],
  ])
  func `takes an option of the root anywhere`(words: [String]) throws {
    let levels = try Till.parseLevels(words)
    #expect((levels.first as? Till)?.common.format == .json)
    #expect((levels.last as? Show)?.number == 1)
  }

  @Test(arguments: [
    ["--format", "md", "receipt", "print"], ["receipt", "print", "--format", "md"],
  ])
  func `gives an option to the nearest command that has it`(words: [String]) throws {
    let levels = try Till.parseLevels(words)
    #expect((levels.first as? Till)?.common.format == nil)
    #expect((levels.last as? Print)?.format == "md")
  }
}
