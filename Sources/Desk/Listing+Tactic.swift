import ArgumentParser
import Domain

extension Listing.Cell {
  /// The code of a tactic, with its name for people.
  package static func tactic(_ code: String) -> Self {
    .term(code: code, name: TacticCode.name(code))
  }
}

/// Codes of tactics as people type them.
package enum TacticCode {
  /// The codes of the scheme, for shells to offer.
  static var completion: CompletionKind { .list(TacticScheme.tactics.map(\.code)) }

  /// Reads `T08`, `t0801`, `Ｔ０８`.
  ///
  /// - Throws: ``Complaint`` when the scheme has no such tactic.
  static func read(_ typed: String) throws(Complaint) -> String {
    let code = Text.narrowed(typed).uppercased()
    guard TacticScheme.tactic(code) != nil else {
      throw Complaint(
        .badInput, "没有此手法代码，见 desk tactic list", "no such tactic, see 'desk tactic list'")
    }
    return code
  }

  /// `T08 冒充公检法及政府机关`, the code alone where the scheme in force does not know it.
  package static func name(_ code: String) -> String {
    guard let tactic = TacticScheme.tactic(code) else { return code }
    return "\(code) \(tactic.name)"
  }
}
