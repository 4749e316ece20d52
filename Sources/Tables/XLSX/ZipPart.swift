import CArchive
import Glibc

/// A part of a zip archive, unpacked as it is read, by libarchive.
@safe final class ZipPart {
  let name: String
  private let archive: OpaquePointer
  private let fileSize: Int
  private let bytesMax: Int
  private var unpacked = 0

  private static let pieceBytes = 64 << 10
  /// More parts than any workbook has.
  private static let partsMax = 10_000

  /// Opens the archive at the part that `isWanted`; `nil` where it has none.
  init?(
    of file: TableFile, bytesMax: Int = TableLimits.partBytes,
    where isWanted: (String) -> Bool
  ) throws(TableError) {
    fileSize = file.size
    self.bytesMax = bytesMax
    guard let archive = unsafe archive_read_new() else { throw .damaged(part: "") }
    // Seekable alone: an archive without its directory is cut off, and not to be half read.
    unsafe archive_read_support_format_zip_seekable(archive)
    lseek(file.descriptor, 0, SEEK_SET)
    let isOpen =
      unsafe archive_read_open_fd(archive, file.descriptor, Self.pieceBytes) == ARCHIVE_OK
    let found = unsafe isOpen ? Self.find(isWanted, in: archive) : .damaged
    switch found {
    case .part(let name):
      self.name = name
      unsafe self.archive = archive
    case .none:
      unsafe archive_read_free(archive)
      return nil
    case .damaged:
      unsafe archive_read_free(archive)
      throw .damaged(part: "")
    }
  }

  deinit { unsafe archive_read_free(archive) }

  /// The next piece; empty at the end.
  func next() throws(TableError) -> [UInt8] {
    var count = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: Self.pieceBytes) { space, filled in
      count = unsafe archive_read_data(archive, space.baseAddress, space.count)
      filled = max(0, count)
    }
    guard count >= 0 else { throw .damaged(part: name) }
    unpacked += count
    let isBomb = unpacked > TableLimits.ratioFloor && unpacked / TableLimits.ratio > fileSize
    guard unpacked <= bytesMax, !isBomb else { throw .tooLarge(part: name) }
    return piece
  }

  private enum Finding {
    case part(String)
    case none
    case damaged
  }

  private static func find(_ isWanted: (String) -> Bool, in archive: OpaquePointer) -> Finding {
    var entry: OpaquePointer?
    for _ in 0..<partsMax {
      let code = unsafe archive_read_next_header(archive, &entry)
      if code == ARCHIVE_EOF { return .none }
      guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry = unsafe entry else {
        return .damaged
      }
      let path = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
      if let path = unsafe path {
        let name = unsafe String(cString: path)
        if isWanted(name) { return .part(name) }
      }
    }
    return .damaged
  }
}
