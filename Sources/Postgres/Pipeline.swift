internal import CLibpq

/// Many statements under way at once: each group is one transaction, answered in order.
///
///     let pipeline = try session.pipeline(of: "insert into note values (\(0))")
///     try pipeline.send("insert into note values (\(1))")
///     try pipeline.sync()                       // ends the group: commit, unless one was refused
///     let answers = try pipeline.receive()      // of the oldest group
///     try pipeline.end()
///
/// Until the end the session does nothing else. A pipeline let go before it takes the session
/// with it: the open group is not committed.
///
/// The corresponding C functions are `PQenterPipelineMode`, `PQpipelineSync`, `PQexitPipelineMode`.
public final class Pipeline {
  private let session: Session
  private var openGroup = 0
  private var isOver = false
  /// How many statements each group under way has, the oldest first.
  private var sizes: [Int] = []
  /// How many groups are under way.
  public var groups: Int { sizes.count }

  init(_ session: Session) throws(PostgresError) {
    self.session = session
    guard unsafe PQenterPipelineMode(session.handle) == 1 else { throw session.lost() }
  }

  deinit { if !isOver { session.isBroken = true } }

  /// Sends a statement of one of the texts the pipeline was opened for.
  public func send(_ statement: SQL) throws(PostgresError) {
    try session.requireUsable()
    try session.refuseUnsendable(in: statement)
    guard let name = session.statements[statement.text], !name.isEmpty else {
      throw .refused(state: "26000", message: "statement not prepared", constraint: nil)
    }
    let sent = unsafe withCStrings(statement.values) { values in
      unsafe PQsendQueryPrepared(session.handle, name, CInt(values.count), values, nil, nil, 0)
    }
    guard sent == 1 else { throw session.lost() }
    openGroup += 1
  }

  /// Ends the group: what was sent since the last is committed together, or not at all.
  public func sync() throws(PostgresError) {
    try session.requireUsable()
    guard unsafe PQpipelineSync(session.handle) == 1 else { throw session.lost() }
    sizes.append(openGroup)
    openGroup = 0
    try session.flush(until: Deadline(after: session.deadline))
  }

  /// Waits for the oldest group's answers, one a statement.
  ///
  /// What the commit itself was refused for, as by a deferred constraint, is the answer of all.
  ///
  /// - Throws: Only when the session is gone: whether that group was committed is unknown.
  public func receive() throws(PostgresError) -> [Result<Rows, PostgresError>] {
    precondition(groups > 0, "no group is under way")
    var answers: [Result<Rows, PostgresError>] = []
    session.lastWarningState = nil
    while true {
      // Each answer may take its time: a group of thousands is not one exchange. Null ends one
      // statement's results.
      let result = try session.nextResult(until: Deadline(after: session.deadline))
      if session.isBroken { throw session.lost() }
      guard let result else { continue }
      if result.status == PGRES_PIPELINE_SYNC { break }
      if result.isStale { session.statements.removeAll() }
      answers.append(result.error.map { .failure($0) } ?? .success(Rows(result)))
    }
    if session.isCommitUnconfirmed { throw session.unconfirmed() }
    let size = sizes.removeFirst()
    guard answers.count > size, let refusal = answers.last else { return answers }
    return Array(repeating: refusal, count: size)
  }

  /// Leaves the pipeline; all groups must have been received.
  public func end() throws(PostgresError) {
    precondition(groups == 0 && openGroup == 0, "groups are still under way")
    guard unsafe PQexitPipelineMode(session.handle) == 1 else { throw session.lost() }
    isOver = true
  }
}

extension Session {
  /// Opens a pipeline of statements with the same texts as `statements`, which are not run.
  ///
  /// - Throws: ``PostgresError``; each statement is prepared here, once.
  public func pipeline(of statements: SQL...) throws(PostgresError) -> Pipeline {
    try requireUsable()
    requireNoPipeline()
    for statement in statements { _ = try prepare(statement) }
    return try Pipeline(self)
  }
}
