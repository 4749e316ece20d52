internal import Glibc

/// Sends what is kept for a person, the oldest first.
///
/// One run at a time in each folder; a terminal that finds another at it leaves it to that one.
public struct SpoolDrain {
  private let folder: SpoolFolder
  private let keys: SpoolKeyRing
  private let person: String
  private static let lock = ".drain"

  public init(_ folder: SpoolFolder, keys: SpoolKeyRing, person: String) {
    (self.folder, self.keys, self.person) = (folder, keys, person)
  }

  /// Sends records one after the other.
  ///
  /// - Parameters:
  ///   - max: How many are sent at most.
  ///   - end: When no more is begun.
  ///   - send: Sends one, and says what came of it.
  /// - Throws: ``SpoolError`` where the spool cannot be read.
  /// - Returns: What it came to; `nil` where another is at it.
  public func run(
    max: Int = .max, until end: ContinuousClock.Instant? = nil,
    send: (SpoolRecord) -> SpoolVerdict
  ) throws(SpoolError) -> SpoolTally? {
    let flags = O_RDWR | O_CREAT
    let file = try FileCall.open(Self.lock, in: folder.folder.number, flags, at: folder.folder.path)
    let lock = SpoolEntry(Self.lock, file)
    guard lock.hold() else { return nil }
    var tally = SpoolTally()
    var isOver = false
    for name in try folder.names(.waiting) {
      isOver = isOver || tally.sent + tally.refused >= max || end.map { $0 <= .now } ?? false
      take(name, isOver: &isOver, &tally, send)
    }
    return withExtendedLifetime(lock) { tally }
  }

  /// Sends again what was sent since a moment, as after a backup was restored.
  ///
  /// - Parameters:
  ///   - since: Seconds since 1970; `nil` for all that is still kept.
  ///   - send: Sends one, and says what came of it.
  /// - Throws: ``SpoolError`` where the spool cannot be read.
  /// - Returns: What it came to; what is refused now stays among the sent.
  public func again(
    since: Int?, send: (SpoolRecord) -> SpoolVerdict
  ) throws(SpoolError) -> SpoolTally {
    var tally = SpoolTally()
    for name in try folder.names(.sent) {
      if let since, let time = folder.time(name, .sent), time < since { continue }
      guard isOwn(name, .sent, &tally) else { continue }
      guard let record = try? folder.read(name, .sent, with: keys) else {
        tally.closed += 1
        continue
      }
      switch send(record) {
      case .sent: tally.sent += 1
      case .refused: tally.refused += 1
      case .later: tally.left += 1
      case .stop:
        tally.left += 1
        return tally
      }
    }
    return tally
  }

  private func take(
    _ name: String, isOver: inout Bool, _ tally: inout SpoolTally,
    _ send: (SpoolRecord) -> SpoolVerdict
  ) {
    guard isOwn(name, .waiting, &tally) else { return }
    do throws(SpoolFlaw) {
      let entry = try folder.open(name, .waiting)
      guard !isOver else {
        tally.left += 1
        return
      }
      guard entry.hold() else {
        tally.held += 1
        return
      }
      let verdict = send(try folder.read(entry, with: keys))
      folder.settle(entry, verdict)
      count(verdict, &tally)
      isOver = verdict == .stop
    } catch {
      putAside(name, error, &tally)
    }
  }

  private func isOwn(_ name: String, _ state: SpoolState, _ tally: inout SpoolTally) -> Bool {
    guard let owner = folder.person(name, state), owner != person else { return true }
    tally.ofOthers += 1
    return false
  }

  private func count(_ verdict: SpoolVerdict, _ tally: inout SpoolTally) {
    switch verdict {
    case .sent: tally.sent += 1
    case .refused: tally.refused += 1
    case .later, .stop: tally.left += 1
    }
  }

  private func putAside(_ name: String, _ flaw: SpoolFlaw, _ tally: inout SpoolTally) {
    if flaw.isDamage {
      folder.refuse(name, "damaged")
      tally.refused += 1
    } else if flaw == .keyMissing || flaw == .newer {
      tally.closed += 1
    } else if flaw != .unreadable(ENOENT) {
      tally.left += 1
    }
  }
}
