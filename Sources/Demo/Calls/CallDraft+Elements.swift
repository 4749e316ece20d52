import Domain

extension CallDraft {
  /// How the fraud was done, as far as the caller could say.
  mutating func addElements() {
    let script = plan.script
    var elements = CallSheet.Elements()
    elements.wayIn = dice.chance(90) ? script.waysIn.pick(&dice).rawValue : nil
    elements.tools = tools()
    elements.claimedIdentity = identity
    elements.pretext = dice.chance(85) ? scene.pretext : nil
    elements.phrases = dice.chance(60) ? [dice.pick(script.phrases)] : []
    if script.screenSharing > 0 { elements.screenSharing = dice.chance(script.screenSharing) }
    if script.screenSharing > 0, dice.chance(30) { elements.remoteControl = dice.chance(20) }
    if script.ai > 0 { elements.ai = dice.chance(script.ai) }
    if names(.link, orElse: script.usesLink ? 25 : 0) { elements.links = [gang.link.canonical] }
    if let app = gang.app, names(.app, orElse: 30) { elements.apps = [app] }
    sheet.elements = elements
  }

  private mutating func tools() -> [String] {
    let first = dice.pick(plan.script.tools)
    let second = dice.chance(30) ? dice.pick(plan.script.tools) : first
    return (first == second ? [first] : [first, second]).map(\.rawValue)
  }

  /// Whether the call names something: because its story does, or by chance.
  mutating func names(_ gap: Story.Gap, orElse percent: Int) -> Bool {
    scene.story.gaps.contains(gap) || dice.chance(percent)
  }
}
