internal import Domain
internal import Glibc

extension SpoolFolder {
  /// How much is set aside for records when the disk is full, 16 MiB.
  static let reserveBytes = 16 << 20
  static let reserve = ".reserve"
  private static let newest = ".newest"

  /// Keeps a call: when this returns it is on disk, and no loss of power takes it away.
  ///
  /// - Parameters:
  ///   - content: The call.
  ///   - person: Whose log-in it is to be sent under.
  ///   - cipher: What it is encrypted with.
  ///   - moment: When; not before the last was kept, whatever the clock says.
  /// - Returns: Its file, held until it is settled or let go.
  /// - Throws: ``SpoolError``: it is not kept.
  public func keep(
    _ content: [UInt8], of person: String, with cipher: SpoolCipher,
    at moment: SpoolMoment = .now
  ) throws(SpoolError) -> SpoolEntry {
    var random = SystemRandomNumberGenerator()
    let id = UUID(at: nextInstant(moment.at), using: &random)
    let record = SpoolRecord(id: id, person: person, moment: moment, content: content)
    let bytes = record.sealed(for: database, with: cipher)
    setAside()
    do throws(SpoolError) {
      return try write(bytes, named: id.text + Self.end)
    } catch {
      guard error.isFull else { throw error }
    }
    base.remove(Self.reserve)
    return try write(bytes, named: id.text + Self.end)
  }

  // Written under another name, synced, renamed, and the name synced: a record is there whole or
  // not at all.
  private func write(_ bytes: [UInt8], named name: String) throws(SpoolError) -> SpoolEntry {
    let draft = ".tmp.\(name)"
    let flags = O_RDWR | O_CREAT | O_EXCL
    let file = try FileCall.open(draft, in: waiting.number, flags, at: waiting.path)
    let entry = SpoolEntry(name, file)
    do throws(SpoolError) {
      guard entry.hold() else { throw .last("flock", waiting.path) }
      try FileCall.write(bytes, to: file, at: waiting.path)
      try FileCall.sync(file, at: waiting.path)
      try waiting.rename(draft, to: waiting, as: name)
      try waiting.sync()
      return entry
    } catch {
      // Its like may come back after a loss of power: then it is sent though it was said not to be
      // kept, and its id tells the case log that it has it.
      waiting.remove(draft)
      waiting.remove(name)
      throw error
    }
  }

  /// The moment, or where the last record has that or a later one, a millisecond after it.
  private func nextInstant(_ now: Instant) -> Instant {
    let flags = O_RDWR | O_CREAT
    guard let file = try? FileCall.open(Self.newest, in: folder.number, flags, at: "") else {
      return now
    }
    defer { close(file) }
    var reader = ByteReader(FileCall.read(file, max: 8) ?? [])
    let last = reader.word().map { Instant(microseconds: Int(Int64(bitPattern: $0))) }
    let next = last.map { max(Instant(microseconds: $0.microseconds + 1000), now) } ?? now
    let bytes = [UInt8](word: UInt64(bitPattern: Int64(next.microseconds)))
    // Only the order of records is lost where it cannot be written.
    _ = unsafe pwrite(file, bytes, bytes.count, 0)
    return next
  }

  /// Sets room aside for the day the disk is full, where the file system can.
  func setAside() {
    guard base.time(of: Self.reserve) == nil else { return }
    let flags = O_WRONLY | O_CREAT | O_EXCL
    guard let file = try? FileCall.open(Self.reserve, in: base.number, flags, at: "") else {
      return
    }
    defer { close(file) }
    if posix_fallocate(file, 0, off_t(Self.reserveBytes)) != 0 { base.remove(Self.reserve) }
  }
}
