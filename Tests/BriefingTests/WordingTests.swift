import Documents
import Domain
import Support
import Testing

@testable import Briefing

// The whole text stands in files, so that a changed word shows where changes are read.
struct `The words of a briefing` {
  @Test(arguments: Language.allCases)
  func `are those of the file, on a day with everything`(language: Language) {
    compare(WholeDay.briefing, "whole", language)
  }

  @Test(arguments: Language.allCases)
  func `are those of the file, on a small day`(language: Language) {
    compare(SmallDay.briefing(), "small", language)
  }

  @Test(arguments: Language.allCases)
  func `are those of the file, on a day with one call`(language: Language) {
    var figures = Figures()
    figures.calls.total = 1
    figures.calls.byKind = ["consultation": 1]
    figures.calls.bySource = ["110": 1]
    figures.calls.byHour[9] = 1
    compare(SmallDay.briefing(figures), "one-call", language)
  }

  @Test(arguments: Language.allCases)
  func `are those of the file, on an empty day`(language: Language) {
    compare(SmallDay.briefing(Figures()), "empty", language)
  }

  @Test(arguments: Language.allCases)
  func `are those of the file, on the first day ever`(language: Language) {
    compare(OddDay.first, "first", language)
  }

  @Test(arguments: Language.allCases)
  func `are those of the file, on a leap day after the classes were changed`(language: Language) {
    compare(OddDay.leap, "leap", language)
  }

  @Test(arguments: Language.allCases)
  func `are those of the file, in a week before which the records began`(language: Language) {
    compare(OddDay.week, "week", language)
  }

  /// Where they differ the text is attached, to take the place of the file if it is meant.
  private func compare(_ briefing: Briefing, _ name: String, _ language: Language) {
    let text = Language.$current.withValue(language) { briefing.document.text() }
    let file = "\(name).\(language == .chinese ? "zh" : "en").txt"
    let isSame = Files.text(of: "\(Self.folder)/\(file)") == text
    #expect(isSame, "\(file) is worded otherwise")
    if !isSame { Attachment.record(text, named: file) }
  }

  private static let folder =
    #filePath.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/Wordings"
}
