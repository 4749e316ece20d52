import Domain
import Spool

/// The file of the desk's secret key.
enum SpoolSecretFile {
  /// Reads it.
  ///
  /// - Throws: A ``Complaint`` with status 65 or 78.
  static func read(_ path: String) throws(Complaint) -> DeskSecret {
    guard let secret = DeskSecret(try InputFile.text(path)) else {
      throw Complaint(.badConfiguration, "“\(path)”不是台席私钥", "'\(path)' is no secret key of a desk")
    }
    return secret
  }
}
