import Domain

extension SheetReader {
  func mentions(_ sheet: SheetMembers) -> [CallSheet.Mention] {
    sheet.list("identifiers", keys: SheetKeys.identifier).compactMap(mention)
  }

  private func mention(_ members: SheetMembers) -> CallSheet.Mention? {
    let kind: IdentifierKind? = members.code("kind")
    let role: IdentifierRole? = members.code("role")
    let holder = members.text("holder", max: SheetLimits.nameLength)
    let bank = members.text("bank", max: SheetLimits.nameLength)
    let level = members.whole("level", in: SheetLimits.level)
    let isKindFlawed = kind == nil && members.value("kind") != nil
    members.require("text")
    guard let text = members.filledText("text", max: SheetLimits.identifierLength), !isKindFlawed
    else { return nil }
    guard let identifier = SheetIdentifier.read(text, as: kind) else {
      members.refuse("text", SheetWording.cannotBe(kind ?? .other))
      return nil
    }
    members.findings.warn(of: identifier, members.key("text"))
    return CallSheet.Mention(
      identifier: identifier,
      role: identifier.isOfficial ? .neutral : role ?? identifier.kind.defaultRole,
      holder: holder,
      bank: bank,
      level: level
    )
  }
}
