import CArchive
import Glibc

/// A zip archive in the making (PKWARE APPNOTE 6.3), by libarchive.
@safe
final class ZipArchive {
  private let archive: OpaquePointer
  private let sink = Sink()

  private final class Sink {
    var bytes: [UInt8] = []
  }

  init() throws(PaperError) {
    guard let archive = unsafe archive_write_new() else { throw .unwritable("zip") }
    unsafe self.archive = archive
    unsafe _ = archive_write_set_format_zip(archive)
    // No filling up to a block of tape behind the archive.
    unsafe _ = archive_write_set_bytes_in_last_block(archive, 1)
    let sink = unsafe Unmanaged.passUnretained(self.sink).toOpaque()
    let status = unsafe archive_write_open(
      archive, sink, nil,
      { _, sink, bytes, count in
        guard let sink = unsafe sink, let bytes = unsafe bytes else { return -1 }
        let new = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
        unsafe Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes += unsafe new
        return count
      }, nil)
    try check(status)
  }

  deinit { unsafe _ = archive_write_free(archive) }

  /// Adds a part, which bears no time: the same parts make the same archive.
  func add(_ name: String, _ bytes: [UInt8]) throws(PaperError) {
    let entry = unsafe archive_entry_new()
    defer { unsafe archive_entry_free(entry) }
    unsafe archive_entry_set_pathname(entry, name)
    unsafe archive_entry_set_filetype(entry, S_IFREG)
    unsafe archive_entry_set_perm(entry, 0o644)
    unsafe archive_entry_set_size(entry, la_int64_t(bytes.count))
    try check(unsafe archive_write_header(archive, entry))
    guard unsafe archive_write_data(archive, bytes, bytes.count) == bytes.count else {
      throw .unwritable("zip")
    }
  }

  /// Adds a part of text.
  func add(_ name: String, _ text: String) throws(PaperError) { try add(name, Array(text.utf8)) }

  /// Ends the archive.
  func finish() throws(PaperError) -> [UInt8] {
    try check(unsafe archive_write_close(archive))
    return sink.bytes
  }

  private func check(_ status: CInt) throws(PaperError) {
    guard status < ARCHIVE_OK else { return }
    let reason = unsafe archive_error_string(archive).map { unsafe String(cString: $0) }
    throw .unwritable(reason ?? "zip")
  }
}
