import Synchronization

/// What was given, and what was said of it.
final class Ledger: Sendable {
  struct Entry: Sendable {
    let call: GivenCall
    let said: Said
  }

  private let written = Mutex<[Entry]>([])

  var entries: [Entry] { written.withLock { $0 } }

  func write(_ call: GivenCall, _ said: Said) {
    written.withLock { $0.append(Entry(call: call, said: said)) }
  }
}
