import Domain
import JSON
import Reading

/// A file of labelled cases: JSON lines or one JSON array, of call sheets or of the form
/// `{"案情描述":"…","案件类别":"…"}` (CCL23-Eval task 6).
///
/// What has no words or no label is passed over and counted. What is no case at all, and a label
/// that names no class, is a flaw, told by the line it begins on.
public struct LabelledFile: Sendable {
  public private(set) var cases: [LabelledCase] = []
  /// Objects passed over, for want of words or of a label.
  public private(set) var unlabelled = 0
  public private(set) var flaws: [LabelledFlaw] = []

  /// Bytes of the longest record: a narrative with every character escaped, and room for the rest.
  private static let recordBytesMax = 4 << 20

  /// Reads the file whole.
  public init(_ bytes: [UInt8]) {
    for part in JSONParts(bytes) { read(part, of: bytes) }
  }

  private mutating func read(_ part: JSONParts.Part, of bytes: [UInt8]) {
    guard part.range.count <= Self.recordBytesMax else {
      flaws.append(LabelledFlaw(line: part.line, reason: .tooLong))
      return
    }
    do throws(JSONError) {
      read(try JSONValue(parsing: bytes[part.range]), line: part.line)
    } catch {
      flaws.append(LabelledFlaw(line: part.line, reason: .notJSON))
    }
  }

  private mutating func read(_ value: JSONValue, line: Int) {
    guard case .object = value else {
      flaws.append(LabelledFlaw(line: line, reason: .notAnObject))
      return
    }
    let members = ["narrative", "tactic", "案情描述", "案件类别"].map { value[$0] }
    guard members.allSatisfy({ $0 == nil || $0?.isNull == true || $0?.asString != nil }) else {
      flaws.append(LabelledFlaw(line: line, reason: .notText))
      return
    }
    let narrative = value["narrative"]?.asString ?? value["案情描述"]?.asString ?? ""
    let label = value["tactic"]?.asString ?? value["案件类别"]?.asString ?? ""
    guard !narrative.isEmpty, !label.isEmpty else {
      unlabelled += 1
      return
    }
    let words = ([narrative] + Self.elements(value["elements"])).joined(separator: "\n")
    if words.unicodeScalars.count > SheetLimits.narrativeLength {
      flaws.append(LabelledFlaw(line: line, reason: .tooLong))
    } else if let code = TacticLabel.code(label) {
      cases.append(LabelledCase(code: code, words: words))
    } else {
      flaws.append(LabelledFlaw(line: line, reason: .noClass(String(label.prefix(20)))))
    }
  }

  /// The other words of a sheet that tell its tactic, in the order of ``SheetTactic/words(of:)``.
  private static func elements(_ elements: JSONValue?) -> [String] {
    let single = ["claimed_identity", "pretext"].compactMap { elements?[$0]?.asString }
    let lists = ["phrases", "apps"].flatMap { elements?[$0]?.asArray ?? [] }
    return single + lists.compactMap(\.asString)
  }
}
