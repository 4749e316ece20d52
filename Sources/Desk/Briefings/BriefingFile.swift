import Briefing
import Domain
import JSON
import Postgres

/// A file that may be a briefing, to be compared with what was issued.
///
/// It is genuine where the form made of the frozen briefing is the same to the byte: the seal in it
/// only tells which briefing to look for.
struct BriefingFile {
  let bytes: [UInt8]
  let forms: [DocumentForm]

  /// The forms the file may have, by how it begins.
  static func forms(of bytes: [UInt8]) -> [DocumentForm] {
    if bytes.starts(with: "PK".utf8) { return [.docx, .xlsx] }
    if bytes.starts(with: "%PDF".utf8) { return [.pdf] }
    return [.json, .html, .md, .csv, .text]
  }

  /// What the case log says of it.
  func judge(at seat: Seat) throws -> BriefingVerdict {
    guard let seal = seal(at: seat) else { return .unsealed }
    guard let (frozen, newest) = try issued(seal, at: seat) else { return .unknown(seal) }
    guard frozen.seal?.isOfSame(seal) == true else {
      return .altered(seal, newest: newest, [Self.hashWords])
    }
    var nearest: (form: DocumentForm, bytes: [UInt8], common: Int)?
    for form in forms {
      for language in Language.allCases {
        let made = try Language.$current.withValue(language) {
          try seat.bytes(of: frozen, as: form)
        }
        if made == bytes { return .genuine(seal, newest: newest) }
        let common = zip(made, bytes).prefix { $0 == $1 }.count
        if common >= nearest?.common ?? 0 { nearest = (form, made, common) }
      }
    }
    // JSON has no layout; of any other form only the program that made it can tell more.
    guard nearest?.form == .json || seal.layout == BriefingSeal.layoutNow else {
      return .laidOutOtherwise(seal, newest: newest)
    }
    return .altered(seal, newest: newest, nearest.map { differences(from: $0, frozen) } ?? [])
  }

  private static var hashWords: String {
    say("所载摘要与发布的不符", "the hash it bears is not that of the issue")
  }

  private func seal(at seat: Seat) -> BriefingSeal? {
    let isArchive = forms.contains(.docx)
    return BriefingSeal(in: (isArchive ? seat.equipment.readParts?(bytes) ?? [] : bytes)[...])
  }

  /// The briefing as the case log has it; `nil` where the person sees none of this number.
  private func issued(
    _ seal: BriefingSeal, at seat: Seat
  ) throws -> (briefing: FrozenBriefing, newest: Int)? {
    do {
      let briefings = try seat.openBriefings(of: seal.unit).briefings
      return try briefings.showing(seal.issue.number, revision: seal.issue.revision)
    } catch BriefingError.database(.refused(_, _, "unit_unknown")) {
      return nil
    }
  }

  /// Where it differs, as far as that can be told: figures of JSON, lines of other text.
  private func differences(
    from made: (form: DocumentForm, bytes: [UInt8], common: Int), _ frozen: FrozenBriefing
  ) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    if made.form == .json, let figures = frozen.differences(in: text), !figures.isEmpty {
      return figures.prefix(Self.shownMost).map { figure, issued, found in
        say(
          "\(figure)：发布为 \(issued ?? "—")，此处为 \(found ?? "—")",
          "\(figure): issued \(issued ?? "—"), here \(found ?? "—")")
      }
    }
    if made.form.isBinary { return [] }
    let line = 1 + bytes.prefix(made.common).count { $0 == UInt8(ascii: "\n") }
    return [say("自第 \(line) 行起", "from line \(line) on")]
  }

  private static let shownMost = 5
}
