import Glibc
import Testing

@testable import Spool

/// The keys of a terminal.
struct `A key of the spool` {
  private let place: SpoolPlace
  init() throws { place = try SpoolPlace() }

  @Test func `of backups is set, changed and taken away`() throws {
    let keys = try place.keys()
    #expect(try keys.backups() == nil)
    let open = DeskSecret.make().open
    try keys.sealBackups(to: open)
    #expect(try keys.backups() == open)
    try keys.folder.put(Array("x".utf8), named: "backups.open")
    #expect(throws: SpoolError.self) { try keys.backups() }
    try keys.sealBackups(to: nil)
    #expect(try keys.backups() == nil)
  }

  @Test func `is made once, and is its owner's alone`() throws {
    let key = try place.keys().current()
    #expect(try place.keys().current() == key)
    let names = try OpenFolder("\(place.base)/keys").names()
    #expect(names == ["000001-\(key.name).key"])
    var status = stat()
    #expect(unsafe stat("\(place.base)/keys/\(names[0])", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(unsafe stat("\(place.base)/keys", &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test func `is changed, and the old one goes when nothing needs it`() throws {
    try place.keep("甲")
    let keys = try place.keys()
    let (old, new) = (try keys.current(), try keys.rotate())
    #expect(try keys.cipher() == .terminal(new))
    try place.keep("乙")
    let folder = try place.folder()
    #expect(try folder.neededKeys() == [old.name, new.name])
    try keys.forgetUnneeded(in: [folder])
    #expect(try keys.all() == [old, new])
    #expect(try place.sent() == ["甲", "乙"])
    try keys.forgetUnneeded(in: [place.folder(of: "elsewhere")])
    #expect(try keys.all() == [new])
    try keys.forgetUnneeded(in: [])
  }

  @Test(arguments: [0o640, 0o604, 0o660] as [mode_t])
  func `that others may read is not used`(mode: mode_t) throws {
    let name = "000001-\(try place.keys().current().name).key"
    #expect(unsafe chmod("\(place.base)/keys/\(name)", mode) == 0)
    #expect(throws: SpoolError.notOursAlone(path: "\(place.base)/keys/\(name)")) {
      try place.keys().cipher()
    }
  }

  @Test func `that is a link or too short is not used`() throws {
    let keys = try place.keys()
    #expect(unsafe symlink("/dev/zero", "\(place.base)/keys/000001-x.key") == 0)
    #expect(throws: SpoolError.self) { try keys.current() }
    keys.folder.remove("000001-x.key")
    try keys.folder.put([1, 2], named: "000001-x.key")
    #expect(throws: SpoolError.noKey(path: "\(place.base)/keys/000001-x.key")) {
      try keys.current()
    }
  }

  @Test func `of the desk seals, so that the terminal itself cannot open`() throws {
    let secret = DeskSecret.make()
    let keys = try place.keys()
    try keys.seal(to: secret.open)
    #expect(try keys.cipher() == .sealed(secret.open))
    let name = try place.keep("甲")
    #expect(try place.sent() == [])
    #expect(try place.folder().names(.waiting) == [name])
    let tally = try place.drain { _ in .sent }
    #expect(tally?.closed == 1)
    #expect(try place.sent(secret: secret) == ["甲"])
    try keys.seal(to: nil)
    #expect(try keys.cipher() == .terminal(try keys.current()))
  }

  @Test func `is read from what it is written down as`() throws {
    let secret = DeskSecret.make()
    #expect(DeskSecret(secret.text + "\n") == secret)
    #expect(DeskKey(secret.open.text) == secret.open)
    for text in ["", "desk110-open", "desk110-open zz", "desk110-open 00", secret.text] {
      #expect(DeskKey(text) == nil)
    }
    #expect(DeskSecret(secret.open.text) == nil)
    let keys = try place.keys()
    try keys.folder.put([1], named: "desk.open")
    #expect(throws: SpoolError.noKey(path: "\(place.base)/keys/desk.open")) { try keys.desk() }
  }

  @Test func `keeps text that is no record`() throws {
    let key = SpoolKey.make()
    let secret = key.encrypt("转了5万", of: "one")
    #expect(key.decrypt(secret, of: "one") == "转了5万")
    #expect(key.decrypt(secret, of: "two") == nil)
    #expect(SpoolKey.make().decrypt(secret, of: "one") == nil)
    for text in ["", "0", "zz", "00", String(secret.dropLast(2))] {
      #expect(key.decrypt(text, of: "one") == nil)
    }
  }
}
