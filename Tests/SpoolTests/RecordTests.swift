import Domain
import Glibc
import Testing

@testable import Spool

/// The record of a kept call.
struct `A record` {
  private let record = SpoolRecord(
    id: UUID(high: 0x0193_0000_0000_7000, low: 0x8000_0000_0000_0001), person: "wang",
    moment: SpoolMoment(
      at: Instant(microseconds: -5), sinceBoot: 7, boot: UUID(high: 1, low: 2)),
    content: Array("转了5万".utf8))
  private let key = SpoolKey.make()
  private var ring: SpoolKeyRing { SpoolKeyRing(terminal: [SpoolKey.make(), key]) }
  private var bytes: [UInt8] { record.sealed(for: "here", with: .terminal(key)) }

  private func open(
    _ bytes: [UInt8], database: String = "here", with ring: SpoolKeyRing? = nil, id: UUID? = nil
  ) -> Result<SpoolRecord, SpoolFlaw> {
    Result { () throws(SpoolFlaw) in
      try SpoolRecord(
        opening: bytes, named: id ?? record.id, of: database, with: ring ?? self.ring)
    }
  }

  @Test func `is what it was when it is opened`() throws {
    #expect(open(bytes) == .success(record))
    #expect(try #require(SpoolMoment.now.seconds(until: .now)) == 0)
    #expect(SpoolMoment.now.seconds(until: record.moment) == nil)
    #expect(SpoolMoment.now.boot != UUID(high: 0, low: 0))
    for path in ["/nonexistent", "/dev/null"] {
      #expect(SpoolMoment.boot(of: path) == UUID(high: 0, low: 0))
    }
  }

  @Test func `shows nothing of the call, and is another each time`() {
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("5万") && text.contains("wang"))
    #expect(bytes != bytes)
  }

  @Test(arguments: [true, false])
  func `is not opened when any byte was changed`(isSealed: Bool) {
    let secret = DeskSecret.make()
    let ring = SpoolKeyRing(terminal: [key], secret: secret)
    let bytes = isSealed ? record.sealed(for: "here", with: .sealed(secret.open)) : bytes
    #expect(open(bytes, with: ring) == .success(record))
    for place in bytes.indices {
      for change in [0x01, 0x80, 0xFF] as [UInt8] {
        var changed = bytes
        changed[place] ^= change
        #expect(throws: SpoolFlaw.self) { try open(changed, with: ring).get() }
      }
    }
  }

  @Test(arguments: [true, false])
  func `is not opened when it was cut off anywhere, or goes on`(isSealed: Bool) {
    let secret = DeskSecret.make()
    let ring = SpoolKeyRing(terminal: [key], secret: secret)
    let bytes = isSealed ? record.sealed(for: "here", with: .sealed(secret.open)) : bytes
    for count in 0..<bytes.count {
      #expect(throws: SpoolFlaw.self) { try open(Array(bytes.prefix(count)), with: ring).get() }
    }
    #expect(open(bytes + [0], with: ring) == .failure(.altered))
    #expect(open([]) == .failure(.foreign))
  }

  @Test func `is opened for its database and under its name alone`() {
    #expect(open(bytes, database: "there") == .failure(.altered))
    #expect(open(bytes, id: UUID(high: 1, low: 1)) == .failure(.altered))
  }

  @Test func `needs its key`() {
    #expect(open(bytes, with: SpoolKeyRing(terminal: [.make()])) == .failure(.keyMissing))
    let sealed = record.sealed(for: "here", with: .sealed(DeskSecret.make().open))
    #expect(open(sealed) == .failure(.keyMissing))
    let others = SpoolKeyRing(terminal: [key], secret: .make())
    #expect(open(sealed, with: others) == .failure(.keyMissing))
  }

  @Test func `of a later version is no damage`() {
    var later = bytes
    later[8] = 2
    #expect(open(later) == .failure(.newer))
    #expect(!SpoolFlaw.newer.isDamage && SpoolFlaw.altered.isDamage)
  }

  @Test func `that holds too little is none`() {
    let head = SpoolHead(mode: .terminal, key: key.id, person: "wang").bytes
    let nonce = Sodium.random(Sodium.nonceBytes)
    let id = [UInt8](word: record.id.high) + [UInt8](word: record.id.low)
    let secret = Sodium.encrypt(
      [1, 2, 3], key: key.bytes, nonce: nonce, bound: head + id + Array("here".utf8))
    #expect(open(head + nonce + secret) == .failure(.foreign))
  }
}
