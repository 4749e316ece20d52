import Briefing
import Domain
import Glibc

/// What is set once for the machine about delivering briefings: `briefing.conf`.
///
///     [deliver]
///     # or: mail = office@example.com, chief@example.com
///     to = /srv/briefings
///     format = html pdf
///     [mail]
///     sendmail = /usr/sbin/sendmail
///     from = desk@example.com
///     # how long the program may take
///     seconds = 300
///
/// It lies in `DESK_HOME` where that is set, in `/etc/desk110` for root, else in
/// `$XDG_CONFIG_HOME/desk110` (`~/.config/desk110`). There need be none.
struct DeliveryConfiguration {
  /// Where it lies, or would.
  let path: String
  var way: DeliveryPlan.Way?
  var forms: [DocumentForm] = []
  var sendmail = "/usr/sbin/sendmail"
  var sender: MailAddress?
  /// How long the mail program may take.
  var mailSeconds = 300

  private static let keys: Set = [
    "deliver.to", "deliver.mail", "deliver.format", "mail.sendmail", "mail.from", "mail.seconds",
  ]

  /// Reads the file, where there is one.
  ///
  /// - Throws: A ``Complaint`` with status 78 that names the file, the line and the remedy.
  init(environment: [String: String], isRoot: Bool) throws(Complaint) {
    path = Self.place(environment, isRoot: isRoot)
    guard unsafe access(path, F_OK) == 0 else { return }
    let text = try TemplateFile.text(path, max: KeyedLines.bytesMax)
    do throws(TemplateFlaw) {
      let file = try KeyedLines(text)
      try file.check(known: Self.keys)
      try take(file)
    } catch {
      throw Complaint(
        .badConfiguration, "配置“\(path)” \(error.message)",
        "configuration '\(path)' \(error.message)")
    }
  }

  private static func place(_ environment: [String: String], isRoot: Bool) -> String {
    if let home = environment["DESK_HOME"], !home.isEmpty { return home + "/briefing.conf" }
    if isRoot { return "/etc/desk110/briefing.conf" }
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + "/desk110/briefing.conf"
    }
    return (environment["HOME"] ?? "") + "/.config/desk110/briefing.conf"
  }

  private mutating func take(_ file: KeyedLines) throws(TemplateFlaw) {
    if let entry = file.entry("deliver.to") {
      guard let folder = AbsolutePath.of(entry.value), entry.value.hasPrefix("/") else {
        throw entry.unfit(say("已有文件夹的完整路径", "the whole path of a folder that is there"))
      }
      way = .folder(folder)
    }
    if let entry = file.entry("deliver.mail") {
      guard way == nil else { throw entry.unfit(say("to 与 mail 之一", "either to or mail")) }
      guard let addresses = try? DeliveryPlan.addresses(entry.value) else {
        throw entry.unfit(say("逗号分隔的邮件地址", "mail addresses, a comma between"))
      }
      way = .mail(addresses)
    }
    if let entry = file.entry("deliver.format") {
      let words = entry.value.split(whereSeparator: { " ,".contains($0) }).map(String.init)
      forms = words.compactMap(DocumentForm.init(rawValue:))
      guard forms.count == words.count, !forms.isEmpty else {
        throw entry.unfit(DocumentForm.allCases.map(\.rawValue).joined(separator: " "))
      }
    }
    try takeMail(file)
  }

  private mutating func takeMail(_ file: KeyedLines) throws(TemplateFlaw) {
    if let entry = file.entry("mail.sendmail") {
      guard entry.value.hasPrefix("/"), unsafe access(entry.value, X_OK) == 0 else {
        throw entry.unfit(
          say("可运行程序的完整路径", "the whole path of a program that can be run"))
      }
      sendmail = entry.value
    }
    if let entry = file.entry("mail.from") {
      guard let address = MailAddress(entry.value) else {
        throw entry.unfit(say("一个邮件地址", "a mail address"))
      }
      sender = address
    }
    if let entry = file.entry("mail.seconds") {
      guard let seconds = Int(entry.value), (1...86_400).contains(seconds) else {
        throw entry.unfit(say("1–86400 秒", "seconds from 1 to 86400"))
      }
      mailSeconds = seconds
    }
  }
}

extension KeyedLines.Entry {
  /// What is said where the value does not fit.
  fileprivate func unfit(_ wanted: String) -> TemplateFlaw {
    TemplateFlaw(line, path, .unfit(wanted: wanted))
  }
}
