import Domain
import Testing

@testable import Demo

struct `A script` {
  private static let all: [Script] = [
    .brushing, .investment, .shopping, .customerService, .loan, .creditRecord, .acquaintance,
    .officials, .arrears, .romance, .gameGoods, .forcesBuyer, .extortion, .other, .taxRefund,
  ]

  @Test func `has five ways to be played at least`() {
    #expect(Self.all.allSatisfy { $0.scenes.count >= 5 })
    #expect(Set(Self.all.map(\.classCode)).count == 13)
  }

  @Test func `names nobody to speak where nobody does`() {
    for scene in Self.all.flatMap(\.scenes) where scene.story.gaps.contains(.identity) {
      #expect(!scene.identities.isEmpty, "\(scene.pretext)")
    }
  }

  @Test func `names an app only where it has some`() {
    for script in Self.all where script.scenes.contains(where: { $0.story.gaps.contains(.app) }) {
      #expect(!script.apps.isEmpty, "\(script.tactic)")
    }
  }

  @Test func `says how much in every story`() {
    let silent = Self.all.flatMap(\.scenes).filter { !$0.story.gaps.contains(.amount) }
    #expect(silent.map(\.pretext) == ["商品质量退款"])
  }
}
