import Cluster
import Domain
import Glibc
import JSON
import Testing

@testable import Desk

final class `The draft of a call` {
  private let folder: String
  private let state: String

  init() throws {
    var template = Array("/tmp/desk-draft-XXXXXX".utf8CString)
    let made = try unsafe #require(mkdtemp(&template))
    state = unsafe String(cString: made)
    folder = try #require(DraftFolder.find(["XDG_STATE_HOME": state]))
  }

  deinit {
    for name in Folder.names(in: folder) { _ = unsafe unlink("\(folder)/\(name)") }
    let keys = "\(state)/desk110/spool/keys"
    for name in Folder.names(in: keys) { _ = unsafe unlink("\(keys)/\(name)") }
    for path in [keys, "\(state)/desk110/spool", folder, "\(state)/desk110", state] {
      _ = unsafe rmdir(path)
    }
  }

  private var left: SheetDraft? { DraftFile.newest(in: folder, by: nil)?.draft }

  private func draft(_ text: String) -> SheetDraft {
    var draft = SheetDraft(startedAt: Instant(day: CalendarDay(number: 20_767), hour: 12))
    draft.text = text
    return draft
  }

  @Test func `is found again when its terminal is gone`() throws {
    var typed = draft("转了5万")
    do {
      let file = try #require(DraftFile.make(for: typed, in: folder))
      #expect(file.write(typed))
      typed.text += "元"
      #expect(file.write(typed))
      #expect(left == nil)
    }
    #expect(left == typed)
    DraftFile.newest(in: folder, by: nil)?.file.remove()
    #expect(left == nil)
  }

  @Test func `is offered to no other person`() throws {
    var typed = SheetDraft(startedAt: Instant(day: CalendarDay(number: 20_767), hour: 12), who: "a")
    typed.text = "转了5万"
    #expect(try #require(DraftFile.make(for: typed, in: folder)).write(typed))
    #expect(DraftFile.newest(in: folder, by: "b") == nil)
    #expect(DraftFile.newest(in: folder, by: "a")?.draft == typed)
    #expect(DraftFile.count(in: folder, by: "b") == 0)
  }

  @Test func `is one of several, and held alone`() throws {
    for text in ["甲", "乙", "丙"] {
      let typed = draft(text)
      #expect(try #require(DraftFile.make(for: typed, in: folder)).write(typed))
    }
    let first = try #require(DraftFile.newest(in: folder, by: nil))
    #expect(DraftFile.count(in: folder, by: nil) == 2 && left != first.draft)
  }

  @Test func `is not to be read without the key`() throws {
    let typed = draft("转了5万到6222020077773333998")
    do {
      let file = try #require(DraftFile.make(for: typed, in: folder))
      #expect(file.write(typed))
    }
    let path = "\(folder)/\(typed.id.text).draft"
    let bytes = try InputFile.text(path)
    #expect(!bytes.contains("5万") && !bytes.contains("6222") && bytes.utf8.count > 100)
    #expect(left == typed)
    for name in Folder.names(in: "\(state)/desk110/spool/keys") {
      _ = unsafe unlink("\(state)/desk110/spool/keys/\(name)")
    }
    #expect(left == nil)
  }

  @Test func `of an earlier version, in clear, goes on`() throws {
    let typed = draft("转了5万")
    do { _ = try #require(DraftFile.make(for: typed, in: folder)) }
    let path = "\(folder)/\(typed.id.text).draft"
    let file = try unsafe #require(fopen(path, "a"))
    unsafe fputs(typed.json.text + "\n", file)
    unsafe fclose(file)
    #expect(left == typed)
  }

  @Test func `goes on though the desk of its person is not known`() throws {
    var typed = SheetDraft(
      startedAt: Instant(day: CalendarDay(number: 20_767), hour: 12), who: "wang@110102")
    typed.text = "转了5万"
    do { #expect(try #require(DraftFile.make(for: typed, in: folder)).write(typed)) }
    #expect(DraftFile.newest(in: folder, by: "wang")?.draft == typed)
    #expect(DraftFile.newest(in: folder, by: "wan") == nil)
  }

  @Test func `is for nobody else to read`() throws {
    let file = try #require(DraftFile.make(for: draft("转了5万"), in: folder))
    var status = stat()
    let path = "\(folder)/\(try #require(Folder.names(in: folder).first))"
    #expect(unsafe stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(file.write(draft("转了5万")))
  }

  @Test(arguments: ["", "{", "{\"id\":", "[1,2]\n", "\u{0}\u{0}\n"])
  func `that is cut off is the line before it`(tail: String) throws {
    let typed = draft("转了5万")
    do {
      let file = try #require(DraftFile.make(for: typed, in: folder))
      #expect(file.write(typed))
    }
    let path = "\(folder)/\(typed.id.text).draft"
    let file = try unsafe #require(fopen(path, "a"))
    unsafe fputs(tail, file)
    unsafe fclose(file)
    #expect(left == typed)
  }
}
