import Domain
import Reading

/// What every file of an issued briefing bears, so that it can be verified: whose it is, its number
/// and revision, the hash of its content, and behind it how the file is laid out.
///
///     desk110:110102/2026-D001/1/9f86d081…/2
///
/// It tells where to look, and proves nothing alone: the case log holds what was issued.
public struct BriefingSeal: Hashable, Sendable {
  /// The code of the unit it speaks for.
  public let unit: String
  public let issue: Briefing.Issue
  /// SHA-256 (FIPS 180-4) of the JSON as it was frozen, in hexadecimal digits.
  public let hash: String
  /// The layout of the file it was found in; that of this program in what it makes.
  public let layout: Int

  /// Grows by one with every change of a form that makes other bytes of the same briefing.
  public static let layoutNow = 3

  init(unit: String, issue: Briefing.Issue, content: String) {
    layout = Self.layoutNow
    self.unit = unit
    self.issue = issue
    hash = SHA256.digits(of: Array(content.utf8))
  }

  private static let opening = "desk110:"
  /// No seal is longer than this many bytes.
  private static let bytesMax = 160

  /// As it stands in files.
  public var text: String { "\(Self.opening)\(unit)/\(issue.number)/\(issue.revision)/\(hash)" }

  /// As it stands in forms that are laid out, with the layout behind it.
  var laidOut: String { "\(text)/\(layout)" }

  /// Whether both are of the same briefing, however it was laid out.
  public func isOfSame(_ other: BriefingSeal) -> Bool { text == other.text }

  /// The line at the foot of pages.
  var mark: String {
    say(
      "第\(issue.number)期第\(issue.revision)版，可用 desk briefing verify 核验：\(text)",
      "No. \(issue.number), revision \(issue.revision); desk briefing verify checks \(text)")
  }

  /// Finds the first seal in bytes of any form.
  public init?(in bytes: ArraySlice<UInt8>) {
    let opening = Array(Self.opening.utf8)
    var rest = bytes
    while let place = rest.firstIndex(of: opening[0]) {
      rest = rest[place...]
      if rest.starts(with: opening),
        let seal = BriefingSeal(behind: rest.dropFirst(opening.count).prefix(Self.bytesMax))
      {
        self = seal
        return
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// White space does not count: lines may have been broken.
  private init?(behind bytes: ArraySlice<UInt8>) {
    let parts = bytes.filter { $0 > UInt8(ascii: " ") }.split(
      separator: UInt8(ascii: "/"), maxSplits: 3
    )
    .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 4, let revision = Int(parts[2]), revision > 0 else { return nil }
    let hash = parts[3].prefix(64)
    guard hash.count == 64, hash.allSatisfy({ $0.isHexDigit && $0.isASCII }), Self.isWord(parts[0]),
      Self.isWord(parts[1])
    else { return nil }
    unit = parts[0]
    issue = Briefing.Issue(number: parts[1], revision: revision)
    self.hash = String(hash)
    let rest = parts[3].dropFirst(64)
    // Files of the first layout did not name it.
    layout = rest.first == "/" ? Int(rest.dropFirst().prefix { $0.isNumber && $0.isASCII }) ?? 1 : 1
  }

  /// Whether it may be a code or a number: ASCII letters, digits and hyphens.
  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 32
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
  }
}
