import Documents
import Domain

/// What a document is put on: a file, or the answer of the command.
struct DocumentPaper {
  let form: DocumentForm
  private let output: String?
  private let seat: Seat

  /// Without a form named, the name of the file tells it, then how the command answers.
  ///
  /// - Throws: A ``Complaint`` with status 64 where a terminal would be shown what is no text.
  init(_ form: DocumentForm?, _ output: String?, at seat: Seat) throws(Complaint) {
    self.form =
      form
      ?? (seat.options.json ? .json : output.flatMap(DocumentForm.init(ofFile:)))
      ?? Self.form(answering: seat.format)
    (self.output, self.seat) = (output, seat)
    guard self.form.isBinary, output == nil, seat.console.isTerminal else { return }
    let name = self.form.rawValue
    throw Complaint(
      .usage, "\(name) 不能在终端显示，请用 -o 指定文件",
      "\(name) is not for a terminal: name a file with -o")
  }

  /// Goes on as the program that makes documents where one is asked for and this is another.
  ///
  /// - Returns: Whether this program makes it.
  /// - Throws: A ``Complaint`` with status 78 where there is no such program.
  func isReady() throws(Complaint) -> Bool {
    guard form.isBinary, seat.equipment.makePaper == nil else { return true }
    try Companion.document.takeOver(seat.arguments)
    return false
  }

  /// Composes the document, and writes it: the file is begun before, so that nothing is composed,
  /// and numbered, that could not be kept.
  ///
  /// - Parameters:
  ///   - compose: Makes what is given out.
  ///   - document: Its document.
  ///   - json: It for programs, which has a shape of its own.
  /// - Returns: What was composed.
  /// - Throws: A ``Complaint`` with status 73 where it cannot be written; an older file stands.
  func write<Content>(
    _ compose: () throws -> Content, document: (Content) -> Document, json: (Content) -> String
  ) throws -> Content {
    let draft = try output.map { path throws(Complaint) in try OutputDraft(path) }
    let content = try compose()
    if form == .json {
      try put(Array(json(content).utf8), on: draft)
    } else {
      try put(bytes(of: document(content)), on: draft)
    }
    return content
  }

  /// Composes a document that has no shape for programs, and writes it.
  func write(_ compose: () throws -> Document) throws {
    _ = try write(compose, document: { $0 }, json: { _ in "" })
  }

  private func bytes(of document: Document) throws -> [UInt8] {
    let isPlain = seat.environment["NO_COLOR"]?.isEmpty == false
    guard form == .text, output == nil, seat.console.isTerminal, !isPlain else {
      return try seat.bytes(of: document, as: form)
    }
    return Array(document.text(isColoured: true).utf8)
  }

  private func put(_ bytes: [UInt8], on draft: OutputDraft?) throws {
    if let draft {
      try draft.write(bytes)
      try draft.keep()
    } else if form.isBinary {
      try seat.console.write(bytes)
    } else {
      try seat.console.page(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static func form(answering format: OutputFormat) -> DocumentForm {
    switch format {
    case .table: .text
    case .json: .json
    case .csv: .csv
    case .md: .md
    }
  }
}
