/// What a program beside `desk` has that `desk` does without, see ``Companion``.
public struct Equipment {
  /// Makes the screen of the call sheet; `nil` where the terminal shows none.
  let makeScreen: (() -> (any CallScreen)?)?
  /// Where tactics are learnt.
  let workshop: (any TacticWorkshop)?
  /// Does the importing.
  let importer: Desk.Importer?
  /// Does the importing of banks' statements.
  let statements: Desk.StatementImporter?
  /// Makes workbooks.
  let makeWorkbook: Desk.WorkbookMaker?
  /// Makes documents for paper and for offices.
  let makePaper: Desk.PaperMaker?
  /// Reads the parts of an office document, one behind the other.
  let readParts: (([UInt8]) -> [UInt8])?

  public init(
    makeScreen: (() -> (any CallScreen)?)? = nil, workshop: (any TacticWorkshop)? = nil,
    importer: Desk.Importer? = nil, statements: Desk.StatementImporter? = nil,
    makeWorkbook: Desk.WorkbookMaker? = nil, makePaper: Desk.PaperMaker? = nil,
    readParts: (([UInt8]) -> [UInt8])? = nil
  ) {
    self.makeScreen = makeScreen
    self.workshop = workshop
    self.importer = importer
    self.statements = statements
    self.makeWorkbook = makeWorkbook
    self.makePaper = makePaper
    self.readParts = readParts
  }
}
