import Glibc

/// Splits what a file descriptor gives into numbered lines.
///
/// Takes `\n` and `\r\n`, leaves out a byte order mark, keeps a last line without an end. A line
/// above the limit is passed over and told of, and the next one is read.
///
/// A class: two copies of a place in one stream would each miss what the other took.
public final class SheetLines {
  /// The longest line taken, in bytes: 64 MiB.
  public static let lineBytesMax = 64 << 20

  private let descriptor: CInt
  private let keepsBlankLines: Bool
  private let bytesMax: Int
  private var buffer: [UInt8] = []
  /// Where the line being read begins.
  private var start = 0
  /// No line ends before this place.
  private var searched = 0
  private var number = 0
  /// The line being read is above the limit, and what came of it is gone.
  private var isPassingOver = false
  private var isAtEnd = false
  private var next: Result<SheetLine, SheetLinesError>?

  /// Reads from an open descriptor, which stays the caller's to close.
  public init(descriptor: CInt, keepsBlankLines: Bool = false, bytesMax: Int = lineBytesMax) {
    self.descriptor = descriptor
    self.keepsBlankLines = keepsBlankLines
    self.bytesMax = bytesMax
  }

  /// The next line, waiting for it; `nil` at the end.
  public func nextLine() throws(SheetLinesError) -> SheetLine? {
    if let next {
      self.next = nil
      return try next.get()
    }
    return try advance(waiting: true)
  }

  /// Whether ``nextLine()`` would answer at once: a line, the end, or an error.
  ///
  /// When it would not, a sender waits: time to answer what has been read.
  public func isReady() -> Bool {
    guard next == nil else { return true }
    do throws(SheetLinesError) {
      next = try advance(waiting: false).map { .success($0) }
    } catch {
      next = .failure(error)
    }
    return next != nil || isAtEnd
  }

  private func advance(waiting: Bool) throws(SheetLinesError) -> SheetLine? {
    while true {
      if let end = lineEnd() {
        let line = takeLine(upTo: end)
        if keepsBlankLines || !line.isBlank { return line }
      } else if isAtEnd {
        guard start < buffer.count || isPassingOver else { return nil }
        let line = takeLine(upTo: buffer.count)
        if keepsBlankLines || !line.isBlank { return line }
      } else {
        let canFill = waiting ? true : try isReadable()
        guard canFill else { return nil }
        try fill()
      }
    }
  }

  /// Where the line ends, if its end is here.
  private func lineEnd() -> Int? {
    let from = max(start, searched)
    let end = unsafe buffer.withUnsafeBytes { bytes in
      unsafe Self.firstLineEnd(in: bytes, from: from)
    }
    if end == nil {
      searched = buffer.count
      if isPassingOver || buffer.count - start > bytesMax { passOver() }
    }
    return end
  }

  // memchr: a search in Swift takes seconds for a long line in a debug build.
  private static func firstLineEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    let found = unsafe memchr(base + start, CInt(UInt8(ascii: "\n")), bytes.count - start)
    return unsafe found.map { unsafe UnsafeRawPointer($0) - base }
  }

  private func passOver() {
    isPassingOver = true
    buffer = []
    start = 0
    searched = 0
  }

  private func takeLine(upTo end: Int) -> SheetLine {
    number += 1
    let isTooLong = isPassingOver || end - start > bytesMax
    isPassingOver = false
    guard !isTooLong else {
      start = min(end + 1, buffer.count)
      return SheetLine(number: number, bytes: nil)
    }
    var from = start
    if number == 1, buffer[from..<end].starts(with: [0xEF, 0xBB, 0xBF]) { from += 3 }
    let hasReturn = end > from && buffer[end - 1] == UInt8(ascii: "\r")
    let bytes = takeBytes(from..<(hasReturn ? end - 1 : end), lineEnd: end)
    return SheetLine(number: number, bytes: bytes)
  }

  private func takeBytes(_ range: Range<Int>, lineEnd: Int) -> [UInt8] {
    guard range.lowerBound == 0, range.count > Self.chunkBytes else {
      start = min(lineEnd + 1, buffer.count)
      return Array(buffer[range])
    }
    // A long line is handed over, not copied: it may be most of the memory there is.
    let rest = Array(buffer.dropFirst(lineEnd + 1))
    buffer.removeLast(buffer.count - range.upperBound)
    defer {
      buffer = rest
      start = 0
      searched = 0
    }
    return buffer
  }

  private static let chunkBytes = 256 << 10

  private func fill() throws(SheetLinesError) {
    buffer.removeFirst(start)
    searched -= min(start, searched)
    start = 0
    let descriptor = descriptor
    var count = 0
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { space, filled in
      repeat {
        count = unsafe read(descriptor, space.baseAddress, space.count)
      } while count < 0 && errno == EINTR
      filled = max(0, count)
    }
    if count < 0 {
      let reason = errno
      guard reason == EAGAIN else { throw .unreadable(errno: reason) }
      _ = try isReadable(waitingMilliseconds: -1)
    } else if count == 0 {
      isAtEnd = true
    } else {
      buffer += chunk
    }
  }

  private func isReadable(
    waitingMilliseconds: CInt = 0
  ) throws(SheetLinesError) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = unsafe poll(&request, 1, waitingMilliseconds)
      if count >= 0 { return count > 0 }
      guard errno == EINTR else { throw .unreadable(errno: errno) }
    }
  }
}
