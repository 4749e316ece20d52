import Glibc

/// An installation of PostgreSQL's server on this machine.
public struct ServerBinaries: Hashable, Sendable {
  /// The folder of `postgres`, `initdb` and `psql`.
  public let folder: String
  /// The version as PostgreSQL writes it, such as `15.18`.
  public let version: String

  /// The part of the version that says which data it can open.
  public var major: Int { Int(version.prefix { $0 != "." && $0.isASCII && $0.isNumber }) ?? 0 }

  /// Whether the module `auth_delay` is installed with it, where Debian puts modules.
  var hasDelay: Bool { FileStatus.exists(folder + "/../lib/auth_delay.so") }

  /// Asks the server in a folder for its version; `nil` where there is none.
  init?(folder: String) throws(ClusterError) {
    guard FileStatus.exists(folder + "/postgres"), FileStatus.exists(folder + "/initdb") else {
      return nil
    }
    let outcome = try Program(folder + "/postgres", ["--version"]).run()
    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
    let words = outcome.output.split { $0 == " " || $0 == "\n" }
    guard outcome.code == 0, words.count > 2 else { return nil }
    self.folder = folder
    version = String(words[2])
  }
}

extension ServerBinaries {
  /// Finds the server for a data folder of a major version, or the newest where none is asked for.
  ///
  /// `chosen` is `DESK_PG_BIN`; without it Debian's folders are searched, then `pg_config` is asked.
  static func find(
    major: Int?, chosen: String?, data: String
  ) throws(ClusterError) -> ServerBinaries {
    let candidates = try all(chosen: chosen)
    guard let newest = candidates.first else { throw .noServer }
    guard let major else { return newest }
    guard let fitting = candidates.first(where: { $0.major == major }) else {
      throw .otherMajor(data: data, cluster: major, installed: candidates.map(\.major))
    }
    return fitting
  }

  /// Every server that may be used, newest first.
  private static func all(chosen: String?) throws(ClusterError) -> [ServerBinaries] {
    if let chosen, !chosen.isEmpty {
      guard let binaries = try ServerBinaries(folder: chosen) else {
        throw .noServerIn(folder: chosen)
      }
      return [binaries]
    }
    var found: [ServerBinaries] = []
    for folder in debianFolders() {
      if let binaries = try ServerBinaries(folder: folder) { found.append(binaries) }
    }
    if found.isEmpty, let binaries = try configured() { found.append(binaries) }
    return found
  }

  private static func debianFolders() -> [String] {
    let root = "/usr/lib/postgresql"
    return Folder.names(in: root).compactMap { Int($0) }.sorted(by: >).map { "\(root)/\($0)/bin" }
  }

  private static func configured() throws(ClusterError) -> ServerBinaries? {
    let program = "/usr/bin/pg_config"
    guard FileStatus.exists(program) else { return nil }
    let outcome = try Program(program, ["--bindir"]).run()
    guard outcome.code == 0, let folder = outcome.output.split(separator: "\n").first else {
      return nil
    }
    return try ServerBinaries(folder: String(folder))
  }
}
