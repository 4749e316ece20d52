internal import Domain
internal import Glibc

extension SpoolFolder {
  /// Whose a record is, without opening it; `nil` where it is none.
  public func person(_ name: String, _ state: SpoolState) -> String? {
    (try? head(name, state))?.person
  }

  /// The keys its records were encrypted with, as ``SpoolKey/name``.
  ///
  /// - Throws: ``SpoolError`` where one cannot be looked at now.
  func neededKeys() throws(SpoolError) -> Set<String> {
    var keys: Set<String> = []
    for state in SpoolState.allCases {
      for name in try names(state) {
        do throws(SpoolFlaw) {
          keys.insert(try head(name, state).key.hex)
        } catch  where !error.isDamage {
          throw .failed(call: "read", path: place(of: state).path, code: EIO)
        } catch {}
      }
    }
    return keys
  }

  /// When a record came into its state.
  public func time(_ name: String, _ state: SpoolState) -> Int? {
    place(of: state).time(of: name)
  }

  /// Opens a record.
  ///
  /// - Throws: ``SpoolFlaw``.
  public func read(
    _ name: String, _ state: SpoolState, with keys: SpoolKeyRing
  ) throws(SpoolFlaw) -> SpoolRecord {
    try read(open(name, state), with: keys)
  }

  /// Opens the file of a record, which is ours alone and no link.
  func open(_ name: String, _ state: SpoolState) throws(SpoolFlaw) -> SpoolEntry {
    let folder = place(of: state)
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = FileCall.again { unsafe openat(folder.number, name, flags) }
    // A link answers ELOOP, a socket ENXIO.
    guard file >= 0 else { throw [ELOOP, ENXIO].contains(errno) ? .notAFile : .unreadable(errno) }
    let entry = SpoolEntry(name, file)
    guard let isOurs = FileCall.isOursAlone(file) else { throw .unreadable(errno) }
    guard isOurs else { throw .notAFile }
    return entry
  }

  func read(_ entry: SpoolEntry, with keys: SpoolKeyRing) throws(SpoolFlaw) -> SpoolRecord {
    guard let bytes = FileCall.read(entry.file, max: SpoolRecord.bytesMax) else {
      throw .unreadable(errno)
    }
    guard bytes.count <= SpoolRecord.bytesMax else { throw .tooLarge }
    guard let id = UUID(String(entry.name.dropLast(Self.end.count))) else { throw .foreign }
    return try SpoolRecord(opening: bytes, named: id, of: database, with: keys)
  }

  private func head(_ name: String, _ state: SpoolState) throws(SpoolFlaw) -> SpoolHead {
    let entry = try open(name, state)
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = FileCall.again { unsafe pread(entry.file, &buffer, buffer.count, 0) }
    guard count >= 0 else { throw .unreadable(errno) }
    var reader = ByteReader(Array(buffer.prefix(count)))
    return try SpoolHead(&reader)
  }
}
