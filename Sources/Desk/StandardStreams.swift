import Glibc

/// The three descriptors a program is started with.
enum StandardStreams {
  /// Keeps their places when the program was started without them.
  ///
  /// Else the connection to the database would get such a number, and answers would be written
  /// into it. A stand-in is opened the wrong way round, so that reading or writing it fails.
  static func hold() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
