public import JSON
public import Postgres
public import Reading

/// The models a desk learnt to suggest tactics by, and the calls they are learnt from.
public struct TacticModels {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Loads the model in force, or the one of a version.
  ///
  /// - Throws: ``PostgresError``, and ``TacticModelFlaw`` for what is no model.
  public func load(_ version: Int? = nil) throws -> TacticsInForce {
    let rows = try session.run(
      "select version, weights, score_min from api.tactic_model(\(version))")
    guard let row = rows.first else { throw PostgresError.undecodable(column: 0, wanted: "row") }
    let (found, weights, scoreMin) = try row.decode(Int?.self, Bytea?.self, Double.self)
    guard let weights else { return .lexicon }
    let model = try TacticModel(bytes: weights.bytes)
    return TacticsInForce(version: found, suggester: .model(model, sureScore: scoreMin))
  }

  /// Lists calls of the own desk that have a tactic an officer gave, the newest first.
  ///
  /// The list goes on behind `call`, the number of the last one listed before.
  public func labelled(before call: String?, limit: Int) throws(PostgresError) -> Rows {
    try session.run(
      "select call, tactic, words from api.labelled_narratives(\(call), \(limit))")
  }

  /// Stores a model; in force at once where it beats the word list.
  ///
  /// Beside it go `scheme cases held_out macro_f1 lexicon_macro_f1 majority_macro_f1 method`, the
  /// scores per ten thousand; the answer is `{"version","in_force"}`.
  public func store(_ model: TacticModel, _ facts: JSONValue) throws(PostgresError) -> JSONValue? {
    let weights = Bytea(model.bytes)
    return try session.document(
      "select api.store_tactic_model(\(facts.text)::jsonb, \(weights)::bytea)")
  }

  /// Chooses what suggests tactics: a version, `nil` for the word list.
  ///
  /// The answer is `{"status","version"}`, `chosen` or `unchanged`.
  public func use(_ version: Int?) throws(PostgresError) -> JSONValue? {
    try session.document("select api.use_tactic_model(\(version)::integer)")
  }

  /// Lists the models, newest first.
  public func list(limit: Int) throws(PostgresError) -> Rows {
    try session.run(
      """
      select version, in_force, macro_f1, lexicon_macro_f1, majority_macro_f1, cases, held_out,
        trained_at, trained_by, chosen_at, chosen_by, method, scheme, bytes
      from api.list_tactic_models(\(limit))
      """)
  }
}
