import Briefing
import Documents
import Domain

/// An issued briefing on its way: what its files and its mail are called.
struct BriefingParcel {
  private let document: Document
  private let seal: BriefingSeal?
  private let stem: String
  /// What people call it: `电信网络诈骗警情通报 2026-D001`.
  let title: String

  init(_ frozen: FrozenBriefing, unit: String) {
    document = frozen.document
    seal = frozen.seal
    let issue = frozen.briefing.issue
    stem = "\(unit)-\(issue?.number ?? "")-r\(issue?.revision ?? 0)"
    let revision = issue.map { $0.revision > 1 ? "-r\($0.revision)" : "" } ?? ""
    title = "\(document.title.visibleOnOneLine) \(issue?.number ?? "")\(revision)"
  }

  /// `110102-2026-D001-r1.html`: the same for the same revision, so that it is never there twice.
  func fileName(_ form: DocumentForm) -> String { "\(stem).\(form.ending)" }

  /// The mail with the files.
  func message(
    to recipients: [MailAddress], from sender: MailAddress?,
    _ attachments: [MailMessage.Attachment], at now: Instant
  ) -> MailMessage {
    let domain = (sender ?? recipients.first)?.domain ?? "desk110.invalid"
    let hash = seal.map { String($0.hash.prefix(16)) } ?? ""
    return MailMessage(
      from: sender, to: recipients, subject: title,
      body: ([document.issuer, document.number, document.title] + document.subtitles
        + ["", seal?.text ?? ""])
        .map(\.visibleOnOneLine).joined(separator: "\n"),
      attachments: attachments, at: now, id: "\(stem).\(hash)@\(domain)")
  }
}

extension DocumentForm {
  /// The ending of its files.
  var ending: String { self == .text ? "txt" : rawValue }

  /// Its media type, as IANA has it.
  var mediaType: String {
    let office = "application/vnd.openxmlformats-officedocument."
    return switch self {
    case .text: "text/plain; charset=utf-8"
    case .md: "text/markdown; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .csv: "text/csv; charset=utf-8"
    case .json: "application/json"
    case .pdf: "application/pdf"
    case .docx: office + "wordprocessingml.document"
    case .xlsx: office + "spreadsheetml.sheet"
    }
  }
}
