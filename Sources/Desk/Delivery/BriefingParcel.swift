import Briefing
import Documents
import Domain

/// An issued briefing on its way: what its files and its mail are called.
struct BriefingParcel {
  private let document: Document
  private let seal: BriefingSeal?
  private let stem: String
  private let revision: Int
  private let corrections: [String]
  /// What people call it: `电信网络诈骗警情通报 2026-D001`.
  let title: String

  init(_ frozen: FrozenBriefing, unit: String) {
    document = frozen.document
    seal = frozen.seal
    corrections = frozen.briefing.corrections.map(\.line)
    let issue = frozen.briefing.issue
    revision = issue?.revision ?? 0
    stem = "\(unit)-\(issue?.number ?? "")-r\(revision)"
    title =
      "\(document.title.visibleOnOneLine) \(issue?.number ?? "")"
      + (revision > 1 ? "-r\(revision)" : "")
  }

  /// `110102-2026-D001-r1.html`: the same for the same revision, so that it is never there twice.
  func fileName(_ form: DocumentForm) -> String { "\(stem).\(form.ending)" }

  /// The mail with the files, as an answer to that of the revision it corrects.
  ///
  /// Its Message-ID is the same for the same revision, so that readers drop one that came twice.
  func message(
    to recipients: [MailAddress], from sender: MailAddress?,
    _ attachments: [MailMessage.Attachment], correcting old: BriefingParcel?, at now: Instant
  ) -> MailMessage {
    let domain = (sender ?? recipients.first)?.domain ?? "desk110.invalid"
    return MailMessage(
      from: sender, to: recipients,
      subject: (revision > 1 ? say("更正：", "Correction: ") : "") + title,
      body: ([document.issuer, document.number, document.title] + document.subtitles
        + [""] + changes + [seal?.text ?? ""])
        .map(\.visibleOnOneLine).joined(separator: "\n"),
      attachments: attachments, at: now, id: id(domain), reference: old.map { $0.id(domain) })
  }

  private func id(_ domain: String) -> String {
    "\(stem).\(seal.map { String($0.hash.prefix(16)) } ?? "")@\(domain)"
  }

  /// What a revision changed, a line each.
  private var changes: [String] {
    guard !corrections.isEmpty else { return [] }
    let more = corrections.count - Self.changesMax
    return [say("更正说明：", "Corrected:")] + corrections.prefix(Self.changesMax)
      + (more > 0 ? [say("另有 \(more) 项，见附件", "and \(more) more, as the file tells")] : []) + [""]
  }

  /// Changes told in a mail at most; its files have all.
  private static let changesMax = 20
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
