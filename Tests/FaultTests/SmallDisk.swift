import Glibc
import Support

/// A folder with a file system of its own that can be filled up, or where none can be mounted, one
/// that cannot.
final class SmallDisk: Sendable {
  struct Flaw: Error {}

  let path: String
  /// Whether it can be filled.
  let isSmall: Bool
  private var filler: String { "\(path)/.filler" }

  init(_ path: String, megabytes: Int) throws {
    self.path = path
    guard unsafe mkdir(path, 0o711) == 0 else { throw Flaw() }
    isSmall =
      getuid() == 0
      && Program.run(["mount", "-t", "tmpfs", "-o", "size=\(megabytes)m,mode=711", "none", path])
        == 0
  }

  /// Leaves no room.
  func fill() { _ = Program.run(["dd", "if=/dev/zero", "of=\(filler)", "bs=64k"]) }

  /// Leaves none again, where some came back.
  func fillMore() {
    _ = Program.run([
      "dd", "if=/dev/zero", "of=\(filler)", "bs=4k", "oflag=append", "conv=notrunc",
    ])
  }

  /// Gives the room back.
  func free() { _ = unsafe unlink(filler) }

  func remove() {
    if isSmall { _ = Program.run(["umount", "--lazy", path]) }
    _ = Program.run(["rm", "-rf", "--one-file-system", path])
  }
}
