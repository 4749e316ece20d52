import Columns
import Desk
import Domain
import JSON

/// What an import tells: each refused row, and at the end the counts.
final class ImportPage {
  private let seat: Seat
  private let source: any CandidateSource
  private let rejects: Rejects?
  private var remarks: [RowRemark: Int] = [:]

  init(seat: Seat, source: any CandidateSource, rejects: Rejects?) {
    self.seat = seat
    self.source = source
    self.rejects = rejects
  }

  /// Lists a refused row, a line a flaw, and writes it whole to the file of rejects.
  func refuse(_ candidate: Candidate, _ flaws: [RowFlaw]) throws(Complaint) {
    for flaw in flaws {
      let column = source.columnName(flaw, of: candidate)
      if seat.format == .json {
        try seat.line(document(candidate.place, column, flaw))
      } else {
        let words = [candidate.place.name, column, flaw.value?.name, flaw.reason]
        try seat.line(words.compactMap { $0 }.joined(separator: say("，", " · ")))
      }
    }
    let reasons = flaws.map { flaw in
      [source.columnName(flaw, of: candidate), flaw.reason].compactMap { $0 }
        .joined(separator: say("：", ": "))
    }
    try rejects?.add(candidate, reason: reasons.joined(separator: say("；", "; ")))
  }

  /// Counts what was understood otherwise than it stands.
  func remember(_ candidate: Candidate) {
    for remark in candidate.remarks { remarks[remark, default: 0] += 1 }
  }

  /// Tells the counts, and gives the file of rejects its name.
  func close(_ tally: Tally, of total: Int, isDryRun: Bool) throws(Complaint) {
    let isWhole = tally.rows == total && tally.unacknowledged == 0
    if let rejects, isWhole || !rejects.isSource { try rejects.keep() }
    if seat.format == .json {
      try seat.line(tally.document(isDryRun: isDryRun, total: total))
      return try seat.console.flush()
    }
    for remark in RowRemark.allCases {
      if let count = remarks[remark] { try seat.line(remark.sentence(count)) }
    }
    try seat.line(tally.sentence(isDryRun: isDryRun))
    if tally.rows < total {
      try seat.line(
        say(
          "未到末尾：文件共 \(total) 行，再次导入即可继续，已记录的不会重复",
          "stopped before the end, \(total) rows in all: import it again to go on, "
            + "nothing is recorded twice"))
    }
    try seat.console.flush()
  }

  private func document(_ place: RowPlace, _ column: String?, _ flaw: RowFlaw) -> JSONValue {
    [
      "worksheet": place.sheet.map { .string($0) } ?? .null, "row": .integer(place.row),
      "column": column.map { .string($0) } ?? .null,
      "value": flaw.value.map { .string($0.name) } ?? .null, "reason": .string(flaw.reason),
    ]
  }
}

extension RowRemark {
  fileprivate func sentence(_ count: Int) -> String {
    let what =
      switch self {
      case .timeFromNarrative: say("时间取自案情", "time taken from the narrative")
      case .addressShortened: say("住址只保留行政区划", "address kept as its division only")
      case .kindDerived: say("类别由金额和处理结果推定", "kind that follows from money and outcome")
      }
    return say("\(what)：\(count) 通", "\(what): \(count)")
  }
}
