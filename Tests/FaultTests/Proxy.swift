import Glibc
import Support
import Synchronization

/// A TCP port between programs and a PostgreSQL server, on which all goes wrong that can.
final class Proxy: Sendable {
  struct Flaw: Error {}

  /// What the thread of the proxy is to do.
  struct Orders {
    var passage = Passage.pass
    var upstream: Upstream
    var isOver = false
    /// Connections that were cut off on purpose.
    var cuts = 0
  }

  let port: Int
  private let orders: Mutex<Orders>
  private let thread: Mutex<Aside?>

  /// Listens at a port of its own.
  init(to upstream: Upstream) throws {
    guard let port = Loopback.freePort() else { throw Flaw() }
    self.port = port
    orders = Mutex(Orders(upstream: upstream))
    thread = Mutex(nil)
    let aside = try Aside { [self] in ProxyLoop(self).run() }
    thread.withLock { $0 = aside }
  }

  var passage: Passage {
    get { orders.withLock(\.passage) }
    set { orders.withLock { $0.passage = newValue } }
  }

  var upstream: Upstream {
    get { orders.withLock(\.upstream) }
    set { orders.withLock { $0.upstream = newValue } }
  }

  /// Connections that were cut off on purpose so far.
  var cuts: Int { orders.withLock(\.cuts) }
  var isOver: Bool { orders.withLock(\.isOver) }
  func countCut() { orders.withLock { $0.cuts += 1 } }

  /// Cuts all off, and waits for the end.
  func close() {
    orders.withLock { $0.isOver = true }
    let aside = thread.withLock { aside in
      defer { aside = nil }
      return aside
    }
    try? aside?.join()
  }
}
