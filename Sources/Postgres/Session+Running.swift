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
    requireNoPipeline()
    try refuseUnsendable(in: statement)
    lastWarningState = nil
    var result = try attempt(statement)
    if result.isStale {
      statements[statement.text] = ""
      // In a transaction the server refuses all that follows.
      if !isInTransaction { result = try attempt(statement) }
    }
    return try Rows(result.orError())
  }

  /// Runs a script of many statements whose text comes from the program's own schema.
  ///
  /// The one way in for text that is no literal; nothing typed by a person may come here.
  package func runScript(_ script: String) throws(PostgresError) {
    _ = try command(script)
  }

  /// Whether a transaction is open, also one in which a statement failed.
  public var isInTransaction: Bool {
    switch unsafe PQtransactionStatus(handle) {
    case PQTRANS_INTRANS, PQTRANS_INERROR, PQTRANS_ACTIVE: true
    default: false
    }
  }

  /// Runs text without parameters, unprepared.
  func command(_ text: String) throws(PostgresError) -> ResultHandle {
    try requireUsable()
    requireNoPipeline()
    lastWarningState = nil
    guard unsafe PQsendQuery(handle, text) == 1 else { throw lost() }
    return try finish().orError()
  }

  /// Runs the statement once; the result may be an error.
  private func attempt(_ statement: SQL) throws(PostgresError) -> ResultHandle {
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
    return try finish()
  }

  /// Gives the statement a name at the server, once.
  ///
  /// The name stays unknown here where the server refused it, as in a failed transaction; a name
  /// given in a transaction outlives its rollback.
  func prepare(_ statement: SQL) throws(PostgresError) -> String {
    if let name = statements[statement.text], !name.isEmpty { return name }
    names += 1
    let name = "s\(names)"
    guard unsafe PQsendPrepare(handle, name, statement.text, 0, nil) == 1 else { throw lost() }
    _ = try finish().orError()
    statements[statement.text] = name
    return name
  }

  /// Reads all results of what was sent: the first error, else the last.
  func finish() throws(PostgresError) -> ResultHandle {
    let end = Deadline(after: deadline)
    try flush(until: end)
    var last: ResultHandle?
    while let result = try nextResult(until: end) {
      try endCopy(result, until: end)
      if last?.error == nil { last = result }
      // After its last words nothing follows but the end of the connection.
      if isBroken { break }
    }
    guard let last else { throw lost() }
    return last
  }

  /// Refuses a value C would cut at a zero byte, and more values than the protocol can count.
  func refuseUnsendable(in statement: SQL) throws(PostgresError) {
    let countMax = 65_535
    guard statement.values.count <= countMax else { throw .unsendable(parameter: countMax + 1) }
    for (index, value) in statement.values.enumerated() where value?.utf8.contains(0) == true {
      throw .unsendable(parameter: index + 1)
    }
  }

  /// In a pipeline nothing is answered before its group ends.
  func requireNoPipeline() {
    precondition(unsafe PQpipelineStatus(handle) == PQ_PIPELINE_OFF, "a pipeline is under way")
  }
}
