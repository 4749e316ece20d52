import Postgres
import Support
import Testing

@Suite(.scratchDatabase) struct `The lint of the schema` {
  private let session: Session

  init() throws { session = try ScratchDatabase.current.session() }

  /// What the lint finds now.
  private func found() throws -> [String] {
    let query = SourceFile.text("Schema/lint.sql")
    try session.runScript("create temp table found as select f from (\(query)) f (f)")
    defer { try? session.runScript("drop table found") }
    return try session.run("select f from found").map { row throws(PostgresError) in
      try row.decode(String.self)
    }
  }

  @Test func `finds nothing`() throws {
    _ = try Person("officer")
    _ = try Person("auditor")
    #expect(try found() == [])
  }

  @Test(arguments: LintFault.all)
  func `finds what is planted`(fault: LintFault) throws {
    let person = try ScratchDatabase.person("officer").user
    try session.runScript("begin")
    defer { try? session.runScript("rollback") }
    try session.runScript(fault.script.replacing("PERSON", with: "\"\(person)\""))
    let found = try found()
    #expect(found.contains { $0.hasPrefix(fault.rule + " ") }, "\(found)")
  }

  @Test func `has no rule that no test sees fail`() {
    let text = SourceFile.text("Schema/lint.sql")
    let rules = text.split(separator: "\n").compactMap { line -> String? in
      let words = line.split(separator: "'", omittingEmptySubsequences: false)
      guard words.count > 2, words[0] == "  select " else { return nil }
      return String(words[1])
    }
    #expect(rules.count > 30)
    #expect(Set(rules) == Set(LintFault.all.map(\.rule)))
  }
}
