import Cluster
import Domain
import Glibc
import JSON

/// The draft of a call on disk: a crash, a closed window or a dropped line does not lose it.
///
/// A file of the person's own (0600) that grows by a line at each change, so that no moment of
/// writing can spoil the line before. It is locked while its call is taken, which tells a draft
/// left behind from one of another terminal, and removed when the call is recorded or given up.
final class DraftFile {
  private let path: String
  private let descriptor: CInt
  private let cipher: DraftCipher
  private var written: SheetDraft?

  private init(_ path: String, _ descriptor: CInt, _ cipher: DraftCipher) {
    self.path = path
    self.descriptor = descriptor
    self.cipher = cipher
  }

  deinit {
    // A process just being started may have the file still.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Makes the file of a new draft; `nil` where the folder cannot be written.
  static func make(for draft: SheetDraft, in folder: String) -> DraftFile? {
    guard let cipher = DraftCipher(folder) else { return nil }
    let path = "\(folder)/\(draft.id.text).draft"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    flock(descriptor, LOCK_EX | LOCK_NB)
    return DraftFile(path, descriptor, cipher)
  }

  /// The newest draft that a person left behind in a folder, locked for who asked.
  ///
  /// Another person's are not hers to read, though both work under one account of the system.
  static func newest(
    in folder: String, by who: String?
  ) -> (file: DraftFile, draft: SheetDraft)? {
    guard let cipher = DraftCipher(folder) else { return nil }
    for path in paths(in: folder).sorted(by: >) {
      if let found = left(path, by: who, cipher) { return found }
    }
    return nil
  }

  /// How many drafts that person left behind, those being taken on not counted.
  static func count(in folder: String, by who: String?) -> Int {
    guard let cipher = DraftCipher(folder) else { return 0 }
    return paths(in: folder).count { left($0, by: who, cipher) != nil }
  }

  private static func paths(in folder: String) -> [String] {
    Folder.names(in: folder).filter { $0.hasSuffix(".draft") }.map { "\(folder)/\($0)" }
  }

  private static func left(
    _ path: String, by who: String?, _ cipher: DraftCipher
  ) -> (file: DraftFile, draft: SheetDraft)? {
    let descriptor = unsafe open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    let file = DraftFile(path, descriptor, cipher)
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    guard let draft = file.newest else {
      // One that the key is not here for stays.
      if lseek(descriptor, 0, SEEK_END) == 0 { file.remove() }
      return nil
    }
    guard !draft.text.trimmed.isEmpty else {
      file.remove()
      return nil
    }
    return draft.who == nil || isSame(draft.who, who) ? (file, draft) : nil
  }

  /// Whether both are one person: her desk is not known while the case log is away.
  private static func isSame(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == other }
    return one == other || one.hasPrefix("\(other)@") || other.hasPrefix("\(one)@")
  }

  /// Writes the draft where it has changed; answers whether it is on disk.
  @discardableResult
  func write(_ draft: SheetDraft) -> Bool {
    guard draft != written else { return true }
    guard let line = cipher.line(draft) else { return false }
    let bytes = Array((line + "\n").utf8)
    guard unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count,
      fdatasync(descriptor) == 0
    else { return false }
    written = draft
    return true
  }

  /// Removes the file: the call is recorded, or given up.
  func remove() { _ = unsafe unlink(path) }

  /// The last whole line.
  private var newest: SheetDraft? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe pread(descriptor, &buffer, buffer.count, bytes.count)
      guard count > 0, bytes.count < Self.bytesMax else { break }
      bytes += buffer[..<count]
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    for line in lines.reversed() {
      let text = String(decoding: line, as: UTF8.self)
      // Earlier versions wrote them in clear.
      let clear = cipher.text(text) ?? text
      if let json = try? JSONValue(parsing: clear), let draft = SheetDraft(json) { return draft }
    }
    return nil
  }

  /// Of a longer file no draft of a person's typing.
  private static let bytesMax = 256 * 1024 * 1024
}
