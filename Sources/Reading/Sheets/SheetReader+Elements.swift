import Domain

extension SheetReader {
  func elements(_ sheet: SheetMembers) -> CallSheet.Elements {
    var elements = CallSheet.Elements()
    guard let members = sheet.members("elements", keys: SheetKeys.elements) else {
      return elements
    }
    elements.wayIn = members.text("way_in", max: SheetLimits.nameLength)
    elements.tools = members.texts("tools", max: SheetLimits.nameLength)
    elements.claimedIdentity = members.text("claimed_identity", max: SheetLimits.accountLength)
    elements.pretext = members.text("pretext", max: SheetLimits.accountLength)
    elements.phrases = members.texts("phrases", max: SheetLimits.phraseLength, isFree: true)
    elements.screenSharing = members.flag("screen_sharing")
    elements.remoteControl = members.flag("remote_control")
    elements.ai = members.flag("ai")
    elements.links = members.texts("links", max: SheetLimits.linkLength)
    elements.apps = members.texts("apps", max: SheetLimits.appLength)
    return elements
  }

  func dissuasion(_ sheet: SheetMembers) -> CallSheet.Dissuasion? {
    guard let members = sheet.members("dissuasion", keys: SheetKeys.dissuasion) else { return nil }
    // Every key of the contract is optional, and a desk dissuades by telephone.
    if members.value("channel") == nil { members.warn("channel", SheetWording.channelAssumed) }
    return CallSheet.Dissuasion(
      channel: members.code("channel") ?? .phone,
      level: members.code("level"),
      reached: members.code("reached"),
      result: members.code("result")
    )
  }
}
