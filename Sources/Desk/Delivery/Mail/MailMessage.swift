import Domain

/// A mail with attachments (RFC 5322, MIME: RFC 2045 to 2047, file names: RFC 2231).
struct MailMessage {
  /// A file that goes with it.
  struct Attachment {
    let name: String
    /// Its media type.
    let type: String
    let bytes: [UInt8]
  }

  let from: MailAddress?
  let to: [MailAddress]
  let subject: String
  let body: String
  let attachments: [Attachment]
  let at: Instant
  /// The Message-ID, without its brackets.
  let id: String
  /// The Message-ID of the one it corrects.
  var reference: String?

  /// The lines as `sendmail` reads them, each ended by a line feed.
  var text: String {
    let boundary = "desk110=_\(id.filter { $0.isLetter || $0.isNumber }.suffix(48))"
    let head = [
      from.map { "From: \($0.text)" }, "To: \(to.map(\.text).joined(separator: ",\n "))",
      "Subject: \(MailWords.encoded(subject))", "Date: \(Self.date(at))", "Message-ID: <\(id)>",
      reference.map { "In-Reply-To: <\($0)>\nReferences: <\($0)>" },
      "MIME-Version: 1.0", "Content-Type: multipart/mixed;\n boundary=\"\(boundary)\"",
      "Auto-Submitted: auto-generated",
    ].compactMap(\.self)
    let parts = [bodyPart] + attachments.map(Self.part)
    return head.joined(separator: "\n") + "\n\n"
      + parts.map { "--\(boundary)\n\($0)\n" }.joined() + "--\(boundary)--\n"
  }

  private var bodyPart: String {
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
      + Base64.lines(of: Array((body + "\n").utf8))
  }

  private static func part(_ attachment: Attachment) -> String {
    "Content-Type: \(attachment.type)\nContent-Transfer-Encoding: base64\n"
      + "Content-Disposition: attachment;\n \(MailWords.fileName(attachment.name))\n\n"
      + Base64.lines(of: attachment.bytes)
  }

  /// RFC 5322, 3.3, in Beijing time.
  private static func date(_ at: Instant) -> String {
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][at.day.weekday - 1]
    let month = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][at.day.month - 1]
    let time = [at.hour, at.minute, at.second].map { $0.padded(2) }.joined(separator: ":")
    return "\(weekday), \(at.day.day) \(month) \(at.day.year) \(time) +0800"
  }
}
