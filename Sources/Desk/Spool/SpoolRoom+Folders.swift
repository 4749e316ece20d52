import Spool

// A terminal may have kept calls of one log under several names of its server, such as an address
// and a name. Which log a name reached is remembered with what was kept under it.
extension SpoolRoom {
  /// The folders of every database that calls were kept for, that of this one first.
  ///
  /// One of another database that cannot be opened is left out.
  func folders() throws(SpoolError) -> [SpoolFolder] {
    let own = stands ? [try folder()] : []
    let others = SpoolFolder.databases(below: base).filter { $0 != database }
    return own + others.compactMap { try? SpoolFolder(below: base, database: $0) }
  }

  /// The folders whose calls belong to a log: that of this name, and those of names that reached the
  /// same log when they were last used.
  func folders(of log: String?) throws(SpoolError) -> [SpoolFolder] {
    try folders().filter { folder in
      Self.name(asWritten: folder.database) == database || log != nil && folder.log == log
    }
  }

  /// Remembers that the log is reached under this name, if anything was ever kept here.
  func remember(_ log: String?) {
    guard let log, !SpoolFolder.databases(below: base).isEmpty else { return }
    try? folder().remember(log)
  }
}
