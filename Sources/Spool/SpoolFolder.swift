internal import Glibc

/// The calls kept for one database: those not sent yet, those refused, and for a time those sent.
///
///     let folder = try SpoolFolder(below: "/home/wang/.local/state/desk110/spool",
///       database: "host=db dbname=desk110")
///     let entry = try folder.keep(sheet, of: "wang", with: try keys.cipher())   // on disk now
///     …                                                                        // send it
///     folder.settle(entry, .sent)
public final class SpoolFolder: Sendable {
  /// What it is kept for.
  public let database: String
  let base: OpenFolder
  let folder: OpenFolder
  let waiting: OpenFolder
  let refused: OpenFolder
  let sent: OpenFolder

  static let end = ".rec"
  private static let label = "database"

  /// Opens the folder of a database, and makes it where it is missing.
  public init(below path: String, database: String) throws(SpoolError) {
    self.database = database
    base = try OpenFolder.make(path)
    let place = "\(path)/\(Sodium.hash(Array(database.utf8)).hex)"
    folder = try OpenFolder.make(place)
    waiting = try OpenFolder.make("\(place)/waiting")
    refused = try OpenFolder.make("\(place)/refused")
    sent = try OpenFolder.make("\(place)/sent")
    let label = Array(database.utf8)
    if try folder.get(Self.label) != label { try folder.put(label, named: Self.label) }
  }

  /// The databases that calls are kept for below a path; none where there is no such folder.
  public static func databases(below path: String) -> [String] {
    let names = (try? OpenFolder(path).names()) ?? []
    return names.compactMap { name in
      guard let folder = try? OpenFolder("\(path)/\(name)"),
        let bytes = try? folder.get(label)
      else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }.sorted()
  }

  /// Whether there is a folder for a database already.
  public static func stands(below path: String, database: String) -> Bool {
    let place = "\(path)/\(Sodium.hash(Array(database.utf8)).hex)/\(label)"
    return unsafe access(place, F_OK) == 0
  }

  /// Where the calls that wait are: what a service can watch.
  public var waitingPath: String { waiting.path }

  /// A folder of the three.
  func place(of state: SpoolState) -> OpenFolder {
    switch state {
    case .waiting: waiting
    case .refused: refused
    case .sent: sent
    }
  }

  /// The names in a state, in the order they were kept.
  public func names(_ state: SpoolState) throws(SpoolError) -> [String] {
    try place(of: state).names().filter { $0.hasSuffix(Self.end) && !$0.hasPrefix(".") }
  }
}
