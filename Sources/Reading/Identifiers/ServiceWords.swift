/// Words of English that follow the name of a service and are nobody's name there: WeChat group.
enum ServiceWords {
  static func stands(in text: FoldedText, at position: Int) -> Bool {
    text[position - 1] == " " && words.stands(in: text, at: position)
  }

  private static let words = WordSet([
    "group", "account", "message", "contact", "friend", "transfer", "moments", "video", "wallet",
    "payment", "profile", "customer", "claiming", "asking", "saying", "called", "number",
  ])
}
