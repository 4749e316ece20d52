import Desk
import Glibc
import JSON
import Testing

struct `A console` {
  @Test func `ends with 73 when the disk is full`() async {
    let result = await #expect(
      processExitsWith: .exitCode(73), observing: [\.standardErrorContent]
    ) {
      let full = unsafe open("/dev/full", O_WRONLY)
      dup2(full, STDOUT_FILENO)
      exit(Desk.run(["desk", "--version"], environment: [:]))
    }
    let errors = result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) }
    #expect(errors?.contains("desk: cannot write the answer: No space left on device") == true)
  }

  @Test func `dies quietly of a closed pipe`() async {
    await #expect(processExitsWith: .signal(SIGPIPE)) {
      var ends: [CInt] = [0, 0]
      _ = unsafe pipe(&ends)
      close(ends[0])
      dup2(ends[1], STDOUT_FILENO)
      exit(Desk.run(["desk", "--version"], environment: [:]))
    }
  }

  @Test func `says nothing of a closed pipe where signals are ignored`() async {
    let result = await #expect(
      processExitsWith: .exitCode(73), observing: [\.standardErrorContent]
    ) {
      var ends: [CInt] = [0, 0]
      signal(SIGPIPE, SIG_IGN)
      _ = unsafe pipe(&ends)
      close(ends[0])
      dup2(ends[1], STDOUT_FILENO)
      exit(Desk.run(["desk", "--version"], environment: [:]))
    }
    let errors = result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) }
    #expect(errors?.contains("desk: ") == false)
  }

  @Test func `gets text made harmless and documents as they are`() throws {
    let console = Console(keepingForColumns: 80)
    let seat = Seat(options: CommonOptions(), environment: [:], console: console)
    try seat.line("a\u{202E}b")
    try seat.line(.string("a\u{202E}b"))
    try console.flush()
    #expect(console.keptOutput == "a\u{FFFD}b\n\"a\u{202E}b\"\n")
  }

  @Test func `makes what it complains of harmless`() {
    let console = Console(keepingForColumns: 80)
    console.complain("a\u{1B}[2Jb\u{202E}c\nd")
    #expect(console.keptErrors == "a\u{241B}[2Jb\u{FFFD}c\nd\n")
  }
}
