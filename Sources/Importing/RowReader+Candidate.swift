import Columns
import Domain
import Reading

extension RowReader {
  /// Reads cells as a call sheet, telling all their flaws at once.
  func candidate(
    _ cells: [String], sheets: SheetReader, at place: RowPlace, from original: Candidate.Original
  ) -> Candidate {
    let reading = read(cells)
    // A row its cells already refuse is read on, so that all its flaws are told at once; those of
    // parts that are missing because of them are not.
    let sheet = sheets.read(reading.sheet)
    let known = Set(reading.flaws.map(\.column))
    let flaws =
      reading.flaws
      + sheet.flaws.map { reading.flaw(at: $0.key, $0.message) }.filter {
        reading.flaws.isEmpty || ($0.column != nil && !known.contains($0.column))
      }
    guard flaws.isEmpty, let call = sheet.sheet else {
      return Candidate(place: place, original: original, reading: .refused(flaws))
    }
    let hash = reading.contentHash ?? sheet.contentHash
    return Candidate(
      place: place, original: original, reading: .sheet(call, contentHash: hash),
      remarks: reading.remarks, locate: { reading.flaw(at: $0.key, $0.message) })
  }
}
