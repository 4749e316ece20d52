import Columns
import Domain
import Reading

/// A row of the file that may become a call.
struct Candidate {
  enum Reading {
    case empty
    case refused([RowFlaw])
    case sheet(CallSheet, contentHash: String)
  }

  let place: RowPlace
  /// What stands in the file, to be written again where it is refused.
  let original: Original
  let reading: Reading
  var remarks: Set<RowRemark> = []
  /// Finds the cell that a flaw of the sheet is about.
  var locate: (SheetFlaw) -> RowFlaw = { RowFlaw($0) }

  /// A row as the file has it.
  enum Original {
    /// The cells of a row of the table of this place in the list of tables.
    case cells(table: Int, [String])
    case json(String)
  }
}

/// Gives the rows of a file one after another.
protocol CandidateSource: AnyObject {
  /// How many there are, the empty ones too.
  var total: Int { get }

  func next() throws -> Candidate?
  /// The name of the column a flaw is about.
  func columnName(_ flaw: RowFlaw, of candidate: Candidate) -> String?
}
