public import JSON

extension SheetReader {
  /// Reads a merge patch of a sheet (RFC 7396), every key optional and `null` to remove one.
  ///
  /// The sheet that comes of it has the values of the patch's keys; of the others it says nothing.
  public func read(patch: JSONValue) -> SheetReading {
    var whole = patch
    if case .object = patch, patch["kind"] == nil { whole["kind"] = .string("consultation") }
    let reading = read(whole)
    let kept = ["kind", "received_at"].filter { patch[$0]?.isNull == true }
    let flaws =
      reading.flaws.filter { !kept.contains($0.key) }
      + kept.map { SheetFlaw(key: $0, message: SheetWording.notRemovable) }
    return SheetReading(
      id: nil, sheet: flaws.isEmpty ? reading.sheet : nil, flaws: flaws, warnings: reading.warnings,
      suggestion: reading.suggestion, contentHash: reading.contentHash)
  }
}
