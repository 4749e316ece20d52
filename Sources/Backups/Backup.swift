import Cluster
import Domain
import Glibc

/// One finished backup: a folder with the log as PostgreSQL dumps it, its roles, and a manifest.
public struct Backup: Hashable, Sendable {
  /// The folder.
  public let path: String
  public let manifest: BackupManifest

  static let manifestName = "manifest.json"
  static let logName = "log.dump"
  static let rolesName = "roles.sql"
  private static let prefix = "desk110-"

  var log: String { "\(path)/\(Self.logName)" }
  var roles: String { "\(path)/\(Self.rolesName)" }

  /// Opens a finished backup, or the newest of a folder of them.
  ///
  /// - Throws: ``BackupError/noBackup(path:)`` or ``BackupError/unreadable(path:)``.
  public init(at path: String) throws(BackupError) {
    let place = "\(path)/\(Self.manifestName)"
    guard let text = BackupFile.text(place) else {
      guard let newest = try Self.all(in: path).last else { throw .noBackup(path: path) }
      self = newest
      return
    }
    guard let manifest = BackupManifest(text) else { throw .unreadable(path: place) }
    self.path = path
    self.manifest = manifest
  }

  /// The finished backups of a folder, the oldest first.
  public static func all(in folder: String) throws(BackupError) -> [Backup] {
    var found: [Backup] = []
    for name in Folder.names(in: folder).sorted() where isName(name) {
      try found.append(Backup(at: "\(folder)/\(name)"))
    }
    return found
  }

  /// What a backup of that moment is called, in Beijing time: `desk110-20261124T163000.250`.
  static func name(at moment: Instant) -> String {
    let thousandth = (moment.microseconds / 1000).modulo(1000)
    return prefix + moment.text.prefix(19).filter { $0 != "-" && $0 != ":" }
      + ".\(thousandth.padded(3))"
  }

  private static func isName(_ name: String) -> Bool {
    name.hasPrefix(prefix) && name.utf8.count == prefix.utf8.count + 19
  }

  /// Bytes of the files.
  public var bytes: Int { [log, roles].map(BackupFile.size).reduce(0, +) }

  /// Removes it, the manifest first, so that what is left of it is none.
  public func remove() throws(BackupError) {
    for file in [Self.manifestName, Self.logName, Self.rolesName] {
      try BackupFile.remove("\(path)/\(file)")
    }
    guard unsafe rmdir(path) == 0 else { throw .cannotUse(path: path, code: errno) }
  }
}
