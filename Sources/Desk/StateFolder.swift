/// Where a terminal keeps what is its own: `$XDG_STATE_HOME/desk110`, else below `~/.local/state`.
enum StateFolder {
  /// Its path; `nil` where neither is named.
  static func path(_ environment: [String: String]) -> String? {
    let state =
      environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/.local/state" : nil }
    return state.map { "\($0)/desk110" }
  }

  /// The folder of the kept calls in it.
  static func spool(in state: String) -> String { "\(state)/spool" }

  /// The folder of the keys that calls and drafts in it are encrypted with.
  static func keys(in state: String) -> String { "\(spool(in: state))/keys" }
}
