import Domain
import Glibc
import Testing

@testable import Spool

/// What others may have put where records are.
struct `A spool somebody meddled with` {
  private let place: SpoolPlace
  init() throws {
    place = try SpoolPlace()
    try place.keep("甲")
  }

  private static let strange = "01930000-0000-7000-8000-000000000000.rec"

  /// Makes a file among those that wait.
  private func put(_ bytes: [UInt8], mode: mode_t = 0o600, _ name: String = strange) throws {
    let path = try place.file(name)
    let file = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
    _ = unsafe write(file, bytes, bytes.count)
    close(file)
    _ = unsafe chmod(path, mode)
  }

  private func isPutAside() throws -> Bool {
    let tally = try #require(
      try place.drain { record in
        #expect(record.text == "甲")
        return .sent
      })
    let folder = try place.folder()
    return try tally.sent == 1 && tally.refused == 1
      && folder.names(.refused).count == 1 && folder.names(.waiting) == []
  }

  @Test func `puts an empty file aside`() throws {
    try put([])
    #expect(try isPutAside())
  }

  @Test func `puts a strange file aside`() throws {
    try put(Array("#!/bin/sh\n".utf8))
    #expect(try isPutAside())
  }

  @Test func `puts a torn record aside`() throws {
    let (folder, keys) = (try place.folder(), try place.keys())
    let record = SpoolRecord(
      id: UUID(high: 1, low: 1), person: "wang", moment: .now, content: Array("乙".utf8))
    try put(Array(record.sealed(for: folder.database, with: keys.cipher()).dropLast(9)))
    #expect(try isPutAside())
  }

  @Test func `puts a record under a strange name aside`() throws {
    let bytes = try #require(FileCall.read(contents(), max: 1 << 20))
    try put(bytes, "zzz.rec")
    #expect(try isPutAside())
  }

  private func contents() throws -> CInt {
    unsafe open(try place.file(try place.folder().names(.waiting)[0]), O_RDONLY)
  }

  @Test func `puts a file that others may read aside`() throws {
    let bytes = try #require(FileCall.read(contents(), max: 1 << 20))
    try put(bytes, mode: 0o640)
    #expect(try isPutAside())
  }

  @Test func `follows no link`() throws {
    let target = place.path + "/secret"
    close(unsafe open(target, O_CREAT | O_WRONLY, 0o600))
    #expect(unsafe symlink(target, try place.file(Self.strange)) == 0)
    #expect(try isPutAside())
    #expect(unsafe access(target, F_OK) == 0)
  }

  @Test func `is not held up by a pipe, and takes no folder for a record`() throws {
    #expect(unsafe mkfifo(try place.file(Self.strange), 0o600) == 0)
    #expect(try isPutAside())
    #expect(unsafe mkdir(try place.file("01930000-0000-7000-8000-000000000001.rec"), 0o700) == 0)
    #expect(try place.drain { _ in .sent }?.refused == 1)
  }

  @Test func `takes no socket for a record`() throws {
    #expect(unsafe mknod(try place.file(Self.strange), S_IFSOCK | 0o600, 0) == 0)
    #expect(try isPutAside())
  }

  @Test func `puts a file larger than any record aside`() throws {
    try put([])
    #expect(unsafe truncate(try place.file(Self.strange), off_t(SpoolRecord.bytesMax + 2)) == 0)
    #expect(try isPutAside())
  }

  @Test func `keeps every key while a record cannot be looked at, not for a strange file`() throws {
    let (keys, folder) = (try place.keys(), try place.folder())
    try keys.rotate()
    try put([])
    #expect(try folder.neededKeys().count == 1)
    try put(Array("DESK110S".utf8) + [2])
    #expect(throws: SpoolError.self) { try keys.forgetUnneeded(in: [folder]) }
    #expect(try keys.all().count == 2)
  }

  @Test func `leaves a record of a later version`() throws {
    try put(Array("DESK110S".utf8) + [2])
    #expect(try place.drain { _ in .sent }?.closed == 1)
    #expect(try place.folder().names(.waiting) == [Self.strange])
  }

  @Test func `is not used when others may enter it, or a link stands for it`() throws {
    #expect(unsafe chmod(place.base, 0o750) == 0)
    #expect(throws: SpoolError.notOursAlone(path: place.base)) { try place.folder() }
    #expect(unsafe chmod(place.base, 0o700) == 0)
    let moved = place.path + "/moved"
    #expect(unsafe rename(place.base, moved) == 0 && symlink(moved, place.base) == 0)
    #expect(throws: SpoolError.self) { try place.folder() }
    #expect(throws: SpoolError.self) { try SpoolFolder(below: "/proc/none", database: "") }
  }
}
