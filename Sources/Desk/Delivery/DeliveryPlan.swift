import Briefing
import Domain

/// Where briefings go, and in which forms.
struct DeliveryPlan {
  /// How they get there.
  enum Way: Equatable {
    /// As files, into a folder named from the root.
    case folder(String)
    /// By the `sendmail` of the machine.
    case mail([MailAddress])
  }

  let way: Way
  let forms: [DocumentForm]

  /// Takes what the line says, and the rest from the configuration.
  ///
  /// - Throws: A ``Complaint``: no place at all (64), none that can be one (64).
  init(
    _ options: DeliveryOptions, _ configuration: DeliveryConfiguration
  ) throws(Complaint) {
    let isSaid = options.to != nil || options.mail != nil
    way =
      if let folder = options.to {
        .folder(try Self.whole(folder))
      } else if let mail = options.mail {
        .mail(try Self.addresses(mail))
      } else if !isSaid, let way = configuration.way {
        way
      } else {
        throw Complaint(
          .usage, "不知送往何处：用 --to 文件夹 或 --mail 地址，或写入 \(configuration.path)",
          "nowhere to deliver: say --to DIR or --mail ADDRESSES, or in \(configuration.path)")
      }
    let forms = options.format.isEmpty ? configuration.forms : options.format
    self.forms = forms.isEmpty ? [.html] : forms
  }

  /// The word the case log keeps the way by.
  var wayName: String {
    switch way {
    case .folder: "folder"
    case .mail: "mail"
    }
  }

  /// The place as the case log keeps it.
  var target: String {
    switch way {
    case .folder(let path): path
    case .mail(let addresses): addresses.map(\.text).sorted().joined(separator: ", ")
    }
  }

  /// Whether a form is made by the program beside `desk`.
  var needsCompanion: Bool { forms.contains(where: \.isBinary) }

  /// Reads addresses with commas between.
  static func addresses(_ text: String) throws(Complaint) -> [MailAddress] {
    var addresses: [MailAddress] = []
    for part in Text.narrowed(text).split(separator: ",", omittingEmptySubsequences: false) {
      guard let address = MailAddress(String(part)) else {
        throw Complaint(
          .usage, "不是邮件地址：“\(part)”，应如 office@example.com",
          "no mail address: '\(part)', write office@example.com")
      }
      addresses.append(address)
    }
    return addresses
  }

  private static func whole(_ folder: String) throws(Complaint) -> String {
    guard let path = AbsolutePath.of(folder) else {
      throw Complaint(
        .cannotWrite, "没有文件夹“\(folder)”，请先建立", "no folder '\(folder)': make it first")
    }
    return path
  }
}
