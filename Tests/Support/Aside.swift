internal import Glibc
internal import Synchronization

/// Work on a thread of its own: a task might wait for the one that blocks in a session.
public final class Aside: Sendable {
  struct Flaw: Error {}

  private final class Work: Sendable {
    let body: @Sendable () throws -> Void
    let failure = Mutex<(any Error)?>(nil)

    init(_ body: @escaping @Sendable () throws -> Void) { self.body = body }
  }

  private let work: Work
  private let thread: pthread_t

  /// Begins the work.
  public init(_ body: @escaping @Sendable () throws -> Void) throws {
    work = Work(body)
    var thread = pthread_t()
    let failure = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        let work = unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue()
        do { try work.body() } catch { work.failure.withLock { $0 = error } }
        return nil
      }, Unmanaged.passRetained(work).toOpaque())
    guard failure == 0 else { throw Flaw() }
    self.thread = thread
  }

  /// Waits for its end and throws what it threw.
  public func join() throws {
    pthread_join(thread, nil)
    if let failure = work.failure.withLock({ $0 }) { throw failure }
  }
}
