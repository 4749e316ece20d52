public import Domain
import Reading

/// An account as somebody asks for it: whole, half, with the bank, as it was heard.
///
///     AccountQuestion("尾号1234 招商银行")  // the last four digits, at one bank
public struct AccountQuestion: Hashable, Sendable {
  /// What was typed.
  public let typed: String
  /// Only of this kind.
  public let kind: IdentifierKind?
  /// Only of this bank, by any of its names.
  let banks: [String]
  let partial: PartialNumber?

  /// - Parameters:
  ///   - typed: The number, with the names of a bank and of a kind beside it.
  ///   - kind: The kind that is asked for, where the text names none.
  ///   - bank: The bank that is asked for, where the text names none.
  public init(_ typed: String, kind: IdentifierKind? = nil, bank: String? = nil) {
    self.typed = typed
    guard typed.utf8.count <= Self.sizeMax else {
      (self.kind, banks, partial) = (kind, [], nil)
      return
    }
    var rest = typed
    var named = bank.map { BankName($0) }
    var kind = kind
    if let found = BankName.find(in: rest) { (named, rest) = (named ?? found.bank, found.rest) }
    if let found = Self.kind(in: rest) { (kind, rest) = (kind ?? found.kind, found.rest) }
    self.kind = kind
    banks = named?.names ?? []
    partial = PartialNumber(rest)
  }

  /// The forms an identifier may be kept in, the likeliest first.
  ///
  /// What looks like one kind may have been recorded as another: 11 digits are a phone, or an
  /// Alipay account.
  var writtenForms: [String] {
    guard typed.utf8.count <= Self.sizeMax else { return [] }
    var forms: [String] = []
    let narrowed = Text.narrowed(typed)
    let plain = String(narrowed.unicodeScalars.filter { $0 != " " && $0 != "-" && $0 != "\t" })
    let read = ([nil] + IdentifierKind.allCases.map { $0 }).map { kind in
      IdentifierReader.read(typed, as: kind)?.canonical
    }
    for form in read + [plain, narrowed] {
      if let form, !form.isEmpty, !forms.contains(form) { forms.append(form) }
    }
    return forms
  }

  /// The official number that is asked for, in its one written form.
  var official: String? {
    guard typed.utf8.count <= Self.sizeMax, let read = IdentifierReader.read(typed) else {
      return nil
    }
    return read.isOfficial ? read.canonical : nil
  }

  /// The kind that one word of the text names, and the text without it.
  private static func kind(in text: String) -> (kind: IdentifierKind, rest: String)? {
    let words = text.split(separator: " ")
    for kind in IdentifierKind.allCases {
      guard let place = words.firstIndex(where: { $0 == kind.chinese || $0 == kind.rawValue })
      else { continue }
      return (kind, (words[..<place] + words[(place + 1)...]).joined(separator: " "))
    }
    return nil
  }

  /// Longer than any identifier that is kept, with the signs around it.
  private static let sizeMax = 2000
}
