/// Files a person asks an answer to be written to.
enum OutputFile {
  /// Writes a file whole, or leaves the old one untouched, as ``OutputDraft`` does.
  ///
  /// - Throws: A ``Complaint`` with status 73.
  static func write(_ text: String, to path: String) throws(Complaint) {
    let draft = try OutputDraft(path)
    try draft.write(text)
    try draft.keep()
  }
}
