import Documents
import Domain

extension BriefingTemplate {
  /// The document as the unit words and arranges it.
  func arrange(_ document: Document, of briefing: Briefing) -> Document {
    var document = document
    let name = name("unit.name") ?? document.issuer
    let words = ["period": briefing.period.name, "unit": name]
    document.issuer = self.name("unit.head") ?? name
    document.signature?.name = self.name("unit.signature") ?? name
    document.title =
      text("title.\(briefing.period.kind.rawValue)", filling: words) ?? document.title
    if let issue = briefing.issue, let number = number(issue) { document.number = number }
    document.sections = arranged(document.sections).map(shown)
    if let opening = text("wording.opening", filling: words) {
      document.sections.insert(.init(heading: nil, blocks: [.paragraph(opening)]), at: 0)
    }
    if let closing = text("wording.closing", filling: words) {
      document.sections.append(.init(heading: nil, blocks: [.paragraph(closing)]))
    }
    return document
  }

  /// The advice of the unit, where it has its own.
  func advice(of briefing: Briefing) -> String? {
    let unit = name("unit.name") ?? briefing.unit.name
    return text("wording.advice", filling: ["period": briefing.period.name, "unit": unit])
  }

  /// The line of the number, with the revision behind it from the second on.
  private func number(_ issue: Briefing.Issue) -> String? {
    let parts = issue.number.split(separator: "-", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    let values = ["code": issue.number, "year": parts[0], "number": parts[1]]
    return text("number.form", filling: values).map { line in
      issue.revision > 1
        ? line + say("（第\(issue.revision)版）", ", revision \(issue.revision)") : line
    }
  }

  /// The sections in the order wanted: remarks before the first stay there, one without a name
  /// follows the named one before it.
  private func arranged(_ sections: [Document.Section]) -> [Document.Section] {
    guard let order else { return sections }
    let first = sections.firstIndex { !$0.name.isEmpty } ?? sections.count
    var groups: [String: [Document.Section]] = [:]
    var name = ""
    for section in sections[first...] {
      if !section.name.isEmpty { name = section.name }
      groups[name, default: []].append(section)
    }
    let chosen = order.flatMap { groups[$0] ?? [] }
    return sections[..<first] + numbered(chosen)
  }

  /// The headings with their ordinals as they follow now.
  private func numbered(_ sections: [Document.Section]) -> [Document.Section] {
    var count = 0
    return sections.map { section in
      guard let heading = section.heading, let sign = heading.firstIndex(where: Self.isMark)
      else { return section }
      count += 1
      var section = section
      let words = heading[heading.index(after: sign)...].drop { $0 == " " }
      section.heading = Self.ordinal(count) + words
      return section
    }
  }

  /// The section with the heading of the unit, without the charts it does not want.
  private func shown(_ section: Document.Section) -> Document.Section {
    var section = section
    if let own = text("sections.\(section.name)"), let heading = section.heading {
      let mark = heading.firstIndex(where: Self.isMark)
      section.heading = (mark.map { heading[...$0] + say("", " ") } ?? "") + own
    }
    section.blocks = wanted(section.blocks)
    return section
  }

  /// The blocks without the charts that the unit does not want, and without columns left empty.
  private func wanted(_ blocks: [Document.Block]) -> [Document.Block] {
    guard let charts else { return blocks }
    return blocks.compactMap { block in
      switch block {
      case .chart(let chart): return charts.contains(chart.kind) ? block : nil
      case .columns(let columns):
        let left = columns.map(wanted).filter { !$0.isEmpty }
        return left.isEmpty ? nil : .columns(left)
      default: return block
      }
    }
  }

  private static func isMark(_ character: Character) -> Bool {
    character == "、" || character == "."
  }

  private static func ordinal(_ count: Int) -> String {
    let numerals = Array("一二三四五六七八九十")
    guard Language.current == .chinese else { return "\(count). " }
    let ones = numerals[(count - 1) % 10]
    return (count > 10 ? "十\(ones)" : String(ones)) + "、"
  }
}

extension Chart {
  /// The kind, by the word a template knows it by.
  fileprivate var kind: String {
    switch self {
    case .ranking: "ranking"
    case .columns: "columns"
    case .trend: "trend"
    case .heat: "heat"
    }
  }
}
