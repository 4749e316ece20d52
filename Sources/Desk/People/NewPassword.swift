import Domain

/// A password for a person, from a file or the terminal, held against the rules.
struct NewPassword {
  /// The file named, whose first line it is.
  let file: String?

  /// Reads it, or asks for it.
  ///
  /// - Returns: `nil` where there is neither a file nor a terminal, or nothing is typed.
  /// - Throws: ``Complaint`` for a file that has none, ``LineEditor/Interrupted`` on Ctrl-C.
  func read(for login: String) throws -> String? {
    guard let file else { return try PasswordPrompt.askNew(for: login) }
    let text = try InputFile.text(file)
    let line = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let password = line.hasSuffix("\r") ? String(line.dropLast()) : String(line)
    guard !password.isEmpty, !password.utf8.contains(0) else {
      throw Complaint(
        .badInput, "密码文件的第一行为空", "the first line of the password file is empty")
    }
    return password
  }

  /// Reads it, and takes none for an answer only as a refusal.
  func require(for login: String) throws -> String {
    guard let password = try read(for: login) else {
      throw Complaint(
        .usage, "请用 --password-file 给出新密码", "give the new password by --password-file")
    }
    return password
  }
}
