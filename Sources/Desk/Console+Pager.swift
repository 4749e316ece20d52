import Glibc

extension Console {
  /// Writes an answer that may be longer than the screen; a person reads it through `$PAGER`.
  ///
  /// - Throws: A ``Complaint`` with status 73 when it cannot be written.
  public func page(_ text: String) throws(Complaint) {
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
    let isOff = pager.isEmpty || pager == "cat"
    guard isTerminal, !isOff, lines >= rows, !through(pager, text) else {
      try write(text)
      return
    }
  }

  /// Hands the text to the pager; false when it could not be started.
  ///
  /// The pager is the person's own command line, so it goes through the shell, as with `man`.
  private func through(_ pager: String, _ text: String) -> Bool {
    // less shows Chinese as bytes in the C locale unless it is told.
    unsafe setenv("LESSCHARSET", "utf-8", 0)
    // Someone who leaves it early has seen enough, and Ctrl-C is the pager's to answer: ended by it,
    // we would leave the terminal to two. Taken, not ignored, which the pager would inherit.
    let previous = [SIGPIPE, SIGINT].map { number in (number, signal(number) { _ in }) }
    defer { for (number, action) in previous { signal(number, action) } }
    guard let pipe = unsafe popen(pager, "w") else { return false }

    _ = unsafe fputs(text, pipe)
    let status = unsafe pclose(pipe)
    // The shell says 127 where there is no such program.
    return status >> 8 != 127
  }
}
