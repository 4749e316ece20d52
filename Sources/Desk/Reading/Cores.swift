import Domain
import Glibc
import Synchronization

/// Work on the elements of a list by every core at once.
enum Cores {
  /// What `body` makes of each element, in their order.
  ///
  /// A thread for each core but one is started and joined again: for lists that take milliseconds.
  static func map<Element: Sendable, Answer: Sendable>(
    _ elements: [Element], _ body: @escaping @Sendable (Element) -> Answer
  ) -> [Answer] {
    let count = max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), elements.count))
    let bounds = (0...count).map { elements.count * $0 / count }
    let language = Language.current
    let shares = Mutex([[Answer]](repeating: [], count: count))
    let jobs = (0..<count).map { index in
      Job {
        let share = elements[bounds[index]..<bounds[index + 1]]
        let answers = Language.$current.withValue(language) { share.map(body) }
        shares.withLock { $0[index] = answers }
      }
    }
    let threads = jobs.dropFirst().map { $0.start() }
    jobs.first?.work()
    for (job, thread) in zip(jobs.dropFirst(), threads) {
      if let thread { pthread_join(thread, nil) } else { job.work() }
    }
    return shares.withLock { $0.flatMap(\.self) }
  }

  /// What one thread does.
  private final class Job: Sendable {
    let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) { self.work = work }

    /// Works on a thread of its own; `nil` where the system has no more.
    func start() -> pthread_t? {
      let job = unsafe Unmanaged.passRetained(self)
      var thread = pthread_t()
      let status = unsafe pthread_create(
        &thread, nil,
        { job in
          unsafe job.map { unsafe Unmanaged<Job>.fromOpaque($0).takeRetainedValue().work() }
          return nil
        }, job.toOpaque())
      guard status == 0 else {
        unsafe job.release()
        return nil
      }
      return thread
    }
  }
}
