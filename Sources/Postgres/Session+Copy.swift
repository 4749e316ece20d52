internal import CLibpq
internal import Glibc

extension Session {
  /// Runs a `copy … from stdin`, in whatever format the statement names, with what `body` writes.
  ///
  ///     let rows = try session.copyIn("copy note from stdin") { copy in
  ///       try copy.write("1\thello\n")
  ///     }
  ///
  /// All or nothing: when `body` throws, no row is kept and its error is rethrown.
  ///
  /// - Returns: How many rows were added.
  /// - Throws: What the server refused is told at the end, not while writing.
  @discardableResult
  public func copyIn(_ statement: SQL, _ body: (CopyIn) throws -> Void) throws -> Int {
    try startCopy(statement, expecting: PGRES_COPY_IN)
    let copy = CopyIn(self)
    do {
      try body(copy)
      try copy.flush()
    } catch {
      unsafe PQputCopyEnd(handle, "abandoned")
      // A session that is gone says so the next time.
      if !isBroken { _ = try? finish() }
      throw error
    }
    guard unsafe PQputCopyEnd(handle, nil) == 1 else { throw lost() }
    return try finish().orError().affected
  }

  /// Runs a `copy … to stdout` and hands over each row's bytes as they come.
  ///
  /// When `body` throws, the statement is cancelled and the error rethrown.
  ///
  /// - Returns: How many rows were handed over.
  @discardableResult
  public func copyOut(_ statement: SQL, _ body: ([UInt8]) throws -> Void) throws -> Int {
    try startCopy(statement, expecting: PGRES_COPY_OUT)
    do {
      while let bytes = try nextCopied(until: Deadline(after: deadline)) { try body(bytes) }
    } catch {
      if !isBroken {
        try? cancel()
        _ = try? finish()
      }
      throw error
    }
    return try finish().orError().affected
  }

  /// Runs a `copy … to stdout (format binary)` and hands over each row as it comes.
  ///
  /// When `body` throws, the statement is cancelled and the error rethrown.
  ///
  /// - Returns: How many rows were handed over.
  /// - Complexity: Nothing is allocated for a row but what libpq does.
  @discardableResult
  public func copyOutBinary(_ statement: SQL, _ body: (CopiedRow) throws -> Void) throws -> Int {
    try startCopy(statement, expecting: PGRES_COPY_OUT)
    let row = CopiedRow()
    var isBegun = false
    do {
      while try holdCopied(
        row, until: Deadline(after: deadline),
        { row in
          if !isBegun { try row.passHead() }
          isBegun = true
          if !row.isEmpty, try row.width() >= 0 { try body(row) }
        })
      {}
    } catch {
      if !isBroken {
        try? cancel()
        _ = try? finish()
      }
      throw error
    }
    return try finish().orError().affected
  }

  /// Hands over what comes next of a `copy … to stdout`; answers whether anything did.
  private func holdCopied(
    _ row: CopiedRow, until end: Deadline, _ body: (CopiedRow) throws -> Void
  ) throws -> Bool {
    var buffer: UnsafeMutablePointer<CChar>?
    guard let count = try unsafe copied(&buffer, until: end), let buffer = unsafe buffer else {
      return false
    }
    defer {
      row.letGo()
      unsafe PQfreemem(buffer)
    }
    unsafe row.hold(UnsafeRawBufferPointer(start: buffer, count: count))
    try body(row)
    return true
  }

  private func startCopy(
    _ statement: SQL, expecting status: ExecStatusType
  ) throws(PostgresError) {
    try requireUsable()
    requireNoPipeline()
    try refuseUnsendable(in: statement)
    guard unsafe PQsendQuery(handle, statement.text) == 1 else { throw lost() }
    let end = Deadline(after: deadline)
    try flush(until: end)
    guard let first = try nextResult(until: end) else { throw lost() }
    if first.status == status { return }
    try endCopy(first, until: end)
    if !isBroken { while let rest = try nextResult(until: end) { try endCopy(rest, until: end) } }
    _ = try first.orError()
    throw .refused(state: "42601", message: "not a copy in this direction", constraint: nil)
  }

  /// The next bytes of a `copy … to stdout`, `nil` at its end.
  private func nextCopied(until end: Deadline) throws(PostgresError) -> [UInt8]? {
    var buffer: UnsafeMutablePointer<CChar>?
    guard let count = try unsafe copied(&buffer, until: end), let buffer = unsafe buffer else {
      return nil
    }
    defer { unsafe PQfreemem(buffer) }

    return unsafe Array(UnsafeRawBufferPointer(start: buffer, count: count))
  }

  /// Has libpq make the next bytes of a copy, to be freed; answers how many, `nil` at its end.
  private func copied(
    _ buffer: inout UnsafeMutablePointer<CChar>?, until end: Deadline
  ) throws(PostgresError) -> Int? {
    while true {
      let count = unsafe PQgetCopyData(handle, &buffer, 1)
      if count > 0 { return Int(count) }
      if count == -1 { return nil }
      if count == -2 || isGone { throw lost() }
      try wait(for: POLLIN, until: end)
      consume()
    }
  }

  /// Ends a copy that nobody is there for: nothing is sent, and what comes is thrown away.
  ///
  /// Without this libpq would give the same result again, for ever.
  func endCopy(_ result: ResultHandle, until end: Deadline) throws(PostgresError) {
    switch result.status {
    case PGRES_COPY_IN:
      guard unsafe PQputCopyEnd(handle, "nothing to copy") == 1 else { throw lost() }
      try flush(until: end)
    case PGRES_COPY_OUT:
      while try nextCopied(until: end) != nil {}
    case PGRES_COPY_BOTH:
      throw lost()
    default:
      break
    }
  }
}
