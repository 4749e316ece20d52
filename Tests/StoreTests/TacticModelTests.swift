import Domain
import JSON
import Learning
import Postgres
import Reading
import Store
import Support
import Testing

@Suite(.scratchDatabase) struct `The models of a desk` {
  private let officer: Person
  private let unit: String
  private let models: TacticModels

  /// A small model; learnt once.
  private static let learnt = Result {
    try Trainer.train(
      InventedCases.narratives.prefix(3).flatMap { code, words in
        words.map { LabelledCase(code: code, words: $0) }
      })
  }

  init() throws {
    (officer, unit) = try Person.atOwnDesk()
    models = TacticModels(officer.session)
  }

  private func facts(_ macroF1: Int, lexicon: Int) -> JSONValue {
    [
      "scheme": "2025", "cases": 30, "held_out": 6, "macro_f1": .integer(macroF1),
      "lexicon_macro_f1": .integer(lexicon), "majority_macro_f1": 1000, "method": "test",
    ]
  }

  @discardableResult
  private func store(_ macroF1: Int, lexicon: Int, by person: Person? = nil) throws -> Int {
    let models = person.map { TacticModels($0.session) } ?? models
    let stored = try models.store(Self.learnt.get(), facts(macroF1, lexicon: lexicon))
    return try #require(stored?["version"]?.asInteger)
  }

  @Test func `are in force by themselves only when they beat the word list`() throws {
    #expect(try models.load().version == nil)
    let worse = try store(5000, lexicon: 5000)
    #expect(try models.load().version == nil && models.load(worse).version == worse)
    let better = try store(5001, lexicon: 5000)
    let loaded = try models.load()
    #expect(loaded.version == better)
    #expect(try loaded.suggester == .model(Self.learnt.get(), sureScore: 0.4))
    try store(4000, lexicon: 5000)
    #expect(try models.load().version == better)
  }

  @Test func `are chosen and withdrawn by a person, on record`() throws {
    let worse = try store(1, lexicon: 2)
    #expect(try models.use(worse) == ["status": "chosen", "version": .integer(worse)])
    #expect(try models.load().version == worse)
    #expect(try models.use(worse)?["status"] == "unchanged")
    #expect(try models.use(nil)?["status"] == "chosen")
    #expect(try models.load().version == nil)
    let listed = try models.list(limit: 1)[0].decode(Int.self, Bool.self)
    #expect(listed == (worse, false))
    let audited = try ScratchDatabase.current.session().run(
      """
      select string_agg(action || ' ' || object, ', ' order by seq)
      from desk110.audit where actor = \(officer.session.user)
      """)
    #expect(
      try audited[0].decode(String.self)
        == "tactic.learn \(worse), tactic.use \(worse), tactic.use lexicon")
  }

  @Test func `are numbered and seen by their desk alone`() throws {
    let version = try store(9000, lexicon: 1)
    let other = try Person.atOwnDesk().person
    let others = TacticModels(other.session)
    #expect(try others.load().version == nil && others.load(version).version == nil)
    #expect(try others.list(limit: 10).isEmpty)
    #expect(refusal { _ = try others.use(version) }?.rule == "tactic_model_unknown")
    #expect(try store(1, lexicon: 2, by: other) == 1)
    let investigator = TacticModels(try ScratchDatabase.person("investigator", unit: unit))
    #expect(try investigator.load().version == version)
    #expect(try TacticModels(Person(unit: "000000").session).load(version).version == nil)
  }

  @Test func `are never changed`() throws {
    try store(1, lexicon: 2)
    let maker = try ScratchDatabase.current.session()
    for statement in [
      "update desk110.tactic_model set macro_f1 = 9999", "delete from desk110.tactic_model",
      "truncate desk110.tactic_model cascade", "truncate desk110.tactic_model_use",
    ] {
      #expect(refusal { try maker.runScript(statement) }?.rule == "append_only", "\(statement)")
    }
  }

  @Test(arguments: [
    "desk110", "desktm01", "desktm01aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  ])
  func `that were tampered with are refused, not used`(bytes: String) throws {
    let version = try store(9000, lexicon: 1)
    let maker = try ScratchDatabase.current.session()
    // What a superuser can do: without its trigger the table lets itself be changed.
    try maker.runScript("set session_replication_role = replica")
    try maker.run(
      """
      update desk110.tactic_model set weights = convert_to(\(bytes), 'UTF8')
      where version = \(version) and trained_by = \(officer.session.user)
      """)
    #expect(throws: TacticModelFlaw.self) { try models.load(version) }
  }

  @Test func `must have scores that are shares, and bytes`() throws {
    #expect(refusal { try store(10_001, lexicon: 1) }?.rule == "tactic_model_macro_f1_is_share")
    #expect(refusal { try store(-1, lexicon: 1) }?.rule == "tactic_model_macro_f1_is_share")
    let statement: SQL = "select api.store_tactic_model(\(facts(1, lexicon: 1).text)::jsonb, '')"
    #expect(refusal { try officer.session.run(statement) }?.rule == "tactic_model_weights_size")
  }
}
