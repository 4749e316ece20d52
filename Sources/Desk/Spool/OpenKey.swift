import Domain
import Spool

/// An open key that a person names, or has made.
enum OpenKey {
  /// Reads the words of an open key, or the file that has them.
  ///
  /// - Throws: A ``Complaint`` with status 65.
  static func read(_ typed: String) throws(Complaint) -> DeskKey {
    if let key = DeskKey(typed) ?? DeskKey("desk110-open \(typed)") { return key }
    guard let key = DeskKey(try InputFile.text(typed)) else {
      throw Complaint(.badInput, "“\(typed)”不是台席公钥", "'\(typed)' is no open key of a desk")
    }
    return key
  }

  /// Makes a pair, and writes the secret key where no file is: an older one may be all that opens
  /// what was sealed to it.
  ///
  /// - Throws: A ``Complaint`` with status 73.
  static func makePair(_ path: String) throws(Complaint) -> DeskKey {
    guard !InputFile.isRegular(path) else {
      throw Complaint(
        .cannotWrite, "“\(path)”已存在，不覆盖", "'\(path)' is there already and is not written over")
    }
    let secret = DeskSecret.make()
    try OutputFile.write(secret.text + "\n", to: path)
    return secret.open
  }
}
