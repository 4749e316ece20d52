import Domain
import JSON
import Spool

/// Encrypts the lines of drafts with the key of the terminal that kept calls have.
///
/// Also where calls are sealed to the desk's key: a draft must be opened here again.
struct DraftCipher {
  private let keys: SpoolKeys
  /// What the lines are bound to, so that they pass for nothing else.
  private static let use = "draft"

  /// The cipher of a folder of drafts; `nil` where its keys cannot be used.
  init?(_ drafts: String) {
    let state = drafts.split(separator: "/").dropLast().map { "/\($0)" }.joined()
    do throws(SpoolError) {
      keys = try SpoolKeys(StateFolder.keys(in: state))
    } catch {
      return nil
    }
  }

  /// A line without its end; `nil` where there is no key.
  func line(_ draft: SheetDraft) -> String? {
    try? keys.current().encrypt(draft.json.text, of: Self.use)
  }

  /// What such a line holds; `nil` for any other.
  func text(_ line: String) -> String? {
    let all = (try? keys.all()) ?? []
    return all.reversed().lazy.compactMap { $0.decrypt(line, of: Self.use) }.first
  }
}
