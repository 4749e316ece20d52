import Domain
import Glibc

/// Where a command's answers and complaints go.
///
/// Answers are buffered and every write is checked: a full disk is an error, not a short file.
public final class Console {
  /// Whether a person reads the answers.
  public let isTerminal: Bool
  /// Whether a person reads the complaints.
  public let showsProgress: Bool
  /// How wide the reader's screen is; 80 when unknown.
  public let columns: Int
  /// How many lines the reader's screen has; 24 when unknown.
  public let rows: Int

  let pager: String
  private let output: Sink
  private let errors: Sink
  private var pending: [UInt8] = []

  /// How much is gathered before it is written.
  private static let bufferSize = 64 * 1024

  /// The standard output and standard error of the process.
  public init(environment: [String: String]) {
    output = Sink(descriptor: STDOUT_FILENO)
    errors = Sink(descriptor: STDERR_FILENO)
    isTerminal = isatty(STDOUT_FILENO) == 1
    showsProgress = isatty(STDERR_FILENO) == 1
    let size = isTerminal ? ScreenSize(of: STDOUT_FILENO) : nil
    columns =
      environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
      ?? size?.columns ?? 80
    rows = size?.rows ?? 24
    pager = environment["PAGER"] ?? "less -FRX"
  }

  /// A console that keeps what is written, for tests.
  public init(keepingForColumns columns: Int, isTerminal: Bool = false) {
    output = Sink(descriptor: nil)
    errors = Sink(descriptor: nil)
    self.isTerminal = isTerminal
    showsProgress = false
    self.columns = columns
    rows = 24
    pager = ""
  }

  /// What was written, where it is kept.
  public var keptOutput: String { output.kept }
  /// What was complained, where it is kept.
  public var keptErrors: String { errors.kept }

  /// Writes a part of an answer as it is.
  ///
  /// - Throws: A ``Complaint`` with status 73 when it cannot be written.
  public func write(_ text: String) throws(Complaint) { try write(text.utf8) }

  /// Writes bytes of UTF-8 as they are.
  ///
  /// - Throws: A ``Complaint`` with status 73 when they cannot be written.
  func write(_ bytes: some Collection<UInt8>) throws(Complaint) {
    pending += bytes
    if pending.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is still gathered.
  ///
  /// - Throws: A ``Complaint`` with status 73 when it cannot be written.
  public func flush() throws(Complaint) {
    defer { pending.removeAll(keepingCapacity: true) }
    try output.write(pending)
  }

  /// Writes a complaint; that it cannot be written is nobody's to be told.
  public func complain(_ text: String) { try? errors.write(Array((text.visible + "\n").utf8)) }

  /// Writes something that replaces itself, on the last line of the terminal.
  func overwrite(_ text: String) { try? errors.write(Array("\r\u{1B}[K\(text.visible)".utf8)) }
}
