internal import CLibpq

extension Session {
  /// Runs one statement.
  ///
  /// A statement run again is prepared: a command that asks one question pays for one round trip,
  /// one that asks it a thousand times has it parsed and planned once.
  ///
  /// - Throws: ``PostgresError/refused(state:message:constraint:)`` when the server says no,
  ///   ``PostgresError/unreachable(_:)`` when it says nothing.
  @discardableResult
  public func run(_ statement: SQL) throws(PostgresError) -> Rows {
    try requireUsable()
    try refuseZeroBytes(in: statement)
    let name = try statements[statement.text] == nil ? nil : prepare(statement)
    if name == nil { statements[statement.text] = "" }
    let sent = unsafe withCStrings(statement.values) { values in
      if let name {
        unsafe PQsendQueryPrepared(handle, name, CInt(values.count), values, nil, nil, 0)
      } else {
        unsafe PQsendQueryParams(
          handle, statement.text, CInt(values.count), nil, values, nil, nil, 0)
      }
    }
    guard sent == 1 else { throw lost() }
    return try Rows(finish())
  }

  /// Runs a script of many statements whose text comes from the program's own schema.
  ///
  /// The one way in for text that is no literal; nothing typed by a person may come here.
  package func runScript(_ script: String) throws(PostgresError) {
    try requireUsable()
    guard unsafe PQsendQuery(handle, script) == 1 else { throw lost() }
    _ = try finish()
  }

  /// Runs `body` between `begin` and `commit`; anything thrown rolls back and is rethrown as is.
  ///
  /// - Throws: ``PostgresError/commitUnknown(_:)`` when the session went away during the commit.
  public func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    try run("begin")
    let value: Value
    do {
      value = try body()
    } catch {
      _ = try? run("rollback")
      throw error
    }
    do {
      try run("commit")
    } catch  where error.isConnectionLoss {
      throw PostgresError.commitUnknown(reason)
    }
    return value
  }

  /// Gives the statement a name at the server, once.
  func prepare(_ statement: SQL) throws(PostgresError) -> String {
    if let name = statements[statement.text], !name.isEmpty { return name }
    names += 1
    let name = "s\(names)"
    guard unsafe PQsendPrepare(handle, name, statement.text, 0, nil) == 1 else { throw lost() }
    _ = try finish()
    statements[statement.text] = name
    return name
  }

  /// Reads all results of what was sent; the first error is thrown, else the last result given.
  private func finish() throws(PostgresError) -> ResultHandle {
    let end = Deadline(after: deadline)
    try flush(until: end)
    var last: ResultHandle?
    var failure: PostgresError?
    while let result = try nextResult(until: end) {
      failure = failure ?? result.error
      last = result
    }
    if let failure {
      if failure.isConnectionLoss { isBroken = true }
      throw failure
    }
    guard let last else { throw lost() }
    return last
  }

  /// C strings end at a zero byte: the value would be cut without a word.
  func refuseZeroBytes(in statement: SQL) throws(PostgresError) {
    for (index, value) in statement.values.enumerated() where value?.utf8.contains(0) == true {
      throw .unsendable(parameter: index + 1)
    }
  }
}
