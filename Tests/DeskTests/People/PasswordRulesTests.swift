import Testing

@testable import Desk

struct `The rules for a password` {
  private func flaws(_ password: String, of login: String = "zhaoyi") -> [PasswordFlaw] {
    PasswordRules().flaws(of: password, login: login)
  }

  @Test(arguments: ["A-word-of-8", "Tie4!dragon-boat", "春风又绿-Jn-1", "xK9#mmQ2"])
  func `let a good one pass`(password: String) {
    #expect(flaws(password) == [])
  }

  @Test(arguments: [
    ("Ab1!", [PasswordFlaw.short(8)]), ("wordofthedesk", [.plain(3)]),
    ("Password2026!", [.common]), ("P@ssw0rd1", [.common]), ("Fanzha!110", [.common]),
    ("Admin123456!", [.common]), ("Aaaaaaa1!", [.common]), ("Abcdefgh1!", [.common]),
    ("x-Zhaoyi-9", [.name]), ("12345678", [.plain(3), .common]),
    ("", [.short(8), .plain(3), .common]),
  ])
  func `name what is wrong with another`(password: String, expected: [PasswordFlaw]) {
    #expect(flaws(password) == expected)
  }

  @Test func `count characters, not bytes`() {
    #expect(flaws("春1A春2B春") == [.short(8)])
    #expect(flaws("春1A春2B春夏") == [])
  }

  @Test func `do not take a short name for a part of it`() {
    #expect(flaws("aX-word-of-9", of: "a") == [])
  }

  @Test(arguments: [
    (PasswordRules.Way.rotate, 65), (.reset, 65), (.add, 0),
  ])
  func `refuse where they are to, and warn elsewhere`(way: PasswordRules.Way, status: Int) {
    let console = Console(keepingForColumns: 80)
    var refused: Complaint?
    do throws(Complaint) {
      try PasswordRules().require("short", of: "yi", way, telling: console)
    } catch {
      refused = error
    }
    #expect((refused?.status.rawValue).map { Int($0) } ?? 0 == status)
    #expect(console.keptErrors.isEmpty == (status != 0))
    #expect(!console.keptErrors.contains("short,"))
  }
}
