public import Domain
public import JSON

/// Reads call sheets from JSON.
///
/// Reading does not stop at the first flaw: whoever sends a sheet learns all of them at once.
public struct SheetReader: Sendable {
  /// The clock: what has no time is given this one, and nothing may lie far ahead of it.
  public let now: Instant
  /// What tells the tactic of a sheet that has none.
  public let suggester: TacticSuggester

  public init(now: Instant, suggester: TacticSuggester = .lexicon) {
    self.now = now
    self.suggester = suggester
  }

  /// Reads one line as a sheet.
  public func read(_ line: SheetLine) -> SheetReading {
    guard let bytes = line.bytes else {
      let message = SheetWording.lineTooLong(bytes: SheetLines.lineBytesMax)
      return SheetReading(flaw: SheetFlaw(key: "", message: message))
    }
    return read(bytes: bytes)
  }

  /// Reads one sheet as UTF-8 JSON.
  public func read(bytes: [UInt8]) -> SheetReading {
    do throws(JSONError) {
      return read(try JSONValue(parsing: bytes))
    } catch {
      return SheetReading(flaw: SheetFlaw(key: "", message: SheetWording.notJSON(error)))
    }
  }

  /// Reads one sheet.
  public func read(_ value: JSONValue) -> SheetReading {
    var random = SystemRandomNumberGenerator()
    return read(value, using: &random)
  }

  /// Reads one sheet; `random` makes its identity when it has none.
  public func read(
    _ value: JSONValue, using random: inout some RandomNumberGenerator
  ) -> SheetReading {
    let findings = SheetFindings()
    let sheet = sheet(value, findings, using: &random)
    return SheetReading(
      id: findings.flaws.contains { $0.key == "id" } ? nil : sheet?.id,
      sheet: findings.flaws.isEmpty ? sheet : nil,
      flaws: findings.flaws,
      warnings: findings.warnings,
      suggestion: findings.suggestion,
      // A refused sheet is not recognised again; hashing 50 MB of it takes seconds.
      contentHash: findings.flaws.isEmpty ? SheetDigest.hash(value) : ""
    )
  }

  private func sheet(
    _ value: JSONValue, _ findings: SheetFindings, using random: inout some RandomNumberGenerator
  ) -> CallSheet? {
    guard
      let members = SheetMembers(value, at: "", keys: SheetKeys.sheet, findings: findings)
    else { return nil }
    let id = id(members)
    let receivedAt = members.instant("received_at", now: now) ?? now
    members.require("kind")
    let kind = members.code("kind", CallKind.self)
    // The tactic is decided last, when there is something to suggest it from; a flawed kind still
    // lets the other keys be judged.
    var sheet = CallSheet(
      id: id ?? UUID(at: receivedAt, using: &random),
      receivedAt: receivedAt,
      kind: kind ?? .invalid,
      tactic: CallSheet.TacticChoice(code: TacticScheme.unknown, isGiven: false)
    )
    sheet.source = members.code("source")
    sheet.caseNumber = caseNumber(members)
    sheet.caller = caller(members)
    sheet.victim = victim(members)
    sheet.narrative = members.freeText("narrative", max: SheetLimits.narrativeLength)
    sheet.elements = elements(members)
    sheet.tactic = SheetTactic.choice(members, for: sheet, by: suggester)
    sheet.identifiers = mentions(members)
    sheet.money = ledger(members, naming: sheet.identifiers)
    sheet.dissuasion = dissuasion(members)
    sheet.note = members.freeText("note", max: SheetLimits.noteLength)
    SheetPlausibility.judge(sheet, findings)
    return sheet
  }

  private func id(_ members: SheetMembers) -> UUID? {
    guard let text = members.text("id", max: SheetLimits.nameLength) else { return nil }
    if let id = UUID(text) { return id }
    members.refuse("id", SheetWording.notAUUID)
    return nil
  }

  private func caseNumber(_ members: SheetMembers) -> String? {
    guard let text = members.filledText("case", max: SheetLimits.nameLength) else { return nil }
    let number = SheetText.compact(text)
    let isNumber = number.utf8.allSatisfy { byte in
      byte.isASCIIDigit || 0x61...0x7A ~= byte | 0x20
    }
    if isNumber, number.utf8.contains(where: \.isASCIIDigit),
      number.utf8.count <= SheetLimits.caseNumberLength
    {
      return number
    }
    members.refuse("case", SheetWording.notACase)
    return nil
  }
}

extension SheetReading {
  init(flaw: SheetFlaw) {
    self.init(id: nil, sheet: nil, flaws: [flaw], warnings: [], contentHash: "")
  }
}
