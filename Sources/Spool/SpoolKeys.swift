/// The keys of the terminal, each in a file of its own that its owner alone may read.
public struct SpoolKeys: Sendable {
  let folder: OpenFolder
  private static let end = ".key"
  /// The name of the desk's open key.
  private static let deskName = "desk.open"
  /// The name of the open key of backups.
  private static let backupsName = "backups.open"

  /// Opens the folder of the keys, and makes it where it is missing.
  public init(_ path: String) throws(SpoolError) { folder = try OpenFolder.make(path) }

  /// What records are encrypted with now: the desk's open key where there is one, else the newest
  /// of the terminal's.
  public func cipher() throws(SpoolError) -> SpoolCipher {
    if let desk = try desk() { return .sealed(desk) }
    return .terminal(try current())
  }

  /// The newest key of the terminal, which is made where there is none.
  public func current() throws(SpoolError) -> SpoolKey {
    if let key = try all().last { return key }
    return try rotate()
  }

  /// All keys of the terminal, the newest last.
  public func all() throws(SpoolError) -> [SpoolKey] {
    var keys: [SpoolKey] = []
    for name in try names() {
      guard let bytes = try folder.get(name) else { continue }
      guard bytes.count == Sodium.keyBytes else { throw .noKey(path: "\(folder.path)/\(name)") }
      keys.append(SpoolKey(bytes: bytes))
    }
    return keys
  }

  /// Makes a new key, with which records are encrypted from now on.
  @discardableResult
  public func rotate() throws(SpoolError) -> SpoolKey {
    let key = SpoolKey.make()
    let last = try names().last.flatMap { Int($0.prefix { $0 != "-" }) } ?? 0
    let number = String(last + 1)
    let place = String(repeating: "0", count: max(0, 6 - number.count)) + number
    try folder.put(key.bytes, named: "\(place)-\(key.name)\(Self.end)")
    return key
  }

  /// Removes the keys that no record of the databases needs any more, but for the newest.
  ///
  /// - Throws: ``SpoolError``, also where any record cannot be looked at: then none is removed.
  public func forgetUnneeded(in folders: [SpoolFolder]) throws(SpoolError) {
    let names = try names().dropLast()
    guard !names.isEmpty else { return }
    var needed: Set<String> = []
    for folder in folders { needed.formUnion(try folder.neededKeys()) }
    for name in names {
      let key = name.dropLast(Self.end.count).suffix(2 * SpoolHead.keyIDBytes)
      if !needed.contains(String(key)) { folder.remove(name) }
    }
  }

  /// The desk's open key, if records are to be sealed to one.
  public func desk() throws(SpoolError) -> DeskKey? {
    guard let bytes = try folder.get(Self.deskName) else { return nil }
    guard let key = DeskKey(String(decoding: bytes, as: UTF8.self)) else {
      throw .noKey(path: "\(folder.path)/\(Self.deskName)")
    }
    return key
  }

  /// The open key that backups are sealed to; `nil` where they are in clear.
  public func backups() throws(SpoolError) -> DeskKey? {
    guard let bytes = try folder.get(Self.backupsName) else { return nil }
    guard let key = DeskKey(String(decoding: bytes, as: UTF8.self)) else {
      throw .noKey(path: "\(folder.path)/\(Self.backupsName)")
    }
    return key
  }

  /// Seals backups to an open key from now on; `nil` to leave them in clear.
  public func sealBackups(to key: DeskKey?) throws(SpoolError) {
    guard let key else { return folder.remove(Self.backupsName) }
    try folder.put(Array((key.text + "\n").utf8), named: Self.backupsName)
  }

  /// Seals records to the desk's open key from now on; `nil` to the terminal's again.
  public func seal(to key: DeskKey?) throws(SpoolError) {
    guard let key else { return folder.remove(Self.deskName) }
    try folder.put(Array((key.text + "\n").utf8), named: Self.deskName)
  }

  private func names() throws(SpoolError) -> [String] {
    try folder.names().filter { $0.hasSuffix(Self.end) && !$0.hasPrefix(".") }
  }
}
