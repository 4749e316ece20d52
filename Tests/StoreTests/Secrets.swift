import Domain

/// Words that belong to one caller and one victim, and to nobody else.
enum Secrets {
  static let caller = "欧阳秘主"
  static let victim = "司徒隐者"
  static let holder = "上官账主"
  static let callerPhone = "13944445555"
  static let victimPhone = "13966667777"
  static let document = "110102196501010022"
  static let card = "6222999988887777"

  /// What nobody may be told by default: of numbers the middle, as their ends stand in the mask, and
  /// as much beside it as no hash or other number has by chance.
  static let told = [
    caller, victim, holder, "阳秘", "徒隐", "官账", "1394444", "44445555", "4444 5555", "1396666",
    "66667777", "6666-7777", "19650101", "99998888", "88889999", "88880001", "８８８８", "四四四四五五五五",
    "12号楼", "3单元", "502室",
  ]

  /// All of them at once, as a person would say them.
  static let words = """
    我是\(caller)，\(holder)替\(victim)转的，手机\(callerPhone)或139 4444 5555、139-6666-7777，\
    家里人+86 137 8888 9999、0086137.8888.0001，１３７８８８８００１１，幺三九四四四四五五五五，\
    身份证\(document)，卡\(card)，住幸福小区12号楼3单元502室
    """

  /// Writes them wherever a sheet takes words.
  static func write(_ sheet: inout CallSheet) {
    sheet.caller = .init(phone: callerPhone, name: caller, relation: .family)
    sheet.victim.name = victim
    sheet.victim.phone = victimPhone
    sheet.victim.idNumber = document
    sheet.victim.education = "高中，\(caller)"
    sheet.victim.occupation = "退休，住12号楼，\(victimPhone)"
    sheet.narrative = words
    sheet.note = words
    sheet.elements.claimedIdentity = words
    sheet.elements.pretext = words
    sheet.elements.phrases = [words, words]
    sheet.elements.wayIn = String(words.prefix(190))
    sheet.elements.tools = [String(words.prefix(100))]
    let card = Identifier(kind: .bankCard, canonical: card, said: "\(card) \(holder)")
    sheet.identifiers = [
      .init(identifier: card, role: .payer, holder: holder),
      .init(identifier: .phone(victimPhone), role: .contact, holder: victim),
      .init(identifier: .card(97), role: .payee, holder: "王乙"),
    ]
    var paid = CallSheet.MoneyEntry(
      kind: .paid,
      amount: Amount(
        fen: Fen(10_000), isApproximate: false, said: "\(victim)的100元 \(callerPhone)"))
    paid.from = card
    paid.to = .card(97)
    sheet.money = [paid]
    sheet.dissuasion = .init(channel: .phone, result: .persuadedBefore)
  }
}
