public import Domain
import JSON
import Reading

/// Reads rows of a table as call sheets, by the plan of its columns.
///
/// All that is wrong with a row is found at once. What the sheet itself asks for is left to
/// ``SheetReader``, as with the sheets of a pipe.
public struct RowReader: Sendable {
  let plan: ColumnPlan
  /// The clock: nothing a narrative tells lies behind it.
  let now: Instant
  /// The division of the desk: of several places with one name the nearest is meant.
  let home: String?

  public init(_ plan: ColumnPlan, now: Instant, home: String? = nil) {
    self.plan = plan
    self.now = now
    self.home = home
  }

  /// Reads the cells of a row, fewer than there are columns where the last are empty.
  public func read(_ cells: [String]) -> RowReading {
    let plain = cells.map(CellText.plain)
    let columns = plan.columns
    let named = plan.named(plain)
    let draft = RowDraft(now: now, home: home)
    if plain.count > columns.count, plain[columns.count...].contains(where: { !$0.isEmpty }) {
      draft.refuse(nil, RowWording.moreCells)
    }
    gather(plain, into: draft)
    draft.readSheet()
    let seal = draft.value(.seal)?.text ?? ""
    if seal == RowSeal.masked { draft.refuse(nil, RowWording.masked) }
    let id = draft.givenID ?? RowIdentity.id(of: named)
    draft.sheet["id"] = draft.sheet["id"] ?? .string(id.text)
    return RowReading(
      id: id, sheet: .object(draft.sheet), contentHash: RowSeal.contentHash(in: seal, named),
      flaws: draft.flaws, remarks: draft.remarks, origins: draft.origins, cells: plain)
  }

  private func gather(_ cells: [String], into draft: RowDraft) {
    for (key, text) in plan.constants { draft.take(key, RowDraft.Value(text)) }
    for (place, column) in plan.columns.enumerated() where place < cells.count {
      let cell = cells[place]
      guard !cell.isEmpty else { continue }
      let value = RowDraft.Value(
        cell, column: place, head: column.head, countsTenThousands: column.countsTenThousands)
      switch column.use {
      case .key(let key): draft.take(key, value)
      case .noted: draft.takeNote(value)
      case .ignored, .unmapped: continue
      }
    }
  }
}

extension ColumnPlan {
  /// The cells under their names, times in one form, without those this program writes: they say
  /// nothing of the call.
  func named(_ cells: [String]) -> [(name: String, cell: String)] {
    zip(columns, cells).filter { !$0.0.isOurs }.map {
      (name: $0.0.identity, cell: CellTime.normal($0.1))
    }
  }
}
