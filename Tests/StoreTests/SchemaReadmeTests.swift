import Postgres
import Support
import Testing

@Suite(.scratchDatabase) struct `The README of the schema` {
  /// The lines a query of the folder `Schema` answers.
  private func lines(of query: String) throws -> [String] {
    let session = try ScratchDatabase.current.session()
    let text = SourceFile.text("Schema/\(query)")
    try session.runScript(
      """
      create temp table answer (number integer generated always as identity, line text);
      insert into answer (line)
      \(text)
      """)
    return try session.run("select line from answer order by number")
      .map { row throws(PostgresError) in try row.decode(String.self) }
  }

  @Test func `draws the tables as they are`() throws {
    let drawn = try ["```mermaid"] + lines(of: "diagram.sql") + ["```"]
    #expect(drawn.count > 100)
    #expect(SourceFile.block("diagram", of: "Schema/README.md") == drawn)
  }

  @Test func `lists the rights as they are`() throws {
    let listed = try lines(of: "rights.sql")
    #expect(listed.count > 30)
    #expect(SourceFile.block("rights", of: "Schema/README.md") == listed)
  }
}
