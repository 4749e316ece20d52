import JSON
import Testing

extension `A desk at work` {
  struct `A named server` {
    let office: Office

    init() throws { office = try #require(Office.current) }

    private func administer(_ statement: String, in database: String = "postgres") {
      let outcome = office.run(
        "psql -XAtqc \"\(statement)\" \"host=$DESK_HOME/run dbname=\(database)\"")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }

    private func desk(_ role: String, _ words: String) -> Office.Outcome {
      office.run(
        "desk --database \"host=$DESK_HOME/run dbname=named user=\(role) password=x\" \(words)")
    }

    @Test func `gets its schema from whoever may, by the statement told to whoever may not`()
      throws
    {
      administer("create role chu login password 'x'")
      administer("create database named template template0")
      #expect(desk("chu", "call list").status == 78)
      let refused = desk("chu", "up")
      #expect(refused.status == 77)
      let statements = refused.errors.split(separator: "\n").map(String.init).filter {
        $0.hasSuffix(";")
      }
      #expect(statements.count == 2)
      for statement in statements { administer(statement.replacing("\"", with: "\\\"")) }
      #expect(desk("chu", "up").status == 0)
      #expect(try desk("chu", "up --json").document["changed"] == false)
      #expect(try desk("chu", "status --json").document["embedded"] == false)
      administer(
        "insert into desk110.schema_migration (version, name, checksum) values (99, 'x', '')",
        in: "named")
      #expect(desk("chu", "call list").status == 78)
      #expect(desk("chu", "up").status == 78)
    }
  }
}
