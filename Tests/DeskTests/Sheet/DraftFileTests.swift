import Cluster
import Domain
import Glibc
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
    for path in [folder, "\(state)/desk110", state] { _ = unsafe rmdir(path) }
  }

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
      #expect(DraftFile.left(in: folder).isEmpty)
    }
    let left = DraftFile.left(in: folder)
    #expect(left.map(\.draft) == [typed])
    left.first?.file.remove()
    #expect(DraftFile.left(in: folder).isEmpty)
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
    #expect(DraftFile.left(in: folder).map(\.draft) == [typed])
  }
}
