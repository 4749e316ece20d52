import Postgres
import Support
import Testing

@Suite(.scratchDatabase) struct `The table of rights` {
  private let matrix = Matrix()
  private static let desks = ["110102", "310000"]

  private func names(_ query: SQL) throws -> [String] {
    try ScratchDatabase.current.session().run(query).map { row throws(PostgresError) in
      try row.decode(String.self)
    }
  }

  @Test func `has every table, view and function, and each function is asked for`() throws {
    let relations = try names(
      """
      select c.relnamespace::regnamespace || '.' || c.relname from pg_class c
      where c.relnamespace in ('desk110'::regnamespace, 'api'::regnamespace)
        and c.relkind in ('r', 'p', 'v', 'm', 'f')
      """)
    let functions = try names(
      "select distinct proname::text from pg_proc where pronamespace = 'api'::regnamespace")
    #expect(matrix.relations == Set(relations) && relations.count > 60)
    #expect(matrix.functions == Set(functions) && functions.count > 100)
    let asked = (Asking.ofDesk + Asking.ofAll).map { $0.statement("", "", "") }
    for function in functions {
      #expect(asked.contains { $0.contains("api.\(function)(") }, "\(function)")
    }
  }

  /// What is tried with a table, and the right it takes.
  private static func statements(on table: String, column: String) -> [(String, right: String)] {
    [
      ("select from \(table)", "select"), ("select \(column) from \(table) limit 1", "select"),
      ("copy (select from \(table)) to stdout", "select"),
      ("select count(*) from \(table) t where t.\(column) is null", "select"),
      ("insert into \(table) default values", "insert"),
      ("copy \(table) from stdin", "insert"),
      ("update \(table) set \(column) = \(column)", "update"),
      ("select from \(table) for update", "update"),
      ("delete from \(table)", "delete"), ("truncate \(table)", "truncate"),
      ("lock table \(table) in access exclusive mode", "truncate"),
      ("create temp table planted (like \(table) including all)", "select"),
    ]
  }

  @Test(arguments: Matrix.subjects)
  func `holds for every table and view, cell by cell`(subject: String) throws {
    let columns = try names(
      """
      select distinct on (a.attrelid)
        c.relnamespace::regnamespace || '.' || c.relname || ' ' || quote_ident(a.attname)
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace in ('desk110'::regnamespace, 'api'::regnamespace)
        and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
      order by a.attrelid, a.attnum
      """)
    var cells = 0
    for desk in Self.desks {
      let session = try Matrix.session(of: subject, at: desk)
      for words in columns.map({ $0.split(separator: " ").map { String($0) } }) {
        for (statement, right) in Self.statements(on: words[0], column: words[1]) {
          let state = refusal { try session.runScript("begin; \(statement)") }?.state
          try session.runScript("rollback")
          if matrix.allows(subject, right, on: words[0]) {
            #expect(state != "42501", "\(statement)")
          } else {
            // A view of several tables takes nothing, whoever brings it.
            let isView = words[0].hasPrefix("api.") && ["55000", "42809"].contains(state)
            #expect(state == "42501" || isView, "\(statement)")
          }
          cells += 1
        }
      }
    }
    #expect(cells > 1500)
    print("rights: \(cells) cells of tables and views hold for \(subject)")
  }

  @Test(arguments: ["no duty", "public"])
  func `holds for every function where there is no duty`(subject: String) throws {
    let session = try Matrix.session(of: subject, at: "110102")
    for asking in Asking.ofDesk + Asking.ofAll {
      let statement = asking.statement("200-0000-0000", "800-0000-0000", "800-0000-0000")
      let state = refusal { try session.runScript("begin; \(statement)") }?.state
      try session.runScript("rollback")
      let isOpen = matrix.functions.contains {
        statement.contains("api.\($0)(") && matrix.allows(subject, "yes", on: $0)
      }
      if isOpen {
        #expect(state == nil, "\(asking.name)")
      } else {
        #expect(state == "42501", "\(asking.name)")
      }
    }
  }

  @Test func `agrees with what each duty is answered`() {
    for asking in Asking.ofDesk + Asking.ofAll {
      let statement = asking.statement("", "", "")
      for function in matrix.functions where statement.contains("api.\(function)(") {
        for duty in Asking.duties where asking.duties.contains(duty) {
          #expect(matrix.allows(duty, "yes", on: function), "\(function) \(duty)")
        }
      }
    }
  }
}
