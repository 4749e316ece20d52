import Glibc

/// The running server of a data folder, as its `postmaster.pid` and the kernel tell.
struct Postmaster: Hashable, Sendable {
  var process: pid_t
  /// Whether it takes connections.
  var isReady: Bool

  /// Finds the server of a data folder; `nil` where none runs, however stale the file.
  init?(data: String) throws(ErrorNumber) {
    guard let lines = try Postmaster.file(data) else { return nil }
    guard let process = lines.first.flatMap({ pid_t($0) }), process > 0,
      Postmaster.isServer(process, of: data)
    else { return nil }
    self.process = process
    isReady = lines.count > 7 && lines[7].hasPrefix("ready")
  }

  /// Whether a process is a PostgreSQL server or one of its children at work in a data folder.
  ///
  /// A number is used again after a crash, so the name and the working folder must fit, too.
  static func isServer(_ process: pid_t, of data: String) -> Bool {
    guard text(of: "/proc/\(process)/comm")?.hasPrefix("postgres") == true else { return false }
    do throws(ErrorNumber) {
      let folder = try FileStatus("/proc/\(process)/cwd")
      return try folder.isSame(as: FileStatus(data))
    } catch {
      // Where the kernel hides the folder, the name must do.
      return error.code == EACCES || error.code == EPERM
    }
  }

  /// Processes at work in a data folder, by looking through all of them.
  static func processes(in data: String) -> [pid_t] {
    guard let folder = try? FileStatus(data) else { return [] }
    return Folder.names(in: "/proc").compactMap { pid_t($0) }.filter { process in
      guard text(of: "/proc/\(process)/comm")?.hasPrefix("postgres") == true else { return false }
      return (try? FileStatus("/proc/\(process)/cwd"))?.isSame(as: folder) == true
    }
  }

  private static func file(_ data: String) throws(ErrorNumber) -> [Substring]? {
    let path = data + "/postmaster.pid"
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard number >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw ErrorNumber(errno)
    }
    return content(of: Descriptor(number)).split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func text(of path: String) -> String? {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    return number < 0 ? nil : content(of: Descriptor(number))
  }

  private static func content(of file: Descriptor) -> String {
    // The file has eight short lines; those of /proc have no size to ask for.
    unsafe withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      let count = unsafe read(file.number, buffer.baseAddress, buffer.count)
      return unsafe String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
  }
}
