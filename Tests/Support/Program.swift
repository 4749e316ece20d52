internal import CSpawn
internal import Glibc

/// A program run to its end, its output kept in a file or nowhere.
public enum Program {
  /// Runs the program; what it writes goes to the file `log`.
  ///
  /// Nothing this process holds open is handed on: a server started here outlives its starter, and
  /// whoever reads a pipe of ours to the end would wait for the server.
  ///
  /// - Returns: The exit status, −1 when it did not run or was killed.
  public static func run(_ arguments: [String], log: String = "/dev/null") -> CInt {
    let input = unsafe open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { close(input) }
    let output = unsafe open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    defer { close(output) }

    // `env` looks the program up along PATH.
    let words = unsafe (["/usr/bin/env"] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }

    var child: pid_t = 0
    let failure = unsafe cspawn(
      &child, "/usr/bin/env", words, environ, input, output, -1, true)
    return failure == 0 ? status(of: child) : -1
  }

  /// Waits for a child to end.
  private static func status(of child: pid_t) -> CInt {
    var status: CInt = 0
    while unsafe waitpid(child, &status, 0) == -1 {
      guard errno == EINTR else { return -1 }
    }
    return status & 0x7f == 0 ? (status >> 8) & 0xff : -1
  }
}
