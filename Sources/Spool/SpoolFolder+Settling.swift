public import Domain
internal import Glibc

extension SpoolFolder {
  /// The end of the name of the file that tells why a record was refused.
  static let reasonEnd = ".why"

  /// Puts a record where it belongs after it was sent.
  ///
  /// A record that cannot be moved waits on: it is sent again, and its id makes that harmless.
  ///
  /// After ``SpoolVerdict/later`` and ``SpoolVerdict/stop`` it is where it was.
  public func settle(_ entry: SpoolEntry, _ verdict: SpoolVerdict) {
    switch verdict {
    case .sent:
      try? waiting.rename(entry.name, to: sent, as: entry.name)
      // It is kept for a time that counts from now.
      futimens(entry.file, nil)
    case .refused(let reason): refuse(entry.name, reason)
    case .later, .stop: break
    }
  }

  /// Takes a record back that its person still has before her.
  public func discard(_ entry: SpoolEntry) {
    waiting.remove(entry.name)
    try? waiting.sync()
  }

  func refuse(_ name: String, _ reason: String) {
    note(reason, of: name)
    try? waiting.rename(name, to: refused, as: name)
    try? refused.sync()
  }

  // Where it cannot be written the record is refused all the same.
  private func note(_ reason: String, of name: String) {
    let file = name + Self.reasonEnd
    do throws(SpoolError) {
      try refused.put(Array(reason.utf8), named: file)
    } catch {
      guard error.isFull else { return }
      base.remove(Self.reserve)
      try? refused.put(Array(reason.utf8), named: file)
    }
  }

  /// Why a record was refused.
  public func reason(_ name: String) -> String {
    let bytes = (try? refused.get(name + Self.reasonEnd)) ?? nil
    return String(decoding: bytes ?? [], as: UTF8.self)
  }

  /// Gives a refused record up for good; answers whether there was one.
  @discardableResult
  public func drop(_ name: String) -> Bool {
    guard refused.time(of: name) != nil else { return false }
    refused.remove(name)
    refused.remove(name + Self.reasonEnd)
    return refused.time(of: name) == nil
  }

  /// Lets a refused record be sent once more.
  public func retry(_ name: String) throws(SpoolError) {
    try refused.rename(name, to: waiting, as: name)
    refused.remove(name + Self.reasonEnd)
    try waiting.sync()
  }

  /// Removes records that were sent before a moment, and what killed programs left.
  public func forget(sentBefore limit: Instant) {
    let end = limit.microseconds / 1_000_000
    remove(from: sent, before: end) { _ in true }
    // A draft was never acknowledged; one so old is no other terminal's at work.
    remove(from: waiting, before: end) { $0.hasPrefix(".") }
  }

  private func remove(
    from folder: OpenFolder, before end: Int, _ isChosen: (String) -> Bool
  ) {
    let names = (try? folder.names()) ?? []
    for name in names.filter(isChosen) {
      if let time = folder.time(of: name), time < end { folder.remove(name) }
    }
  }
}
