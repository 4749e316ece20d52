import Glibc
import Testing

@testable import Spool

/// A file that is sealed to the desk's key.
struct `A sealed file` {
  private let place: SpoolPlace
  private let secret = DeskSecret.make()
  init() throws { place = try SpoolPlace() }

  private func write(_ bytes: [UInt8], to name: String) -> String {
    let path = "\(place.path)/\(name)"
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(file) }
    try? FileCall.write(bytes, to: file, at: path)
    return path
  }

  private func bytes(of path: String) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY)
    defer { close(file) }
    return FileCall.read(file, max: 1 << 24) ?? []
  }

  private func seal(_ bytes: [UInt8]) throws -> String {
    let path = write(bytes, to: "clear")
    let input = unsafe open(path, O_RDONLY)
    let sealed = "\(place.path)/sealed"
    let output = unsafe open(sealed, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { for file in [input, output] { close(file) } }
    try SealedFile.seal(from: input, to: output, for: secret.open)
    return sealed
  }

  private func opened(
    _ path: String, _ secret: DeskSecret
  ) throws(SealedFile.Flaw) -> [UInt8] {
    let input = unsafe open(path, O_RDONLY)
    let clear = "\(place.path)/opened"
    let output = unsafe open(clear, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { for file in [input, output] { close(file) } }
    try SealedFile.open(from: input, to: output, with: secret)
    return bytes(of: clear)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
  func `is what was sealed when it is opened`(count: Int) throws {
    let clear = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let sealed = try seal(clear)
    #expect(try opened(sealed, secret) == clear)
    #expect(bytes(of: sealed).starts(with: SealedFile.mark))
    #expect(throws: SealedFile.Flaw.otherKey) { try opened(sealed, .make()) }
  }

  @Test func `is opened by nothing once it was changed, cut or lengthened anywhere`() throws {
    let sealed = bytes(of: try seal([UInt8](repeating: 7, count: 70_000)))
    // Mark, version, key, the sealed key, the head, either piece and its tag.
    for spot in [0, 8, 10, 30, 90, 100, 121, 60_000, 65_650, 65_690, sealed.count - 1] {
      var other = sealed
      other[spot] ^= 1
      #expect(throws: SealedFile.Flaw.self, "\(spot)") {
        try opened(write(other, to: "other"), secret)
      }
    }
    for length in [0, 5, 17, 96, 121, 122, 65_674, sealed.count - 1] {
      #expect(throws: SealedFile.Flaw.self, "\(length)") {
        try opened(write(Array(sealed.prefix(length)), to: "other"), secret)
      }
    }
    #expect(throws: SealedFile.Flaw.altered) {
      try opened(write(sealed + [0], to: "other"), secret)
    }
  }

  @Test func `that cannot be written says why`() throws {
    let input = unsafe open("/dev/zero", O_RDONLY)
    let output = unsafe open("/dev/full", O_WRONLY)
    defer { for file in [input, output] { close(file) } }
    #expect(throws: SealedFile.Flaw.failed(ENOSPC)) {
      try SealedFile.seal(from: input, to: output, for: secret.open)
    }
    let nothing = unsafe open("/dev/null", O_WRONLY)
    defer { close(nothing) }
    #expect(throws: SealedFile.Flaw.failed(EBADF)) {
      try SealedFile.seal(from: -1, to: nothing, for: secret.open)
    }
  }
}
