import Domain
import Spool

/// Kept calls that the log refused: an alarm to her whose they are, a word to others.
struct RefusedCalls {
  private var own: [(name: String, reason: KeptReason)] = []
  /// How many of each other person.
  private var others: [String: Int] = [:]

  /// Looks at those of some folders; one whose person cannot be told is everybody's.
  init(in folders: [SpoolFolder], of person: String) {
    for folder in folders {
      for name in (try? folder.names(.refused)) ?? [] {
        if let other = folder.person(name, .refused), other != person {
          others[other, default: 0] += 1
        } else {
          own.append((name, KeptReason(folder.reason(name))))
        }
      }
    }
  }

  /// What the person is told at each command.
  var news: [String] { [alarm, note].compactMap(\.self) }

  private var alarm: String? {
    guard let first = own.first else { return nil }
    let count = own.count
    let words = Set(own.map(\.reason.words)).sorted().joined(separator: say("；", "; "))
    let id = count == 1 ? String(first.name.prefix(36)) : "ID"
    let list =
      count == 1 ? "" : say("用 desk spool list --refused 列出，", "desk spool list --refused, then ")
    return say(
      "注意：您留存的来电有 \(count) 通未被接收（\(words)）。\(list)原因消除后：desk spool retry \(id)；"
        + "或 desk spool show \(id) 改好后重新记录，再 desk spool drop \(id)",
      "ALARM: \(plural(count, "kept call")) of yours refused (\(words)): \(list)once that is mended "
        + "desk spool retry \(id); or desk spool show \(id), put it right, record it, and "
        + "desk spool drop \(id)")
  }

  private var note: String? {
    guard !others.isEmpty else { return nil }
    let words = others.sorted { $0.key < $1.key }.map { "\($0.key.visible) \($0.value)" }
      .joined(separator: say("，", ", "))
    return say(
      "本机另有他人被拒绝的来电，由其本人处理：\(words)",
      "refused calls of others are kept here, for them to settle: \(words)")
  }
}
