import Domain
import Support
import Testing

@testable import Deidentification

struct `A case told to the public` {
  /// A case with the words wherever an officer may have put them.
  private func facts(_ words: String, sex: Sex = .female) -> CaseFacts {
    var facts = CaseFacts(number: "800-0000-0004", tactic: "T0801", month: 11)
    facts.sex = sex
    facts.age = 34
    facts.occupation = words
    facts.wayIn = words
    facts.claimed = [words]
    facts.said = [words]
    facts.paid = Fen(4_987_360)
    return facts
  }

  /// All that is told of it, in both languages.
  private func told(_ facts: CaseFacts) -> String {
    Language.allCases.flatMap { language in
      Language.$current.withValue(language) { PublicCase(facts).paragraphs }
    }.joined(separator: "\n")
  }

  /// The secrets that came out again.
  private func leaks(_ narratives: [Narrative]) -> [String] {
    narratives.flatMap { narrative in
      let told = told(facts(narrative.text))
      return narrative.secrets.filter { Secret(text: $0).isIn(told) }
    }
  }

  @Test func `has nothing of the narratives that the rule was made with`() {
    #expect(leaks(Narrative.known) == [])
  }

  @Test func `has nothing of narratives that the rule was not made with`() {
    #expect(leaks(Narrative.heldOut) == [])
  }

  @Test func `has no exact age, amount or occupation`() {
    var facts = facts("中学语文教师")
    facts.wayIn = "phone"
    let told = told(facts)
    #expect(told.has("30余岁女性（教育工作者）"))
    #expect(told.has("约5万元") && told.has("about 50,000 yuan"))
    #expect(!told.has("34") && !told.has("49") && !told.has("语文"))
  }

  @Test func `says whom the fraudster posed as, and the signs, by their kinds`() {
    var facts = facts("自称刑侦支队陈警官，说涉嫌洗钱，要把钱转到安全账户，不要告诉家人")
    facts.usedScreen = true
    let told = PublicCase(facts)
    #expect(told.claimed == [.police])
    #expect(told.signs == [.safeAccount, .crime, .secrecy, .screen])
    #expect(!self.told(facts).has("陈"))
  }

  @Test(arguments: [
    "对方自称公安民警，称我涉嫌洗钱，要求保密。",
    "我按照对方要求下载软件，共享屏幕。",
    "The caller said the account was frozen, and asked for the code.",
  ])
  func `keeps sentences of common words as they are`(sentence: String) {
    #expect(PlainSentences.all(in: sentence) == [sentence])
  }

  @Test func `makes amounts and times within a sentence coarse`() {
    let sentence = "11月6日10时15分对方要求我转账49873元到安全账户。"
    #expect(PlainSentences.all(in: sentence) == ["某日对方要求我转账约5万元到安全账户。"])
  }

  @Test func `leaves out a sentence whole for one word that is not common`() {
    let sentence = "对方自称公安民警，称我涉嫌洗钱，要求老周保密。对方要求我转账到安全账户。"
    #expect(PlainSentences.all(in: sentence) == ["对方要求我转账到安全账户。"])
  }

  @Test func `has none of the numbers and names planted in it, however they are written`() {
    var dice = Dice(seed: 96_110)
    for _ in 0..<400 {
      let plant = Plant(&dice)
      let told = told(facts(plant.narrative, sex: dice.chance(50) ? .male : .female))
      for secret in plant.secrets {
        #expect(!Secret(text: secret).isIn(told), "\(plant.narrative)")
      }
    }
  }
}
