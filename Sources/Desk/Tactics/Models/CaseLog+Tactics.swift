import Domain
import Postgres
import Reading
package import Store

extension CaseLog {
  /// What suggests tactics to who records.
  package func tactics(telling console: Console) throws -> TacticsInForce {
    try Self.tactics(of: session, telling: console)
  }

  /// Loads it; a model that cannot be used does not keep a call from being recorded: the word list
  /// takes its place, and that is told.
  ///
  /// - Throws: ``PostgresError`` when the database is gone.
  static func tactics(of session: Session, telling console: Console) throws -> TacticsInForce {
    do {
      return try TacticModels(session).load()
    } catch let flaw as TacticModelFlaw {
      console.complain(
        "desk: " + Complaint(flaw).message + say("；本次按词表建议", "; the word list suggests"))
      return .lexicon
    } catch PostgresError.refused {
      // Not this person's duty; what she sends is answered with that in its turn.
      return .lexicon
    }
  }
}
