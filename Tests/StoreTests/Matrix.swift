import Postgres
import Support

/// The table of rights in the README of the schema.
struct Matrix {
  /// The duties, who has none, and who is no person here; in the order of the columns.
  static let subjects = Asking.duties + ["no duty", "public"]

  /// What each subject may do with an object, as the table says.
  private var cells: [String: [String]] = [:]

  init() {
    for line in SourceFile.block("rights", of: "Schema/README.md").dropFirst(2) {
      let columns = line.split(separator: "|", omittingEmptySubsequences: false).map { column in
        column.split(separator: " ").joined(separator: " ")
      }
      guard columns.count == Self.subjects.count + 3 else { continue }
      cells[String(columns[1].filter { $0 != "`" })] = Array(columns[2...])
    }
  }

  /// The functions of the table.
  var functions: Set<String> { Set(cells.keys.filter { !$0.contains(".") }) }
  /// The tables and views of the table.
  var relations: Set<String> { Set(cells.keys.filter { $0.contains(".") }) }

  /// Whether a subject may do with an object what a word says: `yes` for a function.
  func allows(_ subject: String, _ right: String, on object: String) -> Bool {
    guard let place = Self.subjects.firstIndex(of: subject), let row = cells[object] else {
      return false
    }
    return row[place].split(separator: " ").contains { $0 == right }
  }

  /// A session of a subject who works at a desk.
  static func session(of subject: String, at unit: String) throws -> Session {
    let maker = try ScratchDatabase.current.session()
    switch subject {
    case "public":
      let name = ScratchDatabase.uniqueName("stray")
      try maker.runScript("create role \(name) login")
      return try ScratchDatabase.current.session(user: name)
    case "no duty":
      let name = try Person("officer", unit: unit).session.user
      try maker.run("select api.take_duty(\(name))")
      return try ScratchDatabase.current.session(user: name)
    default:
      return try Person(subject, unit: unit).session
    }
  }
}
