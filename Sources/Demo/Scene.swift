/// One way a tactic is played.
struct Scene: Sendable {
  let pretext: String
  /// Who the fraudster may say to be; empty when nobody speaks.
  let identities: [String]
  let story: Story

  init(_ pretext: String, by identities: [String], _ story: Story) {
    self.pretext = pretext
    self.identities = identities
    self.story = story
  }
}
