import Domain
import JSON
import Reading

extension RowDraft {
  func readPeople() {
    term(.source, CallSource.self, others: CellTerm.sources)
    word(.caseNumber)
    word(.callerPhone)
    word(.callerName)
    term(.callerRelation, Relation.self, others: CellTerm.relations)
    word(.victimName)
    term(.victimSex, Sex.self, others: CellTerm.sexes)
    readAge()
    word(.victimEducation)
    word(.victimOccupation)
    word(.victimIDNumber)
    word(.victimPhone)
    readDivision()
    flag(.victimRepeat)
    flag(.victimWarned)
    text(.narrative)
  }

  func readElements() {
    guard let way = value(.wayIn), let text = way.something else { return readOtherElements() }
    let code = CellTerm.read(text, WayIn.self)?.rawValue ?? text
    set(ColumnKey.wayIn.rawValue, .string(code), from: way)
    readOtherElements()
  }

  private func readOtherElements() {
    list(.tools) { CellTerm.read($0, ContactTool.self)?.rawValue ?? $0 }
    word(.claimedIdentity)
    word(.pretext)
    list(.phrases)
    flag(.screenSharing)
    flag(.remoteControl)
    flag(.ai)
    list(.links)
    list(.apps)
  }

  func readDissuasion() {
    term(.dissuasionChannel, DissuasionChannel.self)
    term(.dissuasionLevel, RiskLevel.self)
    term(.dissuasionReached, Reached.self)
    term(.dissuasionResult, DissuasionResult.self)
  }

  /// 61, 61岁, 61周岁; a spreadsheet's 61.0 never comes here.
  private func readAge() {
    guard let value = value(.victimAge), let text = value.something else { return }
    var word = SheetText.folded(text)
    for ending in ["岁", "周"] where word.hasSuffix(ending) { word = String(word.dropLast()) }
    guard let age = Int(SheetText.trimmed(word)) else {
      return refuse(value, RowWording.notAnAge)
    }
    set("victim.age", .integer(age), from: value)
  }

  /// A code, or a name or address that begins with the names of divisions.
  private func readDivision() {
    guard let value = value(.victimDivision), let text = value.something else { return }
    let word = SheetText.folded(text)
    if word.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
      return set("victim.division", .string(word), from: value)
    }
    guard let found = AddressReader.find(word, near: home) else {
      return refuse(value, RowWording.notADivision)
    }
    if found.hasRest { remarks.insert(.addressShortened) }
    set("victim.division", .string(found.code), from: value)
  }
}
