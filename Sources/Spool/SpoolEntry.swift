internal import Glibc

/// A record's file, held so that no other terminal sends it meanwhile.
///
/// Let go, it waits for the next who sends; the system lets go of it when the program is killed.
public final class SpoolEntry {
  /// The name of the file.
  public let name: String
  let file: CInt

  init(_ name: String, _ file: CInt) {
    (self.name, self.file) = (name, file)
  }

  deinit {
    // A process just being started may have the file still.
    flock(file, LOCK_UN)
    close(file)
  }

  /// Takes hold of the file; answers whether nobody else has it.
  func hold() -> Bool { FileCall.again { flock(file, LOCK_EX | LOCK_NB) } == 0 }
}
