import Domain
import Glibc

/// Files a person names on the command line.
package enum InputFile {
  /// The largest small file taken whole, 1 MiB.
  static let bytesMax = 1 << 20

  /// Opens a file for reading; `-` is standard input.
  ///
  /// - Returns: The descriptor, which the caller closes.
  package static func open(_ path: String) throws(Complaint) -> CInt {
    if path == "-" { return STDIN_FILENO }
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = unsafe String(cString: strerror(errno))
      throw Complaint(
        .badInput, "打不开文件“\(path)”：\(reason)", "cannot open '\(path)': \(reason)")
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw Complaint(.badInput, "“\(path)”是文件夹，不是文件", "'\(path)' is a folder, not a file")
    }
    return descriptor
  }

  /// Whether a path leads to the file that is open.
  package static func isSame(_ descriptor: CInt, as path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    guard unsafe fstat(descriptor, &opened) == 0, unsafe stat(path, &named) == 0 else {
      return false
    }
    return opened.st_dev == named.st_dev && opened.st_ino == named.st_ino
  }

  /// Whether a path names a regular file itself, and no link to one.
  package static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Reads a small file of UTF-8 text whole.
  package static func text(_ path: String) throws(Complaint) -> String {
    guard let text = String(validating: try bytes(path, max: bytesMax), as: UTF8.self) else {
      throw Complaint(.badInput, "文件“\(path)”不是 UTF-8 文本", "'\(path)' is not UTF-8 text")
    }
    return text
  }

  /// Reads a file whole, unless it has more bytes than `max`.
  package static func bytes(_ path: String, max: Int) throws(Complaint) -> [UInt8] {
    let descriptor = try open(path)
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }

    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        let reason = unsafe String(cString: strerror(errno))
        throw Complaint(
          .badInput, "读不了文件“\(path)”：\(reason)", "cannot read '\(path)': \(reason)")
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= max else {
        throw Complaint(.badInput, "文件“\(path)”过大", "'\(path)' is too large")
      }
    }
  }
}
