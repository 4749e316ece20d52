import JSON
import Support

/// A call as it is given to the program.
struct GivenCall: Sendable {
  /// A word of twelve letters that no other call has.
  let marker: String
  /// The words, or the sheet as JSON.
  let text: String
  let content: CallContent
  /// Whether the log has to refuse it.
  let isWrong: Bool

  private static let sign = "记号"
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")
  private static let ends = [
    "", "。", " 引号\"与'", " 反斜\\杠", " 😀", "　全角", " %s $1 {}", " <b>&amp;", " 逗号,分号;",
  ]

  /// The marker in a narrative.
  static func marker(in narrative: String) -> String? {
    guard let sign = narrative.firstRange(of: sign) else { return nil }
    let marker = narrative[sign.upperBound...].prefix(12)
    return marker.count == 12 ? String(marker) : nil
  }

  private static func makeMarker(_ dice: inout Dice) -> String {
    String((0..<12).map { _ in dice.pick(letters) })
  }

  /// A call told in words.
  static func words(_ officer: String, _ dice: inout Dice) -> GivenCall {
    let marker = makeMarker(&dice)
    let yuan = 1 + dice.below(90_000)
    let text = "\(sign)\(marker) 转了\(yuan)元\(dice.pick(ends))"
    let content = CallContent(
      narrative: text, note: "", officer: officer, fen: yuan * 100, kind: "")
    return GivenCall(marker: marker, text: text, content: content, isWrong: false)
  }

  /// A call on a sheet; one in twenty names a case that is not there.
  static func sheet(_ officer: String, _ dice: inout Dice) -> GivenCall {
    let marker = makeMarker(&dice)
    let fen = 1 + dice.below(90_000_000)
    let isWrong = dice.chance(5)
    let kind = isWrong ? "follow_up" : dice.pick(["loss", "in_progress", "consultation"])
    let content = CallContent(
      narrative: "\(sign)\(marker)\(dice.pick(ends))\n第二行", note: "n\(dice.next())",
      officer: officer, fen: fen, kind: kind)
    let cents = String(fen % 100)
    let amount = "\(fen / 100).\(cents.count == 1 ? "0" : "")\(cents)"
    var sheet: JSONValue = [
      "kind": .string(kind), "narrative": .string(content.narrative),
      "note": .string(content.note), "tactic": "T08",
      "money": [["kind": "paid", "amount": .string(amount)]],
    ]
    if isWrong { sheet["case"] = "88888888888" }
    return GivenCall(marker: marker, text: sheet.text, content: content, isWrong: isWrong)
  }
}
