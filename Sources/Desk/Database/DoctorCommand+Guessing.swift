import Cluster
import Domain
import Glibc
import Postgres

extension DoctorCommand {
  /// How the server meets who guesses passwords.
  ///
  /// It counts nothing and locks nobody; `auth_delay` makes each refused log-in wait. That it is off
  /// is told, and no fault of the installation.
  static func guessing(_ seat: Seat, _ session: Session) -> [(name: String, remark: String)] {
    let rows = try? session.run(
      "select setting from pg_catalog.pg_settings where name = 'auth_delay.milliseconds'")
    let delay = (try? rows?.first?.decode(Int.self)) ?? nil
    var told = [
      (
        name: say("猜测密码", "guessed passwords"),
        remark: delay.map {
          say("每次被拒登录等待 \($0) 毫秒（auth_delay）", "a refused log-in waits \($0) ms (auth_delay)")
        }
          ?? say(
            "不受阻：建议 shared_preload_libraries = 'auth_delay'，重启服务器",
            "nothing slows them: set shared_preload_libraries = 'auth_delay', restart the server")
      )
    ]
    if case .embedded(let home) = seat.choice, let refused = refusedLogIns(below: home) {
      told.append((name: say("近 7 日被拒登录", "refused log-ins, 7 days"), remark: refused))
    }
    return told
  }

  /// How often a password was wrong, and whose, from the server's log of the last seven days; `nil`
  /// where it cannot be read.
  private static func refusedLogIns(below home: String) -> String? {
    var counts: [String: Int] = [:]
    let files = Folder.names(in: "\(home)/log").filter { $0.hasPrefix("postgresql-") }
    guard !files.isEmpty else { return nil }
    for file in files {
      guard let bytes = try? InputFile.bytes("\(home)/log/\(file)", max: 1 << 26) else {
        return nil
      }
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      where line.has("password authentication failed") {
        let name = line.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first
        counts[name.map { String($0).visibleOnOneLine } ?? "?", default: 0] += 1
      }
    }
    let most = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard !most.isEmpty else { return say("无", "none") }
    let words = most.prefix(5).map { "\($0.key) \($0.value)" } + (most.count > 5 ? ["…"] : [])
    let sum = counts.values.reduce(0, +)
    return "\(sum)" + say("：", ": ") + words.joined(separator: say("，", ", "))
  }
}
