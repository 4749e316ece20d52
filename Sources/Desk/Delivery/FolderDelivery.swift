import Domain
import Glibc

/// Briefings as files in a folder that others read.
enum FolderDelivery {
  /// Puts a file there whole and on disk, or not at all; the group of the folder may read it.
  ///
  /// - Throws: A ``Complaint`` with status 73.
  static func put(_ bytes: [UInt8], named name: String, in folder: String) throws(Complaint) {
    let path = "\(folder)/\(name)"
    let draft = try OutputDraft(path)
    try draft.write(bytes)
    try draft.keep()
    unsafe chmod(path, 0o640)
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    // The name is on disk before anything is kept as delivered.
    fsync(descriptor)
    close(descriptor)
  }
}
