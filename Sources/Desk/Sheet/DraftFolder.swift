import Cluster

/// Where drafts of calls are kept: `$XDG_STATE_HOME/desk110/drafts`, else below `~/.local/state`.
enum DraftFolder {
  /// The folder, made where it is missing; `nil` where it cannot be.
  static func find(_ environment: [String: String]) -> String? {
    guard let folder = StateFolder.path(environment).map({ "\($0)/drafts" }) else { return nil }
    do throws(ClusterError) {
      try Folder.make(folder, mode: 0o700)
      return folder
    } catch {
      return nil
    }
  }
}
