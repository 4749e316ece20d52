import Domain
import JSON
import Reading

extension RowDraft {
  /// The kind and the tactic, as their columns say; the kind else by the rule of ``derived``.
  func readKind() {
    readTactic()
    guard let value = value(.kind), let text = value.something else { return derive() }
    switch CellKind(text) {
    case .kind(let kind): set("kind", .string(kind.rawValue), from: value)
    case .tactic(let code):
      if sheet["tactic"] == nil { set("tactic", .string(code), from: value) }
      derive()
    case .fraud: derive()
    case nil: refuse(value, RowWording.notAKind)
    }
  }

  private func readTactic() {
    guard let value = value(.tactic), let text = value.something else { return }
    if let code = CellTactic.code(text) {
      set("tactic", .string(code), from: value)
    } else if CellKind(text) == nil {
      refuse(value, RowWording.notATactic)
    }
  }

  private func derive() {
    remarks.insert(.kindDerived)
    set("kind", .string(derived.rawValue), from: value(.kind) ?? value(.outcome))
  }

  /// Money paid makes a loss; else an outcome or an amount that says 未遂 an attempt, one that says
  /// 劝阻 a dissuasion; all else is a consultation.
  private var derived: CallKind {
    if isPaid { return .loss }
    let said = [value(.outcome), value(.paid)].compactMap { $0?.text }.joined(separator: " ")
    if said.contains("未遂") || said.contains("识破") { return .attempt }
    if said.contains("劝阻") { return .dissuasion }
    return .consultation
  }
}
