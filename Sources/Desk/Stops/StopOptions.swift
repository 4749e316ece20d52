import ArgumentParser
import Domain
import Leads
import Reading

/// The fields of a request to stop payment, as options.
struct StopOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("常规或后补手续", "regular, or the papers follow")))
  var mode: StopMode?

  @Option(help: ArgumentHelp(say("止付账户开户行", "bank of the account to stop"), valueName: "bank"))
  var stopBank: String?

  @Option(help: ArgumentHelp(say("止付账户户名", "holder of the account to stop"), valueName: "name"))
  var holder: String?

  @Option(
    help: ArgumentHelp(
      say("以下各项属第几笔转账，下一号为新增", "which transfer the next are of; the next number is a new one"),
      valueName: "n"))
  var transfer: Int?

  @Option(help: ArgumentHelp(say("转账金额", "what was transferred"), valueName: "amount"))
  var amount: String?

  @Option(help: ArgumentHelp(say("转账时间", "when it was transferred"), valueName: "time"))
  var paidAt: Instant?

  @Option(help: ArgumentHelp(say("转账渠道", "how it was transferred")))
  var channel: MoneyChannel?

  @Option(help: ArgumentHelp(say("转出行", "bank it came from"), valueName: "bank"))
  var fromBank: String?

  @Option(help: ArgumentHelp(say("转出户名", "holder it came from"), valueName: "name"))
  var fromName: String?

  @Option(help: ArgumentHelp(say("转出账号", "account it came from"), valueName: "account"))
  var fromAccount: String?

  @Option(help: ArgumentHelp(say("受害人姓名", "victim's name"), valueName: "name"))
  var victimName: String?

  @Option(help: ArgumentHelp(say("受害人电话", "victim's phone"), valueName: "phone"))
  var victimPhone: String?

  @Option(help: ArgumentHelp(say("证件类型", "kind of the victim's document")))
  var documentKind: DocumentKind?

  @Option(help: ArgumentHelp(say("证件号码", "number of the victim's document"), valueName: "number"))
  var documentNumber: String?

  @Option(
    help: ArgumentHelp(
      say("简要案情，不超过 300 字", "what happened, 300 characters at most"), valueName: "text"))
  var description: String?

  init() {}

  /// What was given, each number in its one written form.
  ///
  /// - Throws: ``Complaint`` for what cannot be what it is given for; it quotes nothing of it.
  func fields() throws(Complaint) -> StopFields {
    var fields = StopFields()
    fields.mode = mode
    fields.stopBank = stopBank?.trimmed
    fields.stopName = holder?.trimmed
    fields.transfer = transfer
    fields.amount = try HeldAmount.read(amount, "--amount")
    fields.at = paidAt
    fields.channel = channel
    fields.fromBank = fromBank?.trimmed
    fields.fromName = fromName?.trimmed
    fields.fromAccount = fromAccount.map(Self.account)
    fields.victimName = victimName?.trimmed
    fields.victimPhone = try victimPhone.map { text throws(Complaint) in
      try Self.number(text, as: .phone, "--victim-phone")
    }
    fields.description = description?.trimmed
    try readDocument(into: &fields)
    return fields
  }

  /// A number of 18 digits that passes as a resident ID is one, whether or not that is said.
  private func readDocument(into fields: inout StopFields) throws(Complaint) {
    fields.documentKind = documentKind
    guard let documentNumber else { return }
    let resident = IdentifierReader.read(documentNumber, as: .residentID)
    if documentKind == .residentID || documentKind == nil && resident?.isValid == true {
      fields.documentKind = .residentID
      fields.documentNumber = try Self.number(documentNumber, as: .residentID, "--document-number")
    } else {
      fields.documentNumber = documentNumber.trimmed
    }
  }

  private static func account(_ text: String) -> String {
    let narrowed = Text.narrowed(text).filter { !" -\t".contains($0) }
    return IdentifierReader.read(text)?.canonical ?? narrowed
  }

  /// The bank compares numbers digit by digit, so what fails its check is not sent to it.
  private static func number(
    _ text: String, as kind: IdentifierKind, _ option: String
  ) throws(Complaint) -> String {
    guard let identifier = IdentifierReader.read(text, as: kind), identifier.isValid != false,
      !identifier.isMasked
    else {
      throw Complaint(
        .badInput, "\(option) 不是有效的\(kind.chinese)，请与来电人核对",
        "\(option) is no valid \(kind.english), check it with the caller")
    }
    return identifier.canonical
  }
}
