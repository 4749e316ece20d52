import Domain
import Learning
import Reading
import Testing

struct `The stored form of a model` {
  private static let learnt = Result { try Trainer.train(.invented) }
  private let model: TacticModel

  init() throws { model = try Self.learnt.get() }

  @Test func `is read back as it was written`() throws {
    #expect(try TacticModel(bytes: model.bytes) == model)
    #expect(model.featureCount > 100)
  }

  @Test func `is refused with any byte changed`() {
    let bytes = model.bytes
    for place in stride(from: 0, to: bytes.count, by: 997) {
      var changed = bytes
      changed[place] ^= 0x10
      #expect(throws: TacticModelFlaw.self) { try TacticModel(bytes: changed) }
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 12, 20, 40, 100, 5000])
  func `is refused cut short`(count: Int) {
    #expect(throws: TacticModelFlaw.self) {
      try TacticModel(bytes: Array(model.bytes.prefix(count)))
    }
  }

  @Test func `of another program is told from a damaged one`() {
    #expect(throws: TacticModelFlaw.otherForm) {
      try TacticModel(bytes: Array("desktm99".utf8) + model.bytes.dropFirst(8))
    }
    #expect(throws: TacticModelFlaw.damaged) { try TacticModel(bytes: model.bytes + [0]) }
  }
}
