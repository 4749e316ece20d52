/// How the private cluster stands, as seen without connecting to it.
public enum ClusterState: Hashable, Sendable {
  /// There is no cluster in the home yet.
  case absent
  /// There is one and it does not run.
  case stopped
  /// Its server runs; `isReady` is false while it recovers. `major` is the data's major version.
  case running(process: Int32, major: Int, isReady: Bool)
  /// It belongs to another account; `hasSocket` says whether its server seems to run.
  case another(owner: String, hasSocket: Bool)
}
