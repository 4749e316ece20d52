import Desk
import Domain
import Learning

extension VerdictReport {
  /// The report for a screen so wide; `nil` never to break a line.
  func text(columns: Int?) -> String {
    var page = Page(columns: columns)
    page.head(
      say(
        "学自 \(verdict.learntCount) 起，以留出的 \(verdict.heldOutCount) 起检验",
        "Learnt from \(verdict.learntCount) cases, judged on \(verdict.heldOutCount) held out"))
    var summary = Listing([
      .text("by", say("方法", "by")), .number("macro_f1", say("宏F1", "macro-F1")),
      .number("micro_f1", say("微F1", "micro-F1")),
    ])
    for one in contestants {
      summary.append([
        .text(one.name), .text(one.confusion.macroF1.places),
        .text(one.confusion.microF1.places),
      ])
    }
    page.table(summary)
    for one in contestants {
      page.head(one.name)
      page.table(Self.scores(one.confusion))
      page.head(
        one.name
          + say("：实为（行）被说成（列）的起数", ": cases of a class (row) that were called (column)"))
      page.table(Self.matrix(one.confusion))
    }
    return page.text
  }

  private static func scores(_ confusion: Confusion) -> Listing {
    var listing = Listing([
      .name("code", say("手法", "tactic"), least: 5), .number("precision", say("精确率", "precision")),
      .number("recall", say("召回率", "recall")), .number("f1", "F1"),
      .number("support", say("起数", "cases")),
    ])
    for score in confusion.scores {
      listing.append([
        .tactic(score.code), .text(score.precision.places), .text(score.recall.places),
        .text(score.f1.places), .integer(score.support),
      ])
    }
    return listing
  }

  /// The classes of which there are cases, by all that were said; four digits a cell.
  private static func matrix(_ confusion: Confusion) -> Listing {
    let places = confusion.counts.indices.filter { place in
      confusion.counts.contains { $0[place] > 0 } || confusion.counts[place].contains { $0 > 0 }
    }
    var listing = Listing(
      [.text("code", "")] + places.map { .number(Confusion.classes[$0], Confusion.classes[$0]) })
    for truth in places where confusion.counts[truth].contains(where: { $0 > 0 }) {
      let row = confusion.counts[truth]
      let cells: [Listing.Cell] = places.map { row[$0] > 0 ? .integer(row[$0]) : .text("·") }
      listing.append([.text(Confusion.classes[truth])] + cells)
    }
    return listing
  }
}
