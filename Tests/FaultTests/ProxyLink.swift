import Glibc

/// One connection through the proxy.
final class ProxyLink {
  enum Direction {
    case question
    case answer
  }

  let client: CInt
  let server: CInt
  private(set) var isOver = false
  /// Whether it was ended on purpose.
  private(set) var isCut = false
  /// Whether a call was given to the server on it.
  private var isRecording = false

  /// What the statements that record calls have in their text.
  private static let recording = Array("api.record_".utf8)
  /// The end of an answer, outside of a transaction: it is committed (PostgreSQL 55.7).
  private static let committed: [UInt8] = [0x5A, 0, 0, 0, 5, 0x49]
  /// Shorter messages are of the greeting.
  private static let cutBytesMin = 200

  init(_ client: CInt, _ server: CInt) { (self.client, self.server) = (client, server) }

  /// Passes on what has come from one side.
  func pass(on direction: Direction, _ passage: Passage) {
    let isQuestion = direction == .question
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe recv(isQuestion ? client : server, &buffer, buffer.count, 0)
    guard count > 0 else { return end() }
    let bytes = buffer[..<count]
    if isQuestion, Self.contains(bytes, Self.recording) { isRecording = true }
    switch passage {
    case .cutAfterCommit where isRecording && !isQuestion:
      if Self.contains(bytes, Self.committed) { cut() }
    case .cutMessage where bytes.count >= Self.cutBytesMin:
      give(bytes.prefix(bytes.count / 2), isQuestion)
      cut()
    case .trickle:
      for byte in bytes { give([byte], isQuestion) }
    default: give(bytes, isQuestion)
    }
  }

  /// Ends it so that both sides are told of an error.
  func reset() {
    guard !isOver else { return }
    isOver = true
    Loopback.reset(client)
    Loopback.reset(server)
  }

  private func cut() {
    isCut = true
    reset()
  }

  private func end() {
    guard !isOver else { return }
    isOver = true
    close(client)
    close(server)
  }

  private func give(_ bytes: ArraySlice<UInt8>, _ isQuestion: Bool) {
    var rest = bytes
    while !isOver, !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe send(
          isQuestion ? server : client, bytes.baseAddress, bytes.count, CInt(MSG_NOSIGNAL))
      }
      guard count > 0 else { return end() }
      rest = rest.dropFirst(count)
    }
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ sought: [UInt8]) -> Bool {
    bytes.indices.dropLast(sought.count - 1).contains { bytes[$0...].starts(with: sought) }
  }
}
