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
    let shares = Shares<Answer>(of: elements.count)
    let language = Language.current
    let job = Job {
      Language.$current.withValue(language) {
        while let (index, range) = shares.next() {
          shares.keep(elements[range].map(body), at: index)
        }
      }
    }
    let cores = max(1, min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), elements.count))
    let threads = (1..<cores).compactMap { _ in job.start() }
    job.work()
    for thread in threads { pthread_join(thread, nil) }
    return shares.answers
  }

  /// A list in short shares: a core that is kept from its work takes fewer of them.
  private final class Shares<Answer: Sendable>: Sendable {
    private let count: Int
    private let length: Int
    private let taken = Atomic(0)
    private let kept: Mutex<[[Answer]]>

    init(of count: Int) {
      self.count = count
      length = max(1, min(Self.lengthMax, count / Self.sharesMin))
      kept = Mutex(Array(repeating: [], count: (count + length - 1) / length))
    }

    /// The next share that nobody took; `nil` when all are taken.
    func next() -> (index: Int, range: Range<Int>)? {
      let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
      let start = index * length
      return start < count ? (index, start..<min(count, start + length)) : nil
    }

    func keep(_ answers: [Answer], at index: Int) { kept.withLock { $0[index] = answers } }

    var answers: [Answer] { kept.withLock { $0.flatMap(\.self) } }

    private static var lengthMax: Int { 32 }
    private static var sharesMin: Int { 16 }
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
