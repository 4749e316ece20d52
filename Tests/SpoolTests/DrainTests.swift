import Domain
import Glibc
import Testing

@testable import Spool

/// Sending what is kept.
struct `A drain` {
  private let place: SpoolPlace
  init() throws { place = try SpoolPlace() }

  @Test func `sends the oldest first, and keeps what was sent`() throws {
    let names = try ["甲", "乙", "丙"].map { try place.keep($0) }
    #expect(names == names.sorted())
    #expect(try place.sent() == ["甲", "乙", "丙"])
    #expect(try place.sent() == [])
    #expect(try place.folder().names(.sent) == names)
  }

  @Test func `keeps the order when the clock is set back`() throws {
    let folder = try place.folder()
    for (text, day) in [("甲", 3), ("乙", 1), ("丙", 2)] {
      let moment = SpoolMoment(
        at: Instant(microseconds: day * 86_400_000_000), sinceBoot: 0, boot: UUID(high: 0, low: 0))
      _ = try folder.keep(
        Array(text.utf8), of: "wang", with: place.keys().cipher(), at: moment)
    }
    var times: [Int] = []
    _ = try place.drain { record in
      times.append(record.moment.at.microseconds / 86_400_000_000)
      return .sent
    }
    #expect(times == [3, 1, 2])
  }

  @Test func `sends nothing of another person, and nothing of another database`() throws {
    try place.keep("甲", of: "li")
    try place.keep("乙")
    #expect(try place.sent() == ["乙"])
    #expect(try place.drain { _ in .sent }?.ofOthers == 1)
    #expect(!SpoolFolder.stands(below: place.base, database: "elsewhere"))
    let other = try place.folder(of: "elsewhere")
    #expect(SpoolFolder.stands(below: place.base, database: "elsewhere"))
    #expect(try other.names(.waiting) == [])
    #expect(
      SpoolFolder.databases(below: place.base) == ["elsewhere", SpoolPlace.database].sorted())
    #expect(SpoolFolder.databases(below: place.path + "/none") == [])
    let name = try place.folder().names(.waiting)[0]
    #expect(unsafe rename(try place.file(name), "\(other.waitingPath)/\(name)") == 0)
    let tally = try SpoolDrain(other, keys: place.ring(), person: "li").run { _ in .sent }
    #expect(tally?.refused == 1 && tally?.sent == 0)
    #expect(other.reason(name) == "damaged")
  }

  @Test func `puts aside what is refused, leaves what is not settled, stops when told`() throws {
    for text in ["甲", "乙", "丙", "丁"] { try place.keep(text) }
    var seen: [String] = []
    let tally = try #require(
      try place.drain { record in
        seen.append(record.text)
        switch record.text {
        case "甲": return .refused("DK422 case_unknown")
        case "乙": return .later
        default: return .stop
        }
      })
    #expect(seen == ["甲", "乙", "丙"])
    #expect(SpoolVerdict.refused("").isRefusal && !SpoolVerdict.later.isRefusal)
    #expect(tally.refused == 1 && tally.left == 3 && tally.sent == 0)
    let folder = try place.folder()
    let name = try #require(try folder.names(.refused).first)
    #expect(folder.reason(name) == "DK422 case_unknown")
    #expect(try folder.read(name, .refused, with: place.ring()).text == "甲")
    try folder.retry(name)
    #expect(folder.reason(name) == "")
    _ = try place.drain { $0.text == "丁" ? .refused("no") : .later }
    #expect(try folder.drop(#require(folder.names(.refused).first)))
    #expect(try place.sent() == ["甲", "乙", "丙"])
    #expect(!folder.drop(name))
    #expect(throws: SpoolError.self) { try folder.retry(name) }
  }

  @Test func `sends so many at most, and ends in time`() throws {
    for text in ["甲", "乙", "丙"] { try place.keep(text) }
    #expect(try place.drain(max: 2) { _ in .sent }?.left == 1)
    let drain = SpoolDrain(try place.folder(), keys: try place.ring(), person: "wang")
    #expect(try drain.run(until: .now) { _ in .sent }?.left == 1)
    #expect(try drain.run(until: .now + .seconds(60)) { _ in .sent }?.sent == 1)
  }

  @Test func `leaves what is being sent by its own terminal, and other drains alone`() throws {
    let folder = try place.folder()
    let entry = try folder.keep(Array("甲".utf8), of: "wang", with: place.keys().cipher())
    #expect(try place.drain { _ in .sent }?.held == 1)
    folder.settle(entry, .later)
    folder.discard(entry)
    #expect(try place.drain { _ in .sent } == SpoolTally())
    try place.keep("乙")
    var inner: SpoolTally? = SpoolTally()
    _ = try place.drain { _ in
      inner = try? place.drain { _ in .sent }
      return .sent
    }
    #expect(inner == nil)
  }

  @Test func `sends again what was sent, as after a restore`() throws {
    for text in ["甲", "乙"] { try place.keep(text) }
    _ = try place.sent()
    try place.keep("丙", of: "li")
    _ = try place.sent("li")
    let drain = SpoolDrain(try place.folder(), keys: try place.ring(), person: "wang")
    var seen: [String] = []
    let verdicts: [SpoolVerdict] = [.sent, .refused("x"), .later, .stop]
    for (index, verdict) in verdicts.enumerated() {
      seen = []
      let tally = try drain.again(since: index == 0 ? nil : 0) { record in
        seen.append(record.text)
        return verdict
      }
      #expect(tally.ofOthers == (verdict == .stop ? 0 : 1))
      #expect(seen == (verdict == .stop ? ["甲"] : ["甲", "乙"]))
    }
    #expect(try drain.again(since: Int(Int32.max)) { _ in .sent } == SpoolTally())
    let closed = SpoolDrain(try place.folder(), keys: SpoolKeyRing(terminal: []), person: "wang")
    #expect(try closed.again(since: nil) { _ in .sent }.closed == 2)
    #expect(try place.folder().names(.sent).count == 3)
  }

  @Test func `forgets what was sent long ago, and drafts of killed programs`() throws {
    let name = try place.keep("甲")
    _ = try place.sent()
    let draft = try place.file(".tmp.x.rec")
    close(unsafe open(draft, O_CREAT | O_WRONLY, 0o600))
    let folder = try place.folder()
    folder.forget(sentBefore: Instant(microseconds: 0))
    #expect(try folder.names(.sent) == [name])
    #expect(unsafe access(draft, F_OK) == 0)
    folder.forget(sentBefore: Instant(microseconds: Int(Int32.max) * 1_000_000))
    #expect(try folder.names(.sent) == [])
    #expect(unsafe access(draft, F_OK) != 0)
  }
}
