import Domain

/// What is found while one sheet is read.
///
/// A class: every part of the reader adds to the same findings.
final class SheetFindings {
  private(set) var flaws: [SheetFlaw] = []
  private(set) var warnings: [SheetWarning] = []
  /// What the tactic was taken from where nobody gave it.
  var suggestion: TacticSuggestion?

  func refuse(_ key: String, _ message: String) {
    flaws.append(SheetFlaw(key: key, message: message))
  }

  func warn(_ key: String, _ message: String) {
    warnings.append(SheetWarning(key: key, message: message))
  }

  /// Tells what a person should know of an identifier.
  func warn(of identifier: Identifier, _ key: String) {
    if identifier.isOfficial {
      warn(key, SheetWording.official)
    } else if identifier.isValid == false {
      warn(key, identifier.note ?? SheetWording.failsCheck(identifier.kind))
    } else if let note = identifier.note {
      warn(key, note)
    }
  }
}
