import CFaults
import Domain
import Glibc
import Testing

@testable import Spool

/// The spool when system calls fail, each one in turn.
struct `A failing system call` {
  private static let codes = [EIO, ENOSPC, EINTR, EMFILE, EDQUOT, EROFS, ENOENT]

  /// Runs `body` with the n-th call failing.
  private func failing<Value>(
    _ n: Int, _ code: CInt, _ body: () throws(SpoolError) -> Value
  ) -> (value: Value?, isOver: Bool) {
    faults_begin(CInt(n), code)
    let value = try? body()
    return (value, faults_end() < CInt(n))
  }

  @Test(arguments: codes)
  func `loses nothing that was said to be kept`(code: CInt) throws {
    var failures = 0
    for n in 1... {
      let place = try SpoolPlace()
      // The first of all calls here makes every folder and key as well.
      let (name, isOver) = failing(n, code) { () throws(SpoolError) in try place.keep("甲") }
      let sent = try place.sent()
      if name != nil { #expect(sent == ["甲"], "call \(n)") }
      failures += name == nil ? 1 : 0
      if isOver { break }
    }
    #expect(failures > 0 || code == EINTR)
    #expect(!SpoolError.noKey(path: "").isFull)
  }

  @Test(arguments: codes)
  func `leaves what was kept before as it was`(code: CInt) throws {
    for n in 1... {
      let place = try SpoolPlace()
      try place.keep("甲")
      let (name, isOver) = failing(n, code) { () throws(SpoolError) in try place.keep("乙") }
      let sent = try place.sent()
      #expect(sent.contains("甲") && (name == nil || sent.contains("乙")), "call \(n)")
      if isOver { break }
    }
  }

  @Test(arguments: codes)
  func `of a drain lets nothing be lost`(code: CInt) throws {
    for n in 1... {
      let place = try SpoolPlace()
      for text in ["甲", "乙", "丙"] { try place.keep(text) }
      var sent: [String] = []
      func send(_ record: SpoolRecord) -> SpoolVerdict {
        sent.append(record.text)
        return record.text == "乙" ? .refused("no") : .sent
      }
      let (_, isOver) = failing(n, code) { () throws(SpoolError) in try place.drain(send: send) }
      _ = try place.drain(send: send)
      #expect(Set(sent) == ["甲", "乙", "丙"], "call \(n)")
      let folder = try place.folder()
      #expect(try folder.names(.sent).count + folder.names(.refused).count == 3, "call \(n)")
      if [ENOSPC, EDQUOT].contains(code) {
        #expect(try folder.names(.refused).map(folder.reason) == ["no"], "call \(n)")
      }
      if isOver { break }
    }
  }

  @Test(arguments: codes)
  func `of housekeeping removes no record that waits`(code: CInt) throws {
    for n in 1... {
      let place = try SpoolPlace()
      try place.keep("甲")
      let (_, isOver) = failing(n, code) { () throws(SpoolError) in
        let folder = try place.folder()
        folder.forget(sentBefore: Instant(microseconds: .max))
        _ = SpoolFolder.databases(below: place.base)
        for name in try folder.names(.waiting) {
          _ = (folder.person(name, .waiting), folder.time(name, .waiting))
        }
        try place.keys().rotate()
        try place.keys().forgetUnneeded(in: [folder])
      }
      #expect(try place.sent() == ["甲"], "call \(n)")
      if isOver { break }
    }
  }

  /// The calls that keep one record in a folder that stands.
  private func callsOfKeeping() throws -> [String] {
    let place = try SpoolPlace()
    let (folder, cipher) = (try place.folder(), try place.keys().cipher())
    faults_begin(0, 0)
    let entry = try folder.keep(Array("甲".utf8), of: "wang", with: cipher)
    _ = faults_end()
    let calls = unsafe String(cString: faults_calls()).split(separator: " ").map(String.init)
    return withExtendedLifetime(entry) { calls }
  }

  @Test(arguments: ["fsync", "fsync-folder", "rename", "write"])
  func `of those that bring a record to disk is never passed over`(call: String) throws {
    let number = try #require(callsOfKeeping().lastIndex(of: call)) + 1
    let place = try SpoolPlace()
    let (folder, cipher) = (try place.folder(), try place.keys().cipher())
    let (name, _) = failing(number, EIO) { () throws(SpoolError) in
      try folder.keep(Array("甲".utf8), of: "wang", with: cipher).name
    }
    #expect(name == nil)
    #expect(try folder.names(.waiting) == [])
  }

  @Test func `cut short by a signal is made again`() throws {
    let slow: Set = ["open", "write", "read", "fsync", "fsync-folder", "flock"]
    for (index, call) in try callsOfKeeping().enumerated() where slow.contains(call) {
      let place = try SpoolPlace()
      let (folder, cipher) = (try place.folder(), try place.keys().cipher())
      let (name, _) = failing(index + 1, EINTR) { () throws(SpoolError) in
        try folder.keep(Array("甲".utf8), of: "wang", with: cipher).name
      }
      #expect(name != nil, "\(call), call \(index + 1)")
    }
  }

  @Test func `for want of room frees what was set aside`() throws {
    let place = try SpoolPlace()
    try place.keep("甲")
    let reserve = place.base + "/.reserve"
    var status = stat()
    #expect(unsafe stat(reserve, &status) == 0 && status.st_size == off_t(16 << 20))
    let folder = try place.folder()
    let cipher = try place.keys().cipher()
    faults_begin(0, 0)
    _ = try folder.keep(Array("乙".utf8), of: "wang", with: cipher)
    _ = faults_end()
    let calls = unsafe String(cString: faults_calls()).split(separator: " ").map(String.init)
    let write = try #require(calls.firstIndex(of: "write"))
    let (entry, _) = failing(write + 1, ENOSPC) { () throws(SpoolError) in
      try folder.keep(Array("丙".utf8), of: "wang", with: cipher).name
    }
    #expect(entry != nil)
    #expect(unsafe access(reserve, F_OK) != 0)
    #expect(try place.sent() == ["甲", "乙", "丙"])
  }

  @Test func `aside, a record is on disk before it is acknowledged`() throws {
    let calls = try callsOfKeeping()
    #expect(calls.suffix(4) == ["write", "fsync", "rename", "fsync-folder"])
  }
}
